/** Slack's blocks, as few kinds as needed. Printed words stand in rich or plain text, which read no markup. */
import type { types } from "@slack/bolt";
import { undirected } from "../app/index.ts";
import { cutAtWord } from "../present/index.ts";
import { escapeMarkup } from "./escape.ts";
import { LIMITS } from "./limits.ts";

export type Block = types.KnownBlock;
export type Inline = types.RichTextText | types.RichTextLink;
export type Style = NonNullable<types.RichTextText["style"]>;

/** Slack refuses an empty text; one of spaces only would show nothing. */
export const plain = (text: string, limit: number): types.PlainTextElement => ({
  type: "plain_text",
  text: cutAtWord(undirected(text).trim() || "–", limit),
  emoji: false,
});

export const header = (text: string): Block => ({
  type: "header",
  text: plain(text, LIMITS.headerText),
});

export const small = (text: string): Block => ({
  type: "context",
  elements: [plain(text, LIMITS.contextText)],
});

/** `text` is markup. */
export const smallMarkup = (text: string): Block => ({
  type: "context",
  elements: [{ type: "mrkdwn", text, verbatim: true }],
});

/** Several elements where the text is longer than one may be. */
export const inline = (text: string, style?: Style): readonly Inline[] =>
  chunksOf(undirected(text), LIMITS.richText).map((chunk) => ({
    type: "text",
    text: chunk,
    ...(style ? { style } : {}),
  }));

/** Parts no character. */
const chunksOf = (text: string, most: number): readonly string[] =>
  text.match(new RegExp(`[\\s\\S]{1,${most}}(?![\\uDC00-\\uDFFF])`, "g")) ?? [];

type Part = types.RichTextSection | types.RichTextQuote;

export const part = (
  type: "rich_text_section" | "rich_text_quote",
  ...inlines: readonly (readonly Inline[])[]
): Part => ({ type, elements: inlines.flat() });

export const rich = (...parts: readonly Part[]): readonly Block[] => {
  const elements = parts.filter((each) => each.elements.length > 0);
  return elements.length > 0 ? [{ type: "rich_text", elements }] : [];
};

/** A thing to do: what its button reads, and what it carries. */
export type Action = {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly primary?: boolean;
};

const button = ({ id, label, value, primary }: Action): types.Button => ({
  type: "button",
  action_id: id,
  text: plain(label, LIMITS.buttonText),
  value,
  ...(primary ? { style: "primary" } : {}),
});

export const option = ({
  label,
  value,
}: Pick<Action, "label" | "value">): types.PlainTextOption => ({
  text: plain(label, LIMITS.buttonText),
  value,
});

/** Id of what is folded. */
export const MORE = "whosaid.more";

/** Those that a menu has room for and whose options can carry what they ask for; one alone is no menu. */
const folded = (actions: readonly Action[]): readonly Action[] => {
  const carried = actions.filter(({ value }) => value.length <= LIMITS.optionValue);
  return carried.length > 1 ? carried.slice(-LIMITS.overflow) : [];
};

/** The last of `more` are folded; what cannot be stays in sight. */
export const actionRow = (
  shown: readonly Action[],
  more: readonly Action[],
  chooser?: types.StaticSelect,
): readonly Block[] => {
  const last = folded(more);
  const open = more.filter((action) => !last.includes(action));
  const buttons = [...shown, ...open].slice(0, LIMITS.actionsElements - 2);
  const elements = [
    ...buttons.map(button),
    ...(chooser ? [chooser] : []),
    ...(last.length > 0 ? [overflow(last)] : []),
  ];
  return elements.length > 0 ? [{ type: "actions", elements }] : [];
};

const overflow = (actions: readonly Action[]): types.Overflow => ({
  type: "overflow",
  action_id: MORE,
  options: actions.map(option),
});

/** Beside an item: what can be done with it, or the first thing. */
export const accessory = (
  actions: readonly Action[],
): types.Overflow | types.Button | undefined => {
  const [first] = actions;
  const menu = folded(actions);
  if (menu.length > 0) return overflow(menu);
  return first && button(first);
};

/** Undefined where an option cannot carry what it asks for. */
export const select = (
  actions: readonly Action[],
  chosen: number,
): types.StaticSelect | undefined => {
  const options = actions.map(option);
  const initial = options[chosen];
  return actions.length > 1 && actions.every(({ value }) => value.length <= LIMITS.optionValue)
    ? {
        type: "static_select",
        action_id: "whosaid.side",
        options,
        ...(initial ? { initial_option: initial } : {}),
      }
    : undefined;
};

/** Elements numbered through, since Slack wants each id once in a message or view. */
export const numbered = (blocks: readonly Block[]): readonly Block[] => {
  let count = 0;
  const next = <T extends { action_id?: string }>(element: T): T => ({
    ...element,
    action_id: `${element.action_id}.${count++}`,
  });
  return blocks.map((block) => {
    if (block.type === "actions") return { ...block, elements: block.elements.map(next) };
    return block.type === "section" && block.accessory && "action_id" in block.accessory
      ? { ...block, accessory: next(block.accessory) }
      : block;
  });
};

/** Rich text and tables as escaped markup of the same look, for servers that draw neither. */
export const flattened = (block: Block): readonly Block[] => {
  if (block.type === "table")
    return block.rows
      .slice(1)
      .flatMap((row) => markup(row.map(markupOf).filter(Boolean).join(" · ")));
  if (block.type !== "rich_text") return [block];
  return block.elements.flatMap((each) =>
    sections(spelled(each)).flatMap((text) =>
      markup(each.type === "rich_text_quote" ? `>${text.replaceAll("\n", "\n>")}` : text),
    ),
  );
};

const markup = (text: string): readonly Block[] =>
  text.trim() === "" ? [] : [{ type: "section", text: { type: "mrkdwn", text, verbatim: true } }];

const joined = (parts: readonly string[]): string => parts.join("");

/** Pieces of markup, as many together as a section holds. */
const sections = (parts: readonly string[]): readonly string[] => {
  const found = [""];
  for (const part of parts) {
    const last = found[found.length - 1] ?? "";
    if (last.length + part.length <= LIMITS.sectionText * QUOTED)
      found[found.length - 1] = last + part;
    else found.push(part);
  }
  return found;
};
/** The rest is for the signs that lines of a quotation begin with. */
const QUOTED = 0.7;
/** Characters, each of which takes five as an entity. */
const PIECE = 300;

export const markupOf = (element: unknown): string => joined(spelled(element));

const spelled = (element: unknown): readonly string[] => {
  if (Array.isArray(element)) return element.flatMap(spelled);
  const { elements, text, style, url } = Object(element);
  if (elements) return spelled(elements);
  return chunksOf(String(text ?? ""), PIECE).map((chunk) => {
    const words = escapeMarkup(chunk);
    if (url) return `<${url}|${words}>`;
    const sign = style?.bold ? "*" : style?.strike ? "~" : "";
    return `${sign}${words}${sign}`;
  });
};
