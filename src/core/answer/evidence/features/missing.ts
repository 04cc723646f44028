/** What of the question the sentence does not hold: one word may turn the answer. */
import { areOpposite, hasOpposites } from "../../language/opposites.ts";
import type { WordClass } from "../asked.ts";
import { HERE, LEVEL } from "../match.ts";
import type { Pair } from "../pair.ts";
import { type Feature, feature, NOT_ASKED, yes } from "./feature.ts";

const CLASSES: readonly WordClass[] = ["name", "noun", "verb", "adjective", "number"];

const heaviest = (pair: Pair, isOne: (level: number, at: number) => boolean): number => {
  let most = 0;
  pair.matches.forEach(({ level }, i) => {
    if (isOne(level, i)) most = Math.max(most, pair.weights[i] ?? 0);
  });
  return most;
};

const missing = (pair: Pair, least: number, kind: WordClass): number =>
  heaviest(pair, (level, i) => level < least && pair.asked.words[i]?.class === kind);

const count = ({ asked, matches }: Pair, least: number): number =>
  asked.words.filter(({ frame }, i) => !frame && (matches[i]?.level ?? 0) < least).length;

const sum = ({ matches, weights }: Pair, least: number): number =>
  matches.reduce((all, { level }, i) => all + (level < least ? (weights[i] ?? 0) : 0), 0);

const namesHeld = ({ asked, matches }: Pair): number => {
  const names = asked.words.flatMap((word, i) =>
    word.class === "name" && !word.speaker ? [matches[i]?.level ?? 0] : [],
  );
  return names.length === 0
    ? NOT_ASKED
    : names.filter((level) => level >= LEVEL.speaker).length / names.length;
};

/** A word of the question is missing, and its opposite is printed: *for* and *against*, *highest* and *lowest*. */
const turned = ({ asked, row }: Pair): boolean =>
  asked.line.some(
    (key) =>
      !row.places.has(key) &&
      hasOpposites(key) &&
      [...row.places.keys()].some((other) => !asked.keys.has(other) && areOpposite(key, other)),
  );

export const MISSING: readonly Feature[] = [
  ...CLASSES.flatMap((kind) => [
    feature(`missing.${kind}-named`, `no ${kind} of the question is unnamed in it`, (pair) =>
      missing(pair, LEVEL.speaker, kind),
    ),
    feature(`missing.${kind}`, `no ${kind} of the question is missing in it`, (pair) =>
      missing(pair, HERE, kind),
    ),
    feature(`missing.${kind}-beside`, `no ${kind} of the question is missing around it`, (pair) =>
      missing(pair, LEVEL.beside, kind),
    ),
  ]),
  feature("missing.count-named", "few words are unnamed", (pair) => count(pair, LEVEL.speaker)),
  feature("missing.count", "few words are missing", (pair) => count(pair, HERE)),
  feature("missing.count-article", "few words are missing in its article", (pair) =>
    count(pair, LEVEL.article),
  ),
  feature("missing.heaviest", "no rare word is missing", (pair) =>
    heaviest(pair, (level) => level < HERE),
  ),
  feature("missing.sum", "little is missing", (pair) => sum(pair, HERE)),
  feature("missing.article", "little is missing in its article", (pair) =>
    sum(pair, LEVEL.article),
  ),
  feature("missing.archive", "little is missing in the archive", (pair) =>
    sum(pair, LEVEL.archive),
  ),
  feature("missing.elsewhere", "nothing missing here is printed elsewhere", (pair) =>
    heaviest(pair, (level) => level >= LEVEL.archive && level < LEVEL.beside),
  ),
  feature("missing.turned", "it does not print the opposite of a word asked", (pair) =>
    yes(turned(pair)),
  ),
  feature("missing.names", "it holds the other names asked about", namesHeld),
];
