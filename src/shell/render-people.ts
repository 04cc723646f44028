/** People, their cards and where they stand, as lines. */
import {
  oneLine,
  ownMatter,
  personTally,
  pieces,
  placeKey,
  positionLabel,
  proposition,
  roleLine,
  sourceLine,
} from "../app/index.ts";
import type {
  Passage,
  PersonAnswer,
  PersonLine,
  PositionLine,
  PositionsAnswer,
  WhichAnswer,
} from "../core/index.ts";
import { type Line, line, type Run, run, runsOf, spaced } from "./lines.ts";
import { passageLines, statementLines } from "./render-statement.ts";

const INDENT = 3;

export const whichLines = ({ people }: WhichAnswer): readonly Line[] =>
  people.map((person) =>
    line(INDENT, ...personRuns(person), run(` · ask: ${person.question}`, "dim")),
  );

const personRuns = (person: PersonLine): readonly Run[] => [
  run(oneLine(person.name), "name"),
  ...(person.role ? [run(`, ${roleLine(person.role)}`)] : []),
  run(` · ${personTally(person)}`, "dim"),
];

/** A person’s card: who they are, where they stand, what they said, what was said about them. */
export const personLines = (answer: PersonAnswer): readonly Line[] => {
  const { person, roles, positions, statements, about, mentions } = answer;
  const aliases =
    person.aliases.length > 0 ? ` · also printed as ${person.aliases.join(", ")}` : "";
  return spaced([
    [
      line(
        INDENT,
        ...(person.role ? [run(`${roleLine(person.role)} · `)] : []),
        run(`${personTally(person)}${aliases}`, "dim"),
      ),
    ],
    roles.flatMap(passageLines),
    boardLines(positions, proposition),
    ...statements.map((statement, i) =>
      statementLines(statement, { number: i + 1, searched: false }),
    ),
    headed(
      "Said about them",
      about.flatMap((statement) => statementLines(statement, { searched: false })),
    ),
    headed("Mentioned", mentions.flatMap(passageLines)),
  ]);
};

const headed = (title: string, lines: readonly Line[]): readonly Line[] =>
  lines.length === 0 ? [] : [line(0, run(title, "title")), ...lines];

export const positionsLines = (answer: PositionsAnswer): readonly Line[] => {
  const matter = (line: PositionLine): string => ownMatter(answer, line) ?? "";
  return spaced([boardLines(answer.people, matter), boardLines(answer.groups, matter)]);
};

/** Those of one label whose position stands in the same sentence are shown together, in the order given. */
const boardLines = (
  positions: readonly PositionLine[],
  asked: (position: PositionLine) => string = () => "",
): readonly Line[] => spaced([...grouped(positions).values()].map((same) => rowLines(same, asked)));

const grouped = (positions: readonly PositionLine[]): ReadonlyMap<string, PositionLine[]> => {
  const rows = new Map<string, PositionLine[]>();
  for (const position of positions) {
    const key = `${positionLabel(position)} ${position.act} ${placeKey(position.evidence[0])}`;
    rows.set(key, [...(rows.get(key) ?? []), position]);
  }
  return rows;
};

const rowLines = (
  same: readonly PositionLine[],
  asked: (position: PositionLine) => string,
): readonly Line[] => {
  const [first] = same;
  if (!first) return [];
  const holders = same.flatMap((position, i) => holderRuns(position, i > 0));
  return [
    line(
      INDENT,
      run(`${asked(first)} `.trimStart(), "dim"),
      run(positionLabel(first), "label"),
      run(": "),
      ...holders,
    ),
    ...first.evidence.slice(0, 2).flatMap(evidenceLines),
  ];
};

const holderRuns = ({ holder, role, party }: PositionLine, follows: boolean): readonly Run[] => {
  const more = [role && roleLine(role), party].filter((part) => part !== undefined).join(", ");
  return [
    ...(follows ? [run("; ")] : []),
    run(holder, "name"),
    ...(more === "" ? [] : [run(` (${more})`, "dim")]),
  ];
};

const evidenceLines = ({ citation, marked, source }: Passage): readonly Line[] => [
  { ...line(INDENT + 2, ...runsOf(pieces(citation, marked))), bar: true },
  line(INDENT + 2, run(sourceLine(source), "dim")),
];

/** Why somebody is said to stand there: the rule, and every sentence that shows it. */
export const positionReason = (position: PositionLine): readonly Line[] => [
  line(0, run(position.holder, "name")),
  line(INDENT, run(`${proposition(position)} `, "dim"), run(positionLabel(position), "label")),
  ...(position.because ? [line(INDENT, run("because ", "dim"), run(position.because))] : []),
  ...(position.rule ? [line(INDENT, run(`rule ${position.rule}`, "dim"))] : []),
  ...position.evidence.flatMap(evidenceLines),
];
