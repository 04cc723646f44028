/**
 * The words around an answer that do not depend on where it is shown. Plain text, never markup: what they
 * take from articles or askers is not escaped here, each face does that for itself.
 */
import type { Amendment, Answer, Citation, Note, PersonLine, Source } from "../core/index.ts";
import { oneLine } from "../core/index.ts";

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

/** A role as printed, on one line, however its article breaks lines. */
export const roleLine = ({ text }: Citation): string => oneLine(text);

/** `Speaker corrected by ann on 2026-11-23 (before: Jane Roe): heard the tape` */
export const amendmentLine = ({ what, was, by, at, why }: Amendment): string => {
  const before = was ? ` (before: ${listedOrNobody(was)})` : "";
  const done = what === "speakers" ? "Speaker corrected" : "Joined with another statement";
  return `${done} by ${by} on ${at.slice(0, ISO_DAY)}${before}: ${why}`;
};

/** Characters of the day at the head of an ISO 8601 instant. */
const ISO_DAY = 10;

/** Where readers are told who else printed it: without a file's id. */
const outletLine = ({ outlet, origin, ...source }: Source): string =>
  oneLine(outlet ?? origin ?? articleLine(source));

/** Outlet, article, day where one is printed, line. */
export const sourceLine = (source: Source): string =>
  `${articleLine(source)} · line ${source.line}`;

const articleLine = ({ outlet, origin, title, article, published }: Source): string =>
  [outlet ?? origin, title ?? article, published?.slice(0, 10)]
    .flatMap((part) => (part === undefined ? [] : oneLine(part)))
    .join(" · ");

/** `5 statements in 3 articles`, `mentioned, not quoted, in 1 article`. */
export const personTally = ({ statements, articles }: PersonLine): string =>
  statements === 0
    ? `mentioned, not quoted, in ${count(articles, "article")}`
    : `${count(statements, "statement")} in ${count(articles, "article")}`;

export const pageLine = ({ page, pages }: Pick<Answer, "page" | "pages">): string | undefined =>
  pages > 1 ? `Page ${page} of ${pages}` : undefined;

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
        .map(({ speakers, source }) => `${listed(speakers)} (${outletLine(source)})`)
        .join(", and as those of ")}.`;
    case "also":
      return `Also of that name: ${listed(note.people.map(({ name }) => name))}.`;
    case "held-before":
      return `Printed as that before: ${listed(note.people.map(formerLine))}.`;
    case "named-of-group":
      return `Of “${note.group.text}”, at least ${note.named} ${note.named === 1 ? "is" : "are"} named here.`;
    case "shown-to-be":
      return `Whether others are ${note.group}, these articles do not show.`;
    case "mentioned-not-quoted":
      return `${note.name} is mentioned, but not quoted.`;
    case "read-as":
      return `Read as “${note.question}”.`;
    case "read-beginning":
      return `Only the first ${note.characters} characters of the question were read.`;
    case "rarest-words":
      return `Only the ${note.words} rarest words of the question were looked up.`;
    case "mixed-alphabets":
      return `Printed with letters of another alphabet, so perhaps not who it looks like: ${listed(note.names)}.`;
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
