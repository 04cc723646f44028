/** Slack's blocks, as few kinds as needed. None of them reads markup: quoted words stay as printed. */
import type { types } from "@slack/bolt";
import { cut } from "./escape.ts";
import { LIMITS } from "./limits.ts";

export type Block = types.KnownBlock;
export type Button = types.Button;

export const plain = (text: string, limit: number): types.PlainTextElement => ({
  type: "plain_text",
  text: cut(visible(text), limit),
  emoji: false,
});

/** Slack refuses an empty text; one of spaces only would show nothing. */
const visible = (text: string): string => (text.trim() === "" ? "–" : text);

export const context = (...texts: readonly string[]): Block => ({
  type: "context",
  elements: texts.map((text) => plain(text, LIMITS.contextText)),
});

export const actions = (...buttons: readonly Button[]): readonly Block[] =>
  buttons.length > 0 ? [{ type: "actions", elements: [...buttons] }] : [];

export const button = (action: string, label: string, value: string): Button => ({
  type: "button",
  action_id: action,
  text: plain(label, LIMITS.buttonText),
  value,
});

/** Buttons numbered through, since Slack wants each id once in a message or view. */
export const numbered = (blocks: readonly Block[]): readonly Block[] => {
  let count = 0;
  const next = <T extends types.ActionsBlockElement>(element: T): T => ({
    ...element,
    action_id: `${element.action_id}.${count++}`,
  });
  return blocks.map((block) => {
    if (block.type === "actions") return { ...block, elements: block.elements.map(next) };
    return block.type === "section" && block.accessory?.type === "button"
      ? { ...block, accessory: next(block.accessory) }
      : block;
  });
};

/**
 * Rich text as plain text, each line a block: what is quoted stands after a bar, what is struck out in tildes. It may
 * be more blocks than Slack takes: servers without rich text do not count them.
 */
export const flattened = (block: Block): readonly Block[] =>
  block.type === "rich_text"
    ? block.elements
        .flatMap((part) =>
          part.type === "rich_text_quote" ? [`▏${spelled(part)}`] : spelled(part).split("\n"),
        )
        .map((text) => ({ type: "section", text: plain(text.trim(), LIMITS.sectionText) }))
    : [block];

const spelled = (part: unknown): string => {
  const found: unknown = Object(part).elements;
  if (!Array.isArray(found)) return "";
  return found
    .map((each) => {
      const { text, style } = Object(each);
      return style?.strike === true ? `~${text}~` : String(text ?? "");
    })
    .join("");
};
