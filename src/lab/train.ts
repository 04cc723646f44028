/**
 * `npm run train`: learns the weights in `config/weights` from PolNeAR's training articles, from articles with marked claims
 * and from questions. `npm run train evidence` leaves the parser's weights as they are.
 */
import fs from "node:fs";
import path from "node:path";
import { readGazetteer } from "../app/gazetteer.ts";
import {
  createReportRanker,
  createScene,
  createSpeakerRanker,
  createTokeniser,
  createVocabulary,
} from "../core/parse/stages.ts";
import { readClaims } from "./claims.ts";
import { trainEvidence } from "./evidence-training.ts";
import { readLexicon, writeWeights } from "./lexicon.ts";
import { readPolnear } from "./polnear.ts";
import { trainIndirect } from "./train-indirect.ts";
import { leaveOneOut, trainLabels } from "./train-labels.ts";
import { trainCues, trainSpeakers } from "./train-speakers.ts";

const SHARED = path.join(import.meta.dirname, "..", "..", "..", "shared", "eval");
const CORPUS = path.join(SHARED, "polnear", "train");
const CLAIMS = ["dev", "other-dev"].map((part) => path.join(SHARED, "claims", part));
const FOLDS = 10;

for (const folder of [CORPUS, ...CLAIMS])
  if (!fs.existsSync(folder)) {
    process.stderr.write(
      `train: ${folder} is not there; the weights in config/weights stay as they are\n`,
    );
    process.exit(1);
  }

const trainParser = (): void => {
  const lexicon = readLexicon();
  const tokenise = createTokeniser(new Set(lexicon.abbreviations.words));
  const vocabulary = createVocabulary(lexicon, readGazetteer());
  const sceneOf = (text: string) => createScene(text, tokenise, vocabulary);
  const examples = readPolnear(CORPUS).map(({ text, gold }) => ({ scene: sceneOf(text), gold }));
  const cues = trainCues(examples);
  writeWeights("cues", cues);
  const speakers = trainSpeakers(examples, cues);
  writeWeights("speakers", speakers);
  const indirect = trainIndirect(examples, { cues, speakers });
  const claims = CLAIMS.flatMap(readClaims).map((one) => ({ ...one, scene: sceneOf(one.text) }));
  const rankers = {
    speakers: createSpeakerRanker({ cues, speakers }),
    reports: createReportRanker({ ...indirect, labels: { features: [], trees: [] } }),
  };
  writeWeights("indirect", { ...indirect, labels: trainLabels(claims, rankers) });
  const judged = leaveOneOut(claims, rankers, FOLDS);
  const right = judged.filter(({ score, claim }) => score > 0 === claim).length;
  process.stdout.write(
    `train: learnt from ${examples.length} and ${claims.length} articles; of ${judged.length} reported clauses of articles left out, ${right} are rightly told apart as claims or none\n`,
  );
};

const evidenceOnly = process.argv.includes("evidence");
if (!evidenceOnly) trainParser();
process.stdout.write(`${trainEvidence(SHARED).join("\n")}\n`);
