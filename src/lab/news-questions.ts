/** Questions of every kind to an archive of news, most of them with one right answer. */
import { contentWords, wordList } from "../core/index.ts";
import { peopleIn, personOf, speakerOf } from "./news-archive.ts";
import type { Lookups } from "./search-data.ts";

export const NEWS_KINDS = [
  "phrase",
  "typo",
  "shuffled",
  "own words",
  "person",
  "board",
  "check",
  "absent",
] as const;
export type NewsKind = (typeof NEWS_KINDS)[number];

/** `id`: the quotation that is right; absent: only the time is measured. */
export type NewsQuestion = { readonly q: string; readonly id?: number };

const MOST = 100;
const BOARDS = [
  "who opposes the stadium plan",
  "who is against the toll",
  "who opposes the merger in alton",
  "who is against the curfew",
];

/** `quotes`: the quotations that look-ups are right about. */
export const newsQuestions = (
  { exact, typo, shuffled, absent }: Lookups,
  quotes: ReadonlyMap<number, string>,
  size: number,
): Readonly<Record<NewsKind, readonly NewsQuestion[]>> => {
  const people = peopleIn(size);
  const some = exact.slice(0, MOST).filter(({ id }) => quotes.has(id));
  return {
    phrase: exact.slice(0, MOST),
    typo: typo.slice(0, MOST),
    shuffled: shuffled.slice(0, MOST),
    "own words": some.map(({ id }) => {
      const words = contentWords(wordList(quotes.get(id) ?? "")).toSorted(
        (a, b) => b.length - a.length,
      );
      return {
        q: `what did ${speakerOf(id, people).name} say about ${words.slice(0, 2).join(" ")}`,
        id,
      };
    }),
    person: Array.from({ length: MOST }, (_, i) => {
      const { name, surname } = personOf(i < 20 ? i : i * 3);
      return { q: i % 2 === 0 ? `who is ${name}` : `what did ${surname} say` };
    }),
    board: BOARDS.map((q) => ({ q })),
    check: some.map(({ id }) => ({
      q: `“${wordList(quotes.get(id) ?? "")
        .slice(0, 9)
        .map((word, i) => (i === 4 ? "never" : word))
        .join(" ")}”`,
      id,
    })),
    absent,
  };
};
