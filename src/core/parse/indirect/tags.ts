/** Tags: *, Ann Lee said,* · *, said Ann Lee, a farmer* · *, Ann Lee told the board on Monday,*. */
import type { Cue } from "../phrases/cues.ts";
import type { NounPhrase } from "../phrases/mentions.ts";
import { phraseFrom, relationOf } from "../phrases/relations.ts";
import type { Scene } from "../scene.ts";
import { TIME_NOUNS } from "../text/closed-classes.ts";
import { pastSettings } from "./clause-starts.ts";

const ENDS = new Set([".", ",", ";", "—", ":"]);
const RELATIVE = new Set(["who", "which"]);

/** The token behind a tag that opens at `comma`: a mark, or what follows the subject of *said Ann Lee*; undefined: no tag. */
export const tagEnd = (scene: Scene, cue: Cue, comma: number): number | undefined => {
  const { tokens, phrases } = scene;
  if (tokens[comma]?.text !== ",") return undefined;
  const inverted = comma === cue.first - 1;
  const start = inverted ? cue.first + 1 : comma + 1;
  const subject = phraseFrom(phrases, start);
  const speaks = subject?.first === start && isSubject(scene, subject, cue.first);
  const next = tokens[(subject?.last ?? start) + 1]?.pos;
  // One of the bakers, Ann Lee, said it was late
  if (inverted && (next === "VERB" || next === "AUX")) return undefined;
  if (inverted)
    return speaks || invertedSubject(scene, cue) ? (subject?.last ?? start) + 1 : undefined;
  const end = pastSettings(scene, pastRecipient(scene, cue.first));
  return speaks && ENDS.has(tokens[end]?.text ?? "") ? end : undefined;
};

/** told | the inquiry · wrote | in an email: the token behind whom it was told, or where. */
const pastRecipient = ({ tokens, phrases }: Scene, verb: number): number => {
  const linked = tokens[verb + 1]?.pos === "ADP" ? verb + 2 : verb + 1;
  const told = linked > verb + 1 || TELLS.test(tokens[verb]?.lower ?? "");
  const phrase = phraseFrom(phrases, linked);
  return told && phrase?.first === linked ? phrase.last + 1 : verb + 1;
};
const TELLS = /^t(?:old|ells)$/;

const isSubject = (scene: Scene, phrase: NounPhrase, verb: number): boolean =>
  relationOf(scene, phrase).verb === verb &&
  !RELATIVE.has(scene.tokens[phrase.first]?.lower ?? "") &&
  (phrase.kind !== "nominal" || phrase.head !== "other");

const SAID =
  /^(?:sa(?:id|ys)|wr(?:ote|ites)|add(?:ed|s)|argue[ds]|warn(?:ed|s)|explain(?:ed|s)|recall(?:ed|s))$/;
/** Behind a subject that no list of roles holds: the sentence's end, or who that is. */
const CLOSES = new Set([".", ","]);

/** *, said* | Ann Lee · *, said* | the weaver, who …: behind a comma and right before its subject. */
export const invertedSubject = (scene: Scene, { first }: Cue): NounPhrase | undefined => {
  const { tokens, phrases } = scene;
  const subject = phraseFrom(phrases, first + 1);
  if (tokens[first - 1]?.text !== "," || subject?.first !== first + 1) return undefined;
  if (!SAID.test(tokens[first]?.lower ?? "")) return undefined;
  const { order, verb } = relationOf(scene, subject);
  if (order !== "after" || verb !== first) return undefined;
  return subject.kind !== "nominal" || subject.head !== "other" || isDescribed(scene, subject)
    ? subject
    : undefined;
};

/** *said | the weaver.* · *said | a weaver, who …*; not *said a year later,*. */
const isDescribed = ({ tokens }: Scene, { first, last, definite }: NounPhrase): boolean => {
  if (TIME_NOUNS.has(tokens[last]?.lower ?? "")) return false;
  if (definite) return CLOSES.has(tokens[last + 1]?.text ?? "");
  const some = tokens[first]?.lower === "a" || tokens[first]?.lower === "an";
  return some && tokens[last + 1]?.text === "," && RELATIVE.has(tokens[last + 2]?.lower ?? "");
};

/** *…, said Ann Lee.*; not *Ann Lee, who digs, said Tom Ray had …*. */
export const isInverted = (scene: Scene, cue: Cue): boolean => {
  const subject = invertedSubject(scene, cue);
  return subject !== undefined && CLOSES.has(scene.tokens[subject.last + 1]?.text ?? "");
};
