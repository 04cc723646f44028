/** Learns from articles with marked claims which reported words are statements. */
import {
  createCast,
  createForest,
  decideSpeakers,
  LABEL_FEATURE_NAMES,
  labelVector,
  type ReportRanker,
  reportedClauses,
  type Scene,
  type SpeakerRanker,
  type Trees,
} from "../core/parse/stages.ts";
import { type BoostOptions, boost, type Group } from "./boost.ts";
import { type ClaimArticle, isClaimed } from "./claims.ts";

const OPTIONS: BoostOptions = {
  rounds: 70,
  depth: 3,
  rate: 0.08,
  leafWeight: 3,
  ridge: 4,
  sample: 0.7,
  seed: 4,
};

/** An article with claims, made ready. */
export type ClaimExample = ClaimArticle & { readonly scene: Scene };

type Rankers = { readonly speakers: SpeakerRanker; readonly reports: ReportRanker };

export const trainLabels = (examples: readonly ClaimExample[], rankers: Rankers): Trees =>
  boost(
    LABEL_FEATURE_NAMES,
    examples.flatMap((example) => groupsOf(example, rankers)),
    OPTIONS,
  );

/** Each reported clause by itself: a claim or none. */
const groupsOf = (example: ClaimExample, { speakers, reports }: Rankers): readonly Group[] => {
  const { scene } = example;
  const cast = createCast(scene);
  return reportedClauses(cast, decideSpeakers(cast, speakers), reports).map((reported) => {
    const start = scene.tokens[reported.clause.first]?.start ?? 0;
    const end = scene.tokens[reported.clause.last]?.end ?? 0;
    const claimed = isClaimed(example, scene.text.slice(start, end));
    return { vectors: [labelVector(reported)], right: claimed ? [0] : [] };
  });
};

/** Of each article, how the trees learnt from all others judge its clauses: log-odds, and whether it is a claim. */
export const leaveOneOut = (examples: readonly ClaimExample[], rankers: Rankers, folds: number) => {
  const groups = examples.map((example) => groupsOf(example, rankers));
  return Array.from({ length: folds }, (_, fold) => {
    const train = groups.flatMap((own, i) => (i % folds === fold ? [] : own));
    const { score } = createForest(boost(LABEL_FEATURE_NAMES, train, OPTIONS));
    return groups.flatMap((own, i) =>
      i % folds === fold
        ? own.flatMap(({ vectors: [vector], right }) =>
            vector ? [{ score: score(vector), claim: right.length > 0 }] : [],
          )
        : [],
    );
  }).flat();
};
