/** A sheet as lines for the terminal, with quiet marks of its own. */
import { pageLine } from "../app/index.ts";
import type { Answer } from "../core/index.ts";
import {
  type Item,
  type Phrase,
  present,
  type Quote,
  type Sheet,
  shownPieces,
  type Tone,
} from "../present/index.ts";
import { type Line, line, type Run, run, runsOf, spaced } from "./lines.ts";

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
  const lead = sheet.lead.length > 0 ? [line(INDENT, ...phraseRuns(sheet.lead))] : [];
  let number = 0;
  const items = sheet.groups.map(({ heading, items: all }) => [
    ...(heading ? [[line(0, run(heading, "title"))]] : []),
    ...all.map((item) => itemLines(item, item.ref === undefined ? undefined : ++number)),
  ]);
  return spaced([
    [line(0, run(`${MARKS.get(sheet.tone) ?? ""}${sheet.verdict}`, "title")), ...lead],
    ...items.flat(),
    sheet.choices.map(({ question }) => line(INDENT, run("ask: ", "dim"), run(question, "match"))),
    sheet.notes.map((note) => line(0, run(note, "dim"))),
  ]);
};

/** Signs around what is not in print, so that it shows without colour, too. */
const phraseRuns = (phrase: Phrase): readonly Run[] =>
  phrase.map(({ text, as }) => {
    if (as === "gone") return run(`[-${text.trim()}-]${text.endsWith(" ") ? " " : ""}`, "changed");
    return run(text, as === "strong" ? "name" : "plain");
  });

/** `number`: what *why* and *context* call it; it stands before who said the words. */
const itemLines = (item: Item, number: number | undefined): readonly Line[] => {
  const { lead, quote, who, label, where, small, choice } = item;
  const named = who.length > 0 || label ? [line(INDENT, ...whoRuns(item))] : [];
  const places = [...(where ? [where.text] : []), ...small];
  const asked = choice ? [`ask: ${choice.question}`] : [];
  const below = [...places, ...asked].map((text) => line(INDENT, run(text, "dim")));
  return [
    ...(lead ? [line(INDENT, ...phraseRuns(lead))] : []),
    ...(quote ? quoteLines(quote) : []),
    ...numbered([...named, ...below], number),
  ];
};

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

const whoRuns = ({ who, label }: Item): readonly Run[] => [
  ...who.flatMap(({ name, role }, at) => [
    run(at > 0 ? "; " : ""),
    run(name, "name"),
    run(role ? `, ${role}` : ""),
  ]),
  ...(label ? [run(who.length > 0 ? ` · ${label}` : label, "label")] : []),
];

const quoteLines = ({ parts, spoken, before, after }: Quote): readonly Line[] => {
  const [open, close] = spoken ? ["“", "”"] : ["", ""];
  const runs = parts.flatMap((part, at) => [
    run(`${at > 0 ? " … " : ""}${open}`),
    ...runsOf(shownPieces(part)),
    run(close),
  ]);
  const beside = (text: string): Line => ({ ...line(INDENT, run(text, "dim")), bar: true });
  return [
    ...(before ? [beside(before.text)] : []),
    { ...line(INDENT, ...runs), bar: true },
    ...(after ? [beside(after.text)] : []),
  ];
};
