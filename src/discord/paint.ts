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
  cutAtWord,
  type Item,
  itemsOf,
  type Phrase,
  type Quote,
  SENTENCES,
  SIGNS,
  sharesWhere,
  shownPieces,
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
  const { components, texts } = measured(paint(turn, { owner: "9".repeat(20), share: true }));
  return components < limits.components && texts <= limits.texts - SHARED_LINE;
};
const SHARED_LINE = 300;
/** Characters of a question below what is shared, at most twice as many escaped. */
const ASKED = 90;

const measured = (part: unknown): { readonly components: number; readonly texts: number } => {
  if (Array.isArray(part)) return sum(part.map(measured));
  const { type, content, components, accessory } = Object(part);
  const inner = sum([measured(components ?? []), measured(accessory ?? [])]);
  const texts = typeof content === "string" ? content.length : 0;
  return {
    components: inner.components + (type === undefined ? 0 : 1),
    texts: inner.texts + texts,
  };
};
const sum = (parts: readonly { readonly components: number; readonly texts: number }[]) => ({
  components: parts.reduce((total, { components }) => total + components, 0),
  texts: parts.reduce((total, { texts }) => total + texts, 0),
});

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
  pieces
    .map(({ text: words, as }) => {
      if (as === undefined) return escapeMarkup(words);
      return as === "strong" ? bold(words) : struck(words);
    })
    .join("");

const itemParts = (
  { sheet, request }: Turn,
  viewer: Viewer,
  number: Numbers,
): readonly APIComponentInContainer[] => {
  const items = itemsOf(sheet);
  const heads = new Map(sheet.groups.map(({ heading, items: [first] }) => [first, heading]));
  return items.flatMap((item, at) => {
    const [act] = items.length > 1 || item.choice ? itemActs(item, request) : [];
    const above = aboveLines(item, heads.get(item));
    const below = belowLines(item, sharesWhere(item, items[at + 1]));
    const apart = at > 0 && !sharesWhere(items[at - 1], item);
    return [
      ...(apart ? [{ type: ComponentType.Separator, divider: true } as const] : []),
      ...(act && below.some(Boolean)
        ? [...textOf(above), section(below, button(act, viewer, number))]
        : [text([...above, ...below])]),
    ];
  });
};

const aboveLines = ({ lead, quote }: Item, heading = ""): readonly string[] => [
  escapeMarkup(heading),
  ...(lead ? [phrase(lead)] : []),
  ...(quote ? quoteLines(quote) : []),
];

const textOf = (lines: readonly string[]): readonly APITextDisplayComponent[] =>
  lines.some(Boolean) ? [text(lines)] : [];

const section = (lines: readonly string[], accessory: APIButtonComponent): APISectionComponent => ({
  type: ComponentType.Section,
  components: [text(lines)],
  accessory,
});

const quoteLines = ({ parts, spoken, before, after }: Quote): readonly string[] => {
  const [open, close] = spoken ? ["“", "”"] : ["", ""];
  const words = parts.map((part) => {
    const shown = shownPieces(part).map(({ text: piece, marked }) =>
      marked ? bold(piece) : escapeMarkup(piece),
    );
    // two marked pieces that touch are one
    return `${open}${shown.join("").replaceAll("****", "")}${close}`;
  });
  const quote = words
    .join(" … ")
    .split("\n")
    .filter((line) => line.trim() !== "");
  return [
    ...(before ? [small(before.text)] : []),
    ...quote.map((line) => `> ${line}`),
    ...(after ? [small(after.text)] : []),
  ];
};

const small = (words: string): string => `-# ${escapeMarkup(oneLine(words))}`;

const belowLines = (
  { who, label, where, small: lines }: Item,
  whereBelow: boolean,
): readonly string[] => {
  const names = who.map(
    ({ name, role }) => `${bold(name)}${role ? `, ${escapeMarkup(role)}` : ""}`,
  );
  const joined = [names.slice(0, -1).join(", "), names.at(-1)].filter(Boolean).join(" and ");
  const labelled = [joined, label ? escapeMarkup(label) : ""].filter(Boolean).join(" · ");
  return [labelled, ...(where && !whereBelow ? [`-# ${linked(where)}`] : []), ...lines.map(small)];
};

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
  for (const {
    who: [who],
    label = "",
    where,
  } of items) {
    const outlet = where ? ` · ${linked({ ...where, text: where.outlet })}` : "";
    const head = `-# ${escapeMarkup(label.charAt(0).toUpperCase() + label.slice(1))}${outlet}`;
    const line = `${bold(who?.name ?? "–")}${who?.role ? `, ${escapeMarkup(who.role)}` : ""}`;
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
