/** Acts: what somebody is asked to do, in base form. */

import type { Token } from "../text/tokens.ts";
import { pastTime } from "./phrases.ts";
import { type Reading, sameSentence, textOf, tokenAt, wordAt } from "./reading.ts";

// resign · état; not: 12
const LETTER = /^\p{L}/u;
// removed · given · sent; not: remove
const PARTICIPLE = /(?:ed|en|t|n|d)$/;

const OPENS_CLAUSE = new Set(["VERB", "AUX", "PRON", "PART"]);
const PARTICLES = new Set(["down", "aside", "up", "out", "off", "back", "in", "not"]);

export type ReadAct = { readonly act: string; readonly last: number; readonly known: boolean };

const FINITE = new Set(["is", "are", "was", "were", "has", "had", "will", "would"]);
const ACT_WORDS = 12;

const NO_VERB = new Set(["PUNCT", "PROPN", "PRON", "DET", "NUM", "ADP", "CCONJ"]);
const ENDS = new Set([",", ";", ":", ".", "!", "?", "(", ")", "—", '"', "..."]);

/** The act that begins with the verb at `i`, in base form; undefined: too weak to take sides on. */
export const readAct = (reading: Reading, i: number): ReadAct | undefined => {
  const known = knownAct(reading, i);
  if (known) return known;
  const token = tokenAt(reading, i);
  const listed = token !== undefined && reading.words.baseOf.has(token.lower);
  if (!token || !LETTER.test(token.text) || (NO_VERB.has(token.pos) && !listed)) return undefined;
  // after *to* and *must* a verb stands in its base form
  const base = reading.words.baseOf.get(token.lower) ?? token.lower;
  const passive = base === "be" && isParticiple(tokenAt(reading, i + 1));
  if (base === "go" && ENDS.has(wordAt(reading, i + 1))) return { act: base, last: i, known: true };
  if (reading.words.sets.weakActs.has(base) && !passive) return undefined;
  const last = endOfAct(reading, i);
  const rest = last > i ? textOf(reading, { first: i + 1, last }) : "";
  return { act: rest === "" ? base : `${base} ${rest}`, last, known: false };
};

export const isParticiple = (token: Token | undefined): boolean =>
  token !== undefined &&
  token.pos === "VERB" &&
  PARTICIPLE.test(token.lower) &&
  !token.lower.endsWith("ing");

const knownAct = (reading: Reading, i: number): ReadAct | undefined => {
  const fitting = (reading.words.acts.get(wordAt(reading, i)) ?? []).find(({ words }) =>
    words.every((word, k) => wordAt(reading, i + k) === word),
  );
  return fitting && { act: fitting.act, last: i + fitting.words.length - 1, known: true };
};

const TRAILING = new Set(["ADP", "DET", "CCONJ", "SCONJ", "PART", "ADV"]);

const endOfAct = (reading: Reading, first: number): number => {
  let last = first;
  while (last + 1 - first < ACT_WORDS && !endsAct(reading, first, last + 1)) last++;
  while (
    last > first &&
    TRAILING.has(tokenAt(reading, last)?.pos ?? "") &&
    !PARTICLES.has(wordAt(reading, last))
  )
    last--;
  return last;
};

/** Token `at` begins something else than the act: a mark, another clause, a time, a finite verb. */
const endsAct = (reading: Reading, first: number, at: number): boolean => {
  const token = tokenAt(reading, at);
  if (!token || !sameSentence(reading, first, at) || ENDS.has(token.text)) return true;
  if (reading.words.sets.boundaries.has(token.lower) || pastTime(reading, at) > at) return true;
  if (token.pos === "AUX" && at > first + 1 && FINITE.has(token.lower)) return true;
  return token.lower === "and" && OPENS_CLAUSE.has(tokenAt(reading, at + 1)?.pos ?? "");
};
