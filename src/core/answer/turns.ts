/** What of an altered wording turns its meaning: a negation more or fewer, *must* for *should*. */
import type { Pair } from "./align.ts";
import type { Turn } from "./answer.ts";
import type { Unit } from "./unit.ts";
import type { Token } from "./wording-words.ts";

const NEGATIONS: ReadonlySet<string> = new Set(
  "not no never nobody nothing none neither nor without".split(" "),
);
const MODALS: ReadonlySet<string> = new Set(
  "must should may might can could will would shall ought".split(" "),
);
/** Modals that reported speech puts for each other: *I will* becomes *he would*. */
const SHIFTED: Readonly<Record<string, string>> = { would: "will", could: "can", might: "may" };

/** More printed words than these between two of the asker's are another thought, which turns nothing. */
const GAP = 4;
/** A negation so close before the asker's first word denies it: *not going to resign*. */
const BEFORE = 2;
// matches: resign. She · no; yes; not: not going
const STOP = /[.;:!?]/;

export type Aligned = {
  readonly asked: readonly Token[];
  readonly printed: readonly Token[];
  readonly pairs: readonly Pair[];
};

export const turnsOf = (aligned: Aligned, unit: Unit): readonly Turn[] => {
  const { asked, pairs } = aligned;
  if (pairs.length === 0) return [];
  const mine = asked.filter((_, i) => !pairs.some(([a]) => a === i));
  const theirs = leftOut(aligned, unit);
  const negations = count(mine, NEGATIONS) - count(theirs, NEGATIONS);
  const [own] = mine.filter(({ form }) => MODALS.has(form));
  const [other] = theirs.filter(({ form }) => MODALS.has(form));
  return [
    ...(negations % 2 === 0 ? [] : [{ kind: "negation" as const, printed: negations < 0 }]),
    ...(own && other && !isShift(own, other)
      ? [{ kind: "modal" as const, asked: own.form, printed: other.form }]
      : []),
  ];
};

const count = (tokens: readonly Token[], words: ReadonlySet<string>): number =>
  tokens.filter(({ form }) => words.has(form)).length;

const isShift = ({ form: a }: Token, { form: b }: Token): boolean =>
  (SHIFTED[a] ?? a) === (SHIFTED[b] ?? b);

/** Printed words that the asker has not, close to words that they have. */
const leftOut = ({ printed, pairs }: Aligned, { doc }: Unit): readonly Token[] => {
  const first = pairs[0]?.[1] ?? 0;
  const before = printed.slice(Math.max(0, first - BEFORE), first).filter(({ span }) => {
    const until = printed[first]?.span.start ?? span.end;
    return !STOP.test(doc.article.text.slice(span.end, until));
  });
  const between = pairs.flatMap(([, b], i) => {
    const last = pairs[i - 1]?.[1] ?? b;
    return b - last - 1 > GAP ? [] : printed.slice(last + 1, b);
  });
  return [...before, ...between];
};
