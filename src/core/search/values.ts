/** How well each word of the candidates stands for a word that was asked for; fuse.js judges the unequal ones. */
import Fuse from "fuse.js";
import { letterMask, maskDistance } from "./distance.ts";
import type { QuestionWord } from "./question.ts";
import { stem } from "./stem.ts";
import type { Weights } from "./weights.ts";

/** Values 0–1 by the word's place in `words`. */
export type Values = Float32Array;

/** Slips in spelling change few letters; words further off than this are not worth fuse.js' time. */
const FURTHEST = { letters: 4, length: 2 };

const FUSE = {
  threshold: 0.4,
  distance: 12,
  location: 0,
  ignoreFieldNorm: true,
  shouldSort: false,
  includeScore: true,
};

/** A word of the candidates, with what each word of the question holds against it. */
export type Known = { readonly text: string; readonly mask: number };

export const toKnown = (text: string): Known => ({ text, mask: letterMask(text) });

export const valuesOf = (
  asked: QuestionWord,
  words: readonly Known[],
  weights: Weights,
): Values => {
  const values = new Float32Array(words.length);
  const near: number[] = [];
  const { mask } = toKnown(asked.text);
  const root = stem(asked.text);
  words.forEach((word, i) => {
    values[i] = plainValue(word, { asked, root, weights });
    if (values[i] === 0 && asked.content && isNear(word, asked, mask)) near.push(i);
  });
  const fuse = new Fuse(
    near.map((i) => bare(words[i]?.text ?? "")),
    FUSE,
  );
  for (const { refIndex, item, score = 1 } of near.length > 0 ? fuse.search(asked.text) : []) {
    const value = (1 - score) * damping(item, asked.text);
    if (value >= weights.least) values[near[refIndex] ?? 0] = value;
  }
  // fuse.js takes two letters that changed places for two slips: *sial* for *sail*
  for (const i of near)
    if (values[i] === 0 && asked.forms.includes(words[i]?.text ?? "")) values[i] = weights.least;
  return values;
};

type Asked = { readonly asked: QuestionWord; readonly root: string; readonly weights: Weights };

/** The value of an equal word, another form of it, a completion or a name; 0 for all others. */
const plainValue = (word: Known, { asked, root, weights }: Asked): number => {
  const { text } = word;
  if (text === asked.text) return 1;
  if (!asked.content) return 0;
  if (text.startsWith("@"))
    return text.slice(1) === asked.text && asked.names.includes(asked.text) ? weights.name : 0;
  // A stem keeps its word's first letter, so that few words have to be stemmed.
  if (text.charAt(0) === root.charAt(0) && stem(text) === root) return weights.stem;
  return asked.text.length >= 3 && text.startsWith(asked.text) ? weights.prefix : 0;
};

/** Words near enough for fuse.js to judge: of the names, those that the question may mean. */
const isNear = (word: Known, { text, names }: QuestionWord, mask: number): boolean => {
  if (word.text.startsWith("@")) return names.includes(word.text.slice(1));
  return (
    text.length > 3 &&
    Math.abs(word.text.length - text.length) <= FURTHEST.length &&
    maskDistance(word.mask, mask) <= FURTHEST.letters
  );
};

const bare = (word: string): string => (word.startsWith("@") ? word.slice(1) : word);

const damping = (a: string, b: string): number =>
  Math.min(a.length, b.length) / Math.max(a.length, b.length);
