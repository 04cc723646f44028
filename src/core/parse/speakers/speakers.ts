/** Decides of each quoted stretch which of the phrases around it names its speaker. */

import { type Cast, type Setting, type Spoken, UNKNOWN } from "../cast.ts";
import { createForest, type Forest } from "../learnt/trees.ts";
import { resolvePhrase } from "../reference/coreference.ts";
import type { Scene } from "../scene.ts";
import type { ParserWeights } from "../weights.ts";
import { type Candidate, createCandidates } from "./candidates.ts";
import { certainSpeaker } from "./certain.ts";
import type { Decision } from "./decision.ts";
import { isGuess, withEchoes } from "./echoes.ts";
import { speakerUnderHeading } from "./headed.ts";
import { type QuoteSetting, quoteSettings } from "./quote-setting.ts";
import { isAccused } from "./sourced.ts";
import { speakerVectors } from "./speaker-features.ts";
import type { History, QuotePair } from "./speaker-pair.ts";
import { speakerOfTurn } from "./turn-speakers.ts";

/** What a chooser sees of one quotation: its candidates, and (on demand: it costs) their vectors with that of *nobody* last. */
export type Choice = {
  readonly setting: QuoteSetting;
  readonly candidates: readonly Candidate[];
  readonly weigh: () => readonly Float32Array[];
};
type Chosen = { readonly index: number } & Pick<Decision, "confidence" | "reasons">;

const SURE: Chosen = { index: -1, confidence: 1, reasons: () => [] };
const UNKNOWN_CUE = -2;
const REASONS = 3;

/** What decides speakers: the weights, ready to score. */
export type SpeakerRanker = { readonly forest: Forest; readonly cues: ReadonlyMap<string, number> };

export const createSpeakerRanker = ({
  speakers,
  cues,
}: Pick<ParserWeights, "cues" | "speakers">): SpeakerRanker => ({
  forest: createForest(speakers),
  cues: new Map(Object.entries(cues)),
});

export const decideSpeakers = (cast: Cast, ranker: SpeakerRanker): readonly Decision[] =>
  withEchoes(cast.scene, chooseSpeakers(cast, ranker));

const chooseSpeakers = (cast: Cast, { forest, cues }: SpeakerRanker): readonly Decision[] =>
  walkQuotations(cast, cues, ({ weigh, setting, candidates }) => {
    const certain = certainSpeaker(cast.scene, setting, candidates);
    if (certain >= 0) return { ...SURE, index: certain };
    const vectors = weigh();
    const shares = forest.shares(vectors);
    const order = shares.map((_, i) => i).sort((a, b) => (shares[b] ?? 0) - (shares[a] ?? 0));
    const [best = 0, next = 0] = order;
    const [winner, rival] = [vectors[best], vectors[next]];
    const reasons = () => (winner && rival ? forest.reasons(winner, rival, REASONS) : []);
    const chosen = candidates[best]?.phrase;
    const index = chosen && isAccused(cast.scene, setting, chosen) ? candidates.length : best;
    return { index, confidence: shares[best] ?? 0, reasons };
  });

/** Goes through the quotations in order and lets `choose` pick; training walks the same way with the right answers. */
export const walkQuotations = (
  cast: Cast,
  cues: ReadonlyMap<string, number>,
  choose: (choice: Choice) => Chosen,
): readonly Decision[] => {
  const { scene } = cast;
  const candidatesOf = createCandidates(scene);
  const strength = (lemma: string) => cues.get(lemma) ?? UNKNOWN_CUE;
  const cuesBefore = countCues(scene, strength);
  const frequency = surnames(scene);
  const spoken: Spoken[] = [];
  let history: History = { last: undefined, spoke: new Map(), quote: -1, paragraph: -9 };
  let before: Candidate | undefined;
  return quoteSettings(scene).map((setting) => {
    const { paragraph = 0 } = scene.quotes[setting.quote] ?? {};
    const known = { spoken, quote: setting };
    const own = setApart(cast, known);
    const candidates = own ? [] : withLast(scene, candidatesOf(setting.quote), before, paragraph);
    const pair: QuotePair = { scene, setting, history, strength, frequency, cuesBefore };
    const weigh = () => speakerVectors(pair, candidates);
    const chosen = own ? SURE : choose({ setting, candidates, weigh });
    const { candidate, resolved } = own ?? resolveChosen(cast, candidates[chosen.index], known);
    const inherited = candidate !== undefined && candidate.phrase === before?.phrase;
    const decision: Decision = {
      setting,
      candidate,
      resolved,
      inherited,
      confidence: chosen.confidence,
      reasons: chosen.reasons,
    };
    if (candidate && !isGuess(scene, decision)) {
      if (resolved.entities.length > 0)
        spoken.push({
          entities: resolved.entities,
          paragraph,
          word: scene.tokens[candidate.phrase.last]?.lower ?? "",
        });
      history = extend(history, scene, candidate, setting.quote);
      before = candidate;
    }
    return decision;
  });
};

/** Whose words layout gives to somebody: a turn, or what stands in a list under headings. */
const setApart = (cast: Cast, known: Setting & { readonly quote: QuoteSetting }) => {
  const { turn } = cast.scene.quotes[known.quote.quote] ?? {};
  return turn ? speakerOfTurn(cast, turn, known) : speakerUnderHeading(cast, known.quote.quote);
};

const resolveChosen = (cast: Cast, candidate: Candidate | undefined, setting: Setting) => ({
  candidate,
  resolved: candidate ? resolvePhrase(cast, candidate.phrase, setting) : UNKNOWN,
});

/** The last speaker may go on, however far back the words that name them stand. */
const withLast = (
  scene: Scene,
  candidates: readonly Candidate[],
  last: Candidate | undefined,
  paragraph: number,
) => {
  if (!last || candidates.some(({ phrase }) => phrase === last.phrase)) return candidates;
  const paragraphs = (scene.tokens[last.phrase.first]?.paragraph ?? 0) - paragraph;
  return [{ phrase: last.phrase, relation: last.relation, paragraphs }, ...candidates];
};

const extend = (history: History, scene: Scene, { phrase }: Candidate, quote: number): History => {
  const last = scene.tokens[phrase.last]?.lower ?? "";
  // one map for the walk: copying it for each quotation would take time squared over a long text
  const { spoke } = history;
  spoke.set(last, (spoke.get(last) ?? 0) + 1);
  return { last, spoke, quote, paragraph: scene.tokens[phrase.first]?.paragraph ?? 0 };
};

/** How often each last word of a name stands in the text. */
const surnames = ({ tokens, names }: Scene): ReadonlyMap<string, number> => {
  const frequency = new Map<string, number>();
  for (const { last } of names) {
    const word = tokens[last]?.lower ?? "";
    frequency.set(word, (frequency.get(word) ?? 0) + 1);
  }
  return frequency;
};

const countCues = (
  { tokens, cues, cueAt }: Scene,
  strength: (lemma: string) => number,
): Int32Array => {
  const before = new Int32Array(tokens.length + 1);
  for (let i = 0; i < tokens.length; i++) {
    const cue = cues[cueAt[i] ?? -1];
    before[i + 1] = (before[i] ?? 0) + Number(cue !== undefined && strength(cue.lemma) > 0);
  }
  return before;
};
