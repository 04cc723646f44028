/** A sheet as lines for the terminal, with quiet marks of its own. */
import { pageLine } from "../app/index.ts";
import type { Answer, Citation } from "../core/index.ts";
import {
  byline,
  type Item,
  type Phrase,
  present,
  type Quote,
  quoted,
  type Sheet,
  type Tone,
} from "../present/index.ts";
import { type Line, line, type Run, run, spaced } from "./lines.ts";

const INDENT = 3;
const MARKS: ReadonlyMap<Tone, string> = new Map([
  ["exact", "= "],
  ["same", "= "],
  ["altered", "≠ "],
  ["other", "≠ "],
  ["probably", "~ "],
  ["closest", "~ "],
  ["none", "– "],
  ["which", "? "],
]);

/** Of a board the sentences, all sides and groups: a terminal has room. */
export const renderAnswer = (answer: Answer): readonly Line[] => {
  const page = pageLine(answer);
  const foot = page ? [line(0, run(page, "dim"))] : [];
  if (answer.kind !== "positions" || answer.holder !== undefined)
    return spaced([renderSheet(present(answer)), foot]);
  const groups = answer.groups.length > 0 && answer.people.length > 0;
  const headed = { heading: "Groups, as printed" };
  const below = groups ? present({ ...answer, notes: [] }, "groups sentences").groups : [];
  const sheet = present(answer, "sentences");
  const all = [...sheet.groups, ...below.map((group) => ({ ...group, ...headed }))];
  return spaced([renderSheet({ ...sheet, groups: all }), foot]);
};

export const renderSheet = (sheet: Sheet): readonly Line[] => {
  let number = 0;
  const items = sheet.groups.map(({ heading, items: all }) => [
    ...(heading ? [[line(0, run(heading, "title"))]] : []),
    ...all.map((item) => itemLines(item, item.ref === undefined ? undefined : ++number)),
  ]);
  return spaced([
    [
      line(0, run(`${MARKS.get(sheet.tone) ?? ""}${sheet.verdict}`, "title")),
      ...lineOf(sheet.lead),
    ],
    ...items.flat(),
    sheet.choices.map(({ question }) => line(INDENT, run("ask: ", "dim"), run(question, "match"))),
    sheet.notes.map((note) => line(0, run(note, "dim"))),
  ]);
};

/** Signs around what is not in print, so that it shows without colour, too. */
const runsOf = (phrase: Phrase): readonly Run[] =>
  phrase.map(({ text, as }) =>
    as === "gone"
      ? run(`[-${text.trim()}-]${text.endsWith(" ") ? " " : ""}`, "changed")
      : run(text, as === "strong" ? "name" : as),
  );

/** `number`: what *why* and *context* call it; it stands before who said the words. */
const itemLines = (item: Item, number: number | undefined): readonly Line[] => {
  const { lead = [], quote, where, small, choice } = item;
  const named = byline(item);
  const places = [...(where ? [where.text] : []), ...small];
  const asked = choice ? [`ask: ${choice.question}`] : [];
  const below = [...places, ...asked].map((text) => line(INDENT, run(text, "dim")));
  return [
    ...lineOf(lead),
    ...(quote ? quoteLines(quote) : []),
    ...numbered([...lineOf(named), ...below], number),
  ];
};

const lineOf = (phrase: Phrase): readonly Line[] =>
  phrase.length > 0 ? [line(INDENT, ...runsOf(phrase))] : [];

const numbered = (
  [first, ...rest]: readonly Line[],
  number: number | undefined,
): readonly Line[] => {
  if (!first) return [];
  const lead = run(`${number}.`.padEnd(INDENT), "dim");
  return number === undefined
    ? [first, ...rest]
    : [{ indent: 0, runs: [lead, ...first.runs] }, ...rest];
};

const quoteLines = (quote: Quote): readonly Line[] => {
  const dim = (citation?: Citation): readonly (readonly Run[])[] =>
    citation ? [[run(citation.text, "dim")]] : [];
  return [...dim(quote.before), runsOf(quoted(quote)), ...dim(quote.after)].map((runs) => ({
    ...line(INDENT, ...runs),
    bar: true,
  }));
};
