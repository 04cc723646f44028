/** Markdown: the block of keys between `---` lines at its head, and the text after it. */
import type { Provenance } from "../core/index.ts";
import { toPublished } from "./published.ts";

export type FrontMatter = {
  readonly provenance: Provenance;
  /** What stands there and cannot be taken. */
  readonly odd: readonly (keyof Provenance)[];
  /** Where the text after the block begins. */
  readonly end: number;
};

// "---\ntitle: x\n---\n"; not: "text\n---\n"
const BLOCK = /^---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/;
// title: Flood | "published": '2021-03-12'; not: "  nested: x", "# comment"
const PAIR = /^["']?([A-Za-z_-]+)["']?[ \t]*:[ \t]*(.*)$/s;
const QUOTES = /^(["'])(.*)\1$/;
const LINES = /\r?\n/;

/** Keys that writers use for what we call otherwise. */
export const NAMES: ReadonlyMap<string, keyof Provenance> = new Map(
  Object.entries({
    title: "title",
    headline: "title",
    outlet: "outlet",
    publication: "outlet",
    publisher: "outlet",
    site: "outlet",
    byline: "byline",
    author: "byline",
    dateline: "dateline",
    origin: "origin",
    published: "published",
    date: "published",
    url: "url",
    link: "url",
    canonical: "url",
    lang: "language",
    language: "language",
  }),
);

/** No block: nothing is known, and the text begins at 0. */
export const readFrontMatter = (text: string): FrontMatter => {
  const block = BLOCK.exec(text);
  if (!block) return { provenance: {}, odd: [], end: 0 };
  const known = new Map<keyof Provenance, string>();
  const odd = new Set<keyof Provenance>();
  for (const line of (block[1] ?? "").split(LINES)) {
    const [, key = "", raw = ""] = PAIR.exec(line) ?? [];
    const name = NAMES.get(key.toLowerCase());
    if (!name) continue;
    const given = raw.trim().replace(QUOTES, "$2");
    const value = readValue(name, given);
    if (value && !known.has(name)) known.set(name, value);
    if (!value && given !== "") odd.add(name);
  }
  return {
    provenance: Object.fromEntries(known),
    odd: [...odd].filter((name) => !known.has(name)),
    end: block[0].length,
  };
};

const readValue = (name: keyof Provenance, value: string): string | undefined => {
  if (name === "published") return toPublished(value);
  if (name === "url") return toLink(value);
  return value === "" ? undefined : value;
};

/** `link` if it is one that a browser may follow; undefined otherwise. */
export const toLink = (link: string | undefined, base?: string): string | undefined => {
  if (!link || !URL.canParse(link, base)) return undefined;
  const url = new URL(link, base);
  return url.protocol === "https:" || url.protocol === "http:" ? url.href : undefined;
};
