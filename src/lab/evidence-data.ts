/** Questions with the places that answer them, and the articles they are asked of. Their text stays where it is. */
import fs from "node:fs";
import path from "node:path";
import {
  asksNumber,
  type Doc,
  keyOf,
  openDoc,
  type QuestionWords,
  rowOf,
  SHORTLIST,
  shortlist,
  soughtWords,
  tagQuestion,
  type Weighed,
  weigh,
} from "../core/answer/stages.ts";
import type { Article, Facts } from "../core/index.ts";
import { wordList } from "../core/index.ts";

export type Asking = {
  readonly bundle: string;
  readonly q: string;
  readonly kind: string;
  readonly evidence: readonly {
    readonly file: string;
    readonly start: number;
    readonly end: number;
  }[];
  readonly speakers: readonly string[];
  readonly answer: string;
};

export const readAskings = (folder: string): readonly Asking[] =>
  fs
    .readdirSync(folder)
    .filter((name) => name.endsWith(".jsonl"))
    .sort()
    .flatMap((name) =>
      fs
        .readFileSync(path.join(folder, name), "utf8")
        .split("\n")
        .filter((line) => line !== "")
        .map((line) => JSON.parse(line) as Asking),
    );

export type Bundles = Readonly<Record<string, readonly string[]>>;

/** Articles of a bundle as an archive would hold them. */
export type Shelf = {
  readonly docs: readonly Doc[];
  readonly printed: ReadonlySet<string>;
  readonly surnames: ReadonlyMap<string, string>;
};

export const openShelf = (
  files: readonly string[],
  read: (file: string) => { readonly text: string; readonly facts: Facts },
): Shelf => {
  const docs = files.map((file) => {
    const { text, facts } = read(file);
    return openDoc({ id: file, file, hash: "", text, offset: 0 } satisfies Article, facts);
  });
  return {
    docs,
    printed: new Set(docs.flatMap(({ article }) => wordList(article.text).map(keyOf))),
    surnames: surnamesIn(docs),
  };
};

/** Given names that one surname alone follows. */
const surnamesIn = (docs: readonly Doc[]): ReadonlyMap<string, string> => {
  const found = new Map<string, Set<string>>();
  for (const { facts } of docs)
    for (const { kind, name } of facts.people) {
      const keys = wordList(name).map(keyOf);
      const [given, last] = [keys[0], keys.at(-1)];
      if (kind === "person" && keys.length > 1 && given && last)
        found.set(given, (found.get(given) ?? new Set()).add(last));
    }
  return new Map(
    [...found].flatMap(([given, lasts]) =>
      lasts.size === 1 ? [[given, [...lasts][0] ?? ""]] : [],
    ),
  );
};

export type Example = Weighed & { readonly asking: Asking; readonly right: readonly boolean[] };

export const exampleOf = (
  asking: Asking,
  { docs, printed, surnames }: Shelf,
  words: QuestionWords,
): Example => {
  const rows = docs.flatMap((doc) =>
    doc.facts.sentences.flatMap((_, i) => {
      const row = rowOf(doc, i);
      return row ? [{ row, before: rowOf(doc, i - 1) }] : [];
    }),
  );
  const found = shortlist(soughtWords(asking.q, words), rows, {
    most: SHORTLIST,
    isCounted: asksNumber(asking.q),
  });
  const weighed = weigh(asking.q, found, {
    words,
    tag: tagQuestion,
    surname: (key) => surnames.get(key),
    printed: (key) => printed.has(key),
  });
  const right = found.map(({ row, alike }) =>
    [row, ...alike].some(({ doc, span }) =>
      asking.evidence.some(
        ({ file, start, end }) => file === doc.article.file && start < span.end && span.start < end,
      ),
    ),
  );
  return { ...weighed, asking, right };
};
