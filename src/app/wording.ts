/**
 * The words around an answer that do not depend on where it is shown. Plain text, never markup: what they
 * take from articles or askers is not escaped here, each face does that for itself.
 */
import type {
  Amendment,
  Answer,
  Citation,
  Note,
  NotFoundAnswer,
  PersonLine,
  Printing,
  Searched,
  Source,
  Statement,
} from "../core/index.ts";
import { oneLine } from "../core/index.ts";
import { kindLabel } from "./labels.ts";

/** `1 article`, `3 articles`. */
export const count = (many: number, noun: string): string =>
  `${many} ${noun}${many === 1 ? "" : "s"}`;

/** `a`, `a and b`, `a, b and c`. */
export const listed = (names: readonly string[]): string => {
  const lines = names.map(oneLine);
  return lines.length < 2
    ? lines.join("")
    : `${lines.slice(0, -1).join(", ")} and ${lines[lines.length - 1]}`;
};

/** `Ann Lee and Bo Diaz`; `nobody`. */
export const listedOrNobody = (names: readonly string[]): string => listed(names) || "nobody";

/** Who said it, or, where nobody is named, how the first printing puts the speaker. */
export const speakerLine = ({ speakers, printings }: Statement): string => {
  if (speakers.length > 0) return listed(speakers.map(({ name }) => name));
  const mention = printings[0]?.mention?.text;
  return mention ? `Speaker not named (“${oneLine(mention)}”)` : "Speaker not named";
};

/** A role as printed, on one line, however its article breaks lines. */
export const roleLine = ({ text }: Citation): string => oneLine(text);

/** `3 articles, 1 origin (AP)`; undefined where one article prints it once. */
export const originsLine = ({ printings, origins }: Statement): string | undefined => {
  const articles = new Set(printings.map(({ source }) => source.article)).size;
  if (articles < 2) return undefined;
  if (origins.length === 0) return count(articles, "article");
  return `${count(articles, "article")}, ${count(origins.length, "origin")} (${origins.join(", ")})`;
};

/** `Speaker corrected by ann on 2026-11-23 (before: Jane Roe): heard the tape` */
export const amendmentLine = ({ what, was, by, at, why }: Amendment): string => {
  const before = was ? ` (before: ${listedOrNobody(was)})` : "";
  const done = what === "speakers" ? "Speaker corrected" : "Joined with another statement";
  return `${done} by ${by} on ${at.slice(0, ISO_DAY)}${before}: ${why}`;
};

/** Characters of the day at the head of an ISO 8601 instant. */
const ISO_DAY = 10;

/** Outlet, article, day where one is printed, line. */
export const sourceLine = (source: Source): string =>
  `${articleLine(source)} · line ${source.line}`;

const articleLine = ({ outlet, origin, title, article, published }: Source): string =>
  [outlet ?? origin, title ?? article, published?.slice(0, 10)]
    .flatMap((part) => (part === undefined ? [] : oneLine(part)))
    .join(" · ");

/** Label, cue and place of one printing: `partial quote · “insisted” · AP · article-1 · line 3`. */
export const printingLine = ({ cue, source, ...printing }: Printing): string =>
  [kindLabel(printing), cue && `“${cue.text}”`, sourceLine(source)]
    .filter((part) => part !== undefined)
    .join(" · ");

// he, She, they, I · not: the senators, Ann
const PRONOUN = /^(?:he|she|it|they|we|i|you|who|him|her|them|his|their)$/i;

/** How the first printing puts the speakers, where that tells more than their names do. */
export const printedAs = ({ speakers, printings }: Statement): string | undefined => {
  const mention = printings[0]?.mention?.text;
  if (!mention || speakers.length === 0 || PRONOUN.test(mention)) return undefined;
  return speakers.some(({ name }) => name.includes(mention) || mention.includes(name))
    ? undefined
    : mention;
};

/** The articles of several printings, each once: `WETM · story · line 3; AP · other · lines 9 and 21`. */
export const articlesLine = (printings: readonly Printing[]): string => {
  const lines = new Map<string, Set<number>>();
  for (const { source } of printings) {
    const article = articleLine(source);
    lines.set(article, (lines.get(article) ?? new Set()).add(source.line));
  }
  return [...lines].map(([article, numbers]) => `${article} · ${linesOf([...numbers])}`).join("; ");
};

const linesOf = (numbers: readonly number[]): string =>
  `line${numbers.length > 1 ? "s" : ""} ${listed(numbers.toSorted((a, b) => a - b).map(String))}`;

/** `5 statements in 3 articles`, `mentioned, not quoted, in 1 article`. */
export const personTally = ({ statements, articles }: PersonLine): string =>
  statements === 0
    ? `mentioned, not quoted, in ${count(articles, "article")}`
    : `${count(statements, "statement")} in ${count(articles, "article")}`;

export const searchedLine = ({ articles, statements, speakers }: Searched): string =>
  `Searched ${count(articles, "article")}, ${count(statements, "statement")}, ${count(speakers, "speaker")}.`;

export const pageLine = ({ page, pages }: Pick<Answer, "page" | "pages">): string | undefined =>
  pages > 1 ? `page ${page} of ${pages}` : undefined;

/** What of a question nothing shown accounts for; undefined where all is: that proves nothing, so nothing is said. */
export const unaccountedLine = ({ kind, unaccounted = [] }: Answer): string | undefined => {
  if (unaccounted.length === 0) return undefined;
  const words = listed(unaccounted.map((word) => `“${word}”`));
  return kind === "closest"
    ? `None of these accounts for ${words}.`
    : `It does not account for ${words}.`;
};

/** In how many sentences each word of a question occurs: `“taxes” 0, “budget” 12`. */
export const wordsLine = (words: NotFoundAnswer["words"]): string | undefined =>
  words.length === 0
    ? undefined
    : `Sentences with each word: ${words.map(({ word, sentences }) => `“${word}” ${sentences}`).join(", ")}.`;

export const noteLine = (note: Note): string => oneLine(noteOf(note));

const noteOf = (note: Note): string => {
  switch (note.kind) {
    case "corrected-spelling":
      return `Looked up “${note.used}” for “${note.asked}”.`;
    case "undated":
      return `${count(note.articles, "article")} left out, without a printed date: nothing there can be before or after one.`;
    case "unread-date":
      return `“${note.asked}” is no date that can be read.`;
    case "speakers-differ":
      return `The articles differ: the words are printed as those of ${note.sides
        .map(({ speakers, source }) => `${listed(speakers)} (${sourceLine(source)})`)
        .join(", and as those of ")}.`;
    case "also":
      return `Also of that name: ${listed(note.people.map(({ name }) => name))}.`;
    case "held-before":
      return `Printed as that before: ${listed(note.people.map(formerLine))}.`;
    case "named-of-group":
      return `Of “${note.group.text}”, at least ${note.named} ${note.named === 1 ? "is" : "are"} named here.`;
    case "mentioned-not-quoted":
      return `${note.name} is mentioned, but not quoted.`;
    case "read-as":
      return `Read as “${note.question}”.`;
    case "read-beginning":
      return `Only the first ${note.characters} characters of the question were read.`;
    case "rarest-words":
      return `Only the ${note.words} rarest words of the question were looked up.`;
    case "as-printed":
      return "Days are given as printed; no article gives a calendar date.";
  }
};

const formerLine = ({ name, role, published }: Former): string => {
  const printed = [
    ...(role ? [`“${role.text}”`] : []),
    ...(published ? [published.slice(0, 10)] : []),
  ];
  return printed.length > 0 ? `${name} (${printed.join(", ")})` : name;
};

type Former = Extract<Note, { kind: "held-before" }>["people"][number];
