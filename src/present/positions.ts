/** Who stands where: a table of holders by side, or the sentences that show it. */
import { bySentence, oneLine, positionLabel, proposition, roleLine } from "../app/index.ts";
import type { PositionLine, PositionsAnswer } from "../core/index.ts";
import { cutAtWord } from "./cut.ts";
import { begun, SENTENCES } from "./sentences.ts";
import {
  type Choice,
  type Group,
  type Item,
  type Phrase,
  type Sheet,
  said,
  sheetOf,
  type View,
  type ViewLink,
  type Who,
} from "./sheet.ts";
import { whereOf } from "./source.ts";
import { joined, passageItem } from "./statements.ts";

type Side = "for" | "against" | "short" | "declined" | "silent";
/** How many stand on a side, in its tally and in the choice of sides. */
const SIDES: readonly (readonly [Side, string, string])[] = [
  ["for", "for", "For"],
  ["against", "against", "Against"],
  ["short", "stopped short", "Stopped short"],
  ["declined", "declined to say", "Declined to say"],
  ["silent", "silent", "Silent"],
];
const HEADS: ReadonlyMap<View, string> = new Map([
  ["for", "Who is for it"],
  ["against", "Who is against it"],
]);
const ROWS = 10;
const SENTENCES_A_PAGE = 4;
export const ALL_SENTENCES = "sentences";

const sideOf = ({ stance, strength }: PositionLine): Side => {
  if (stance !== "withheld") return stance;
  return strength === "declined" || strength === "silent" ? strength : "short";
};

export const positionsSheet = (answer: PositionsAnswer, view: View = ""): Sheet => {
  const { people, groups, holder } = answer;
  if (holder !== undefined) return holderSheet(answer, holder);
  const open = view.includes(ALL_SENTENCES);
  const side = chosenSide(answer, view.replace(ALL_SENTENCES, "").trim());
  const lines = linesOf(answer, side);
  const everyone = side === "everyone" || side === "groups";
  const example = groups[0];
  return sheetOf("board", proposition(answer), {
    lead: tally(people, side),
    groups: [{ items: open ? sentenceItems(lines) : lines.map((line) => row(line, everyone)) }],
    notes:
      example && side !== "groups"
        ? [SENTENCES.groups(groups.length, oneLine(example.holder))]
        : [],
    choices: answer.asked === "any" ? [] : [everyoneOn(answer)],
    sides: sideLinks(answer),
    views: [
      open
        ? { label: "The names", view: side }
        : { label: "The sentences", view: `${side} ${ALL_SENTENCES}` },
    ],
    view: side,
    most: open ? SENTENCES_A_PAGE : ROWS,
    ...(open ? {} : { table: [HEADS.get(side) ?? "Who", "How firmly", "Printed in"] as const }),
  });
};

const everyoneOn = ({ target, act }: PositionsAnswer): Choice => ({
  label: "Everyone’s position",
  question:
    act === "support"
      ? `who stands where on ${target}`
      : `who stands where on whether ${target} should ${act}`,
});

const linesOf = ({ people, groups }: PositionsAnswer, side: View): readonly PositionLine[] => {
  if (side === "groups") return groups;
  return side === "everyone" ? people : people.filter((line) => sideOf(line) === side);
};

/** What is asked for, as far as anybody stands there. */
const chosenSide = (answer: PositionsAnswer, wanted: View): View => {
  const first = answer.asked === "for" || answer.asked === "against" ? answer.asked : "everyone";
  const side = [wanted, first, "everyone"].find(
    (each) => each !== "" && linesOf(answer, each).length > 0,
  );
  return side ?? (answer.groups.length > 0 ? "groups" : "everyone");
};

const tally = (people: readonly PositionLine[], chosen: View): Phrase => {
  const parts = SIDES.flatMap(([side, noun]) => {
    const many = people.filter((line) => sideOf(line) === side).length;
    return many === 0 ? [] : [{ text: `${many} ${noun}`, strong: side === chosen }];
  });
  return parts.flatMap(
    ({ text, strong }, at): Phrase => [
      ...(at > 0 ? [{ text: " · " }] : []),
      strong ? { text, as: "strong" } : { text },
    ],
  );
};

const sideLinks = (answer: PositionsAnswer): readonly ViewLink[] => {
  const links = [
    ...SIDES.map(([side, , label]) => [side, label] as const),
    ["everyone", "Everyone"] as const,
    ["groups", "Groups, as printed"] as const,
  ]
    .map(([view, label]) => ({ view, label, many: linesOf(answer, view).length }))
    .filter(({ many }) => many > 0);
  const all = links.filter(({ view }) => view !== "everyone" && view !== "groups").length;
  const offered = links.filter(({ view }) => view !== "everyone" || all > 1);
  return offered.length > 1
    ? offered.map(({ view, label, many }) => ({ view, label: `${label} · ${many}` }))
    : [];
};

const holderOf = ({ holder, role, party }: PositionLine): Who => {
  const known = role ? roleLine(role) : party;
  return {
    name: cutAtWord(oneLine(holder), NAME),
    ...(known ? { role: cutAtWord(oneLine(known), NAME) } : {}),
  };
};
const NAME = 160;

/** `stated`; where every side is shown, `for, stated`. */
const row = (line: PositionLine, withSide: boolean): Item => {
  const [evidence] = line.evidence;
  const label = positionLabel(line);
  return {
    who: [holderOf(line)],
    label: withSide ? label : label.replace(SIDE, ""),
    ...(evidence ? { where: whereOf(evidence.source, evidence.citation) } : {}),
    small: [],
  };
};
const SIDE = /^(?:for|against), /;

/** Each sentence once, with all whom it shows to stand alike. */
const sentenceItems = (lines: readonly PositionLine[]): readonly Item[] =>
  together(lines, positionLabel).flatMap(([label, same]) =>
    bySentence(same, ({ evidence }) => evidence[0]).map((holders) => sentenceItem(holders, label)),
  );

/** Those of one key, in the order in which the first of each comes. */
const together = (
  lines: readonly PositionLine[],
  keyOf: (line: PositionLine) => string,
): readonly (readonly [string, readonly PositionLine[]])[] => {
  const keyed = lines.map((line) => [keyOf(line), line] as const);
  return [...new Set(keyed.map(([key]) => key))].map((key) => [
    key,
    keyed.flatMap(([each, line]) => (each === key ? [line] : [])),
  ]);
};

const sentenceItem = (holders: readonly [PositionLine, ...PositionLine[]], label: string): Item => {
  const [first] = holders;
  const [evidence] = first.evidence;
  const because = first.because ? [SENTENCES.whyBoard(first.because)] : [];
  const said = evidence ? passageItem(evidence) : undefined;
  return { ...said, who: holders.map(holderOf), label: joined([label]) ?? label, small: because };
};

/** One holder: every sentence that shows where they stand, by matter. */
const holderSheet = (answer: PositionsAnswer, holder: string): Sheet => {
  const lines = [...answer.people, ...answer.groups];
  const groups = matterGroups(lines);
  const [only, ...more] = groups;
  const name = oneLine(holder);
  return more.length > 0
    ? sheetOf("board", SENTENCES.stands(name), { groups, most: SENTENCES_A_PAGE })
    : sheetOf("board", proposition(lines[0] ?? answer), {
        lead: lines.slice(0, 1).flatMap((line) => said("", name, `: ${positionLabel(line)}`)),
        groups: only ? [{ items: only.items }] : [],
        most: SENTENCES_A_PAGE,
      });
};

/** A group for each matter and how they stand on it, with every sentence that shows it. */
export const matterGroups = (lines: readonly PositionLine[]): readonly Group[] =>
  together(lines, (line) => `${proposition(line)} ${begun(positionLabel(line))}`).map(
    ([heading, alike]) => ({ heading, items: alike.flatMap(evidenceItems) }),
  );

/** Who it is and how they stand the sheet says. */
const evidenceItems = ({ evidence, because }: PositionLine): readonly Item[] =>
  evidence.map((each, at) => {
    const { label: _, ...item } = passageItem(each);
    const small = at === 0 && because ? [SENTENCES.whyBoard(because)] : [];
    return { ...item, who: [], small };
  });

/** On a person’s card: the matter, and where they stand on it. */
export const matterItem = (line: PositionLine): Item => ({
  lead: said(`${proposition(line)} `, positionLabel(line)),
  who: [],
  small: [],
});
