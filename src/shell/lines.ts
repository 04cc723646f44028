/** What the terminal shows, as data: lines of runs, each with a tone. `paint` turns them into text. */
import { oneLine } from "../app/index.ts";

export type Tone = "plain" | "title" | "name" | "label" | "dim" | "match" | "changed";

export type Run = { readonly text: string; readonly tone: Tone };

export type Line = {
  /** Columns before the first word, and before each line it is broken into. */
  readonly indent: number;
  /** True for sentences as printed: a bar stands before them. */
  readonly bar?: boolean;
  readonly runs: readonly Run[];
};

export const run = (text: string, tone: Tone = "plain"): Run => ({ text, tone });

export const line = (indent: number, ...runs: readonly Run[]): Line => ({ indent, runs });

/** `flood removed`: an article, by its id, and what became of it. */
export const articleLine = (id: string, became: string): Line =>
  line(0, run(oneLine(id), "name"), run(` ${oneLine(became)}`));

export const BLANK: Line = { indent: 0, runs: [] };

/** Blocks with an empty line between them; empty blocks are left out. */
export const spaced = (blocks: readonly (readonly Line[])[]): readonly Line[] =>
  blocks
    .filter((block) => block.length > 0)
    .flatMap((block, i) => (i === 0 ? block : [BLANK, ...block]));
