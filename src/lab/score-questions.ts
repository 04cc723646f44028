/** How answers to open questions are marked, as the sets beside the project mark them; the table of marks. */
import path from "node:path";
import { type Answer, evidenceOf, fold, type Statement } from "../core/index.ts";
import type { OpenQuestion, Place } from "./own-questions.ts";

/**
 * `right`: one of the first three places shown answers, and whoever is named for it said it; or nothing answers, and nothing is
 * called the answer. `unnamed`: the place is shown, a speaker is expected, nobody is named. `near`: nothing is called the
 * answer, but one of the first three shown as nearest is right. `refused`: nothing is called the answer, nor is it shown.
 * `wrong`: somebody else is named, something else is called the answer, or the unanswerable is answered.
 */
const MARKS = ["right", "unnamed", "near", "refused", "wrong"] as const;
type Mark = (typeof MARKS)[number];
export type Marked = {
  readonly question: OpenQuestion;
  readonly answer: Answer;
  readonly mark: Mark;
};

/** An answer that calls nothing the answer. */
const REFUSALS: ReadonlySet<Answer["kind"]> = new Set(["notFound", "closest", "which", "help"]);
const SHOWN = 3;

export const markOf = (question: OpenQuestion, answer: Answer): Mark => {
  const refused = REFUSALS.has(answer.kind);
  if (question.kind === "none") return refused ? "right" : "wrong";
  const shown = evidenceOf(answer)
    .slice(0, SHOWN)
    .some((place) => isAmong(place, question.evidence));
  if (refused) return shown ? "near" : "refused";
  return shown ? markOfName(question, answer) : "wrong";
};

/** Where the answer's place is shown without a statement, nobody had to be named for it. */
const markOfName = ({ speakers, evidence }: OpenQuestion, answer: Answer): Mark => {
  const statements = "statements" in answer ? answer.statements : [];
  const statement = statements.find((one) => prints(one, evidence));
  if (speakers.length === 0 || statement === undefined) return "right";
  if (statement.speakers.length === 0) return "unnamed";
  const names = statement.speakers.map(({ name }) => plain(name).split(" "));
  return speakers.some((speaker) => names.some((name) => name.includes(surname(speaker))))
    ? "right"
    : "wrong";
};

/** Whether this calls something the answer without a word of doubt. */
const isSure = (answer: Answer): boolean =>
  !REFUSALS.has(answer.kind) && answer.certainty !== "probable";

const prints = ({ printings }: Statement, evidence: readonly Place[]): boolean =>
  printings.some(({ source, words, sentence }) =>
    [...words, sentence].some(({ span }) => {
      const offset = source.offset ?? 0;
      const place = { start: span.start + offset, end: span.end + offset };
      return isAmong({ article: source.file ?? source.article, ...place }, evidence);
    }),
  );

type Shown = { readonly article: string; readonly start: number; readonly end: number };

// "a/02-fair.txt", "02-fair.txt#2" and "02-fair" are one file
const ENDING = /(?:#\d+)?(?:\.txt)?$/;
const bare = (file: string): string => path.basename(file).replace(ENDING, "");

const isAmong = ({ article, start, end }: Shown, evidence: readonly Place[]): boolean =>
  evidence.some(
    (place) => bare(article) === bare(place.file) && start < place.end && place.start < end,
  );

// all but letters and figures: O’Dea → "o dea"
const NOT_WORDS = /[^\p{L}\p{N}]+/gu;
const plain = (name: string): string => fold(name).replace(NOT_WORDS, " ").trim();

// the last word of a name that is no generation: "Ann Poe Jr" → "poe"
const GENERATION = / (?:jr|sr|ii|iii|iv)$/;
const surname = (name: string): string =>
  plain(name).replace(GENERATION, "").split(" ").at(-1) ?? "";

/** The marks of each kind, and the figures that bars are set in. */
export const tableOf = (name: string, marked: readonly Marked[]): readonly string[] => [
  `  ${name.padEnd(16)}${MARKS.map((mark) => mark.padStart(9)).join("")}       of`,
  ...[...new Set(marked.map(({ question }) => question.kind))].map((kind) =>
    row(kind, ofKind(marked, kind)),
  ),
  row("all", marked),
  `    ${summaryOf(marked)}`,
];

const ofKind = (marked: readonly Marked[], kind: string): readonly Marked[] =>
  marked.filter(({ question }) => question.kind === kind);

const count = (marked: readonly Marked[], ...marks: readonly Mark[]): number =>
  marked.filter(({ mark }) => marks.includes(mark)).length;

const row = (name: string, of: readonly Marked[]): string =>
  `    ${name.padEnd(14)}${[...MARKS.map((mark) => count(of, mark)), of.length]
    .map((figure) => String(figure).padStart(9))
    .join("")}`;

const share = (part: number, whole: number): string => (part / whole).toFixed(3);

/** The figures that the bars are set in; `shown` and what is sure are shares of the answerable. */
const summaryOf = (marked: readonly Marked[]): string => {
  const near = ofKind(marked, "none");
  const answerable = marked.filter(({ question }) => question.kind !== "none");
  const sure = answerable.filter(({ answer }) => isSure(answer));
  const sureNear = near.filter(({ answer }) => isSure(answer)).length;
  return [
    `right ${share(count(marked, "right"), marked.length)}`,
    `shown ${share(count(answerable, "right", "unnamed", "near"), answerable.length)}`,
    `wrong ${share(count(marked, "wrong"), marked.length)}`,
    `near-misses answered ${count(near, "wrong")} of ${near.length}`,
    `sure ${share(sure.length, answerable.length)}, wrong ${share(count(sure, "wrong"), answerable.length)}, near-misses ${sureNear}`,
  ].join(" · ");
};
