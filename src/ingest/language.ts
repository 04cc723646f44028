/** Is a text in English? */

/** Words that every English text holds, and no other language many of. */
const ENGLISH = new Set(
  "the of and to a in that is was for it with as his on be at by i this had not are but from or have an they which one were her all she there would their we him been has when who will no more if out so said what up its about into than them can only other new some could time these two may then do first any my now such like our over me even most made after also did many before must well back through years where much your way down should because long those people mr".split(
    " ",
  ),
);
const WORD = /[\p{L}]+/gu;
/** Of the text, UTF-16 units that are looked at. */
const REACH = 4_000;
/** Fewer words tell nothing. */
const LEAST_WORDS = 25;
/** English has twice that share at the least: *in*, *die* and *was* stand in others, too. */
const LEAST_SHARE = 0.15;
const NAMES = new Intl.DisplayNames("en", { type: "language" });
const UNKNOWN = new Set(["und", "eng", "sco"]);

/** The other language's name; undefined: it is English, or cannot be told. */
export const otherLanguage = async (text: string): Promise<string | undefined> => {
  const head = text.slice(0, REACH);
  const words = head.toLowerCase().match(WORD) ?? [];
  const english = words.filter((word) => ENGLISH.has(word)).length;
  if (words.length < LEAST_WORDS ? !isForeignScript(head) : english >= words.length * LEAST_SHARE)
    return undefined;
  const { franc } = await import("franc-min");
  const found = franc(head);
  return UNKNOWN.has(found) ? undefined : (NAMES.of(found) ?? found);
};

const LATIN = /\p{Script=Latin}/gu;
const LETTER = /\p{L}/gu;
/** Scripts without blanks between words. */
const isForeignScript = (text: string): boolean => {
  const letters = text.match(LETTER)?.length ?? 0;
  return letters >= LEAST_WORDS * 2 && (text.match(LATIN)?.length ?? 0) < letters / 2;
};
