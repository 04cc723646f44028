/** What answering one question reads from the archive, each piece once. */
import type { Archive, CandidateQuery, Entry, PersonEntry } from "../../archive.ts";
import { nameKey, wordList } from "../../search/words.ts";
import type { ArticleCache } from "./cache.ts";
import type { Doc } from "./document.ts";
import { asEntities } from "./entities.ts";
import type { Profile } from "./profile.ts";
import { isLabel } from "./titles.ts";

export type { Profile } from "./profile.ts";

export type Library = {
  docs(ids: readonly string[]): Promise<readonly Doc[]>;
  /** Of these articles those that may print a role which `fits`. */
  docsPrinting(ids: readonly string[], fits: (role: string) => boolean): Promise<readonly Doc[]>;
  rows(query: CandidateQuery): Promise<readonly Entry[]>;
  /** Everybody with a word of name or alias that folds to `word`. */
  profiles(word: string): Promise<readonly Profile[]>;
  /** Everybody with a word of name or alias that folds to `word`, or the most quoted of all: one entry each, tallied. */
  tallied(word?: string): Promise<readonly Profile[]>;
  /** The most prominent people of the archive. */
  everybody(limit: number): Promise<readonly Profile[]>;
};

/** Most articles' entries read for one word of a name. */
const PEOPLE_LIMIT = 400;
/** Most names read for one word, or of all. */
const NAMES_LIMIT = 1000;

export const openLibrary = (archive: Archive, cache: ArticleCache): Library => {
  const opened = new Map<string, Doc>();
  const rows = new Map<string, Promise<readonly Entry[]>>();

  const docs = async (ids: readonly string[]): Promise<readonly Doc[]> => {
    const unread: string[] = [];
    for (const id of new Set(ids)) {
      const doc = opened.get(id) ?? cache.known(id);
      if (doc) opened.set(id, doc);
      else unread.push(id);
    }
    if (unread.length > 0)
      for (const { article, facts, links } of await archive.articles(unread))
        opened.set(article.id, cache.open(article, asEntities(facts, links)));
    return [...new Set(ids)].flatMap((id) => opened.get(id) ?? []);
  };

  const docsPrinting: Library["docsPrinting"] = async (ids, fits) => {
    const unread = [...new Set(ids)].filter((id) => !opened.has(id));
    const roles = unread.length > 0 ? await archive.roles(unread) : new Map();
    const fitting = new Map<string, boolean>();
    const isFitting = (role: string): boolean => {
      const known = fitting.get(role) ?? fits(role);
      fitting.set(role, known);
      return known;
    };
    return docs(ids.filter((id) => roles.get(id)?.some(isFitting) ?? true));
  };

  const people = (
    key: string,
    read: () => Promise<readonly PersonEntry[]>,
  ): Promise<readonly Profile[]> => kept(cache.people, key, () => read().then(gather));

  const tallied = (word?: string): Promise<readonly PersonEntry[]> =>
    archive.people({ ...(word === undefined ? {} : { word }), limit: NAMES_LIMIT, once: true });

  /** Where somebody is in so many articles that they hide others of the name, those come after, an entry each. */
  const bearers = async (word: string): Promise<readonly PersonEntry[]> => {
    const entries = await archive.people({ word, limit: PEOPLE_LIMIT });
    if (entries.length < PEOPLE_LIMIT) return entries;
    const read = new Set(entries.map(({ entity }) => entity));
    return [...entries, ...(await tallied(word)).filter(({ entity }) => !read.has(entity))];
  };

  return {
    docs,
    docsPrinting,
    rows: (query) => {
      const isSpeakers = query.speaker !== undefined && query.articles === undefined;
      return kept(isSpeakers ? cache.rows : rows, JSON.stringify(query), () =>
        archive.candidates(query),
      );
    },
    profiles: (word) => people(`word ${word}`, () => bearers(word)),
    tallied: (word) => people(`tallied ${word ?? ""}`, () => tallied(word)),
    everybody: (limit) => people(`first ${limit}`, () => archive.people({ limit })),
  };
};

type Known<Value> = {
  get(key: string): Promise<Value> | undefined;
  set(key: string, value: Promise<Value>): unknown;
  delete(key: string): boolean;
};

/** Read once; what failed is read again. */
const kept = <Value>(
  known: Known<Value>,
  key: string,
  read: () => Promise<Value>,
): Promise<Value> => {
  const before = known.get(key);
  if (before) return before;
  const value = read();
  known.set(key, value);
  value.catch(() => known.delete(key));
  return value;
};

/** One profile for each entity, in the order in which they come. */
const gather = (entries: readonly PersonEntry[]): readonly Profile[] => {
  const byName = new Map<string, PersonEntry[]>();
  for (const entry of entries) {
    if (isLabel(entry.name)) continue;
    const key = nameKey(entry.entity);
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
  const names = new Set([
    key,
    ...entries.flatMap(({ name, aliases }) => [name, ...aliases].map(nameKey)),
  ]);
  for (const name of first.kind === "person" ? new Set(entries.map((entry) => entry.name)) : []) {
    const words = wordList(name);
    names.add(words.at(-1) ?? "");
    names.add(`${words[0]} ${words.at(-1)}`);
    names.add(nameKey(name.split(" ").at(-1) ?? ""));
  }
  return {
    name: first.entity,
    key,
    kind: first.kind,
    names,
    entries,
    mentions: entries.reduce((sum, { mentions }) => sum + mentions.length, 0),
    ...(first.tally ? { tally: first.tally } : {}),
  };
};
