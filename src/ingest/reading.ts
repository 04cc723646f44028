/** What reading a file, a line of one or a page gives: its articles, or why there are none. */
import { createHash } from "node:crypto";
import { resolve } from "node:path";
import { type Article, oneLine, type Provenance } from "../core/index.ts";
import { printedDate } from "./printed-date.ts";

export type Reading =
  | {
      /** Path or address as the user would name it. */
      readonly path: string;
      readonly articles: readonly Article[];
      readonly warning?: string;
    }
  | {
      readonly path: string;
      readonly failure: string;
      /** Nobody asked for it: it lies beside what was asked for. */
      readonly skipped?: true;
    };

/** A part of a file that is one article. */
export type Part = {
  readonly id: string;
  readonly text: string;
  readonly offset: number;
  readonly line: number;
  readonly provenance: Provenance;
};

// A surrogate without its other half, as `"\ud800"` in JSON gives, or a null character; not: "😀"
const UNSTORABLE = /\p{Surrogate}|\0/gu;

/**
 * An article of `part`. Lone surrogates and null characters are no text and no store keeps them: each becomes
 * U+FFFD, so that offsets stay what they are.
 */
export const toArticle = ({ id, text, offset, line, provenance }: Part): Article => {
  const whole = text.replace(UNSTORABLE, "\ufffd");
  const known = onOneLine(provenance);
  const published = known.published ?? printedDate(whole);
  const dated = published === undefined ? {} : { published };
  return { ...known, ...dated, id: oneLine(id), hash: hashOf(whole), text: whole, offset, line };
};

/** A title with a line break would be read as a line of ours. */
const onOneLine = (provenance: Provenance): Provenance =>
  Object.fromEntries(
    Object.entries(provenance)
      .map(([key, value]) => [key, oneLine(value)])
      .filter(([, value]) => value !== ""),
  );

/** SHA-256 of the text's UTF-8 bytes, lower-case hex. */
export const hashOf = (text: string): string => createHash("sha256").update(text).digest("hex");

/** Tells files of one name apart, and names no folder of this machine. */
export const placeOf = (path: string): string => hashOf(resolve(path)).slice(0, PLACE_DIGITS);

const PLACE_DIGITS = 16;

export const tooLarge = (size: number, limit: number): string =>
  `has ${megabytes(size)}, more than the ${megabytes(limit)} of one article; split it, or raise limits.articleBytes in config/whosaid.json`;

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

/** Why reading failed: the system's code where it has one. */
export const causeLine = (cause: unknown): string => {
  if (!(cause instanceof Error)) return String(cause);
  return "code" in cause ? `cannot be read (${cause.code})` : cause.message;
};
