/** What the first lines of a text say of it: title, byline, outlet and date, dateline, the wire it came by. */
import type { Provenance } from "../core/index.ts";
import { printedDate } from "./printed-date.ts";
import { known } from "./provenance.ts";
import { toPublished } from "./published.ts";

/** Lines that may be a head, and how long one of them is. */
const HEAD = 6;
const REACH = 2_000;
const LONGEST_TITLE = 130;
const LONGEST_LINE = 90;

const NAME = String.raw`\p{Lu}[\p{L}.'’-]*(?: (?:\p{Lu}[\p{L}.'’-]*|de|la|van|von|der|al|bin)){1,4}`;
// By Jo Doe · BY JO DOE AND ANN ROE, The Post · Jo Doe | The Post
const BYLINE = new RegExp(
  String.raw`^(?:By|BY|by):? (${NAME}(?:(?:, ${NAME}){0,3},? (?:and|AND|&) ${NAME})?)(?: ?(?:[,|–-]|\b(?:of|for)\b) ?(.*))?$`,
  "u",
);
const DATE = String.raw`(?:\p{L}+day,? )?(?:\p{L}{3,9}\.? \d{1,2},? \d{4}|\d{1,2} \p{L}{3,9}\.? \d{4}|\d{4}-\d{2}-\d{2})(?:,? (?:at )?\d[\d:.apm ]*)?`;
// Feb 12 2025 | Bayside Dispatch
const DATE_FIRST = new RegExp(String.raw`^(${DATE}) ?[|·•/] ?(\p{Lu}[^|·•]{2,50})$`, "u");
// Bayside Dispatch | Feb 12, 2025
const OUTLET_FIRST = new RegExp(String.raw`^(\p{Lu}[^|·•]{2,50}?) ?[|·•/] ?(${DATE})$`, "u");
// PORT CALDER, Ore. (AP) — · (Reuters) - · London, March 3 (Reuters) -
const DATELINE =
  /^((?:\p{Lu}[\p{L} .,'’/-]{1,50}?(?:, (?:\p{Lu}\p{L}{2,8}\.? \d{1,2}(?:, \d{4})?))? ?)?\((AP|Reuters|AFP|UPI|PA|PA Media|Bloomberg|Xinhua|dpa|EFE|ANI|PTI|AAP|CP|The Canadian Press|CNN|BBC)\)) ?(?:—|–|--|-) /u;
// PORT CALDER, Ore. —: a place alone
const PLACE = /^(\p{Lu}{3,}[\p{Lu} .'’-]*(?:, \p{Lu}[\p{L}. ]{1,20})?) (?:—|–|--) /u;
const WIRES: ReadonlyMap<string, string> = new Map([
  ["PA Media", "PA"],
  ["The Canadian Press", "CP"],
]);
const ENDS_SENTENCE = /[.!?:;,…]["”’']?$/;
const SPOKEN = /^["“‘'([>-]/;
const LABEL = /^\p{Lu}[\p{L}.'’ -]{1,30}:/u;
const WORDS = /\S+/g;

/** Only what the lines say; the rest is not known. */
export const headOf = (text: string): Provenance => {
  const head = text
    .slice(0, REACH)
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const lines = head.slice(0, HEAD);
  const dated = lines.flatMap((line) => datedOf(line) ?? [])[0];
  const byline = lines.flatMap((line) => bylineOf(line) ?? [])[0];
  const dateline = lines.flatMap((line) => DATELINE.exec(line) ?? PLACE.exec(line) ?? []);
  const [, printed, wire] = dateline;
  return known({
    title: titleOf(lines, head.length),
    byline: byline?.byline,
    outlet: dated?.outlet ?? byline?.outlet,
    dateline: printed?.trim(),
    origin: wire === undefined ? undefined : (WIRES.get(wire) ?? wire),
    published: dated?.published ?? printedDate(text),
  });
};

/** The first line, where it is short, ends as no sentence does and words follow; a name, a date or a label is none. */
const titleOf = (
  [first = "", second = ""]: readonly string[],
  lines: number,
): string | undefined => {
  const words = first.match(WORDS)?.length ?? 0;
  const none = [ENDS_SENTENCE, SPOKEN, LABEL, DATELINE, PLACE, BYLINE, DATE_FIRST, OUTLET_FIRST];
  if (lines < 2 || words < 2 || first.length > LONGEST_TITLE || second.length === 0)
    return undefined;
  return none.some((form) => form.test(first)) ? undefined : first;
};

const datedOf = (line: string) => {
  if (line.length > LONGEST_LINE) return undefined;
  const [, date, outlet] = DATE_FIRST.exec(line) ?? [];
  const [, first, second] = OUTLET_FIRST.exec(line) ?? [];
  const published = toPublished(dateIn(date ?? second));
  return published === undefined ? undefined : { published, outlet: (outlet ?? first)?.trim() };
};

// Monday, … · …, 9:15 p.m.
const DAY = /^\p{L}+day,? /u;
const HOUR = /,? (?:at )?\d{1,2}[:.]\d.*$/;
const dateIn = (date: string | undefined) => date?.replace(DAY, "").replace(HOUR, "");

const bylineOf = (line: string) => {
  const [, byline, rest] = line.length > LONGEST_LINE ? [] : (BYLINE.exec(line) ?? []);
  if (byline === undefined) return undefined;
  const outlet = rest !== undefined && OUTLET.test(rest) ? rest.trim() : undefined;
  return { byline: calm(byline), outlet };
};
// The Post · Associated Press; not: "in London", "Staff Writer"
const OUTLET = /^(?!staff|chief|political|senior|special)(?:The )?\p{Lu}[\p{L}.&' -]{2,40}$/iu;

const SHOUTED = /^[^\p{Ll}]+$/u;
const WORD = /\p{L}[\p{L}'’]*/gu;
/** BY JO DOE → Jo Doe */
const calm = (name: string): string =>
  SHOUTED.test(name)
    ? name.replace(WORD, (word) => word.charAt(0) + word.slice(1).toLowerCase()).replace(AND, "and")
    : name;
const AND = /\bAnd\b/g;
