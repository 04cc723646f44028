/** Rows as both engines keep them, and the port of core made from them: what an engine reads is the same for each. */
import {
  type Archive,
  type CandidateQuery,
  type Correction,
  type EntryKind,
  type Link,
  nameKey,
  type PeopleCorrection,
  type Position,
  type PositionEntry,
  type Summary,
  wordList,
} from "../core/index.ts";
import { checkIndex } from "./check.ts";
import { fromJson, MEND, toEntry, toRead } from "./kept.ts";
import { type AppearanceRow, type EntityRow, knowledgeOf, toEntity, toLinked } from "./linking.ts";
import type { PeopleSettings, Store, Stored, Which } from "./store.ts";

export type EntryRow = {
  readonly kind: EntryKind;
  readonly article: string;
  readonly ordinal: number;
  readonly text: string;
  readonly speakers: string;
};
type JsonRow = { readonly article: string; readonly json: string };
/** Somebody as an article names them, and the entity's name. */
export type PersonRow = JsonRow & { readonly entity: string };
export type TalliedRow = PersonRow & { readonly quotations: number; readonly articles: number };
/** Whose a position is and on whom, by the entities' names; absent where none is known. */
export type PositionRow = JsonRow & {
  readonly holder: string | null;
  readonly target: string | null;
};
/** Whose a name of an article is, where that is not its own. */
export type LinkRow = {
  readonly article: string;
  /** Folded. */
  readonly name: string;
  readonly entity: string;
  readonly why: Link["why"];
};

export type SourceRow = { readonly id: string; readonly provenance: string };
export type HeadRow = SourceRow & { readonly hash: string; readonly parser: string };
export type ArticleRow = SourceRow & {
  readonly hash: string;
  readonly text: string;
  readonly offset: number;
  readonly facts: string;
  readonly parsed: string;
};

export type CountedAppearance = {
  readonly id: string;
  readonly entity: string;
  readonly articles: number;
  readonly quotations: number;
};

export type IndexPart = "statements" | "people" | "positions" | "roles";
/** What an article is found by, in one line: the columns as they are written. */
export type IndexRow = {
  readonly article: string;
  readonly part: IndexPart;
  readonly line: string;
};

type Rows<Row> = Iterable<Row> | Promise<Iterable<Row>>;

/** A column that is asked for and the key it is to hold. */
export type Key = readonly [column: string, key: string];

/** What an engine reads. SQLite answers at once, PostgreSQL later. */
export type RowReader = {
  totals(): Rows<readonly [name: string, value: number]>;
  /** See `Summary.edition`. */
  edition(): string | Promise<string>;
  words(kind: EntryKind): ReadonlyMap<string, number> | Promise<ReadonlyMap<string, number>>;
  entries(query: CandidateQuery): Rows<EntryRow>;
  /** In any order. */
  articles(ids: readonly string[]): Rows<ArticleRow>;
  people(limit: number, word: string | undefined): Rows<PersonRow>;
  peopleOnce(limit: number, word: string | undefined): Rows<TalliedRow>;
  /** Whose names are others' than they print, of these articles. */
  links(ids: readonly string[]): Rows<LinkRow>;
  /** A text for each article of which that is known, a role a line. */
  roles(ids: readonly string[]): Rows<readonly [article: string, lines: string]>;
  positions(keys: readonly Key[]): Rows<PositionRow>;
  /** Entities by a folded word of their names, or the most quoted of all. */
  entityRows(limit: number, word: string | undefined): Rows<EntityRow>;
  /** What is known of those of a folded name. */
  appearanceRows(name: string): Rows<AppearanceRow>;
  peopleLog(): Rows<string>;
  sources(): Rows<SourceRow>;
  corrections(): Rows<string>;
  heads(which: Which): Rows<HeadRow>;
  /** Of each part in the order written. */
  index(ids: readonly string[]): Rows<IndexRow>;
  appearances(): Rows<CountedAppearance>;
  entities(): Rows<readonly [id: string, quotations: number]>;
  /** How many entries each word finds, and each key behind `KEY`, where what finds them is kept apart from them. */
  finding?(kind: EntryKind): ReadonlyMap<string, number>;
  /** Those of the articles whose entries are not found by all of their words, where `finding` does not tell. */
  astray?(articles: readonly ArticleRow[]): Rows<string>;
  /** What the engine finds wrong with its own structures, a line each. */
  problems?(): Rows<string>;
};

/** Runs each reading; where an engine's errors are put into words. */
type Guard = <Result>(read: () => Result | Promise<Result>) => Promise<Result>;

export type Reading = Archive &
  Pick<
    Store,
    | "articles"
    | "check"
    | "corrections"
    | "heads"
    | "isNew"
    | "peopleCorrections"
    | "entities"
    | "appearances"
  >;

export const readingOf = (rows: RowReader, guard: Guard, people: PeopleSettings): Reading => {
  const all = async <Row>(read: () => Rows<Row>): Promise<readonly Row[]> => [
    ...(await guard(read)),
  ];
  let summed: Summary | undefined;
  return {
    summary: async () => {
      // what is written after the edition was read is of a later one
      const edition = await guard(rows.edition);
      if (summed?.edition !== edition)
        summed = toSummary(edition, Object.fromEntries(await all(rows.totals)));
      return summed;
    },
    vocabulary: (kind) => guard(() => rows.words(kind)),
    candidates: async (query) =>
      (await all(() => rows.entries(query))).map(({ speakers, ...row }) => ({
        ...row,
        speakers: fromJson(row.article, speakers, MEND),
      })),
    articles: async (ids) => {
      const links = new Map<string, LinkRow[]>();
      for (const row of await all(() => rows.links(ids)))
        links.set(row.article, [...(links.get(row.article) ?? []), row]);
      const found = new Map((await all(() => rows.articles(ids))).map((row) => [row.id, row]));
      return ids.flatMap((id) => {
        const row = found.get(id);
        return row ? [withLinks(toRead(row), links.get(id))] : [];
      });
    },
    people: async ({ word, limit, once = false }) => {
      const folded = word === undefined ? undefined : wordList(word).join();
      return once
        ? (await all(() => rows.peopleOnce(limit, folded))).map(withTally)
        : (await all(() => rows.people(limit, folded))).map(withArticle);
    },
    positions: async (query) =>
      (await all(() => rows.positions(keysOf(query)))).map(withHolder).filter(isAsked(query)),
    roles: async (ids) =>
      new Map(
        (await all(() => rows.roles(ids))).map(([id, lines]) => [id, lines.split("\n")] as const),
      ),
    sources: async () =>
      (await all(rows.sources)).map(({ id, provenance }) => ({ id, ...fromJson(id, provenance) })),
    entities: async ({ word, limit }) => {
      const folded = word === undefined ? undefined : wordList(word).join();
      return (await all(() => rows.entityRows(limit, folded))).map(toEntity);
    },
    appearances: async (name) =>
      (await all(() => rows.appearanceRows(nameKey(name)))).map(toLinked),
    peopleCorrections: async () => (await all(rows.peopleLog)).map(toEntry<PeopleCorrection>),
    corrections: async () => (await all(rows.corrections)).map(toEntry<Correction>),
    check: () =>
      guard(async () => {
        const log = [...(await rows.peopleLog())].map(toEntry<PeopleCorrection>);
        return checkIndex(rows, knowledgeOf(people, log));
      }),
    // see `changed`
    isNew: async () => !(await all(rows.totals)).some(([name]) => name === "articles"),
    heads: async (which) =>
      (await all(() => rows.heads(which))).map(({ provenance, ...head }) => ({
        ...head,
        ...fromJson(head.id, provenance),
      })),
  };
};

const toSummary = (
  edition: string,
  {
    articles = 0,
    quotations = 0,
    speakers = 0,
    sentences = 0,
    corrections = 0,
  }: Readonly<Record<string, number>>,
): Summary => ({
  articles,
  quotations,
  speakers,
  sentences,
  ...(corrections ? { corrections } : {}),
  edition,
});

const withLinks = (stored: Stored, links: readonly LinkRow[] = []): Stored =>
  links.length === 0
    ? stored
    : { ...stored, links: links.map(({ name, entity, why }) => ({ name, entity, why })) };

const withArticle = ({ article, json, entity }: PersonRow) => ({
  ...fromJson(article, json, MEND),
  article,
  entity,
});

const withHolder = ({ article, json, holder, target }: PositionRow): PositionEntry => {
  const position: Position = fromJson(article, json, MEND);
  return {
    ...position,
    ...(holder === null ? {} : { holder }),
    ...(target === null ? {} : { target }),
    article,
  };
};

type Asked = Parameters<Archive["positions"]>[0];

/** A name may be several people's: of the rows found by it those of whom was asked. */
const isAsked =
  ({ holder, target }: Asked) =>
  (position: PositionEntry): boolean =>
    (holder === undefined || nameKey(position.holder) === nameKey(holder)) &&
    (target === undefined || nameKey(position.target) === nameKey(target));

const withTally = ({ quotations, articles, ...row }: TalliedRow) => ({
  ...withArticle(row),
  tally: { quotations, articles },
});

const keysOf = ({ holder, target, act }: Asked): readonly Key[] =>
  Object.entries({ holder, target, act }).flatMap(([column, value]) =>
    value === undefined ? [] : [[column, nameKey(value)] as const],
  );
