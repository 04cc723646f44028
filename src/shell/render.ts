/** An `Answer`, a context or an explanation as lines for the terminal. */
import {
  amendmentLine,
  differenceLabel,
  listed,
  noteLine,
  pageLine,
  pieces,
  reasonLine,
  searchedLine,
  sourceLine,
  titleLine,
  unaccountedLine,
  wordsLine,
} from "../app/index.ts";
import type {
  Answer,
  CheckAnswer,
  Citation,
  ClosestAnswer,
  Context,
  Explanation,
  HelpAnswer,
  Near,
  NotFoundAnswer,
  Statement,
  WordDiff,
} from "../core/index.ts";
import { type Line, line, type Run, run, runsOf, spaced, type Tone } from "./lines.ts";
import { personLines, positionsLines, whichLines } from "./render-people.ts";
import { passageLines, statementLines } from "./render-statement.ts";

const INDENT = 3;

export const renderAnswer = (answer: Answer): readonly Line[] =>
  spaced([[line(0, run(titleLine(answer), "title"))], bodyOf(answer), footOf(answer)]);

const bodyOf = (answer: Answer): readonly Line[] => {
  switch (answer.kind) {
    case "statements":
      return numbered(answer.statements, !answer.from || answer.about !== undefined);
    case "check":
      return spaced([diffLines(answer), numbered(answer.statements)]);
    case "person":
      return personLines(answer);
    case "which":
      return whichLines(answer);
    case "positions":
      return positionsLines(answer);
    case "passages":
      return spaced(answer.passages.map(passageLines));
    case "closest":
      return closestLines(answer);
    case "notFound":
      return notFoundLines(answer);
    case "help":
      return helpLines(answer);
  }
};

const footOf = (answer: Answer): readonly Line[] => {
  const page = pageLine(answer);
  const unaccounted = unaccountedLine(answer);
  return [
    ...(unaccounted ? [unaccounted] : []),
    ...answer.notes.map(noteLine),
    ...(page ? [page] : []),
  ].map((text) => line(0, run(text, "dim")));
};

const numbered = (statements: readonly Statement[], searched = true): readonly Line[] =>
  spaced(statements.map((statement, i) => statementLines(statement, { number: i + 1, searched })));

/** Signs around what differs, so that it shows without colour, too. */
const DIFF: Readonly<Record<WordDiff["as"], readonly [string, string, Tone]>> = {
  same: ["", "", "plain"],
  changed: ["[-", "-]", "changed"],
  missing: ["{+", "+}", "missing"],
  mark: ["", "", "dim"],
};

const diffLines = ({ wording, claimed }: CheckAnswer): readonly Line[] => {
  const signs = [...new Set(wording.map(({ as }) => as))].flatMap((as) => {
    const [open, close] = DIFF[as];
    return open === "" ? [] : [`${open} ${differenceLabel(as)} ${close}`];
  });
  return [
    ...(claimed ? [line(INDENT, run("You say it was ", "dim"), run(claimed, "name"))] : []),
    line(
      INDENT,
      ...wording.flatMap(({ text, as }) => [
        run(`${DIFF[as][0]}${text.trimEnd()}${DIFF[as][1]}`, DIFF[as][2]),
        run(text.slice(text.trimEnd().length)),
      ]),
    ),
    ...(signs.length > 0 ? [line(INDENT, run(signs.join("  "), "dim"))] : []),
  ];
};

const nearLines = (near: Near): readonly Line[] =>
  near.kind === "statement" ? statementLines(near.statement) : passageLines(near.passage);

const closestLines = (answer: ClosestAnswer): readonly Line[] =>
  spaced([
    ...answer.nearest.map(nearLines),
    [line(INDENT, run(searchedLine(answer.searched), "dim"))],
  ]);

const notFoundLines = (answer: NotFoundAnswer): readonly Line[] => {
  const words = wordsLine(answer.words);
  return spaced([
    [
      line(INDENT, run(reasonLine(answer))),
      line(INDENT, run(searchedLine(answer.searched), "dim")),
      ...(words ? [line(INDENT, run(words, "dim"))] : []),
    ],
    answer.nearest.length > 0 ? [line(0, run("Nearest, but no answer", "title"))] : [],
    ...answer.nearest.map(nearLines),
    askable("Try", answer.didYouMean),
  ]);
};

const helpLines = ({ examples, articles }: HelpAnswer): readonly Line[] =>
  spaced([
    askable("Ask", examples),
    articles.map((source) => line(INDENT, run(sourceLine(source), "dim"))),
  ]);

const askable = (title: string, questions: readonly string[]): readonly Line[] =>
  questions.length === 0
    ? []
    : [
        line(0, run(title, "title")),
        ...questions.map((question) => line(INDENT, run(question, "match"))),
      ];

/** The paragraph around a printing. */
export const renderContext = (context: Context): readonly Line[] => {
  const barred = (citation: Citation | undefined, tone: Tone): readonly Line[] =>
    citation
      ? [
          {
            ...line(INDENT, ...runsOf(pieces(citation, context.marked), { plain: tone })),
            bar: true,
          },
        ]
      : [];
  return spaced([
    [line(0, run(sourceLine(context.source), "title"))],
    barred(context.before, "dim"),
    barred(context.paragraph, "plain"),
    barred(context.after, "dim"),
  ]);
};

/** Why a printing is ascribed to its speaker. */
export const renderExplanation = (explanation: Explanation): readonly Line[] => {
  const { speakers, kind, words, cue, mention, antecedent, rule, because, reasons, confidence } =
    explanation;
  const { amended = [] } = explanation;
  const printed = (label: string, citation: Citation | undefined): readonly Line[] =>
    citation ? [line(INDENT, run(`${label} `, "dim"), ...citedRuns(citation))] : [];
  return [
    line(0, run(speakers.length > 0 ? listed(speakers) : "Speaker not named", "name")),
    line(
      INDENT,
      ...words.flatMap((citation, i) => [
        run(i > 0 ? " … " : ""),
        ...(kind === "indirect" ? [run(citation.text)] : citedRuns(citation)),
      ]),
    ),
    ...amended.map((each) => line(INDENT, run(amendmentLine(each), "label"))),
    ...printed("cue", cue),
    ...printed("speaker printed as", mention),
    ...printed("full name in", antecedent),
    line(INDENT, run("because ", "dim"), run(because)),
    ...reasons.map((reason) => line(INDENT + 2, run(`– ${reason}`, "dim"))),
    line(INDENT, run(`rule ${rule} · confidence ${confidence.toFixed(2)}`, "dim")),
    line(INDENT, run(sourceLine(explanation.source), "dim")),
  ];
};

const citedRuns = ({ text }: Citation): readonly Run[] => [run("“"), run(text), run("”")];
