/** One sentence that several articles print, as agencies' reports are. */
import type { Row, RowWord } from "./row.ts";

/** Of the longer's words so many are the other's, too: a paper leaves out a day or adds a first name. */
const ALIKE = 0.8;
const LEAST_WORDS = 6;

/** True of one sentence printed twice; never where a number or a *not* differs, or one name stands for another. */
export const areAlike = (a: Row, b: Row): boolean => {
  const [few, many] = a.places.size < b.places.size ? [a, b] : [b, a];
  if (few.places.size < LEAST_WORDS || few.places.size < ALIKE * many.places.size) return false;
  const more = onlyIn(many, few);
  if (more.length > (1 - ALIKE) * many.places.size) return false;
  const less = onlyIn(few, many);
  return !(
    [...more, ...less].some(({ text }) => TURNS.test(text)) ||
    (more.some(({ capital }) => capital) && less.some(({ capital }) => capital))
  );
};

const onlyIn = ({ words }: Row, { places }: Row): readonly RowWord[] =>
  words.filter(({ key, text }) => LETTER.test(text) && !places.has(key));

// matches: 384 · not · didn't; not: note · front
const TURNS =
  /\d|^(?:not|no|never)$|^(?:do|does|did|is|are|was|were|has|have|had|ca|wo|would|could|should)?n'?t$/;
const LETTER = /[\p{L}\p{N}]/u;
