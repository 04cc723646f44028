/** Offices as articles print them around a name: *President Jane Doe of Chile*; *Jane Doe, its ferryman,*. */

import type { Article } from "../../article.ts";
import type { Facts, Person } from "../../facts.ts";
import { wordSet } from "../../lexicon.ts";
import { wordList } from "../../search/words.ts";
import { moveSpans, plainOf } from "../../unseen.ts";
import type { Doc, Sentence } from "../articles/document.ts";
import { type Named, namedIn } from "../articles/grammar.ts";
import { titleSpans } from "../articles/titles.ts";
import { CHANGING, PAST } from "../language/roles.ts";

// matches what follows a name: of Chile · of the Harbour Board; group 1 is it; not: of course
const OF_NAME = /^( of (?:the )?\p{Lu}[\p{L}’'-]*(?: \p{Lu}[\p{L}’'-]*){0,4})(?![\p{L}’'-])/u;
/** Letters after a name that are read. */
const REACH = 80;

/** The roles of somebody; a title right before the name goes on with what follows it: *President … of Chile*. */
export const officesOf = (
  { article: { text } }: { readonly article: Pick<Article, "text"> },
  { roles, mentions }: Pick<Person, "roles" | "mentions">,
): readonly string[] =>
  roles.map((role) => {
    const name = mentions.find(({ start }) => start === role.span.end + 1);
    const of = name && OF_NAME.exec(text.slice(name.end, name.end + REACH))?.[1];
    return role.text + (of ?? "");
  });

/** All that an article prints as what somebody is, each once: without any that fits, no office is found in it. */
export const rolesPrinted = (stored: Article, found: Facts): readonly string[] => {
  const plain = plainOf(stored.text);
  const { text } = plain ?? stored;
  const people = plain ? moveSpans(found.people, plain.down) : found.people;
  const all = people.flatMap((person) => {
    const titles = titleSpans(text, person).map(({ start, end }) => ({
      text: text.slice(start, end),
      span: { start, end },
    }));
    const roles = [...person.roles, ...titles];
    return [
      ...roles.map((role) => role.text),
      ...officesOf({ article: { text } }, { ...person, roles }),
    ];
  });
  return [...new Set(all.map((role) => role.replaceAll("\n", " ")))];
};

/** Names beside which a sentence prints `words` as what somebody is. */
export const besideIn = (
  doc: Doc,
  sentence: Sentence,
  words: readonly string[],
): readonly string[] =>
  namedIn(doc, sentence)
    .filter(({ person }) => person.kind === "person")
    .filter(
      (named) => isBefore(doc, sentence, named, words) || isAfter(doc, sentence, named, words),
    )
    .map(({ person }) => person.name);

// matches what stands before: A federal mediator, [Jane Roe,] · The union's lawyer, ; not: Under the deal,
const SET_OFF =
  /(?:^|[,;“”"]\s|\band\s)(?:an?|the|his|her|their|its|\S+['’]s)\s(?:[\p{L}’'-]+\s){0,3}[\p{L}’'-]+,\s$/iu;
// matches what stands before: Fermenting-room manager [Jane Roe] · , the neighbour ; not: shot back
const JOINED =
  /(?:^\p{Lu}[\p{L}’'-]*\s(?:[\p{L}’'-]+\s){0,2}|(?:^|[,;“”"]\s|\b(?:and|by|to|from)\s)(?:the|his|her|their|its|\S+['’]s)\s(?:[\p{L}’'-]+\s){1,3})$/u;

// matches what stands after: [The pilot, Jane Roe], · , 47, · of the Harbour Trust, ; not: said, · of course
const SET_OFF_END =
  /^(?: (?:of|from|at|with) (?:the )?\p{Lu}[\p{L}’'-]*(?: (?:of |and )?\p{Lu}[\p{L}’'-]*){0,4})?,/u;

const isBefore = (
  { article: { text } }: Doc,
  { span, words: printed }: Sentence,
  { start, end }: Named,
  words: readonly string[],
): boolean => {
  const ahead = printed.filter((word) => word.end <= start).slice(-words.length);
  if (!words.every((word, i) => ahead[i]?.text === word)) return false;
  const before = text.slice(span.start, start);
  const after = text.slice(end, end + REACH);
  return (SET_OFF.test(before) && SET_OFF_END.test(after)) || JOINED.test(before);
};

// matches what stands between a name and an office: , its · , the club's · , 47, a ; not: , [who called]
const LED_IN =
  /^,\s(?:\d{1,3},\s)?(?:(?:an?|the|his|her|their|its|our|(?:the\s)?(?:[\p{L}-]+\s){0,3}[\p{L}-]+['’]s?)\s(?:[\p{L}’'-]+\s){0,3})$/u;
// matches what follows an office: , said · of the lifeboat · .; not: ’s brother · said
const CLOSED = /^(?:[,.;:)”"–—]|\s(?:of|for|at|in|on|with|to|and)\s|\s[–—]|$)/;

// Between a name and an office stands none: Doe, the member from Ayr today,
const LINKS = wordSet("officeLinks");
// matches: ferryman; not: Tuesday
const SMALL = /^\p{Ll}/u;

/** *Jane Roe, its ferryman, said*; a former one is none. */
const isAfter = (
  { article: { text } }: Doc,
  { span, words: printed }: Sentence,
  { end }: Named,
  words: readonly string[],
): boolean => {
  const after = printed.filter((word) => word.start >= end);
  const at = after.findIndex((_, i) => words.every((word, k) => after[i + k]?.text === word));
  const [first, last] = [after[at], after[at + words.length - 1]];
  if (!first || !last) return false;
  const between = text.slice(end, first.start);
  return (
    SMALL.test(text.slice(last.start)) &&
    LED_IN.test(between) &&
    CLOSED.test(text.slice(last.end, Math.min(last.end + REACH, span.end))) &&
    !wordList(between).some((word) => CHANGING.has(word) || PAST.has(word) || LINKS.has(word))
  );
};
