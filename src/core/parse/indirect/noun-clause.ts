/** *Ann Lee's claim that | the well was dry* · *a warning by Tom Ray that | it would fall*: nouns of saying, and whose they are. */
import { wordSet } from "../../lexicon.ts";
import type { Cue } from "../phrases/cues.ts";
import type { NounPhrase } from "../phrases/mentions.ts";
import { phraseFrom } from "../phrases/relations.ts";
import { isOwned } from "../reference/owned-words.ts";
import type { Scene } from "../scene.ts";
import { AUTHOR_LINKS } from "../text/closed-classes.ts";
import { placeFrom } from "../text/places.ts";
import type { Clause } from "./clauses.ts";

const NOUNS = wordSet("sayingNouns");
const LONGEST = 90;

/** The clause behind *that*; undefined: the noun is nobody's, or words in marks stand in the clause. */
export const nounClause = (scene: Scene, cue: Cue): Clause | undefined => {
  const { tokens } = scene;
  const holder = nounHolder(scene, cue);
  if (!holder) return undefined;
  const link = Math.max(holder.last, cue.last) + 1;
  if (tokens[link]?.lower !== "that") return undefined;
  const last = endFrom(scene, link + 1);
  if (last === undefined || last <= link) return undefined;
  return { side: "after", first: link + 1, last, skipped: "link", stop: "sentence" };
};

/** To the sentence's end, or to the first comma behind a verb: *After her claim that the well was dry*, the town dug. */
const endFrom = ({ tokens, quoteOf }: Scene, first: number): number | undefined => {
  const sentence = tokens[first]?.sentence;
  let acts = false;
  for (let i = first; i < first + LONGEST; i++) {
    const token = tokens[i];
    if (!token || token.sentence !== sentence)
      return tokens[i - 1]?.pos === "PUNCT" ? i - 2 : i - 1;
    if (quoteOf[i] !== -1) return undefined;
    if (acts && token.text === ",") return i - 1;
    acts ||= token.pos === "VERB" || token.pos === "AUX";
  }
  return undefined;
};

/** Whose noun it is: the phrase that owns it, or who stands behind *by*; undefined: nobody is printed. */
export const nounHolder = (scene: Scene, { kind, first, last }: Cue): NounPhrase | undefined => {
  const { tokens, phrases } = scene;
  if (kind !== "noun" || !NOUNS.has(tokens[first]?.lower ?? "")) return undefined;
  const own = phrases[placeFrom(phrases, first + 1) - 1];
  if (own?.last === last && isOwned(scene, own)) return own;
  const behind = phraseFrom(phrases, last + 2);
  const leads = AUTHOR_LINKS.has(tokens[last + 1]?.lower ?? "") && behind?.first === last + 2;
  // a promise by noon
  const speaks = behind?.kind === "name" || behind?.head !== "other";
  return leads && speaks && !behind.possessive ? behind : undefined;
};
