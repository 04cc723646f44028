/** Whose words a cue reports, of the phrases of its sentence. */
import type { Forest } from "../learnt/trees.ts";
import type { Cue } from "../phrases/cues.ts";
import type { NounPhrase } from "../phrases/mentions.ts";
import { agentOf, isPassive } from "../phrases/passives.ts";
import { quotedAs } from "../phrases/quoted-as.ts";
import { phraseFrom } from "../phrases/relations.ts";
import type { Scene } from "../scene.ts";
import { indexOfMost } from "./choose-clause.ts";
import type { Clause } from "./clauses.ts";
import { holdersOf, holderVectors } from "./holders.ts";
import { nounHolder } from "./noun-clause.ts";
import { invertedSubject } from "./tags.ts";

export type Holder = { readonly phrase: NounPhrase; readonly share: number };

/** The likeliest holder of a cue's words; undefined: nobody. */
export const chooseHolder = (
  scene: Scene,
  { cue, clause }: { readonly cue: Cue; readonly clause: Clause },
  forest: Forest,
): Holder | undefined => {
  const quoted = quotedAs(scene, cue.first);
  if (quoted) return { phrase: quoted, share: 1 };
  const agent = agentOf(scene, cue);
  if (agent) return { phrase: agent.phrase, share: 1 };
  const inverted = invertedSubject(scene, cue);
  // A clerk, who asked not to be named, said | the council would pay
  if (inverted && !isWithin(clause, inverted)) return { phrase: inverted, share: 1 };
  const source = sourceOf(scene, cue) ?? nounHolder(scene, cue);
  if (source && !isWithin(clause, source)) return { phrase: source, share: 1 };
  const all = holdersOf(scene, cue);
  // nobody who is named in the very words says them
  const shares = forest
    .shares(holderVectors(scene, cue, all))
    .map((share, i) => (isWithin(clause, all[i]) ? 0 : share));
  const best = indexOfMost(shares);
  const phrase = all[best];
  if (phrase && phrase.first < cue.first && isPassive(scene, cue)) return undefined;
  if (!phrase) return undefined;
  const whole = describedBy(scene, phrase, cue) ?? beforeWhose(scene, phrase, cue) ?? phrase;
  return { phrase: whole, share: shares[best] ?? 0 };
};

/** *according to* | analyst Ann Lee, who …: whoever stands behind it, by name or as somebody. */
const sourceOf = ({ phrases }: Scene, { kind, last }: Cue): NounPhrase | undefined => {
  const phrase = kind === "according" ? phraseFrom(phrases, last + 1) : undefined;
  const speaks =
    phrase?.kind === "name" ||
    phrase?.kind === "pronoun" ||
    phrase?.head === "person" ||
    phrase?.head === "people";
  return phrase?.first === last + 1 && speaks && !phrase.possessive ? phrase : undefined;
};

const isWithin = (clause: Clause, phrase: NounPhrase | undefined): boolean =>
  phrase !== undefined && phrase.last >= clause.first && phrase.first <= clause.last;

/** *Doe, | whose brother, Roe, left early,* said: whoever stands before a clause that is closed again before the verb. */
const beforeWhose = (
  { tokens, phrases }: Scene,
  { first }: NounPhrase,
  cue: Cue,
): NounPhrase | undefined => {
  if (tokens[cue.first - 1]?.text !== ",") return undefined;
  let commas = 0;
  for (let i = cue.first - 1; i > cue.first - LONGEST_RELATIVE; i--) {
    const { lower, sentence, text } = tokens[i] ?? {};
    if (sentence !== tokens[cue.first]?.sentence) return undefined;
    if (text === ",") commas++;
    if (lower !== "whose") continue;
    const before = phrases[(phraseFrom(phrases, i)?.index ?? 0) - 1];
    const beside = before?.last === i - 2 && tokens[i - 1]?.text === "," && before.kind === "name";
    // a comma pair belongs to an apposition within: whose brother, Roe, | said
    return beside && i < first && commas % 2 === 1 ? before : undefined;
  }
  return undefined;
};

const RELATIVE = new Set(["who", "which", "that"]);
const LONGEST_RELATIVE = 16;

/** *A clerk | who wrote to Ann Lee in May | said*: whom the relative clause describes that the phrase stands in. */
const describedBy = (scene: Scene, phrase: NounPhrase, cue: Cue): NounPhrase | undefined => {
  const { tokens, phrases, cueAt } = scene;
  if (phrase.first > cue.first || cue.first - phrase.first > LONGEST_RELATIVE) return undefined;
  for (let i = phrase.first - 1; i > phrase.first - LONGEST_RELATIVE; i--) {
    const token = tokens[i];
    if (!token || token.sentence !== tokens[phrase.first]?.sentence || token.text === ",")
      return undefined;
    if (!RELATIVE.has(token.lower)) continue;
    const relative = phraseFrom(phrases, i);
    const head = phrases[(relative?.index ?? 0) - 1];
    const describes = relative?.first === i && head?.last === i - 1 && head.head !== "other";
    // who said the well was dry: the cue is the relative clause's own
    const verb = tokens[i + 1];
    return describes && verb?.pos === "VERB" && cueAt[i + 1] !== cueAt[cue.first]
      ? head
      : undefined;
  }
  return undefined;
};
