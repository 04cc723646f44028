/** The words and keys of entries as PostgreSQL takes them: https://www.postgresql.org/docs/current/datatype-textsearch.html */
import type { Terms } from "../core/index.ts";
import { KEY } from "./key.ts";

/** PostgreSQL counts no places beyond this, and takes no vector beyond a megabyte. */
const MOST_PLACES = 16_383;
const MOST_CHARACTERS = 300_000;
/** A longer word is nothing that anybody asks for whole. */
const WORD_CHARACTERS = 80;

// What PostgreSQL reads as the end of a lexeme or an escape. matches: ' and \
const SPECIAL = /['\\]/g;

/** An entry's terms as the text of a tsvector. */
export const toVector = ({ words, keys }: Terms): string => {
  const places = new Map<string, number[]>();
  words.slice(0, MOST_PLACES).forEach((word, i) => {
    const cut = word.slice(0, WORD_CHARACTERS);
    const its = places.get(cut);
    if (its) its.push(i + 1);
    else places.set(cut, [i + 1]);
  });
  const parts = [
    ...[...places].map(([word, its]) => `${lexeme(word)}:${its.join()}`),
    ...keys.map((key) => lexeme(KEY + key)),
  ];
  let room = MOST_CHARACTERS;
  return parts
    .filter((part) => {
      room -= part.length;
      return room > 0;
    })
    .join(" ");
};

/** A query for any of the phrases and a key of each group; undefined where nothing can match. */
export const toQuery = (
  phrases: readonly (readonly string[])[] | undefined,
  groups: readonly (readonly string[])[],
): string | undefined => {
  const any = phrases?.flatMap((words) => (words.length > 0 ? [phrase(words)] : []));
  if (any?.length === 0 || groups.some((keys) => keys.length === 0)) return undefined;
  const all = [
    ...(any ? [anyOf(any)] : []),
    ...groups.map((keys) => anyOf(keys.map((key) => lexeme(KEY + key)))),
  ];
  return all.join(" & ");
};

const phrase = (words: readonly string[]): string => `(${words.map(lexeme).join(" <-> ")})`;

const anyOf = (terms: readonly string[]): string => `(${terms.join(" | ")})`;

const lexeme = (word: string): string =>
  `'${word.slice(0, WORD_CHARACTERS).replace(SPECIAL, (mark) => mark + mark)}'`;
