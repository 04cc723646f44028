/** Holds the asker's wording against a printed one, word by word. */

import type { Span } from "../../article.ts";
import { wordTable } from "../../lexicon.ts";
import { fold } from "../../search/fold.ts";
import { STOP_WORDS } from "../../search/stop-words.ts";
import type { Form, Turn, WordDiff } from "../answer.ts";
import type { Unit } from "../articles/unit.ts";
import { keyOf } from "../language/lemma.ts";
import { type Pair, pairUp } from "./align.ts";
import { type Aligned, turnsOf } from "./turns.ts";
import { isContraction, type Token, tokensOf, weightOf } from "./wording-words.ts";

export type Wording = {
  readonly unit: Unit;
  readonly diff: readonly WordDiff[];
  /** 0–1: share of the asker's words that are printed, by weight. */
  readonly share: number;
  /** True where all of the asker's words stand in a row, an ellipsis or brackets apart. */
  readonly exact: boolean;
  /** How the words that stand there are written otherwise. */
  readonly forms: readonly Form[];
  /** What of the difference turns the meaning. */
  readonly turns: readonly Turn[];
  /** From the first printed word that the asker has to the last, in lengths of the asker's wording. */
  readonly spread: number;
  /** 0–1: share of the asker's words that are printed, small words and all. */
  readonly held: number;
  /** Longest run of the asker's words printed in a row, in words that carry a subject. */
  readonly run: number;
  /** True where the asker's words outside the longest run are many. */
  readonly rest: number;
  /** Printed words that the asker has, as spans of the article. */
  readonly marked: readonly Span[];
};

const MAX_TOKENS = 300;
const ELLIPSIS = /…|\.\.\.|\[…\]/;

/** Reported speech shifts person and tense: *I will* becomes *he would*. */
const REPORTED = wordTable("reported");

/** Compares; `reported` where the asker speaks of the speaker as *he* or *she*. */
export const compare = (words: string, unit: Unit, reported: boolean): Wording => {
  const asked = tokensOf(words).slice(0, MAX_TOKENS);
  const printed = printedTokens(unit);
  const same = (a: Token, b: Token): boolean => equal(a.form, b.form, reported);
  const pairs = pairUp(asked, printed, same);
  const total = asked.reduce((sum, token) => sum + weightOf(token), 0) || 1;
  const matched = pairs.reduce((sum, [a]) => sum + (asked[a] ? weightOf(asked[a]) : 0), 0);
  const runs = runsOf(pairs, asked);
  return {
    unit,
    diff: diffOf({ words, asked, printed, pairs }),
    share: matched / total,
    exact: isExact(words, { asked, pairs }),
    forms: formsOf({ asked, printed, pairs }),
    turns: turnsOf({ asked, printed, pairs }, unit),
    held: pairs.length / Math.max(1, asked.length),
    spread: ((pairs.at(-1)?.[1] ?? 0) - (pairs[0]?.[1] ?? 0) + 1) / Math.max(1, asked.length),
    run: Math.max(0, ...runs),
    rest: asked.filter((token) => weightOf(token) === 1).length - Math.max(0, ...runs),
    marked: pairs.flatMap(([, b]) => printed[b]?.span ?? []),
  };
};

/** The most that `share` can be, and the weighty words of it: what stands anywhere in the print. Far cheaper than to compare. */
export const mostShared = (
  words: string,
  unit: Unit,
): { readonly share: number; readonly weighty: number } => {
  const forms = formSet(unit);
  const asked = tokensOf(words).slice(0, MAX_TOKENS);
  const total = asked.reduce((sum, token) => sum + weightOf(token), 0) || 1;
  const held = asked.filter(({ form }) => forms.has(REPORTED.get(form) ?? form));
  return {
    share: held.reduce((sum, token) => sum + weightOf(token), 0) / total,
    weighty: held.filter((token) => weightOf(token) === 1).length,
  };
};

const FORMS = new WeakMap<Unit, ReadonlySet<string>>();

const formSet = (unit: Unit): ReadonlySet<string> => {
  const forms =
    FORMS.get(unit) ?? new Set(printedTokens(unit).map(({ form }) => REPORTED.get(form) ?? form));
  FORMS.set(unit, forms);
  return forms;
};

const PRINTED = new WeakMap<Unit, readonly Token[]>();

const printedTokens = (unit: Unit): readonly Token[] => {
  const { doc, content } = unit;
  const tokens =
    PRINTED.get(unit) ??
    content
      .flatMap(({ start, end }) => tokensOf(doc.article.text.slice(start, end), start))
      .slice(0, 3 * MAX_TOKENS);
  PRINTED.set(unit, tokens);
  return tokens;
};

const equal = (a: string, b: string, reported: boolean): boolean => {
  if (a === b) return true;
  return reported && (REPORTED.get(a) ?? a) === (REPORTED.get(b) ?? b);
};

/** How matched words differ in writing. */
const formsOf = ({ asked, printed, pairs }: Aligned): readonly Form[] => {
  const forms = pairs.flatMap(([a, b]): readonly Form[] => {
    const [mine, theirs] = [asked[a], printed[b]];
    if (!mine || !theirs || mine.bare === theirs.bare) return [];
    if (mine.form !== theirs.form) return ["reported"];
    if (mine.form === "a") return ["article"];
    const short = mine.bare === mine.form ? theirs : mine;
    return [isContraction(short.bare) ? "contraction" : "abbreviation"];
  });
  return [...new Set(forms)];
};

/** Weighty words in each run of neighbours. */
const runsOf = (pairs: readonly Pair[], asked: readonly Token[]): readonly number[] => {
  const runs: number[] = [];
  pairs.forEach(([a, b], i) => {
    const before = pairs[i - 1];
    const token = asked[a];
    const weighty = token && weightOf(token) === 1 ? 1 : 0;
    const joined = before && before[0] === a - 1 && before[1] === b - 1;
    if (joined) runs[runs.length - 1] = (runs.at(-1) ?? 0) + weighty;
    else runs.push(weighty);
  });
  return runs;
};

const isExact = (
  words: string,
  { asked, pairs }: { readonly asked: readonly Token[]; readonly pairs: readonly Pair[] },
): boolean => {
  const needed = asked.filter(({ bracketed }) => !bracketed).length;
  const bound = pairs.filter(([a]) => !asked[a]?.bracketed);
  if (bound.length < needed || needed === 0) return false;
  const gaps = pairs.filter(([a, b], i) => {
    const before = pairs[i - 1];
    return before && b !== before[1] + 1 && !isBridged(words, asked[before[0]], asked[a]);
  });
  return gaps.length === 0;
};

/** Whether an ellipsis or brackets stand between two words as typed. */
const isBridged = (words: string, from: Token | undefined, to: Token | undefined): boolean => {
  const between = words.slice(from?.span.end ?? 0, to?.span.start ?? 0);
  return ELLIPSIS.test(between) || between.includes("[");
};

type Compared = {
  readonly words: string;
  readonly asked: readonly Token[];
  readonly printed: readonly Token[];
  readonly pairs: readonly Pair[];
};

/** Longest stretch of printed words between two matched ones that is worth showing. */
const MISSING_LIMIT = 12;

const diffOf = ({ asked, printed, pairs }: Compared): readonly WordDiff[] => {
  const start: Pair = [-1, (pairs[0]?.[1] ?? 0) - 1];
  const matched = pairs.flatMap((pair, i) => {
    const [a, b] = pair;
    const [lastA, lastB] = pairs[i - 1] ?? start;
    const missing = b - lastB - 1 <= MISSING_LIMIT ? printed.slice(lastB + 1, b) : [];
    return [
      ...asked.slice(lastA + 1, a).map(changed),
      ...missing.map(
        (token, i): WordDiff => ({ text: shown(token, missing[i - 1]), as: "missing" }),
      ),
      ...same(asked[a], printed[b]),
    ];
  });
  const rest = asked.slice((pairs.at(-1)?.[0] ?? -1) + 1).map(changed);
  // set together, the pieces read as a sentence
  const pieces = [...matched, ...rest].filter(({ text }) => text !== "");
  return pieces.map(({ text, as }, i) => ({ text: pieces[i + 1] ? `${text} ` : text, as }));
};

const changed = (token: Token, i: number, all: readonly Token[]): WordDiff => ({
  text: shown(token, all[i - 1]),
  as: token.bracketed ? "mark" : "changed",
});

/** A word as written; the second half of a contraction whose first half stands elsewhere is spelt out: *not* of *don't*. */
const shown = ({ text, form, span }: Token, before: Token | undefined): string =>
  text !== "" || before?.span.start === span.start ? text : form;

const same = (typed: Token | undefined, found: Token | undefined): readonly WordDiff[] =>
  typed && found
    ? [{ text: typed.text, as: isAsPrinted(typed.text, found.text) ? "same" : "mark" }]
    : [];

/** Equal but for the shape of an apostrophe. */
const isAsPrinted = (typed: string, printed: string): boolean =>
  typed === printed ||
  typed === "" ||
  (fold(typed) === fold(printed) && typed.toLowerCase() !== typed) ||
  plainMarks(typed) === plainMarks(printed);

const CURLY = /[‘’ʼ]/g;
const plainMarks = (text: string): string => text.replace(CURLY, "'");

/** 0–1: share of a wording's telling words that the print has in some form: *resigned* for *resign*. */
export const sharedBases = (words: string, unit: Unit): number => {
  const asked = basesOf(words);
  const keys = keySet(unit);
  const shared = asked.filter((key) => keys.has(key));
  return asked.length === 0 ? 0 : shared.length / asked.length;
};

const basesOf = (words: string): readonly string[] => {
  const weighty = tokensOf(words).filter((token) => weightOf(token) === 1);
  const telling = weighty.filter(({ form }) => !STOP_WORDS.has(form));
  return (telling.length > 0 ? telling : weighty).map(({ form }) => keyOf(form));
};

const KEYS = new WeakMap<Unit, ReadonlySet<string>>();

const keySet = (unit: Unit): ReadonlySet<string> => {
  const keys = KEYS.get(unit) ?? new Set(unit.words.map(({ text }) => keyOf(text)));
  KEYS.set(unit, keys);
  return keys;
};
