/** Who stands where: people of one side and strength together, and under them the sentence that shows it. */
import {
  bySentence,
  ownMatter,
  ownReason,
  type PositionLine,
  type PositionsAnswer,
  positionLabel,
} from "../app/index.ts";
import { escapeWithin, oneLine } from "./escape.ts";
import { limits } from "./limits.ts";
import { bold, lines } from "./markup.ts";
import { passageLine } from "./render-passage.ts";
import type { Draft } from "./reply.ts";

/** One embed for each way of standing, in the answer's order; groups without names last. */
export const positionsDrafts = (answer: PositionsAnswer): readonly Draft[] => {
  const { people, groups } = answer;
  const named = (line: PositionLine): string =>
    [holderText(line), ownMatter(answer, line)].filter((part) => part !== undefined).join(" — ");
  const reason = (line: PositionLine): string | undefined => ownReason(answer, line);
  return [
    ...bySide(people).map(([label, side]) => sideDraft(label, side, { named, reason })),
    ...(groups.length === 0
      ? []
      : [sideDraft("groups, not all of them named", groups, { named, reason })]),
  ];
};

/** What is said of a line above the sentence that shows it, and below. */
type Around = {
  readonly named: (line: PositionLine) => string;
  readonly reason: (line: PositionLine) => string | undefined;
};

/** The same on a person's card: what it is about, how they stand, and where that is printed. */
export const positionLines = (positions: readonly PositionLine[]): readonly string[] =>
  positions.map((line) => {
    const matter = escapeWithin(oneLine(`${line.act} (${line.target})`), 160);
    const [evidence] = line.evidence;
    const shown = evidence === undefined ? "" : `: ${passageLine(evidence)}`;
    return `${matter} — ${bold(positionLabel(line))}${shown}`;
  });

const bySide = (
  people: readonly PositionLine[],
): readonly (readonly [string, readonly PositionLine[]])[] => {
  const sides = new Map<string, PositionLine[]>();
  for (const line of people) {
    const label = positionLabel(line);
    sides.set(label, [...(sides.get(label) ?? []), line]);
  }
  return [...sides];
};

const sideDraft =
  (label: string, side: readonly PositionLine[], around: Around): Draft =>
  (budget) => {
    const author = { name: `${label} (${side.length})` };
    const max = Math.min(limits.description, budget - author.name.length);
    return { author, description: lines(byEvidence(side, around), max) || "—" };
  };

/** Those whom one sentence names stand together above it. */
const byEvidence = (
  side: readonly PositionLine[],
  { named, reason }: Around,
): readonly (string | undefined)[] => {
  return bySentence(side, ({ evidence }) => evidence[0]).flatMap((together) => {
    const [first] = together;
    const [evidence] = first.evidence;
    const names = together.map((line) => oneLine(named(line))).join(", ");
    const why = reason(first);
    return [
      escapeWithin(names, 900),
      evidence && `> ${passageLine(evidence)}`,
      why && escapeWithin(why, 300),
    ];
  });
};

/** `Ann Lee (Democrat, mayor of Springfield)`. */
const holderText = ({ holder, party, role }: PositionLine): string => {
  const known = [party, role?.text].filter((part) => part !== undefined);
  return oneLine(known.length === 0 ? holder : `${holder} (${known.join(", ")})`);
};
