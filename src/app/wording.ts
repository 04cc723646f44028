/**
 * The words around an answer that do not depend on where it is shown. Plain text, never markup: what they
 * take from articles or askers is not escaped here, each face does that for itself.
 */
import type {
  Amendment,
  Answer,
  HelpAnswer,
  Match,
  Note,
  NotFoundAnswer,
  PersonLine,
  PositionLine,
  Printing,
  QuotationKind,
  Searched,
  Source,
  Stance,
  Statement,
  StatementsAnswer,
  Strength,
  WordDiff,
} from "../core/index.ts";
import { checkTitle } from "./check-wording.ts";
import { positionsTitle } from "./matters.ts";

const KINDS: Readonly<Record<QuotationKind, string>> = {
  direct: "quote",
  mixed: "partial quote",
  indirect: "paraphrase",
};

const MATCHES: Readonly<Record<Match, string>> = {
  exact: "these words",
  near: "nearly these words",
  related: "related",
};

const STANCES: Readonly<Record<Stance, string>> = {
  for: "for",
  against: "against",
  withheld: "took no side",
};

const STRENGTHS: Readonly<Record<Strength, string>> = {
  stated: "stated",
  earlier: "stated earlier",
  reported: "reported by somebody else",
  implied: "implied only",
  declined: "declined to say",
  silent: "reported silent",
};

/** Where a side was withheld, how it was withheld says it all. */
const WITHHELD: Readonly<Partial<Record<Strength, string>>> = {
  stated: "stopped short",
  declined: "declined to say",
  silent: "reported silent",
};

const DIFFERENCES: Readonly<Record<WordDiff["as"], string>> = {
  same: "printed so",
  changed: "not printed",
  missing: "printed, but left out",
  mark: "only marks or case differ",
};

const REASONS: Readonly<Record<NotFoundAnswer["reason"], string>> = {
  "nothing-like-it": "No article here prints anything like it.",
  "person-unknown": "Nobody of that name occurs in these articles.",
  "not-quoted": "They are mentioned in these articles, but not quoted.",
  "not-about-that": "They are quoted in these articles, but not about that.",
  "not-printed": "These articles do not say.",
  undated: "No article asked for prints a date, so none can be before or after one.",
  "not-in-time": "No article that prints a date lies in that time.",
  "outlet-unknown": "No article here is of that name or outlet.",
  "filtered-out": "They occur in these articles, but in none that the filters leave.",
  "unread-date":
    "The date asked for cannot be read; write 2024, 2024-05, 2024-05-01 or “May 2024”.",
};

/** `quote`, `partial quote` or `paraphrase`. */
export const kindLabel = (kind: QuotationKind): string => KINDS[kind];

export const matchLabel = (match: Match): string => MATCHES[match];

export const differenceLabel = (as: WordDiff["as"]): string => DIFFERENCES[as];

export const reasonLine = (reason: NotFoundAnswer["reason"]): string => REASONS[reason];

/** How a side was taken and how firmly that is known: `for, stated earlier`; `declined to say`. */
export const positionLabel = ({
  stance,
  strength,
  corrected,
}: Pick<PositionLine, "stance" | "strength" | "corrected">): string => {
  const known = stance === "withheld" ? WITHHELD[strength] : undefined;
  const label = known ?? `${STANCES[stance]}, ${STRENGTHS[strength]}`;
  return corrected ? `${label}, ${CORRECTED}` : label;
};

/** `1 article`, `3 articles`. */
export const count = (many: number, noun: string): string =>
  `${many} ${noun}${many === 1 ? "" : "s"}`;

/** `a`, `a and b`, `a, b and c`. */
export const listed = (names: readonly string[]): string =>
  names.length < 2
    ? names.join("")
    : `${names.slice(0, -1).join(", ")} and ${names[names.length - 1]}`;

/** `Ann Lee and Bo Diaz`; `nobody`. */
export const listedOrNobody = (names: readonly string[]): string => listed(names) || "nobody";

/** Who said it, or, where nobody is named, how the first printing puts the speaker. */
export const speakerLine = ({ speakers, printings }: Statement): string => {
  if (speakers.length > 0) return listed(speakers.map(({ name }) => name));
  const mention = printings[0]?.mention?.text;
  return mention ? `Speaker not named (“${mention}”)` : "Speaker not named";
};

/** `3 articles, 1 origin (AP)`; undefined where one article prints it once. */
export const originsLine = ({ printings, origins }: Statement): string | undefined => {
  const articles = new Set(printings.map(({ source }) => source.article)).size;
  if (articles < 2) return undefined;
  if (origins.length === 0) return count(articles, "article");
  return `${count(articles, "article")}, ${count(origins.length, "origin")} (${origins.join(", ")})`;
};

/** How a statement is labelled that an operator corrected. */
export const CORRECTED = "corrected by an operator";

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
    .filter((part) => part !== undefined)
    .join(" · ");

/** Label, cue and place of one printing: `partial quote · “insisted” · AP · article-1 · line 3`. */
export const printingLine = ({ kind, cue, source }: Printing): string =>
  [kindLabel(kind), cue && `“${cue.text}”`, sourceLine(source)]
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

/** In how many sentences each word of a question occurs: `“taxes” 0, “budget” 12`. */
export const wordsLine = (words: NotFoundAnswer["words"]): string | undefined =>
  words.length === 0
    ? undefined
    : `Sentences with each word: ${words.map(({ word, sentences }) => `“${word}” ${sentences}`).join(", ")}.`;

export const noteLine = (note: Note): string => {
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
    case "named-of-group":
      return `Of “${note.group.text}”, ${note.named} ${note.named === 1 ? "is" : "are"} named here.`;
    case "mentioned-not-quoted":
      return `${note.name} is mentioned, but not quoted.`;
    case "read-as":
      return `Read as “${note.question}”.`;
    case "as-printed":
      return "Days are given as printed; no article gives a calendar date.";
  }
};

/** What an answer is, in one line. */
export const titleLine = (answer: Answer): string => {
  switch (answer.kind) {
    case "statements":
      return statementsTitle(answer);
    case "check":
      return checkTitle(answer);
    case "person":
      return answer.person.name;
    case "which":
      return `Which “${answer.asked}”?`;
    case "positions":
      return positionsTitle(answer);
    case "passages":
      return answer.people.length === 0
        ? PASSAGES[answer.about]
        : `${PASSAGES[answer.about]}; about ${listed(answer.people)}`;
    case "notFound":
      return "Not found.";
    case "help":
      return helpTitle(answer);
  }
};

const PASSAGES = {
  fact: "Printed in these articles",
  date: "When, as printed",
  number: "How many, as printed",
  words: "The reporter’s own words, not a quotation",
  conflict: "The articles differ",
  event: "What happened, as printed",
  headline: "These words stand in the headline; the article begins",
} as const;

// matches: at the rally · after the vote; not: the rally
const CIRCUMSTANCE = /^(?:in|at|during|while|when|after|from|before|for|by|with|about|on)\s/i;

const statementsTitle = (answer: StatementsAnswer): string => {
  const { total, from, about } = answer;
  const found = count(total, "statement");
  if (isOnlyRelated(answer)) {
    const who = from ? `${from}: ` : "";
    return `${who}${found} related to ${about ?? "it"}, none in these words`;
  }
  if (from && about) return `${from} ${CIRCUMSTANCE.test(about) ? "" : "about "}${about}: ${found}`;
  if (from) return `${from}: ${found}`;
  return about ? `About ${about}: ${found}` : found;
};

/** What was asked about stands around the words, or only in part in them. */
const isOnlyRelated = ({ statements, from, about }: StatementsAnswer): boolean =>
  (about !== undefined || from === undefined) &&
  statements.length > 0 &&
  statements.every(({ match }) => match === "related");

const helpTitle = ({ searched: { articles, statements, speakers } }: HelpAnswer): string =>
  `Who said what: ${count(statements, "statement")} by ${count(speakers, "speaker")} in ${count(articles, "article")}`;
