/** What an answer looks like before a face paints it: verdict, words, who, where, what can be done. */
import type { Citation, Span } from "../core/index.ts";
import { cutAtWord } from "./cut.ts";

export type Tone =
  | "answer"
  | "exact"
  | "same"
  | "altered"
  | "other"
  | "probably"
  | "closest"
  | "which"
  | "none"
  | "person"
  | "board"
  | "why"
  | "context"
  | "help"
  | "alert"
  | "error";

/** `strong`: a name. `match`: printed words that were asked for. `gone`: the asker's wording, not in print. */
export type Piece = { readonly text: string; readonly as?: "strong" | "match" | "gone" | "label" };
export type Phrase = readonly Piece[];

/** Words as printed; `marked` and `shown` are offsets of the article. `shown`: no page holds more of it. */
export type Quoted = {
  readonly citation: Citation;
  readonly marked: readonly Span[];
  readonly shown?: Span;
};

/** What stands in the quote bar: citations only. `spoken`: the article prints marks around them. */
export type Quote = {
  readonly parts: readonly Quoted[];
  readonly spoken: boolean;
  readonly before?: Citation;
  readonly after?: Citation;
};

export type Who = { readonly name: string; readonly role?: string };
/** `outlet`: it, else what else there is, for a table. */
export type Where = { readonly text: string; readonly outlet: string; readonly url?: string };
export type Choice = { readonly label: string; readonly question: string };

/**
 * Another view of the same answer: a side of a board (`for`, `groups` …), `sentences`, `printings3` (of its third
 * item), `closest`; two parted by a space. Empty: as it is shown first.
 */
export type View = string;
export type ViewLink = { readonly label: string; readonly view: View };

/** Something that is shown whole, on one page. */
export type Item = {
  readonly lead?: Phrase;
  readonly quote?: Quote;
  readonly who: readonly Who[];
  /** After the names; by itself where nobody is named. */
  readonly label?: string;
  readonly where?: Where;
  readonly small: readonly string[];
  /** Names it to *context* and *why*. */
  readonly ref?: string;
  readonly printings?: ViewLink;
  readonly choice?: Choice;
};

/** `apart`: begins a page. */
export type Group = {
  readonly heading?: string;
  readonly items: readonly Item[];
  readonly apart?: boolean;
};

export type Sheet = {
  readonly tone: Tone;
  readonly verdict: string;
  readonly lead: Phrase;
  readonly groups: readonly Group[];
  readonly notes: readonly string[];
  readonly choices: readonly Choice[];
  readonly views: readonly ViewLink[];
  /** Of a board: its sides with counts, and the one that is shown. */
  readonly sides: readonly ViewLink[];
  readonly view: View;
  /** Head of the table that the items are the rows of. */
  readonly table?: readonly [string, string, string];
  /** Most items of a page. */
  readonly most: number;
};

/** Characters of a verdict: what a header holds. */
const VERDICT = 145;

export const sheetOf = (
  tone: Tone,
  verdict: string,
  parts: Partial<Omit<Sheet, "tone" | "verdict">> = {},
): Sheet => ({
  tone,
  verdict: cutAtWord(verdict, VERDICT),
  lead: [],
  groups: [],
  notes: [],
  choices: [],
  views: [],
  sides: [],
  view: "",
  most: 8,
  ...parts,
});

/** Characters of a name, or of a word asked about. */
const STRONG = 160;

export const plain = (text: string): Phrase => [{ text: cutAtWord(text, LEAD) }];
const LEAD = 400;
/** `said(["", "Ann", " is named."])`: every second part is strong. */
export const said = (...parts: readonly string[]): Phrase =>
  parts.flatMap((text, at): Phrase => {
    if (text === "") return [];
    return [at % 2 === 1 ? { text: cutAtWord(text, STRONG), as: "strong" } : { text }];
  });
export const wordsOf = (phrase: Phrase): string => phrase.map(({ text }) => text).join("");
export const itemsOf = ({ groups }: Sheet): readonly Item[] => groups.flatMap(({ items }) => items);
