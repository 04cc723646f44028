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

/** Of a side its view, its noun in the tally, and what the choice of sides calls it. */
const SIDES: readonly (readonly [View, string, string])[] = [
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

const sideOf = ({ stance, strength }: PositionLine): View => {
  if (stance !== "withheld") return stance;
  return strength === "declined" || strength === "silent" ? strength : "short";
};

/** `noun` is that of one side; the others overlap with it. */
type Part = ViewLink & { readonly noun?: string; readonly lines: readonly PositionLine[] };

/** The sides on which anybody stands, then everyone and the groups. */
const partsOf = ({ people, groups }: PositionsAnswer): readonly Part[] =>
  [
    ...SIDES.map(([view, noun, label]) => ({
      view,
      noun,
      label,
      lines: people.filter((line) => sideOf(line) === view),
    })),
    { view: "everyone", label: "Everyone", lines: people },
    { view: "groups", label: "Groups, as printed", lines: groups },
  ].filter(({ lines }) => lines.length > 0);

export const positionsSheet = (answer: PositionsAnswer, view: View = ""): Sheet => {
  const { groups, holder, asked } = answer;
  if (holder !== undefined) return holderSheet(answer, holder);
  const open = view.includes(ALL_SENTENCES);
  const parts = partsOf(answer);
  const wanted = [view.replace(ALL_SENTENCES, "").trim(), asked, "everyone", "groups"];
  const shown = wanted.flatMap((each) => parts.find((part) => part.view === each) ?? [])[0];
  const { view: side = "everyone", lines = [] } = shown ?? {};
  const [example] = groups;
  return sheetOf("board", proposition(answer), {
    lead: tally(parts, side),
    groups: [
      {
        items: open ? sentenceItems(lines) : lines.map((line) => row(line, !shown?.noun)),
      },
    ],
    notes:
      example && side !== "groups"
        ? [SENTENCES.groups(groups.length, oneLine(example.holder))]
        : [],
    choices: asked === "any" ? [] : [everyoneOn(answer)],
    sides: sideLinks(parts),
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

const tally = (parts: readonly Part[], chosen: View): Phrase =>
  parts
    .filter(({ noun }) => noun)
    .flatMap(({ view, noun, lines }, at): Phrase => {
      const text = `${lines.length} ${noun}`;
      return [
        ...(at > 0 ? [{ text: " · " }] : []),
        view === chosen ? { text, as: "strong" } : { text },
      ];
    });

/** A choice where there is one; everyone is one side where that is the only. */
const sideLinks = (parts: readonly Part[]): readonly ViewLink[] => {
  const several = parts.filter(({ noun }) => noun).length > 1;
  const offered = parts.filter(({ view }) => view !== "everyone" || several);
  return offered.length > 1
    ? offered.map(({ view, label, lines }) => ({ view, label: `${label} · ${lines.length}` }))
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
