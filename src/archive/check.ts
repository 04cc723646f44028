/** Holds what articles are found by against what is kept of them. */
import { setImmediate as pause } from "node:timers/promises";
import {
  type Entry,
  type EntryKind,
  entriesOf,
  type Knowledge,
  nameKey,
  rolesPrinted,
  termsOf,
} from "../core/index.ts";
import { type Changes, countEntry, countPeople, noChanges } from "./changes.ts";
import { DamagedRow, MEND, toStored } from "./kept.ts";
import { KEY } from "./key.ts";
import type { ArticleRow, IndexPart, IndexRow, RowReader } from "./rows.ts";
import type { Stored } from "./store.ts";

/** Articles read at a time: others write in between. */
const BATCH = 16;

/** What is wrong, a line each. Where others write meanwhile, sums are left to another time. */
export const checkIndex = async (
  rows: RowReader,
  knowledge: Knowledge,
): Promise<readonly string[]> => {
  const counted: Counted = { changes: noChanges(), quotation: new Map(), sentence: new Map() };
  const problems: string[] = [];
  const before = await rows.edition();
  let whole = true;
  const ids = Array.from(await rows.sources(), ({ id }) => id);
  for (let at = 0; at < ids.length; at += BATCH) {
    const { articles, index } = await readBatch(rows, ids.slice(at, at + BATCH));
    for (const row of articles) {
      const stored = storedOf(row);
      whole &&= !(stored instanceof DamagedRow);
      problems.push(
        ...(stored instanceof DamagedRow
          ? [stored.message]
          : checkArticle(stored, index, { counted, knowledge })),
      );
    }
    const astray = (await rows.astray?.(articles)) ?? [];
    problems.push(...Array.from(astray, (id) => `${id}: not every word of it finds it; ${MEND}`));
    // lets questions in
    await pause();
  }
  if (!whole) return problems;
  counted.changes.totals.articles = ids.length;
  const sums = await sumProblems(rows, counted);
  if (before === (await rows.edition())) problems.push(...sums);
  return problems;
};

/** What the articles hold, and of each kind how many entries a term ought to find; see `RowReader.finding`. */
type Counted = Readonly<Record<EntryKind, Map<string, number>>> & { readonly changes: Changes };

type Read = { readonly articles: readonly ArticleRow[]; readonly index: readonly IndexRow[] };

/** Articles and what they are found by as they stand together: read again where somebody wrote in between. */
const readBatch = async (rows: RowReader, ids: readonly string[]): Promise<Read> => {
  for (;;) {
    const before = await rows.edition();
    const articles = [...(await rows.articles(ids))];
    const index = [...(await rows.index(ids))];
    if (before === (await rows.edition())) return { articles, index };
  }
};

const storedOf = (row: ArticleRow): Stored | DamagedRow => {
  try {
    return toStored(row);
  } catch (cause) {
    if (cause instanceof DamagedRow) return cause;
    throw cause;
  }
};

/** Also counts what the article holds into `counted`. */
const checkArticle = (
  stored: Stored,
  index: readonly IndexRow[],
  { counted, knowledge }: { readonly counted: Counted; readonly knowledge: Knowledge },
): readonly string[] => {
  const { id } = stored.article;
  const entries = entriesOf(stored.article, stored.facts);
  for (const entry of entries) {
    const terms = termsOf(entry);
    countEntry(counted.changes, { entry, terms, by: 1 });
    for (const word of new Set(terms.words)) countOne(counted[entry.kind], word);
    for (const key of terms.keys) countOne(counted[entry.kind], KEY + key);
  }
  const wanted = linesOf(
    stored,
    entries,
    countPeople(counted.changes, stored, { knowledge, by: 1 }),
  );
  return PARTS.flatMap((part) => {
    const kept = index
      .filter((one) => one.article === id && one.part === part)
      .map(({ line }) => line);
    // an article that was written before roles were kept is opened for them
    return (part === "roles" && kept.length === 0) || kept.join("\n") === wanted[part].join("\n")
      ? []
      : [`${id}: the index of its ${part} is not what the article says; ${MEND}`];
  });
};

const countOne = (counts: Map<string, number>, term: string, by = 1): void => {
  counts.set(term, (counts.get(term) ?? 0) + by);
};

const PARTS: readonly IndexPart[] = ["statements", "people", "positions", "roles"];

/** As the engines put their rows together. */
const linesOf = (
  { article, facts }: Stored,
  entries: readonly Entry[],
  appearances: readonly string[],
): Readonly<Record<IndexPart, readonly string[]>> => ({
  statements: entries.map(
    ({ kind, ordinal, speakers, text }) => `${kind} ${ordinal} ${JSON.stringify(speakers)} ${text}`,
  ),
  people: facts.people.map(
    (one, i) => `${nameKey(one.name)} ${appearances[i]} ${JSON.stringify(one)}`,
  ),
  positions: facts.positions.map(
    (one) => `${[one.holder, one.target, one.act].map(nameKey).join(" ")} ${JSON.stringify(one)}`,
  ),
  roles: rolesPrinted(article, facts),
});

/** What is counted beside the articles and does not add up. */
const sumProblems = async (rows: RowReader, counted: Counted): Promise<readonly string[]> => {
  const totals = Object.fromEntries(await rows.totals());
  const { writes: _, ...wanted } = counted.changes.totals;
  return [
    ...Object.entries(wanted).flatMap(([name, value]) =>
      (totals[name] ?? 0) === value
        ? []
        : [`${name}: ${totals[name] ?? 0} counted, ${value} there; ${MEND}`],
    ),
    ...(await wordProblems(rows, "quotation", counted)),
    ...(await wordProblems(rows, "sentence", counted)),
    ...(await peopleProblems(rows, counted)),
    ...((await rows.problems?.()) ?? []),
  ];
};

/** Appearances as the articles have them, and entities as the appearances do. */
const peopleProblems = async (
  rows: RowReader,
  { changes }: Counted,
): Promise<readonly string[]> => {
  const appearances = [...(await rows.appearances())];
  const [articles, quotations] = [new Map<string, number>(), new Map<string, number>()];
  for (const { one } of changes.people) countOne(articles, one.id, one.articles);
  for (const one of appearances) countOne(quotations, one.entity, one.quotations);
  return [
    ...differing("people", new Map(appearances.map((one) => [one.id, one.articles])), articles),
    ...differing("speakers", new Map(await rows.entities()), quotations),
  ];
};

const wordProblems = async (
  rows: RowReader,
  kind: EntryKind,
  counted: Counted,
): Promise<readonly string[]> => {
  const finding = rows.finding?.(kind);
  return [
    ...differing(`words of ${kind}s`, await rows.words(kind), counted.changes[kind]),
    ...(finding ? differing(`terms that find ${kind}s`, finding, counted[kind]) : []),
  ];
};

const differing = (
  what: string,
  kept: ReadonlyMap<string, number>,
  wanted: ReadonlyMap<string, number>,
): readonly string[] => {
  const wrong = [...new Set([...kept.keys(), ...wanted.keys()])].filter(
    (key) => (kept.get(key) ?? 0) !== (wanted.get(key) ?? 0),
  );
  return wrong.length === 0
    ? []
    : [`${what}: ${wrong.length} counted otherwise than they stand; ${MEND}`];
};
