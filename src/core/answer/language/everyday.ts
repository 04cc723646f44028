import { wordSet } from "../../lexicon.ts";
import { keyOf } from "./lemma.ts";

/** Everyday English words that questions are made of: never read as a slip for somebody's name or for a printed word. */
export const EVERYDAY = wordSet("everyday");

const BASES: ReadonlySet<string> = new Set([...EVERYDAY].map(keyOf));

/** An everyday word in any form: *stopping* of *stop*. */
export const isEveryday = (word: string): boolean => EVERYDAY.has(word) || BASES.has(keyOf(word));

/** Given names and surnames that are ordinary words in lower case (*bill*, *will*): names only where typed with a capital or asked for. */
export const ALSO_NAMES = wordSet("alsoNames");
