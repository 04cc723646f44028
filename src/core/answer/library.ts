/** What answering one question reads from the archive, each piece once. */
import type { Archive, CandidateQuery, Entry, PersonEntry } from "../archive.ts";
import { nameKey, wordList } from "../search/words.ts";
import type { Doc } from "./document.ts";
import type { Shelf } from "./shelf.ts";
import { isLabel } from "./titles.ts";

/** A person or body over all articles. */
export type Profile = {
  readonly name: string;
  /** The folded name. */
  readonly key: string;
  readonly kind: "person" | "body";
  /** Folded names and aliases under which they are printed. */
  readonly names: ReadonlySet<string>;
  readonly entries: readonly PersonEntry[];
  /** How often the articles name them. */
  readonly mentions: number;
};

export type Library = {
  docs(ids: readonly string[]): Promise<readonly Doc[]>;
  rows(query: CandidateQuery): Promise<readonly Entry[]>;
  /** Everybody with a word of name or alias that folds to `word`. */
  profiles(word: string): Promise<readonly Profile[]>;
  /** The most prominent people of the archive. */
  everybody(limit: number): Promise<readonly Profile[]>;
};

/** Most articles' entries read for one word of a name. */
const PEOPLE_LIMIT = 400;

export const openLibrary = (archive: Archive, shelf: Shelf): Library => {
  const opened = new Map<string, Doc>();
  const rows = new Map<string, Promise<readonly Entry[]>>();

  const docs = async (ids: readonly string[]): Promise<readonly Doc[]> => {
    const unread: string[] = [];
    for (const id of new Set(ids)) {
      const doc = opened.get(id) ?? shelf.kept(id);
      if (doc) opened.set(id, doc);
      else unread.push(id);
    }
    if (unread.length > 0)
      for (const { article, facts } of await archive.articles(unread))
        opened.set(article.id, shelf.open(article, facts));
    return [...new Set(ids)].flatMap((id) => opened.get(id) ?? []);
  };

  const people = (query: Parameters<Archive["people"]>[0]): Promise<readonly Profile[]> => {
    const key = `${query.limit} ${query.word ?? ""}`;
    const known = shelf.people.get(key) ?? archive.people(query).then(gather);
    shelf.people.set(key, known);
    known.catch(() => shelf.people.delete(key));
    return known;
  };

  return {
    docs,
    rows: (query) => {
      const key = JSON.stringify(query);
      const found = rows.get(key) ?? archive.candidates(query);
      rows.set(key, found);
      return found;
    },
    profiles: (word) => people({ word, limit: PEOPLE_LIMIT }),
    everybody: (limit) => people({ limit }),
  };
};

/** One profile for each full name, in the order in which the names come. */
const gather = (entries: readonly PersonEntry[]): readonly Profile[] => {
  const byName = new Map<string, PersonEntry[]>();
  for (const entry of entries) {
    if (isLabel(entry.name)) continue;
    const key = nameKey(entry.name);
    const found = byName.get(key);
    if (found) found.push(entry);
    else byName.set(key, [entry]);
  }
  return [...byName].flatMap(([key, same]) => {
    const [first] = same;
    return first ? [profileOf(first, key, same)] : [];
  });
};

const profileOf = (first: PersonEntry, key: string, entries: readonly PersonEntry[]): Profile => {
  const names = new Set([key, ...entries.flatMap(({ aliases }) => aliases.map(nameKey))]);
  const words = wordList(first.name);
  if (first.kind === "person" && words.length > 1) {
    names.add(words.at(-1) ?? "");
    names.add(`${words[0]} ${words.at(-1)}`);
    const surname = wordList(first.name.split(" ").at(-1) ?? "");
    names.add(surname.join(" "));
  }
  return {
    name: first.name,
    key,
    kind: first.kind,
    names,
    entries,
    mentions: entries.reduce((sum, { mentions }) => sum + mentions.length, 0),
  };
};
