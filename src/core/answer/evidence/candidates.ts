/** Sentences worth a look, from the index: those with the question's words, the rarest first, and those of whom it names. */
import type { Entry } from "../../archive.ts";
import { nameTerm } from "../../search/terms.ts";
import { wordList } from "../../search/words.ts";
import type { Doc } from "../articles/document.ts";
import { keyOf } from "../language/lemma.ts";
import type { Term } from "../question/terms.ts";
import { rowsOf, type Session } from "../session.ts";
import { type Row, rowOf } from "./row.ts";
import type { Sought } from "./shortlist.ts";

/** Rows of the index that are looked at, and of those, sentences that are opened. */
const MOST = { rows: 250, opened: 48, each: 60, names: 40 } as const;
/** Words of the question of which pairs are looked for. */
const PAIRED = 5;

type Place = { readonly article: string; readonly ordinal: number };

export type RowWithBefore = { readonly row: Row; readonly before: Row | undefined };

export const candidateRows = async (
  session: Session,
  sought: readonly Sought[],
  typed: string,
): Promise<readonly RowWithBefore[]> => {
  const terms = session.terms(typed);
  const [sentences, quoted] = [
    await sentencesWith(session, terms),
    await quotationsBy(session, terms, typed),
  ];
  const chosen = sentences
    .map(({ article, ordinal, text }) => ({ article, ordinal, share: shareOf(text, sought) }))
    .sort((a, b) => b.share - a.share)
    .slice(0, MOST.opened);
  const docs = await session.library.docs([...chosen, ...quoted].map(({ article }) => article));
  const byId = new Map(docs.map((doc) => [doc.article.id, doc]));
  const rows = new Map<string, RowWithBefore>();
  const add = (doc: Doc, ordinal: number): void => {
    const row = rowOf(doc, ordinal);
    if (row) rows.set(`${doc.article.id} ${ordinal}`, { row, before: rowOf(doc, ordinal - 1) });
  };
  for (const { article, ordinal } of chosen) {
    const doc = byId.get(article);
    // what answers often stands beside what names it
    if (doc) for (const near of [ordinal - 1, ordinal, ordinal + 1]) add(doc, near);
  }
  for (const { article, ordinal } of quoted) {
    const doc = byId.get(article);
    const span = doc?.facts.attributions[ordinal]?.content[0];
    if (doc && span) add(doc, doc.sentenceAt(span.start));
  }
  return [...rows.values()];
};

const sentencesWith = async (
  session: Session,
  terms: readonly Term[],
): Promise<readonly Entry[]> => {
  const found = new Map<string, Entry>();
  const ask = async (groups: readonly (readonly string[])[], limit: number): Promise<number> => {
    const rows = await rowsOf(session, { kind: "sentence", groups, limit });
    for (const row of rows) {
      const id = `${row.article} ${row.ordinal}`;
      if (!found.has(id)) found.set(id, row);
    }
    return rows.length;
  };
  // where few sentences hold any of the words, those are all that stricter conditions could find
  const any = [...new Set(terms.flatMap(({ indexed }) => indexed))];
  if (any.length > 0 && (await ask([any], MOST.rows)) < MOST.rows) return [...found.values()];
  found.clear();
  for (const groups of relaxed(terms)) {
    if (found.size >= MOST.rows) break;
    await ask(groups, Math.min(MOST.rows - found.size, groups.length > 1 ? MOST.each : MOST.rows));
  }
  return [...found.values()];
};

/** Weaker and weaker conditions: all words, all but one, each two of the rarest, each alone. */
function* relaxed(terms: readonly Term[]): Generator<readonly (readonly string[])[]> {
  const groups = terms.toSorted((a, b) => b.weight - a.weight).map(({ indexed }) => indexed);
  if (groups.length > 2) yield groups;
  if (groups.length > 3)
    for (let out = groups.length - 1; out >= 0; out--) yield groups.filter((_, i) => i !== out);
  const rarest = groups.slice(0, PAIRED);
  for (let a = 0; a < rarest.length; a++)
    for (let b = a + 1; b < rarest.length; b++) yield [rarest[a] ?? [], rarest[b] ?? []];
  for (const group of groups) yield [group];
}

const shareOf = (text: string, sought: readonly Sought[]): number => {
  const keys = new Set(wordList(text).map(keyOf));
  let sum = 0;
  for (const { key, weight, others } of sought)
    if (keys.has(key)) sum += weight;
    else if ([...others].some((other) => keys.has(other))) sum += weight / 2;
  return sum;
};

/** Quotations of somebody whose name the question holds: of the subject first, then any. */
const quotationsBy = async (
  session: Session,
  terms: readonly Term[],
  typed: string,
): Promise<readonly Place[]> => {
  const { names } = session.vocabulary;
  const named = wordList(typed).filter((word) => names.count(word) > 0);
  const found: Place[] = [];
  for (const name of named.slice(-2)) {
    const all = await quotations(session, [[nameTerm(name)]]);
    const subject = terms.filter(({ text }) => text !== name).slice(0, PAIRED);
    if (all.length === MOST.names)
      for (const { indexed } of subject)
        found.push(...(await quotations(session, [[nameTerm(name)], indexed])));
    found.push(...all);
  }
  return [...new Map(found.map((one) => [`${one.article} ${one.ordinal}`, one])).values()].slice(
    0,
    MOST.names,
  );
};

const quotations = (
  session: Session,
  groups: readonly (readonly string[])[],
): Promise<readonly Place[]> => rowsOf(session, { kind: "quotation", groups, limit: MOST.names });
