/** A sheet as Components V2: one container, verdict first, rows of actions last. */
import {
  type APIButtonComponent,
  type APIComponentInContainer,
  type APIContainerComponent,
  type APISectionComponent,
  type APITextDisplayComponent,
  ComponentType,
} from "discord.js";
import { type Asking, encode, itemActs, type Turn } from "../conversation/index.ts";
import {
  begun,
  byline,
  cutAtWord,
  type Item,
  itemsOf,
  laidOut,
  type Phrase,
  type Piece,
  type Quote,
  quoted,
  SENTENCES,
  SIGNS,
  type Tone,
  type Where,
} from "../present/index.ts";
import { bold, escapeMarkup, linkOf, oneLine, plainWithin, struck } from "./escape.ts";
import { limits } from "./limits.ts";
import { button, type Numbers, rowsOf, type Viewer } from "./rows.ts";

const [BLUE, GREEN, AMBER, RED, VIOLET, GREY] = [
  0x4a_90_d9, 0x2f_b3_7c, 0xe8_b3_39, 0xe0_52_6a, 0x8f_7e_e7, 0x80_84_8e,
];
const COLOURS: ReadonlyMap<Tone, number> = new Map([
  ["exact", GREEN],
  ["same", GREEN],
  ["altered", AMBER],
  ["other", RED],
  ["error", RED],
  ["probably", VIOLET],
  ["closest", VIOLET],
  ["which", VIOLET],
  ["none", GREY],
]);

/** Components of one message; buttons are numbered through, since Discord wants each id once. */
export const paint = (turn: Turn, viewer: Viewer): readonly [APIContainerComponent] => {
  const { sheet, request } = turn;
  const number = counter();
  const head = `## ${SIGNS[sheet.tone]} ${escapeMarkup(sheet.verdict)}`;
  const carried = encode(request, limits.customId - ID_HEAD) !== undefined;
  const notes = [
    ...cutAtWord(sheet.notes.join("\n"), NOTES).split("\n").map(escapeMarkup).filter(Boolean),
    ...(carried ? [] : [restated(request.words)]),
  ];
  const components: readonly APIComponentInContainer[] = [
    text([head, phrase(sheet.lead)]),
    ...(sheet.table ? tableOf(itemsOf(sheet)) : itemParts(turn, viewer, number)),
    ...(notes.length > 0 ? [text(notes.map((note) => `-# ${note}`))] : []),
    ...rowsOf(turn, viewer, number),
  ];
  return [
    {
      type: ComponentType.Container,
      accent_color: COLOURS.get(sheet.tone) ?? BLUE,
      components: [...components],
    },
  ];
};
/** Characters of all notes, which may be twice as long escaped. */
const NOTES = 600;
/** Characters of an id before its request. */
const ID_HEAD = 20;

const counter = (): (() => number) => {
  let at = 0;
  return () => ++at;
};

/** Whether it is one message, with room for a line about who shares it. */
export const fits: Asking["fits"] = (turn) => {
  const parts = paint(turn, { owner: "9".repeat(20), share: true });
  const texts = valuesIn(parts, "content").join("");
  return (
    valuesIn(parts, "type").length < limits.components && texts.length <= limits.texts - SHARED_LINE
  );
};
const SHARED_LINE = 300;
/** Characters of a question below what is shared, at most twice as many escaped. */
const ASKED = 90;

/** Everything of that name in components, nested ones too. */
export const valuesIn = (parts: unknown, name: string): readonly unknown[] => {
  const found: unknown[] = [];
  JSON.stringify(parts, (key, value) => {
    if (key === name) found.push(value);
    return value;
  });
  return found;
};

/** The question, where no button can carry it; `questionIn` reads it again. */
const OPENING = "You asked “";
const restated = (words: string): string => `${OPENING}${escapeMarkup(oneLine(words))}”`;
/** As much of a question as a message can restate. */
export const askable = (typed: string): string => {
  const words = oneLine(typed);
  let end = words.length;
  while (escapeMarkup(words.slice(0, end)).length > LONGEST) end = Math.floor(end * SHORTER);
  return words.slice(0, end);
};
const LONGEST = 1500;
const SHORTER = 0.9;
export const isRestated = (line: string): boolean =>
  line.startsWith(`-# ${OPENING}`) && line.endsWith("”");
export const questionOf = (line: string): string => line.slice(`-# ${OPENING}`.length, -1);

/** Discord refuses a text that shows nothing. */
const text = (lines: readonly string[]): APITextDisplayComponent => {
  const content = lines.filter((line) => line !== "").join("\n");
  return { type: ComponentType.TextDisplay, content: content.trim() === "" ? "–" : content };
};

const phrase = (pieces: Phrase): string =>
  pieces.map(({ text: words, as }) => (SPELLED.get(as) ?? escapeMarkup)(words)).join("");
const SPELLED: ReadonlyMap<Piece["as"], (words: string) => string> = new Map([
  ["strong", bold],
  ["match", bold],
  ["gone", struck],
]);

const itemParts = (
  { sheet, request }: Turn,
  viewer: Viewer,
  number: Numbers,
): readonly APIComponentInContainer[] => {
  const laid = laidOut(sheet);
  return laid.flatMap(({ item, heading, apart, placed }) => {
    const [act] = laid.length > 1 || item.choice ? itemActs(item, request) : [];
    const { lead = [], quote } = item;
    const above = [escapeMarkup(heading), phrase(lead), ...(quote ? quoteLines(quote) : [])];
    const below = belowLines(item, placed);
    return [
      ...(apart ? [{ type: ComponentType.Separator, divider: true } as const] : []),
      ...(act && below.some(Boolean)
        ? [
            ...(above.some(Boolean) ? [text(above)] : []),
            section(below, button(act, viewer, number)),
          ]
        : [text([...above, ...below])]),
    ];
  });
};

const section = (lines: readonly string[], accessory: APIButtonComponent): APISectionComponent => ({
  type: ComponentType.Section,
  components: [text(lines)],
  accessory,
});

const quoteLines = (quote: Quote): readonly string[] => [
  ...(quote.before ? [small(quote.before.text)] : []),
  // two marked pieces that touch are one
  ...phrase(quoted(quote))
    .replaceAll("****", "")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => `> ${line}`),
  ...(quote.after ? [small(quote.after.text)] : []),
];

const small = (words: string): string => `-# ${escapeMarkup(oneLine(words))}`;

const belowLines = (item: Item, placed: boolean): readonly string[] => [
  phrase(byline(item)),
  ...(item.where && placed ? [`-# ${linked(item.where)}`] : []),
  ...item.small.map(small),
];

const linked = ({ text: words, url }: Where): string => {
  const link = linkOf(url);
  // a bracket would end what is linked
  const label = words.replace(OPEN, "(").replace(CLOSE, ")");
  return link ? `[${escapeMarkup(label)}](${link})` : escapeMarkup(words);
};

const OPEN = /\[/g;
const CLOSE = /\]/g;

/** Rows alike in firmness and outlet below one small heading. */
const tableOf = (items: readonly Item[]): readonly APITextDisplayComponent[] => {
  const groups: { head: string; lines: string[] }[] = [];
  for (const { who, label = "", where } of items) {
    const outlet = where ? ` · ${linked({ ...where, text: where.outlet })}` : "";
    const head = `-# ${escapeMarkup(begun(label))}${outlet}`;
    const line = phrase(byline({ who }));
    const last = groups.at(-1);
    if (last?.head === head) last.lines.push(line);
    else groups.push({ head, lines: [line] });
  }
  return groups.map(({ head, lines }) => text([head, ...lines]));
};

export const lineParts = (line: string): readonly [APITextDisplayComponent] => [
  text([`-# ${escapeMarkup(line)}`]),
];
export const waitParts = (line: string) => lineParts(`⏳ ${line}`);
/** Under what is shared. */
export const askedLine = (who: string, question: string): APITextDisplayComponent =>
  text([small(`${who} ${SENTENCES.asked(plainWithin(question, ASKED))}`).slice(0, SHARED_LINE)]);
