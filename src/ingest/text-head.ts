/** What the first lines of a text say of it: title, byline, outlet and date, dateline, the wire it came by. */
import type { Provenance } from "../core/index.ts";
import { printedDate } from "./printed-date.ts";
import { known } from "./provenance.ts";
import { toPublished } from "./published.ts";

/** Lines that may be a head, and how long one of them is. */
const HEAD = 6;
const REACH = 2_000;
const LONGEST_TITLE = 130;
const LONGEST_LINE = 120;

const NAME = String.raw`\p{Lu}[\p{L}.'’-]*(?: (?:\p{Lu}[\p{L}.'’-]*|de|la|van|von|der|al|bin)){1,4}`;
// By Jo Doe · BY JO DOE AND ANN ROE, The Post · Jo Doe | The Post
const BYLINE = new RegExp(
  String.raw`^(?:By|BY|by):? (${NAME}(?:(?:, ${NAME}){0,3},? (?:and|AND|&) ${NAME})?)(?: ?(?:[,|–-]|\b(?:of|for)\b) ?(.*))?$`,
  "u",
);
const DATE = String.raw`(?:\p{L}+day,? )?(?:\p{L}{3,9}\.? \d{1,2},? \d{4}|\d{1,2} \p{L}{3,9}\.? \d{4}|\d{4}-\d{2}-\d{2})(?:,? (?:at )?\d[\d:.apmAPM ]*(?:\p{Lu}{2,4})?)?`;
const POSTED = /^(?:posted|published):? ?(?:on )?/i;
const UPDATED = /^(?:last )?updated\b/i;
const WHEN = new RegExp(`^${DATE}$`, "u");
// Feb 12 2025 | Bayside Dispatch · By Jo Doe | March 3, 2026 | The Post
const PARTED = / ?[|·•] ?| \/ /;
// Bayside Dispatch; not: 3 min read
const NAMED = /^\p{Lu}.{2,50}$/u;
// Jo Doe · Bayside News · Posted: Jan 22, 2025
const PERSON = new RegExp(`^${NAME}$`, "u");
const OUTLETS =
  /\b(?:chronicle|citizen|courier|dispatch|gazette|globe|herald|journal|mail|media|news|observer|post|press|radio|record|star|sun|telegraph|times|tribune|tv)\b/i;
// PORT CALDER, Ore. (AP) — · (Reuters) - · London, March 3 (Reuters) - · ELM FORD, Ohio (WEFO/AP) — · Feb 21 (Reuters) -
const DATELINE =
  /^((?:\p{Lu}[\p{L} .,'’/-]{1,50}?(?:, (?:\p{Lu}\p{L}{2,8}\.? \d{1,2}(?:, \d{4})?))? ?|\p{Lu}\p{L}{2,8}\.? \d{1,2} )?\((?:(\p{Lu}[\p{Lu}\d-]{1,9})\/)?(AP|Reuters|AFP|UPI|PA|PA Media|Bloomberg|Xinhua|dpa|EFE|ANI|PTI|AAP|CP|The Canadian Press|CNN|BBC)\)) ?(?:—|–|--|-)(?: |$)/u;
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
  const parted = lines.flatMap((line) => partedOf(line) ?? [])[0];
  const byline = parted?.byline ? parted : lines.flatMap((line) => bylineOf(line) ?? [])[0];
  const dateline = lines.flatMap((line) => DATELINE.exec(line) ?? PLACE.exec(line) ?? []);
  const [, printed, station, wire] = dateline;
  return known({
    title: titleOf(lines, head.length),
    byline: byline?.byline,
    outlet: parted?.outlet ?? byline?.outlet ?? station,
    dateline: printed?.trim(),
    origin: wire === undefined ? undefined : (WIRES.get(wire) ?? wire),
    published: parted?.published ?? printedDate(text),
  });
};

/** The first line, where it is short, ends as no sentence does and words follow; a name, a date or a label is none. */
const titleOf = (
  [first = "", second = ""]: readonly string[],
  lines: number,
): string | undefined => {
  const words = first.match(WORDS)?.length ?? 0;
  const none = [ENDS_SENTENCE, SPOKEN, LABEL, DATELINE, PLACE, BYLINE];
  if (lines < 2 || words < 2 || first.length > LONGEST_TITLE || second.length === 0)
    return undefined;
  return none.some((form) => form.test(first)) || partedOf(first) ? undefined : first;
};

/** A line of parts: the date, and beside it whose words they are and where they stand, each once. */
const partedOf = (line: string) => {
  const all = line.length > LONGEST_LINE ? [] : line.split(PARTED);
  const parts = all.filter((part) => !UPDATED.test(part)).map((part) => part.replace(POSTED, ""));
  const dates = parts.filter((part) => WHEN.test(part));
  const bylines = parts.flatMap((part) => bylineOf(part) ?? []);
  const outlets = parts.filter(
    (part) => NAMED.test(part) && !WHEN.test(part) && bylineOf(part) === undefined,
  );
  const published = toPublished(dateIn(dates[0]));
  const isWhole = dates.length + bylines.length + outlets.length === parts.length;
  if (!isWhole || parts.length < 2 || published === undefined) return undefined;
  const [writer = "", house = ""] = outlets;
  if (dates.length === 1 && bylines.length === 0 && outlets.length === 2)
    return isWriter(writer, house) ? { published, byline: writer, outlet: house } : undefined;
  if (dates.length > 1 || bylines.length > 1 || outlets.length > 1) return undefined;
  const [{ byline, outlet } = {}] = bylines as readonly Partial<Byline>[];
  return { published, byline, outlet: outlets[0]?.trim() ?? outlet };
};

/** *Jo Doe · Bayside News*: a line that names no *by*. */
const isWriter = (name: string, house: string): boolean =>
  PERSON.test(name) && !OUTLETS.test(name) && OUTLETS.test(house);

// Monday, … · …, 9:15 p.m.
const DAY = /^\p{L}+day,? /u;
const HOUR = /,? (?:at )?\d{1,2}[:.]\d.*$/;
const dateIn = (date: string | undefined) => date?.replace(DAY, "").replace(HOUR, "");

type Byline = { readonly byline: string; readonly outlet: string | undefined };

const bylineOf = (line: string): Byline | undefined => {
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
