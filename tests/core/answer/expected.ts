/** Tables of questions each of which must be answered right, and what of a row does not hold. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Answer, evidenceOf, peopleOf } from "../../../src/core/index.ts";

/** Articles made up for these tables: a bridge, a cup, a trial, a merger, a study, talks that fail. */
export const MORE_ARTICLES = join(import.meta.dirname, "more-articles");

/** Articles made up for wordings, facts, filters and differences: a dam in two papers, a strike, a stolen chart. */
export const FACT_ARTICLES = join(import.meta.dirname, "fact-articles");

/** The kind of answer (`notFound`: nothing is called the answer for sure), who it is, and words that one of its first three places prints. */
export type Expected = readonly [
  question: string,
  kind: Answer["kind"],
  people?: readonly string[] | undefined,
  words?: string,
];

/** Nothing is called the answer for sure: where nothing answers, a likely wrong one is the price of the likely right ones. */
export const isUnsure = (answer: Answer): boolean =>
  answer.kind === "notFound" || answer.kind === "closest" || answer.certainty === "probable";

export const missesOf = (
  answer: Answer,
  [, kind, people, words]: Expected,
  folder: string,
): readonly string[] => {
  const named = peopleOf(answer);
  const shown = evidenceOf(answer)
    .slice(0, 3)
    .map(({ article, start, end }) =>
      readFileSync(join(folder, article), "utf8").slice(start, end),
    );
  return [
    ...(answer.kind === kind || (kind === "notFound" && isUnsure(answer))
      ? []
      : [`is ${answer.kind}, not ${kind}`]),
    ...(people === undefined || people.toSorted().join() === named.toSorted().join()
      ? []
      : [`names ${named.join(", ") || "nobody"}`]),
    ...(words === undefined || shown.some((text) => text.includes(words))
      ? []
      : [`shows ${shown.join(" | ")}`]),
  ];
};
