/** An answer laid out before it is known how much of it fits: a head, items in order, a foot. */
import { oneLine } from "../app/index.ts";
import type { Block, Button } from "./blocks.ts";
import { cut } from "./escape.ts";
import { type Inline, inline, rich, section } from "./rich-text.ts";

/** Something that is shown whole or not at all. */
export type Item = {
  readonly blocks: readonly Block[];
  /** The same in plain words, for notifications and screen readers. */
  readonly text: string;
  /** The heading that it stands under. */
  readonly under?: string;
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

export const name = (text: string): string => cut(oneLine(text), NAME);

export const line = (text: string): string => cut(oneLine(text), LINE);

/** Under a heading, which is repeated where a page begins in the midst of them. */
export const headed = (title: string, items: readonly Item[]): readonly Item[] =>
  items.map((item) => ({ ...item, under: title }));

/** Each heading above the first item that is under it. */
export const withHeadings = (items: readonly Item[]): readonly Item[] =>
  items.map((item, at) => {
    const { under, blocks, text } = item;
    return under === undefined || under === items[at - 1]?.under
      ? item
      : { ...item, blocks: [heading(under), ...blocks], text: `${under}: ${text}` };
  });

const heading = (title: string): Block =>
  rich(section(inline(line(title), { bold: true, italic: true })));

/** Inlines as plain words. */
export const spoken = (parts: readonly Inline[]): string => parts.map(({ text }) => text).join("");
