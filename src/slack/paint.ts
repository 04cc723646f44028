/** A sheet as blocks: verdict, words, who, where; dividers between items, one row of actions last. */
import type { types } from "@slack/bolt";
import {
  type Act,
  actsOf,
  encode,
  itemActs,
  type Request,
  requestFor,
  type Turn,
} from "../conversation/index.ts";
import {
  byline,
  type Item,
  itemsOf,
  laidOut,
  type Phrase,
  type Piece,
  type Quote,
  quoted,
  SIGNS,
} from "../present/index.ts";
import {
  type Action,
  accessory,
  actionRow,
  type Block,
  header,
  type Inline,
  inline,
  markupOf,
  part,
  rich,
  type Style,
  select,
  small,
  smallMarkup,
} from "./blocks.ts";
import { escapeMarkup } from "./escape.ts";
import { LIMITS } from "./limits.ts";

/**
 * Where an answer stands. `private`: seen by the asker alone. `direct`: in a conversation with the bot. `channel`: for
 * all. `modal`: in a dialogue or on the Home tab.
 */
const PLACES = ["private", "direct", "channel", "modal"] as const;
export type Place = (typeof PLACES)[number];

const ASK = "whosaid.ask";
export const SHARE = "whosaid.share";

/** What a button carries: the place, then the request; where even a button has no room, how to ask. */
const carried = (request: Request, place: Place): string =>
  `${place.charAt(0)}${encode(request, LIMITS.buttonValue - 20) ?? encode(requestFor("help"), 20)}`;

export const placeOf = (value: string): Place =>
  PLACES.find((place) => place.charAt(0) === value.charAt(0)) ?? "private";

/** `share`: the id under which this is kept. `title` false: a dialogue bears the verdict already. */
export type Setting = { readonly place: Place; readonly share?: string; readonly title?: boolean };

export const paint = (turn: Turn, setting: Setting): readonly Block[] => {
  const { sheet } = turn;
  const { lead, table, notes } = sheet;
  return [
    ...(setting.title === false ? [] : [header(`${SIGNS[sheet.tone]}  ${sheet.verdict}`)]),
    ...paragraph(lead),
    ...(table ? [tableOf(table, itemsOf(sheet))] : itemBlocks(turn, setting)),
    ...(notes.length > 0 ? [small(notes.join("\n"))] : []),
    ...rowOf(turn, setting),
  ];
};

const phrase = (pieces: Phrase): readonly Inline[] =>
  pieces.flatMap(({ text, as }) => inline(text, STYLES.get(as)));
const STYLES: ReadonlyMap<Piece["as"], Style> = new Map([
  ["strong", { bold: true }],
  ["match", { bold: true }],
  ["gone", { strike: true }],
]);
const paragraph = (pieces: Phrase): readonly Block[] =>
  rich(part("rich_text_section", phrase(pieces)));

const itemBlocks = ({ sheet, request }: Turn, { place }: Setting): readonly Block[] => {
  const laid = laidOut(sheet);
  return laid.flatMap(({ item, heading, apart, placed }) => {
    const acts = laid.length === 1 ? [] : itemActs(item, request).map(actionOf(place));
    return [
      ...(apart ? [{ type: "divider" } as const] : []),
      ...paragraph([{ text: heading }]),
      ...paragraph(item.lead ?? []),
      ...(item.quote ? quoteBlocks(item.quote) : []),
      ...whoBlocks(item, acts),
      ...whereBlocks(item, placed),
    ];
  });
};

const quoteBlocks = (quote: Quote): readonly Block[] => [
  ...(quote.before ? [small(quote.before.text)] : []),
  ...rich(part("rich_text_quote", phrase(quoted(quote)))),
  ...(quote.after ? [small(quote.after.text)] : []),
];

/** Beside a button or menu, text is markup; of a choice what is said small stands there, too. */
const whoBlocks = (item: Item, acts: readonly Action[]): readonly Block[] => {
  const inlines = phrase(byline(item));
  const beside = accessory(acts);
  const lines = [markupOf(inlines), ...(item.choice ? item.small.map(escapeMarkup) : [])];
  const text = lines.filter(Boolean).join("\n");
  if (!beside || inlines.length === 0 || text.length > LIMITS.sectionText)
    return rich(part("rich_text_section", inlines));
  return [{ type: "section", text: { type: "mrkdwn", text, verbatim: true }, accessory: beside }];
};

const whereBlocks = ({ where, small: lines, choice }: Item, placed: boolean): readonly Block[] => {
  const text = where && placed ? [linked(where.text, where.url)] : [];
  const all = [...text, ...(choice ? [] : lines.map(escapeMarkup))].join("\n");
  return all === "" ? [] : [smallMarkup(all)];
};

const linked = (text: string, url: string | undefined): string =>
  url ? `<${url.replaceAll("&", "&amp;")}|${escapeMarkup(text)}>` : escapeMarkup(text);

const tableOf = (head: readonly [string, string, string], items: readonly Item[]): Block => {
  const cell = (inlines: readonly Inline[]): types.RichTextBlock => ({
    type: "rich_text",
    elements: [part("rich_text_section", inlines)],
  });
  const raw = (text: string): types.RawTextElement => ({ type: "raw_text", text: text || "–" });
  return {
    type: "table",
    column_settings: [{ is_wrapped: true }, {}, {}],
    rows: [
      head.map(raw),
      ...items.map(({ who, label = "", where }) => [
        cell(phrase(byline({ who }))),
        raw(label),
        where?.url
          ? cell([{ type: "link", url: where.url, text: where.outlet }])
          : raw(where?.outlet ?? ""),
      ]),
    ],
  };
};

const actionOf =
  (place: Place) =>
  ({ label, request }: Act): Action => ({
    id: ASK,
    label,
    value: carried(request, place),
  });

/** Share, what is in sight, questions; the rest folded. */
const rowOf = (turn: Turn, { place, share }: Setting): readonly Block[] => {
  const acts = actsOf(turn);
  const action = actionOf(place);
  const value = `${share}.${carried(turn.request, place)}`;
  const primary = acts.share === "first";
  const shared =
    share && acts.share !== "never" ? [{ id: SHARE, label: "Share", value, primary }] : [];
  const sides = acts.sides.map(action);
  const chooser = select(
    sides,
    acts.sides.findIndex(({ chosen }) => chosen),
  );
  const others = [...[...acts.row, ...acts.choices].map(action), ...(chooser ? [] : sides)];
  const first = primary || others.length === 0;
  return actionRow(
    [...(first ? shared : []), ...others],
    [...(first ? [] : shared), ...acts.more.map(action)],
    chooser,
  );
};
