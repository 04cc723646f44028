/** An answer laid out before it is known how much of it fits: a head, items in order, a foot. */
import { type Block, type Button, type Inline, inline } from "./blocks.ts";
import { cut } from "./escape.ts";

/** Something that is shown whole or not at all. */
export type Item = {
  readonly blocks: readonly Block[];
  /** The same in plain words, for notifications and screen readers. */
  readonly text: string;
};

export type Sheet = {
  /** What the answer is, in one line. */
  readonly title: string;
  readonly head: readonly Block[];
  readonly items: readonly Item[];
  /** Lines below the items. */
  readonly foot: readonly string[];
  /** Buttons below the items, before those for turning pages. */
  readonly buttons: readonly Button[];
};

export const sheet = (title: string, parts: Partial<Omit<Sheet, "title">>): Sheet => ({
  title,
  head: [],
  items: [],
  foot: [],
  buttons: [],
  ...parts,
});

/** Names and roles come from articles and may be of any length. */
const NAME = 200;
export const ROLE = 160;
const LINE = 300;

export const name = (text: string): string => cut(text, NAME);

export const line = (text: string): string => cut(text, LINE);

/** The same inlines with `title` as a heading line above the first of the items. */
export const headed = (title: string, items: readonly Item[]): readonly Item[] =>
  items.map((item, at) =>
    at > 0 ? item : { blocks: [heading(title), ...item.blocks], text: `${title}: ${item.text}` },
  );

const heading = (title: string): Block => ({
  type: "rich_text",
  elements: [
    {
      type: "rich_text_section",
      elements: [...inline(line(title), { bold: true, italic: true })],
    },
  ],
});

/** Inlines as plain words. */
export const spoken = (parts: readonly Inline[]): string => parts.map(({ text }) => text).join("");
