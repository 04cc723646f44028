/** Learns from annotated articles which of the phrases around a quotation names its speaker. */
import type { Span } from "../core/index.ts";
import {
  type Choice,
  createCast,
  isComplement,
  type NounPhrase,
  type Scene,
  SPEAKER_FEATURES,
  type Trees,
  walkQuotations,
} from "../core/parse/stages.ts";
import { type BoostOptions, boost, type Group } from "./boost.ts";
import type { Gold } from "./polnear.ts";

export type Example = { readonly scene: Scene; readonly gold: readonly Gold[] };

const OPTIONS: BoostOptions = {
  rounds: 140,
  depth: 5,
  rate: 0.12,
  leafWeight: 2,
  ridge: 2,
  sample: 0.7,
  seed: 1,
};
const LEAST_WORDS = 3;

/** Of each verb's base form the log-odds that it is part of an annotated cue. */
export const trainCues = (examples: readonly Example[]): Readonly<Record<string, number>> => {
  const seen = new Map<string, { all: number; cue: number }>();
  for (const { scene, gold } of examples) {
    const marked = mark(
      scene.text.length,
      gold.flatMap(({ cue }) => cue),
    );
    for (const { first, lemma } of scene.cues) {
      const count = seen.get(lemma) ?? { all: 0, cue: 0 };
      count.all++;
      count.cue += marked[scene.tokens[first]?.start ?? 0] ?? 0;
      seen.set(lemma, count);
    }
  }
  const odds = [...seen].map(
    ([lemma, { all, cue }]) => [lemma, round(Math.log((cue + 0.5) / (all - cue + 0.5)))] as const,
  );
  return Object.fromEntries(odds.sort(([a], [b]) => (a < b ? -1 : 1)));
};

const mark = (length: number, spans: readonly Span[]): Uint8Array => {
  const marked = new Uint8Array(length);
  for (const { start, end } of spans) marked.fill(1, start, end);
  return marked;
};

const round = (value: number): number => Math.round(value * 100) / 100;

export const trainSpeakers = (
  examples: readonly Example[],
  cues: Readonly<Record<string, number>>,
): Trees =>
  boost(
    SPEAKER_FEATURES,
    examples.flatMap((example) => groupsOf(example, cues)),
    OPTIONS,
  );

/** Walks the quotations of an article as the parser does, always choosing the annotated speaker. */
const groupsOf = (
  { scene, gold }: Example,
  cues: Readonly<Record<string, number>>,
): readonly Group[] => {
  const groups: Group[] = [];
  walkQuotations(createCast(scene), new Map(Object.entries(cues)), (choice) => {
    const nobody = choice.candidates.length;
    const group = groupOf(scene, gold, choice);
    if (group) groups.push(group);
    const right = group?.right[0] ?? nobody;
    return { index: right, confidence: 1, reasons: () => [] };
  });
  return groups;
};

const groupOf = (
  scene: Scene,
  gold: readonly Gold[],
  { setting, candidates, weigh }: Choice,
): Group | undefined => {
  const span = scene.quotes[setting.quote]?.content;
  if (!span) return undefined;
  const attribution = gold.find(({ content }) => content.some((part) => covers(part, span)));
  if (!attribution)
    return setting.words.size >= LEAST_WORDS
      ? { vectors: weigh(), right: [candidates.length] }
      : undefined;
  const named = candidates.flatMap(({ phrase }, i) =>
    attribution.source.some((part) => overlaps(scene, part, phrase)) ? [i] : [],
  );
  const [head] = named;
  if (head === undefined) return undefined;
  const right = [
    head,
    ...named
      .slice(1)
      .filter((i) => apposed(scene, candidates[head]?.phrase, candidates[i]?.phrase)),
  ];
  // a spokesman for Doe: Doe is not the one who spoke
  const ignored = named.filter(
    (i) => !right.includes(i) && !isComplement(scene, candidates[i]?.phrase),
  );
  return { vectors: weigh(), right, ignored };
};

const covers = (a: Span, b: Span): boolean =>
  Math.min(a.end, b.end) - Math.max(a.start, b.start) >= (b.end - b.start) / 2;

const overlaps = ({ tokens }: Scene, { start, end }: Span, { first, last }: NounPhrase): boolean =>
  (tokens[first]?.start ?? 0) < end && start < (tokens[last]?.end ?? 0);

/** *the mayor, Jo Doe*: either names the speaker. */
const apposed = (
  { tokens }: Scene,
  head: NounPhrase | undefined,
  other: NounPhrase | undefined,
): boolean =>
  head?.kind === "nominal" && other?.kind === "name" && tokens[other.first - 1]?.text === ",";
