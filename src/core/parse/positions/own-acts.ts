/** Acts of one's own: *(vowed) to resign*, *(ruled out) resigning*. */
import { readAct } from "./acts.ts";
import { skipTime } from "./phrases.ts";
import type { Proposition } from "./propositions.ts";
import { type Reading, wordAt } from "./reading.ts";

/** What one does, or will not do, oneself: *(vowed) not to resign*, *(ruled out) resigning*. */
export const readOwn = (
  reading: Reading,
  after: number,
  known: boolean,
): Proposition | undefined => {
  let at = skipTime(reading, after);
  let negated = wordAt(reading, at) === "not";
  if (negated) at = skipTime(reading, at + 1);
  const gerund = wordAt(reading, wordAt(reading, at) === "of" ? at + 1 : at).endsWith("ing");
  if (!gerund && wordAt(reading, at) !== "to") return undefined;
  if (wordAt(reading, at) === "to" || wordAt(reading, at) === "of") at = skipTime(reading, at + 1);
  if (wordAt(reading, at) === "not") {
    negated = true;
    at = skipTime(reading, at + 1);
  }
  const act = isSide(reading, at) ? undefined : readAct(reading, at);
  const counts = act?.known || !(known || gerund);
  return act && counts
    ? { target: undefined, act: act.act, negated, last: act.last, form: "own" }
    : undefined;
};

/** *(vowed to) oppose the merger*, *(declined to) say*: no act of one's own but a stand, or none. */
const isSide = (reading: Reading, at: number): boolean => {
  const { baseOf, frames, sets } = reading.words;
  const base = baseOf.get(wordAt(reading, at)) ?? wordAt(reading, at);
  const sides = frames.get(base)?.some(({ takes, particles, rule }) => {
    const follows = particles.every((word, i) => wordAt(reading, at + 1 + i) === word);
    return follows && !takes.has("own") && rule !== "joins-calls";
  });
  return sides === true || sets.saying.has(base);
};
