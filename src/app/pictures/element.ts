/** What a picture is laid out from: boxes and runs of text with styles of CSS, as satori takes them. */
import { seen } from "../../core/index.ts";

export type Style = Readonly<Record<string, string | number>>;
export type Child = Element | string;
export type Element = {
  readonly type: "div" | "span";
  readonly props: { readonly style: Style; readonly children: readonly Child[] };
};

/** Letters as people see them: fonts have none for a soft hyphen. */
const shown = (children: readonly Child[]): readonly Child[] =>
  children.map((child) => (typeof child === "string" ? seen(child) : child));

/** Boxes from top to bottom. */
export const column = (style: Style, ...children: readonly Child[]): Element => ({
  type: "div",
  props: {
    style: { display: "flex", flexDirection: "column", ...style },
    children: shown(children),
  },
});

/** Boxes from left to right. */
export const row = (style: Style, ...children: readonly Child[]): Element => ({
  type: "div",
  props: { style: { display: "flex", flexDirection: "row", ...style }, children: shown(children) },
});

/** Words that wrap together, whatever their styles. */
export const text = (style: Style, ...runs: readonly Run[]): Element => ({
  type: "div",
  props: {
    style: { display: "flex", flexWrap: "wrap", whiteSpace: "pre-wrap", ...style },
    children: runs.flatMap(({ words, ...own }) =>
      wordsOf(words).map((word) =>
        span({ maxWidth: "100%", wordBreak: "break-word", ...own }, word),
      ),
    ),
  },
});

export type Run = { readonly words: string } & Style;

const span = (style: Style, word: string): Element => ({
  type: "span",
  props: { style, children: shown([word]) },
});

// "Taxes stay." → "Taxes ", "stay."
const WORD = /\s*\S+\s*/g;

const wordsOf = (words: string): readonly string[] => words.match(WORD) ?? [];
