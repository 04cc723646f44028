/** The words between marks of an article, and how those of one parsing differ from another's. */
import type { Stored } from "../archive/index.ts";

/** Words as printed with who said them, in the order of the article; before corrections. */
export const quotationsOf = ({
  article,
  facts,
  parsed = facts,
}: Stored): ReadonlyMap<string, readonly string[]> =>
  new Map(
    parsed.attributions
      .filter(({ kind }) => kind !== "indirect")
      .map(({ content, speakers }) => [
        content.map(({ start, end }) => article.text.slice(start, end)).join(" … "),
        speakers,
      ]),
  );

export type Difference = {
  readonly vanished: readonly string[];
  readonly appeared: readonly string[];
  /** Words that are ascribed to somebody else. */
  readonly reascribed: readonly {
    readonly words: string;
    readonly was: readonly string[];
    readonly now: readonly string[];
  }[];
};

export const differenceOf = (before: Stored, after: Stored): Difference => {
  const [old, now] = [quotationsOf(before), quotationsOf(after)];
  return {
    vanished: [...old.keys()].filter((words) => !now.has(words)),
    appeared: [...now.keys()].filter((words) => !old.has(words)),
    reascribed: [...now].flatMap(([words, speakers]) => {
      const was = old.get(words);
      return was && was.join() !== speakers.join() ? [{ words, was, now: speakers }] : [];
    }),
  };
};
