/** Somebody’s words as wikitext, for their page on Wikiquote: https://en.wikiquote.org/wiki/Wikiquote:Templates */
import { oneLine } from "../../core/index.ts";
import type { Exported } from "./exported.ts";

// What wikitext gives a meaning, as characters that mean themselves.
// matches: [[link]] · {{template}} · a|b · <ref> · & · ''italic'' · ~~~~ · __TOC__; not: don't, a_b
const MARKUP = /[[\]{}|<>&~]|''+|__+/g;

const plain = (text: string): string =>
  oneLine(text).replace(MARKUP, (found) =>
    Array.from(found, (letter) => `&#${letter.codePointAt(0)};`).join(""),
  );

/** Two or three lines of a list; nothing of a paraphrase, which is not in their words. */
export const toWikiquote = (one: Exported): string => {
  if (one.kind === "indirect" || one.report) return "";
  const words = one.words.map(plain).join(" … ");
  return one.kind === "mixed"
    ? `* … ${words} …\n** Partial quote, in: ${plain(one.sentence)}\n** ${placeOf(one)}\n`
    : `* ${words}\n** ${placeOf(one)}\n`;
};

// https://example.org/a%20b; wikitext ends an address at a blank or a bracket
const UNSAFE = /[\s[\]<>"{}|]/g;

const placeOf = ({ title, article, url, outlet, origin, published }: Exported): string => {
  const name = `''${plain(title ?? article)}''`;
  const linked = url === undefined ? name : `[${url.replace(UNSAFE, encodeURIComponent)} ${name}]`;
  const known = [outlet ?? origin, published?.slice(0, 10)].flatMap((part) =>
    part === undefined ? [] : plain(part),
  );
  return [linked, ...known].join(", ");
};
