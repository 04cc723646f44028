/** How much of the question the sentence holds, by how little its words are used. */
import { HERE, LEVEL } from "../match.ts";
import { isTopic, type Pair } from "../pair.ts";
import { type Feature, feature, NOT_ASKED, oncePerPair, yes } from "./feature.ts";

const cover = ({ matches, weights, total }: Pair, least: number): number => {
  let sum = 0;
  for (const [i, { level }] of matches.entries()) if (level >= least) sum += weights[i] ?? 0;
  return sum / total;
};

const COVERS: readonly (readonly [name: string, level: number, reason: string])[] = [
  ["printed", LEVEL.printed, "it prints the question's words"],
  ["named", LEVEL.speaker, "it prints the words or names their bearers"],
  ["spelt", LEVEL.spelling, "it prints the words, a word for them or another spelling"],
  ["here", HERE, "it holds the words in some form"],
  ["beside", LEVEL.beside, "it or a sentence beside it holds the words"],
  ["article", LEVEL.article, "its article holds the words"],
  ["archive", LEVEL.archive, "the archive holds the words"],
];

/** Share of the topic's weight at a level. */
export const topicCover = (pair: Pair, least: number): number => {
  let sum = 0;
  let all = 0;
  pair.asked.words.forEach((word, i) => {
    if (!isTopic(word)) return;
    all += word.weight;
    if ((pair.matches[i]?.level ?? 0) >= least) sum += word.weight;
  });
  return all === 0 ? NOT_ASKED : sum / all;
};

const rawCover = ({ asked, matches }: Pair): number => {
  let sum = 0;
  let all = 1e-9;
  asked.words.forEach(({ weight }, i) => {
    all += weight;
    if ((matches[i]?.level ?? 0) >= LEVEL.printed) sum += weight;
  });
  return sum / all;
};

const mass = oncePerPair(({ asked, matches }) => {
  const found = asked.words.flatMap(({ weight }, i) =>
    (matches[i]?.level ?? 0) >= LEVEL.speaker ? [weight] : [],
  );
  return { sum: found.reduce((a, b) => a + b, 0), most: Math.max(0, ...found) };
});

const pairsInOrder = ({ asked, row }: Pair): number => {
  const printed = new Set(row.words.map(({ key }, i) => `${key} ${row.words[i + 1]?.key}`));
  const pairs = new Set(asked.line.slice(1).map((key, i) => `${asked.line[i]} ${key}`));
  let shared = 0;
  for (const pair of pairs) if (printed.has(pair)) shared++;
  return shared / (pairs.size + 1e-9);
};

/** Each word of the topic printed, and so near each other that they may be one clause. */
export const isTight = oncePerPair(({ asked, matches }): boolean => {
  const placed = matches.filter((_, i) => !asked.words[i]?.frame);
  if (
    placed.length < 2 ||
    placed.some(({ level, at }) => level < LEVEL.alternative || at.length === 0)
  )
    return false;
  const last = placed.map(({ at }) => at.at(-1) ?? 0);
  const first = placed.map(({ at }) => at[0] ?? 0);
  return Math.max(...first) - Math.min(...last) <= TIGHT * placed.length;
});
const TIGHT = 3;

export const COVER: readonly Feature[] = [
  ...COVERS.map(([name, level, reason]) =>
    feature(`cover.${name}`, reason, (pair) => cover(pair, level)),
  ),
  feature("cover.raw", "it prints all of the words, also those of the frame", rawCover),
  feature("cover.topic-named", "it prints or names what is asked about", (pair) =>
    topicCover(pair, LEVEL.speaker),
  ),
  feature("cover.topic", "it holds what is asked about", (pair) => topicCover(pair, HERE)),
  feature("cover.mass", "it holds many rare words of the question", (pair) => mass(pair).sum),
  feature("cover.rarest", "it holds a rare word of the question", (pair) => mass(pair).most),
  feature("cover.run", "it prints words of the question in a row", ({ run }) => run),
  feature(
    "cover.run-share",
    "it prints much of the question in a row",
    ({ run, asked }) => run / (asked.line.length + 1e-9),
  ),
  feature("cover.best-run", "some sentence prints much of the question in a row", (p) => p.bestRun),
  feature("cover.pairs", "it prints pairs of the question's words in their order", pairsInOrder),
  feature("cover.tight", "it prints all that is asked about close together", (pair) =>
    yes(isTight(pair)),
  ),
  feature("cover.whole", "it prints the whole question", ({ run, asked }) =>
    yes(run === asked.line.length && run > 2),
  ),
];
