/** What somebody is, printed before the name and parted from it by a comma: *the union's lawyer, Jane Doe,*. */
import type { Span } from "../../article.ts";
import { nameKey, wordList } from "../../search/words.ts";
import { isTitle, OFFICE } from "../language/roles.ts";

/** Letters before a name that are read. */
const REACH = 110;
/** Words that such a phrase may have. */
const LONGEST = 9;
// matches: , · , Gen. ; not: and
const COMMA = /,\s+(?:\p{Lu}\p{L}*\.?\s+){0,2}$/u;
// matches what follows a name set off so: , · . · ” ; not: and
const CLOSED = /^\s*(?:[,.;:)”"–—]|$)/;
// matches each word of: the families' lawyer; not a comma
const WORD = /[\p{L}\p{N}][\p{L}\p{N}.’'-]*/gu;
// matches: . before a space, and any other mark; not: the point of U.S.
const BREAK = /[,;:!?()“”"–—\n]|\.\s/g;
// matches: Doe's · families' · Doe’s; not: does
const OWNED = /['’]s?$/;
const CAPITAL = /^\p{Lu}/u;
const DETERMINERS: ReadonlySet<string> = new Set("the its his her their our a an".split(" "));
/** Where an office ends and what it is of begins. */
const OF: ReadonlySet<string> = new Set("of for at in with".split(" "));

/** The role set off before the name at `mention`; undefined where none is. */
export const roleBefore = (text: string, { start, end }: Span): Span | undefined => {
  const before = text.slice(Math.max(0, start - REACH), start);
  const comma = COMMA.exec(before);
  if (!comma || !CLOSED.test(text.slice(end, end + 3))) return undefined;
  const phrase = lastPhrase(before.slice(0, comma.index));
  const words = [...phrase.text.matchAll(WORD)];
  const from = words.findLastIndex((_, at) => isRole(words.slice(at).map(([word]) => word)));
  const first = words[withOwner(words, from)];
  const base = start - before.length + phrase.start;
  return first && words.length - from <= LONGEST
    ? { start: base + first.index, end: start - before.length + comma.index }
    : undefined;
};

/** What follows the last mark. */
const lastPhrase = (text: string): { readonly text: string; readonly start: number } => {
  const last = [...text.matchAll(BREAK)].at(-1);
  const start = last ? last.index + last[0].length : 0;
  return { text: text.slice(start), start };
};

/** *the head of the union*, *her lawyer*, *Doe's lawyer*: a determiner or owner, and an office before what it is of. */
const isRole = (words: readonly string[]): boolean => {
  const [first = "", ...rest] = words;
  if (!(DETERMINERS.has(nameKey(first)) || OWNED.test(first)) || rest.length === 0) return false;
  const of = rest.findIndex((word) => OF.has(word));
  const head = wordList((of < 0 ? rest : rest.slice(0, of)).at(-1) ?? "").at(-1) ?? "";
  return OFFICE.has(head) || isTitle(head);
};

/** Takes in the rest of an owner's name: *the* and *Example* of *the Example Trust's*. */
const withOwner = (words: readonly RegExpMatchArray[], from: number): number => {
  const word = (at: number): string => words[at]?.[0] ?? "";
  if (from < 0 || !OWNED.test(word(from))) return from;
  let at = from;
  while (at > 0 && CAPITAL.test(word(at - 1)) && !OWNED.test(word(at - 1))) at--;
  return nameKey(word(at - 1)) === "the" ? at - 1 : at;
};
