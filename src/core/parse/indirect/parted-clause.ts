/** *The well, Ann Lee said, was dry*: what a tag parts in two. */
import { phraseFrom } from "../phrases/relations.ts";
import type { Scene } from "../scene.ts";
import { wordsOf } from "../text/closed-classes.ts";
import type { Clause } from "./clauses.ts";

/** Conjunctions whose clause is as much the speaker's as the one that it hangs on. */
export const CONDITIONS: ReadonlySet<string> = wordsOf(
  "if unless because until lest provided whether",
);
const LONGEST = 60;

/** The clause before a tag with what goes on behind the comma that ends the tag; undefined: nothing does. */
export const partedClause = (scene: Scene, clause: Clause, end: number): Clause | undefined => {
  const { tokens } = scene;
  if (tokens[end]?.text !== ",") return undefined;
  const rest = restAfter(scene, end + 1);
  if (!rest || rest.first >= rest.last || !goesOn(scene, clause, rest)) return undefined;
  return { ...clause, rest };
};

type Range = { readonly first: number; readonly last: number };

/** To the sentence's end; undefined: words in marks stand in it. */
const restAfter = (
  { tokens, quoteOf, sentenceRanges }: Scene,
  first: number,
): Range | undefined => {
  const end = sentenceRanges[tokens[first]?.sentence ?? -1]?.end ?? 0;
  if (end - first > LONGEST) return undefined;
  for (let i = first; i < end; i++) if (quoteOf[i] !== -1) return undefined;
  return { first, last: tokens[end - 1]?.pos === "PUNCT" ? end - 2 : end - 1 };
};

const goesOn = (scene: Scene, { first, last }: Clause, rest: Range): boolean => {
  const { tokens } = scene;
  const opener = tokens[first];
  if (scene.sentenceRanges[opener?.sentence ?? -1]?.start !== first) return false;
  const whole = verbFrom(scene, first, last) >= 0;
  if (opener?.pos === "ADP") return !whole && last > first && opensClause(scene, rest);
  if (whole) return CONDITIONS.has(tokens[rest.first]?.lower ?? "");
  return isSubject(scene, first, last) && verbFrom(scene, rest.first, rest.first + 1) >= 0;
};

/** *After the thaw, Ann Lee said, | not one looked*: a subject and a verb. */
const opensClause = (scene: Scene, { first, last }: Range): boolean => {
  const from = scene.tokens[first]?.lower === "not" ? first + 1 : first;
  const subject = phraseFrom(scene.phrases, from);
  return subject?.first === from && verbFrom(scene, subject.last + 1, last) >= 0;
};

/** *Most of the wells* | …: nothing but phrases and what hangs them together. */
const isSubject = ({ tokens, phrases }: Scene, first: number, last: number): boolean =>
  phraseFrom(phrases, first)?.first === first &&
  !tokens.slice(first, last).some(({ text }) => text === ",");

const verbFrom = ({ tokens }: Scene, first: number, last: number): number => {
  for (let i = first; i <= last; i++) {
    const { pos = "", lower = "" } = tokens[i] ?? {};
    if (pos === "AUX" || (pos === "VERB" && !lower.endsWith("ing"))) return i;
  }
  return -1;
};
