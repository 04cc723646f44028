/** Titles printed right before names, and what was taken for a name but is a title or a label. */

import type { Span } from "../../article.ts";
import type { Person, Role } from "../../facts.ts";
import { wordSet } from "../../lexicon.ts";
import { remembered } from "../../remembered.ts";
import { nameKey, wordList } from "../../search/words.ts";
import { isTitle, OFFICE, PAST } from "../language/roles.ts";
import { roleBefore } from "./appositions.ts";

/** Offices that are nobody's surname: what ends in one is an office (*Springfield Governor*). */
const OFFICES_ONLY = wordSet("officesOnly");
// matches: Covid-9 · Lakeside-based · state-backed; not: Smith-Jones
const LABEL = /\d|-(?:based|backed|led|era|style|wide|born|area)$/i;
// matches: UPDATED AT NOON · UPDATED; not: FBI · McDonald. A run of capitals and what parts it cannot be read in two ways.
const SHOUTED = /^(?:\p{Lu}{4,}|\p{Lu}{2,}(?:[\s.]+\p{Lu}{2,})+)[\s.]*$/u;

/** Names of which it is remembered. */
const NAMES = 10_000;

/** True where a name that parsing found names nobody. */
export const isLabel = remembered(
  (name) => LABEL.test(name) || SHOUTED.test(name) || OFFICES_ONLY.has(wordList(name).at(-1) ?? ""),
  NAMES,
);

/** Words that may stand in a title, read backwards from the name. */
const LONGEST = 6;
// matches the letters of a word, the point of Sen. and the hyphen of then-Sen.
const IN_WORD = /[\p{L}.’'-]/u;
const LETTER = /\p{L}/u;
const SPACE = /\s/;
const CAPITAL = /^\p{Lu}/u;
const LOWER: ReadonlySet<string> = new Set([...PAST, "vice", "acting", "deputy", "interim"]);

/** The title that ends where a name begins: *Senate Majority Leader* of *the Senate Majority Leader Jane Doe*. */
const titleBefore = (text: string, { start }: Span): Span | undefined => {
  let at = start;
  let words = 0;
  for (let match = lastWord(text, at); match && words < LONGEST; match = lastWord(text, at)) {
    const first = words === 0;
    const fits = first ? isOffice(match) : CAPITAL.test(match) || LOWER.has(nameKey(match));
    if (!fits) break;
    at -= match.length + 1;
    words++;
  }
  return words === 0 ? undefined : { start: at, end: start - 1 };
};

/** The word that a space parts from `end`, between spaces or after a mark that no word begins with. */
const lastWord = (text: string, end: number): string | undefined => {
  if (!SPACE.test(text.charAt(end - 1))) return undefined;
  let start = end - 1;
  while (start > 0 && end - start < REACH && IN_WORD.test(text.charAt(start - 1))) start--;
  while (start < end - 1 && !LETTER.test(text.charAt(start))) start++;
  return start < end - 1 ? text.slice(start, end - 1) : undefined;
};
/** Letters before a name that are read for one word. */
const REACH = 40;

const isOffice = remembered((word) => {
  const [key = "", ...more] = wordList(word);
  const last = more.at(-1) ?? key;
  return CAPITAL.test(word) && (OFFICE.has(last) || isTitle(last)) && !COURTESY.has(last);
}, NAMES);
const COURTESY = wordSet("courtesyTitles");

/** Titles that end where one of the names begins, and roles set off before one. */
export const titleSpans = (text: string, { mentions }: Pick<Person, "mentions">): readonly Span[] =>
  [titleBefore, roleBefore].flatMap((find) => mentions.flatMap((at) => find(text, at) ?? []));

/** People, each with the titles printed before their names added to their roles. */
export const withTitles = (text: string, named: readonly Person[]): readonly Person[] => {
  const before = named.map(({ kind, mentions }) =>
    kind === "body" ? [] : mentions.flatMap((mention) => roleBefore(text, mention) ?? []),
  );
  // What is set off before one name is nobody else's: *Doe, its chair, Jane Roe, said*.
  const taken = (i: number): readonly Span[] => before.filter((_, at) => at !== i).flat();
  return named.map((person, i) => {
    const own = person.roles.filter(
      ({ span }) => !taken(i).some((other) => other.start === span.start),
    );
    return { ...person, roles: rolesOf(text, { ...person, roles: own }, before[i] ?? []) };
  });
};

const rolesOf = (
  text: string,
  { roles, mentions, kind }: Person,
  before: readonly Span[],
): readonly Role[] => {
  const printed = roles.filter((role) => !isMood(role.text));
  if (kind === "body") return printed;
  const known = new Set(printed.map((role) => nameKey(role.text)));
  const titles = [...mentions.flatMap((mention) => titleBefore(text, mention) ?? []), ...before];
  const added = titles.flatMap((span): readonly Role[] => {
    const title = text.slice(span.start, span.end);
    if (known.has(nameKey(title))) return [];
    known.add(nameKey(title));
    return [{ text: title, span }];
  });
  return [...printed, ...added];
};

/** One small word before a name says how somebody is, not what (*weary*). */
const isMood = remembered((role) => {
  const words = wordList(role);
  const [word = ""] = words;
  return words.length === 1 && !CAPITAL.test(role) && !OFFICE.has(word) && !isTitle(word);
}, NAMES);
