/** One quotation that two articles ascribe to different people. */
import { nameKey, wordList } from "../../search/words.ts";
import type { Note } from "../answer.ts";
import { sourceOf } from "../articles/present.ts";
import { type Unit, unitSpan, unitsOf } from "../articles/unit.ts";
import { rowsOf, type Session } from "../session.ts";
import type { Utterance } from "./statements.ts";

/** Shorter words may well have been said by two people. */
const LEAST_WORDS = 8;
/** Words at the beginning by which the same quotation is found. */
const FOUND_BY = 12;
const ROWS = 10;

type Side = Extract<Note, { kind: "speakers-differ" }>["sides"][number];

/** Notes, of the quotations shown, the first that another article prints as somebody else's. */
export const noteRivals = async (session: Session, shown: readonly Utterance[]): Promise<void> => {
  for (const { found } of shown) {
    const unit = found[0]?.unit;
    const rival = unit && (await rivalOf(session, unit));
    if (!unit || !rival) continue;
    session.notes.push({ kind: "speakers-differ", sides: [sideOf(unit), sideOf(rival)] });
    return;
  }
};

const sideOf = (unit: Unit): Side => ({
  speakers: unit.attribution.speakers,
  source: sourceOf(unit.doc, unitSpan(unit).start),
});

const rivalOf = async (session: Session, unit: Unit): Promise<Unit | undefined> => {
  if (unit.words.length < LEAST_WORDS || !isOfPeople(unit)) return undefined;
  const { text } = unit.doc.article;
  const words = unit.content.flatMap(({ start, end }) => wordList(text.slice(start, end)));
  const phrases = [words.slice(0, FOUND_BY)];
  const rows = await rowsOf(session, { kind: "quotation", phrases, limit: ROWS });
  const docs = await session.library.docs(rows.map(({ article }) => article));
  return rows
    .flatMap(({ article, ordinal }) => {
      const doc = docs.find((one) => one.article.id === article);
      return doc && doc !== unit.doc ? unitsOf(doc, ordinal) : [];
    })
    .find((other) => isOfPeople(other) && sameWords(unit, other) && areStrangers(unit, other));
};

/** A body and whoever speaks for it may both be named. */
const isOfPeople = ({ doc, attribution: { kind, speakers } }: Unit): boolean =>
  kind === "direct" &&
  speakers.length > 0 &&
  speakers.every((name) => doc.person(nameKey(name))?.kind === "person");

const sameWords = ({ words: a }: Unit, { words: b }: Unit): boolean =>
  a.length === b.length && a.every(({ text }, i) => text === b[i]?.text);

/** Nobody of the one bears a surname of the other: a paper may print *Doe* where another prints *Jane Doe*. */
const areStrangers = ({ attribution: a }: Unit, { attribution: b }: Unit): boolean => {
  const surnames = new Set(a.speakers.map(surname));
  return b.speakers.every((name) => !surnames.has(surname(name)));
};

const surname = (name: string): string => wordList(name).at(-1) ?? "";
