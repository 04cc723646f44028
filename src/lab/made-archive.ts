/** A large archive made from the seeds: their clauses recombined, with made-up words so that the vocabulary grows. */
import { closeSync, openSync, readdirSync, readFileSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { contentWords, wordList } from "../core/index.ts";
import type { Kind, Lookup, Quotation } from "./search-data.ts";

/** Look-ups of each kind. */
const LOOKUPS = 200;
/** One word in so many is made up. */
const MADE_EVERY = 6;
const LENGTH = { least: 8, most: 30 };
const ABSENT = ["gyroscope calibration", "sourdough starter hydration", "glacier moraine sediment"];
// matches: the comma and space of "of them, most"; not: the comma of 1,000
const CLAUSE_END = /[,;:.?!”]\s+|\s+(?=(?:and|but|because|that|which|who|while)\s)/;

type Random = (below: number) => number;
type Maker = {
  readonly random: Random;
  readonly clauses: readonly (readonly string[])[];
  /** A word that nothing made before holds. */
  readonly fresh: () => string;
  /** A made-up word, most often one made before. */
  readonly made: () => string;
};
/** A quotation that a look-up has for its only answer, because of the words in it that stand nowhere else. */
type Target = {
  readonly id: number;
  readonly words: readonly string[];
  readonly own: number;
  readonly surname: string;
};

/** Writes `quotations.jsonl` and `lookups.json` into `folder`; always the same for one size. */
export const makeArchive = (seeds: string, folder: string, size: number): void => {
  const maker = makerOf(readClauses(seeds), mulberry(1));
  const lookups: Record<Kind, Lookup[]> = {
    exact: [],
    typo: [],
    shuffled: [],
    speaker: [],
    absent: ABSENT.map((q) => ({ q, id: -1 })),
  };
  const every = Math.max(1, Math.floor(size / LOOKUPS));
  const file = openSync(join(folder, "quotations.jsonl"), "w");
  for (let id = 0; id < size; id++) {
    const target = makeTarget(id, maker, id % every === 0);
    const speaker = `${maker.made()} ${target.surname}`;
    const quotation: Quotation = { id, speaker, quote: target.words.join(" ") };
    writeSync(file, `${JSON.stringify(quotation)}\n`);
    if (id % every === 0) addLookups(lookups, target, maker);
  }
  closeSync(file);
  writeFileSync(join(folder, "lookups.json"), `${JSON.stringify(lookups)}\n`);
};

const readClauses = (seeds: string): readonly (readonly string[])[] =>
  readdirSync(seeds)
    .filter((name) => name.endsWith(".txt"))
    .flatMap((name) => readFileSync(join(seeds, name), "utf8").split(CLAUSE_END))
    .map(wordList)
    .filter((words) => words.length >= 3);

const makerOf = (clauses: Maker["clauses"], random: Random): Maker => {
  const invent = inventor(clauses.flat(), random);
  const known = new Set(clauses.flat());
  const made: string[] = [];
  const fresh = (): string => {
    let word = invent();
    while (known.has(word)) word = invent();
    known.add(word);
    return word;
  };
  // One fresh word in twenty lets the vocabulary grow; drawing from all before repeats the early ones most.
  const again = (): string => {
    const word = made.length === 0 || random(20) === 0 ? fresh() : made[random(made.length)];
    made.push(word ?? "");
    return word ?? "";
  };
  return { random, clauses, fresh, made: again };
};

const makeTarget = (id: number, { random, clauses, fresh, made }: Maker, own: boolean): Target => {
  const length = LENGTH.least + random(LENGTH.most - LENGTH.least);
  const words: string[] = [];
  while (words.length < length) words.push(...(clauses[random(clauses.length)] ?? []));
  for (let i = 0; i < words.length; i++) if (random(MADE_EVERY) === 0) words[i] = made();
  const at = 1 + random(words.length - 2);
  if (own) words[at] = fresh();
  return { id, words, own: at, surname: own ? fresh() : made() };
};

const addLookups = (
  lookups: Record<Kind, Lookup[]>,
  { id, words, own, surname }: Target,
  { random }: Maker,
): void => {
  const around = words.slice(own - 1, own + 2);
  const word = words[own] ?? "";
  const others = contentWords(words).filter((other) => other !== word);
  const other = others[random(others.length)] ?? "";
  lookups.exact.push({ id, q: around.join(" ") });
  lookups.typo.push({
    id,
    q: around.map((one) => (one === word ? slip(one, random) : one)).join(" "),
  });
  lookups.shuffled.push({ id, q: [others.at(-1), `${word}s`, others[0]].join(" ") });
  lookups.speaker.push({ id, q: `${surname} ${other}` });
};

/** One letter left out, doubled or swapped with the next. */
const slip = (word: string, random: Random): string => {
  const at = 1 + random(word.length - 2);
  const [a = "", b = ""] = word.slice(at, at + 2);
  const slips = [b, a + a + b, b + a];
  return word.slice(0, at) + slips[random(slips.length)] + word.slice(at + 2);
};

/** Makes words whose pairs of letters follow each other as in `words`. */
const inventor = (words: readonly string[], random: Random): (() => string) => {
  const next = new Map<string, string[]>();
  for (const word of words)
    for (let i = 0; i <= word.length; i++) {
      const before = word.slice(Math.max(0, i - 2), i);
      next.set(before, [...(next.get(before) ?? []), word[i] ?? ""]);
    }
  return () => {
    let word = "";
    for (;;) {
      const choices = next.get(word.slice(-2)) ?? [""];
      const letter = choices[random(choices.length)] ?? "";
      if (letter === "" && word.length >= 6) return word;
      word = letter === "" || word.length > 14 ? "" : word + letter;
    }
  };
};

/** Even numbers from 0 to `below` - 1, in an order that `seed` decides: https://gist.github.com/tommyettinger/46a874533244883189143505d203312c */
const mulberry = (seed: number): Random => {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * below);
  };
};
