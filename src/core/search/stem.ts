/** The stem of an English word: M. F. Porter, "An algorithm for suffix stripping", Program 14 (1980), 130–137. */
import { remembered } from "../remembered.ts";

// y is a vowel after a consonant. matches: fly, tree; not: yt
const VOWELS = /[aeiou]|(?<=[^aeiou])y/;
// matches: hop, fil; not: snow, box, tray
const SHORT_END = /[^aeiou][aeiouy][^aeiouwxy]$/;
// matches: hopp, fill; not: hop
const DOUBLE_END = /([^aeiou])\1$/;
// matches: resign, hopp; not: 2020, résumé
const ENGLISH = /^[a-z]+$/;

type Step = readonly (readonly [suffix: string, replacement: string])[];

// Each longest suffix first where one ends in another.
const STEP_2: Step = [
  ["ational", "ate"],
  ["tional", "tion"],
  ["enci", "ence"],
  ["anci", "ance"],
  ["izer", "ize"],
  ["bli", "ble"],
  ["alli", "al"],
  ["entli", "ent"],
  ["eli", "e"],
  ["ousli", "ous"],
  ["ization", "ize"],
  ["ation", "ate"],
  ["ator", "ate"],
  ["alism", "al"],
  ["iveness", "ive"],
  ["fulness", "ful"],
  ["ousness", "ous"],
  ["aliti", "al"],
  ["iviti", "ive"],
  ["biliti", "ble"],
  ["logi", "log"],
];
const STEP_3: Step = [
  ["icate", "ic"],
  ["ative", ""],
  ["alize", "al"],
  ["iciti", "ic"],
  ["ical", "ic"],
  ["ful", ""],
  ["ness", ""],
];
const STEP_4: Step = [
  "al ance ence er ic able ible ant ement ment ent ou ism ate iti ous ive ize",
].flatMap((list) => list.split(" ").map((suffix): Step[number] => [suffix, ""]));

/** Words of which the stem is remembered: some MB. */
const KNOWN = 60_000;

export const stem = remembered(
  (word) => (word.length > 2 && ENGLISH.test(word) ? strip(word) : word),
  KNOWN,
);

const strip = (word: string): string => {
  let w = plural(word);
  w = pastOrGerund(w);
  if (w.endsWith("y") && hasVowel(w.slice(0, -1))) w = `${w.slice(0, -1)}i`;
  w = replaceEnd(w, STEP_2, 0);
  w = replaceEnd(w, STEP_3, 0);
  w = noun(w);
  return finalE(w);
};

// caresses → caress, ponies → poni, cats → cat; not: caress
const plural = (w: string): string => {
  if (w.endsWith("sses") || w.endsWith("ies")) return w.slice(0, -2);
  return w.endsWith("s") && !w.endsWith("ss") ? w.slice(0, -1) : w;
};

// agreed → agree, plastered → plaster, motoring → motor; not: feed, bled, sing
const pastOrGerund = (w: string): string => {
  if (w.endsWith("eed")) return measure(w.slice(0, -3)) > 0 ? w.slice(0, -1) : w;
  const ending = ["ed", "ing"].find((end) => w.endsWith(end) && hasVowel(w.slice(0, -end.length)));
  if (!ending) return w;
  const left = w.slice(0, -ending.length);
  if (left.endsWith("at") || left.endsWith("bl") || left.endsWith("iz")) return `${left}e`;
  if (DOUBLE_END.test(left) && !["l", "s", "z"].includes(left.slice(-1))) return left.slice(0, -1);
  return measure(left) === 1 && SHORT_END.test(left) ? `${left}e` : left;
};

// adjustment → adjust, adoption → adopt; not: cement
const noun = (w: string): string => {
  if (w.endsWith("sion") || w.endsWith("tion"))
    return measure(w.slice(0, -3)) > 1 ? w.slice(0, -3) : w;
  return replaceEnd(w, STEP_4, 1);
};

// probate → probat, controll → control; not: rate
const finalE = (word: string): string => {
  let w = word;
  if (w.endsWith("e")) {
    const left = w.slice(0, -1);
    const m = measure(left);
    if (m > 1 || (m === 1 && !SHORT_END.test(left))) w = left;
  }
  return w.endsWith("ll") && measure(w) > 1 ? w.slice(0, -1) : w;
};

/** Replaces the longest suffix of `step` that `w` ends in, if more than `least` vowel–consonant runs are left before it. */
const replaceEnd = (w: string, step: Step, least: number): string => {
  let suffix = "";
  let replacement = "";
  for (const [end, by] of step)
    if (end.length > suffix.length && w.endsWith(end)) [suffix, replacement] = [end, by];
  if (suffix === "") return w;
  const left = w.slice(0, -suffix.length);
  return measure(left) > least ? left + replacement : w;
};

const hasVowel = (w: string): boolean => VOWELS.test(w);

/** Number of vowel–consonant runs. */
const measure = (w: string): number => {
  let runs = 0;
  let vowel = false;
  for (let i = 0; i < w.length; i++) {
    const letter = w.charAt(i);
    const isVowel: boolean = "aeiou".includes(letter) || (letter === "y" && i > 0 && !vowel);
    if (vowel && !isVowel) runs++;
    vowel = isVowel;
  }
  return runs;
};
