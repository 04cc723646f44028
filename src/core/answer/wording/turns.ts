/** What of an altered wording turns its meaning: a negation more or fewer, *must* for *should*, *nine* for *eight*, *stay* for *resign*. */

import { wordSet } from "../../lexicon.ts";
import { wordsOf } from "../../search/words.ts";
import type { Turn } from "../answer.ts";
import { sentenceSpan } from "../articles/present.ts";
import { type Unit, unitSpan } from "../articles/unit.ts";
import { areOpposite } from "../language/opposites.ts";
import type { Pair } from "./align.ts";
import { numbersOf } from "./numbers.ts";
import type { Token } from "./wording-words.ts";

/** Words that deny, or say that it failed. */
const NEGATIONS = wordSet("negations");
/** Letters before a word that turn it: *impossible*, *unsafe*. */
const PREFIXES = ["un", "im", "in", "ir", "il", "dis", "non"];
const MODALS: ReadonlySet<string> = new Set(
  "must should may might can could will would shall ought".split(" "),
);
/** Modals that reported speech puts for each other: *I will* becomes *he would*. */
const SHIFTED: ReadonlyMap<string, string> = new Map(
  Object.entries({ would: "will", could: "can", might: "may" }),
);

/** More printed words than these between two of the asker's are another thought, which turns nothing. */
const GAP = 4;
/** As far as a word may stand from the one that it turns: *possible to go on*, *impossible for him to go on*. */
const WIDE = 12;
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
  const paired = new Set(pairs.map(([a]) => a));
  const mine = asked.filter((_, i) => !paired.has(i));
  const theirs = leftOut(aligned, unit, GAP);
  const own = mine.find(({ form }) => MODALS.has(form));
  const other = theirs.find(({ form }) => MODALS.has(form));
  return [
    ...denials(mine, theirs, [...leftOut(aligned, unit, WIDE), ...next(aligned)]),
    ...(own && other && !isShift(own, other)
      ? [{ kind: "modal" as const, asked: own.form, printed: other.form }]
      : []),
    ...slotsOf(aligned).flatMap(exchanged),
  ].filter((turn) => !isPrintedBeside(turn, unit));
};

type Slot = { readonly mine: readonly Token[]; readonly theirs: readonly Token[] };

/** What stands between neighbouring pairs, before the first and after the last, on either side. */
const slotsOf = ({ asked, printed, pairs }: Aligned): readonly Slot[] => {
  const ends: readonly Pair[] = [...pairs, [asked.length, printed.length]];
  return ends.map(([a, b], i) => {
    const [lastA, lastB] = pairs[i - 1] ?? [-1, -1];
    const mine = asked.slice(lastA + 1, a);
    // outside the pairs the print goes on to other things
    const near = Math.max(mine.length, 1) + BEFORE;
    const theirs = printed.slice(lastB + 1, b);
    if (i === 0) return { mine, theirs: theirs.slice(-near) };
    return { mine, theirs: i < pairs.length ? theirs : theirs.slice(0, near) };
  });
};

/** A number for another, a word for its opposite. */
const exchanged = ({ mine, theirs }: Slot): readonly Turn[] => {
  const [asked, printed] = [numbersOf(mine), numbersOf(theirs)];
  const wrong = asked.find(({ value }) => !printed.some((other) => other.value === value));
  const right = printed.find(({ value }) => !asked.some((other) => other.value === value));
  const numbers: readonly Turn[] =
    wrong && right ? [{ kind: "number", asked: wrong.text, printed: right.text }] : [];
  const opposites = mine.flatMap((one): readonly Turn[] => {
    const other = theirs.find(({ form }) => areOpposite(one.form, form));
    return other ? [{ kind: "opposite", asked: one.form, printed: other.form }] : [];
  });
  return [...numbers, ...opposites.slice(0, 1)];
};

/** What the asker has more stands in the sentence around the quotation: *the board had not “done a thing”*. */
const isPrintedBeside = (turn: Turn, unit: Unit): boolean => {
  if (turn.kind === "negation" && turn.printed) return false;
  const word = turn.kind === "negation" ? turn.word : turn.asked;
  const { text } = unit.doc.article;
  const { start, end } = sentenceSpan(unit.doc, unitSpan(unit));
  return wordsOf(text.slice(start, end)).some(
    (one) =>
      one.text === word &&
      !unit.content.some((span) => span.start <= start + one.start && start + one.end <= span.end),
  );
};

/** A denial on one side only; two of them, or one on each side, leave the meaning as it is. */
const denials = (
  mine: readonly Token[],
  theirs: readonly Token[],
  around: readonly Token[],
): readonly Turn[] => {
  const asked = [...denying(mine), ...turnedBy(mine, around)];
  const printed = [...denying(theirs), ...turnedBy(around, mine)];
  const more = asked.length - printed.length;
  const [word] = more < 0 ? printed : asked;
  return more % 2 === 0 || word === undefined
    ? []
    : [{ kind: "negation", printed: more < 0, word }];
};

const denying = (tokens: readonly Token[]): readonly string[] =>
  tokens.map(({ form }) => form).filter((form) => NEGATIONS.has(form));

/** Words that are a word of the other side turned by a prefix. */
const turnedBy = (tokens: readonly Token[], others: readonly Token[]): readonly string[] => {
  const turned = new Set(others.flatMap(({ form }) => PREFIXES.map((prefix) => prefix + form)));
  return tokens.map(({ form }) => form).filter((form) => turned.has(form));
};

const isShift = ({ form: a }: Token, { form: b }: Token): boolean =>
  (SHIFTED.get(a) ?? a) === (SHIFTED.get(b) ?? b);

/** Printed words right after the asker's last. */
const next = ({ printed, pairs }: Aligned): readonly Token[] => {
  const last = pairs.at(-1)?.[1] ?? 0;
  return printed.slice(last + 1, last + 1 + BEFORE);
};

/** Printed words that the asker has not, close to words that they have. */
const leftOut = ({ printed, pairs }: Aligned, { doc }: Unit, gap: number): readonly Token[] => {
  const first = pairs[0]?.[1] ?? 0;
  const before = printed.slice(Math.max(0, first - BEFORE), first).filter(({ span }) => {
    const until = printed[first]?.span.start ?? span.end;
    return !STOP.test(doc.article.text.slice(span.end, until));
  });
  const between = pairs.flatMap(([, b], i) => {
    const last = pairs[i - 1]?.[1] ?? b;
    return b - last - 1 > gap ? [] : printed.slice(last + 1, b);
  });
  return [...before, ...between];
};
