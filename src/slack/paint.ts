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
  type Item,
  itemsOf,
  type Phrase,
  type Quote,
  SIGNS,
  sharesWhere,
  shownPieces,
} from "../present/index.ts";
import {
  type Action,
  accessory,
  actionRow,
  type Block,
  header,
  type Inline,
  inline,
  part,
  rich,
  select,
  small,
  smallMarkup,
} from "./blocks.ts";
import { escapeMarkup } from "./escape.ts";
import { LIMITS } from "./limits.ts";

/**
 * Where an answer stands. `private`: seen by the asker alone. `direct`: in a conversation with the bot. `public`: in a
 * channel. `modal`: in a dialogue or on the Home tab.
 */
export type Place = "private" | "direct" | "public" | "modal";
const PLACES = { p: "private", d: "direct", c: "public", m: "modal" } as const;
const LETTERS = { private: "p", direct: "d", public: "c", modal: "m" } as const;

const ASK = "whosaid.ask";
export const SHARE = "whosaid.share";

/** What a button carries: the place, then the request; where even a button has no room, how to ask. */
const carried = (request: Request, place: Place): string =>
  `${LETTERS[place]}${encode(request, LIMITS.buttonValue - 20) ?? encode(requestFor("help"), 20)}`;

export const placeOf = (value: string): Place => {
  const letter = value.charAt(0);
  return letter === "d" || letter === "c" || letter === "m" ? PLACES[letter] : "private";
};

/** `share`: the id under which this is kept. `title` false: a dialogue bears the verdict already. */
export type Setting = { readonly place: Place; readonly share?: string; readonly title?: boolean };

export const paint = (turn: Turn, setting: Setting): readonly Block[] => {
  const { sheet } = turn;
  const { lead, table, notes } = sheet;
  return [
    ...(setting.title === false ? [] : [header(`${SIGNS[sheet.tone]}  ${sheet.verdict}`)]),
    ...rich(part("rich_text_section", phrase(lead))),
    ...(table ? [tableOf(table, itemsOf(sheet))] : itemBlocks(turn, setting)),
    ...(notes.length > 0 ? [small(notes.join("\n"))] : []),
    ...rowOf(turn, setting),
  ];
};

const phrase = (pieces: Phrase): readonly Inline[] =>
  pieces.flatMap(({ text, as }) =>
    inline(text, as && (as === "strong" ? { bold: true } : { strike: true })),
  );

const itemBlocks = ({ sheet, request }: Turn, { place }: Setting): readonly Block[] => {
  const items = itemsOf(sheet);
  const heads = new Map(sheet.groups.map(({ heading, items: [first] }) => [first, heading]));
  return items.flatMap((item, at) => {
    const heading = heads.get(item);
    const acts = items.length === 1 ? [] : itemActs(item, request).map(actionOf(place));
    return [
      ...(at === 0 || sharesWhere(items[at - 1], item) ? [] : [{ type: "divider" } as const]),
      ...(heading ? rich(part("rich_text_section", inline(heading))) : []),
      ...(item.lead ? rich(part("rich_text_section", phrase(item.lead))) : []),
      ...(item.quote ? quoteBlocks(item.quote) : []),
      ...whoBlocks(item, acts),
      ...whereBlocks(item, sharesWhere(item, items[at + 1])),
    ];
  });
};

const quoteBlocks = ({ parts, spoken, before, after }: Quote): readonly Block[] => {
  const [open, close] = spoken ? ["“", "”"] : ["", ""];
  const words = parts.flatMap((each, at) => [
    ...inline(`${at > 0 ? " … " : ""}${open}`),
    ...shownPieces(each).flatMap(({ text, marked }) =>
      inline(text, marked ? { bold: true } : undefined),
    ),
    ...inline(close),
  ]);
  return [
    ...(before ? [small(before.text)] : []),
    ...rich(part("rich_text_quote", words)),
    ...(after ? [small(after.text)] : []),
  ];
};

const whoBlocks = (item: Item, acts: readonly Action[]): readonly Block[] => {
  const { who, label } = item;
  const inlines = [
    ...who.flatMap(({ name, role }, at) => [
      ...inline(at === 0 ? "" : at === who.length - 1 ? " and " : ", "),
      ...inline(name, { bold: true }),
      ...inline(role ? `, ${role}` : ""),
    ]),
    ...inline(label ? `${who.length > 0 ? " · " : ""}${label}` : ""),
  ];
  const beside = accessory(acts);
  if (!beside || inlines.length === 0) return rich(part("rich_text_section", inlines));
  const below = item.choice ? item.small.map(escapeMarkup).join("\n") : "";
  const text = inlines
    .map(
      (each) =>
        `${each.style?.bold ? "*" : ""}${escapeMarkup(each.text ?? "")}${each.style?.bold ? "*" : ""}`,
    )
    .join("");
  const markup = [text, below].filter(Boolean).join("\n");
  if (markup.length > LIMITS.sectionText) return rich(part("rich_text_section", inlines));
  return [
    { type: "section", text: { type: "mrkdwn", text: markup, verbatim: true }, accessory: beside },
  ];
};

const whereBlocks = ({ where, small: lines, choice }: Item, below: boolean): readonly Block[] => {
  const shown = choice ? [] : lines.map(escapeMarkup);
  const text = where && !below ? [linked(where.text, where.url)] : [];
  const all = [...text, ...shown].join("\n");
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
      ...items.map(({ who: [who], label = "", where }) => [
        cell([
          ...inline(who?.name ?? "–", { bold: true }),
          ...inline(who?.role ? `, ${who.role}` : ""),
        ]),
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
  return actionRow(
    [
      ...(primary ? shared : []),
      ...[...acts.row, ...acts.choices].map(action),
      ...(chooser ? [] : sides),
    ],
    [...(primary ? [] : shared), ...acts.more.map(action)],
    chooser,
  );
};
