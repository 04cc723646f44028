/** Weighs the sentences of a shortlist against a question. */
import type { Tagged } from "../../tags.ts";
import { type Asked, readAsked } from "./asked.ts";
import { vectorsOf } from "./features.ts";
import type { QuestionWords } from "./lexicon.ts";
import { namesIn } from "./names-in.ts";
import { longestRun, type Pair, pairOf } from "./pair.ts";
import { keysOfArticle, type Row, rowOf } from "./row.ts";
import type { Shortlisted } from "./shortlist.ts";

export type WeighDeps = {
  readonly words: QuestionWords;
  readonly tag: (text: string) => readonly Tagged[];
  readonly surname: (key: string) => string | undefined;
  readonly printed: (key: string) => boolean;
};

export type Weighed = {
  readonly asked: Asked;
  readonly pairs: readonly Pair[];
  readonly vectors: readonly Float64Array[];
};

export const weigh = (typed: string, found: readonly Shortlisted[], deps: WeighDeps): Weighed => {
  const { words, tag, surname, printed } = deps;
  const rows = found.map(({ row }) => row);
  const asked = readAsked(typed, { words, tag, isName: namesIn(rows) });
  const runs = rows.map((row) => longestRun(asked.line, keysInOrder(row)));
  const bestRun = Math.max(0, ...runs) / Math.max(1, asked.line.length);
  const pairs = rows.map((row, i) => {
    const { doc, ordinal } = row;
    const around = {
      words,
      surname,
      printed,
      before: rowOf(doc, ordinal - 1),
      after: rowOf(doc, ordinal + 1),
      article: keysOfArticle(doc),
    };
    return pairOf(asked, row, { around, run: runs[i] ?? 0, bestRun });
  });
  return {
    asked,
    pairs,
    vectors: vectorsOf(
      pairs,
      found.map(({ share }) => share),
    ),
  };
};

const LETTER = /[\p{L}\p{N}]/u;
const keysInOrder = ({ words }: Row): readonly string[] =>
  words.flatMap(({ text, key }) => (LETTER.test(text) ? [key] : []));
