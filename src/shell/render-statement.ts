/** A statement and its printings as lines. */
import {
  CORRECTED,
  kindLabel,
  matchLabel,
  originsLine,
  pieces,
  printingLine,
  roleLine,
  sourceLine,
  speakerLine,
  unsaidLabel,
} from "../app/index.ts";
import type { Passage, Printing, Statement } from "../core/index.ts";
import { type Line, line, type Run, run, runsOf } from "./lines.ts";

const INDENT = 3;

/** How a statement is shown. */
type Showing = {
  /** What `why` and `context` call it; absent where it cannot be asked about. */
  readonly number?: number;
  /** False where no words were looked for, so that a statement matches none. */
  readonly searched?: boolean;
};

export const statementLines = (
  statement: Statement,
  { number, searched = true }: Showing = {},
): readonly Line[] => {
  const [first, ...others] = statement.printings;
  return [
    speakerOf(statement, number),
    ...(first ? firstPrinting(first, statement, searched) : []),
    ...others.flatMap(otherPrinting),
  ];
};

const speakerOf = (statement: Statement, number: number | undefined): Line => {
  const role = statement.speakers.length === 1 ? statement.speakers[0]?.role : undefined;
  return line(
    number === undefined ? INDENT : 0,
    ...(number === undefined ? [] : [run(`${number}.`.padEnd(INDENT), "dim")]),
    run(speakerLine(statement), "name"),
    ...(role ? [run(`, ${roleLine(role)}`)] : []),
    ...(statement.corrected ? [run(` · ${CORRECTED}`, "dim")] : []),
  );
};

const firstPrinting = (
  printing: Printing,
  statement: Statement,
  searched: boolean,
): readonly Line[] => {
  const match =
    searched && statement.match !== "exact"
      ? [run(` · ${matchLabel(statement.match)}`, "dim")]
      : [];
  const origins = originsLine(statement);
  return [
    ...wordsOf(printing),
    line(INDENT, ...placeOf(printing), ...match),
    ...(origins ? [line(INDENT, run(origins, "dim"))] : []),
  ];
};

/** Words in marks where they are the speaker’s; part of a sentence is shown inside it, a paraphrase without marks. */
const wordsOf = (printing: Printing): readonly Line[] => {
  if (printing.kind === "indirect") return [sentenceOf(printing)];
  const quoted = line(INDENT, ...quotedRuns(printing));
  return printing.kind === "mixed" ? [quoted, sentenceOf(printing)] : [quoted];
};

const sentenceOf = ({ sentence, marked }: Printing): Line => ({
  ...line(INDENT, ...runsOf(pieces(sentence, marked))),
  bar: true,
});

const quotedRuns = ({ words, marked }: Printing): readonly Run[] =>
  words.flatMap((citation, i) => [
    run(i === 0 ? "“" : " … “"),
    ...runsOf(pieces(citation, marked)),
    run("”"),
  ]);

const placeOf = (printing: Printing): readonly Run[] => {
  const label = kindLabel(printing);
  return [run(label, "label"), run(printingLine(printing).slice(label.length), "dim")];
};

const otherPrinting = (printing: Printing): readonly Line[] => {
  const place = line(
    INDENT,
    run("also ", "dim"),
    ...placeOf(printing),
    ...(printing.corrected ? [run(` · ${CORRECTED}`, "dim")] : []),
  );
  if (printing.differs.length === 0) return [place];
  const words = printing.words.flatMap((citation, i) => [
    run(i === 0 ? "“" : " … “", "dim"),
    ...runsOf(pieces(citation, printing.differs), { marked: "differs", plain: "dim" }),
    run("”", "dim"),
  ]);
  return [place, line(INDENT + 2, run("printed ", "dim"), ...words)];
};

/** A sentence as printed, whose it is, and where it stands. */
export const passageLines = (passage: Passage): readonly Line[] => {
  const { citation, marked, source, speakers = [] } = passage;
  const unsaid = unsaidLabel(passage);
  return [
    { ...line(INDENT, ...runsOf(pieces(citation, marked))), bar: true },
    line(
      INDENT,
      ...(speakers.length > 0 ? [run(speakers.join(", "), "name"), run(" · ", "dim")] : []),
      ...(unsaid ? [run(unsaid, "label"), run(" · ", "dim")] : []),
      run(sourceLine(source), "dim"),
    ),
  ];
};
