/** Slack's rich text: the one kind that reads no markup and still shows what is bold or quoted. */
import type { types } from "@slack/bolt";
import type { Block } from "./blocks.ts";

export type Inline = types.RichTextText;
export type Style = NonNullable<Inline["style"]>;

export const inline = (text: string, style?: Style): readonly Inline[] =>
  text === "" ? [] : [{ type: "text", text, ...(style ? { style } : {}) }];

export const bold = (text: string): readonly Inline[] => inline(text, { bold: true });
export const italic = (text: string): readonly Inline[] => inline(text, { italic: true });

type Part = types.RichTextSection | types.RichTextQuote;

export const section = (...parts: readonly (readonly Inline[])[]): Part => ({
  type: "rich_text_section",
  elements: parts.flat(),
});

export const quote = (...parts: readonly (readonly Inline[])[]): Part => ({
  type: "rich_text_quote",
  elements: parts.flat(),
});

export const rich = (...parts: readonly Part[]): Block => ({
  type: "rich_text",
  elements: parts.filter(({ elements }) => elements.length > 0),
});

/** One section, a line each; those without a word are left out. */
export const lines = (...parts: readonly (readonly Inline[])[]): Part =>
  section(
    ...parts
      .filter((part) => part.length > 0)
      .map((part, at) => [...inline(at > 0 ? "\n" : ""), ...part]),
  );
