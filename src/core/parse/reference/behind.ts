/** Whom words cannot mean, as the same clause names them behind: *he called Doe's plan a farce* is not said by Doe. */
import type { Cast } from "../cast.ts";
import type { NounPhrase } from "../phrases/mentions.ts";
import { BE, SUBORDINATORS, wordsOf } from "../text/closed-classes.ts";
import { firstPlace } from "../text/places.ts";

/** Tokens behind the words that are looked at. */
const REACH = 12;
// where another clause may begin, or words be quoted
const ENDS = new Set([",", ";", ":", ".", "(", ")", "—", "–", "-", '"', "“", "”"]);
/** Words before a name that tell who somebody is: *the winner was Doe*, *a resident named Roe*, *known as Doe*. */
const NAMES = wordsOf("as named called nicknamed");

/** Binding in the sense of Chomsky's principle C (Lectures on Government and Binding, 1981): a name is free. */
export const namedBehind = (cast: Cast, { first, last }: NounPhrase): readonly number[] => {
  const { tokens, quoteOf } = cast.scene;
  const word = (at: number): string => tokens[at]?.lower ?? "";
  // before he left Doe spoke
  if (SUBORDINATORS.has(word(first - 1)) || BE.has(word(last + 1))) return [];
  const sentence = tokens[first]?.sentence;
  let end = last + 1;
  while (end <= last + REACH && tokens[end]?.sentence === sentence && !ENDS.has(word(end))) end++;
  const { appearances } = cast;
  const found: number[] = [];
  for (let i = firstPlace(appearances.length, (i) => (appearances[i]?.at ?? 0) > last); ; i++) {
    const one = appearances[i];
    if (!one || one.at >= end) return found;
    if (quoteOf[one.at] === -1 && !NAMES.has(word(one.phrase.first - 1))) found.push(one.entity);
  }
};
