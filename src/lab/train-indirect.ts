/** Learns from annotated articles which verbs report words without marks, which words, and whose. */
import { overlaps, type ParserWeights, type Span } from "../core/index.ts";
import {
  CLAUSE_FEATURE_NAMES,
  type Clause,
  type CueOdds,
  createCast,
  createSpeakerRanker,
  decideSpeakers,
  HOLDER_FEATURE_NAMES,
  holdersOf,
  holderVectors,
  type IndirectWeights,
  isComplement,
  quotingCues,
  type Report,
  reportsOf,
  type Scene,
} from "../core/parse/stages.ts";
import { type BoostOptions, boost, type Group } from "./boost.ts";
import type { Gold } from "./polnear.ts";
import type { Example } from "./train-speakers.ts";

const CLAUSE_OPTIONS: BoostOptions = {
  rounds: 130,
  depth: 6,
  rate: 0.13,
  leafWeight: 4,
  ridge: 3,
  sample: 0.7,
  seed: 2,
};
const HOLDER_OPTIONS: BoostOptions = {
  rounds: 80,
  depth: 5,
  rate: 0.15,
  leafWeight: 4,
  ridge: 3,
  sample: 0.7,
  seed: 3,
};
/** Overlap with the annotated words from which a clause counts as right, and as not wrong. */
const RIGHT = 0.65;
const IGNORED = 0.5;
/** How little less than the best overlap still counts as right. */
const NEAR = 0.04;
const MARKED = /[“”"]|''/;

export const trainIndirect = (
  examples: readonly Example[],
  weights: Pick<ParserWeights, "cues" | "speakers">,
): Omit<IndirectWeights, "labels"> => {
  const ranker = createSpeakerRanker(weights);
  const reported = examples.map(({ scene, gold }) => {
    const quoting = quotingCues(scene, decideSpeakers(createCast(scene), ranker));
    return { scene, gold, quoting };
  });
  const odds = cueOdds(examples);
  const known = new Map(Object.entries(odds));
  const clauseGroups: Group[] = [];
  const holderGroups: Group[] = [];
  for (const { scene, gold, quoting } of reported)
    for (const report of reportsOf(scene, known, quoting)) {
      const mine = gold.filter(({ cue }) =>
        cue.some((part) => overlaps(part, tokenSpan(scene, report.cue))),
      );
      const clauses = clauseGroup(scene, report, mine);
      if (clauses) clauseGroups.push(clauses);
      const [holder] = mine.flatMap((one) => holderGroup(scene, report, one) ?? []);
      if (holder) holderGroups.push(holder);
    }
  return {
    odds,
    clauses: boost(CLAUSE_FEATURE_NAMES, clauseGroups, CLAUSE_OPTIONS),
    holders: boost(HOLDER_FEATURE_NAMES, holderGroups, HOLDER_OPTIONS),
  };
};

const clauseGroup = (
  scene: Scene,
  { clauses, weigh }: Report,
  gold: readonly Gold[],
): Group | undefined => {
  if (clauses.length === 0) return undefined;
  const vectors = weigh();
  const plain = gold.filter(
    ({ content }) => !content.some(({ start, end }) => MARKED.test(scene.text.slice(start, end))),
  );
  if (gold.length > 0 && plain.length === 0) return { vectors, right: [clauses.length] };
  if (plain.length === 0) return { vectors, right: [clauses.length] };
  const scores = clauses.map((clause) =>
    Math.max(...plain.map(({ content }) => overlap(scene, clause, content))),
  );
  const best = Math.max(...scores);
  if (best < IGNORED) return undefined;
  const right = scores.flatMap((score, i) =>
    score >= Math.min(best, RIGHT) && score > best - NEAR ? [i] : [],
  );
  return {
    vectors,
    right,
    ignored: scores.flatMap((score, i) => (score >= IGNORED && !right.includes(i) ? [i] : [])),
  };
};

const holderGroup = (scene: Scene, { cue }: Report, { source }: Gold): Group | undefined => {
  const phrases = holdersOf(scene, cue);
  const vectors = holderVectors(scene, cue, phrases);
  if (source.length === 0) return { vectors, right: [phrases.length] };
  const named = phrases.flatMap((phrase, i) =>
    source.some((part) => overlaps(part, tokenSpan(scene, phrase))) ? [i] : [],
  );
  const [head] = named;
  if (head === undefined) return undefined;
  // a spokesman for Doe: Doe is not the one who spoke
  const ignored = named.slice(1).filter((i) => !isComplement(scene, phrases[i]));
  return { vectors, right: [head], ignored };
};

/** Share of tokens in common of all tokens in either. */
const overlap = ({ tokens }: Scene, clause: Clause, content: readonly Span[]): number => {
  let both = 0;
  let all = 0;
  const from = Math.min(clause.first, firstToken(tokens, content));
  for (let i = from; i < tokens.length; i++) {
    const token = tokens[i];
    if (!token) break;
    const mine = i >= clause.first && i <= clause.last;
    const gold = content.some(({ start, end }) => token.start >= start && token.start < end);
    if (mine && gold) both++;
    if (mine || gold) all++;
    if (i > clause.last && token.start > (content.at(-1)?.end ?? 0)) break;
  }
  return all === 0 ? 0 : both / all;
};

const firstToken = (tokens: Scene["tokens"], content: readonly Span[]): number => {
  const start = content[0]?.start ?? 0;
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
};

const tokenSpan = ({ tokens }: Scene, { first, last }: { first: number; last: number }): Span => ({
  start: tokens[first]?.start ?? 0,
  end: tokens[last]?.end ?? 0,
});

/** Of each base form, how often it is a cue, and how often its words stand after or before it without marks. */
const cueOdds = (examples: readonly Example[]): Readonly<Record<string, CueOdds>> => {
  const counts = new Map<
    string,
    { all: number; any: number; after: number; before: number; marked: number }
  >();
  for (const { scene, gold } of examples)
    for (const cue of scene.cues) {
      const span = tokenSpan(scene, cue);
      const count = counts.get(cue.lemma) ?? { all: 0, any: 0, after: 0, before: 0, marked: 0 };
      counts.set(cue.lemma, count);
      count.all++;
      const mine = gold.find((one) => one.cue.some((part) => overlaps(part, span)));
      if (!mine) continue;
      count.any++;
      if (mine.content.some(({ start, end }) => MARKED.test(scene.text.slice(start, end)))) {
        count.marked++;
        continue;
      }
      if ((mine.content[0]?.start ?? 0) > span.start) count.after++;
      else count.before++;
    }
  const odds = (part: number, all: number) =>
    Math.round(Math.log((part + 0.3) / (all - part + 1)) * 100) / 100;
  return Object.fromEntries(
    [...counts]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([lemma, { all, any, after, before, marked }]) => [
        lemma,
        {
          any: odds(any, all),
          after: odds(after, all),
          before: odds(before, all),
          marked: odds(marked, all),
        },
      ]),
  );
};
