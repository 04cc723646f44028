/** `npm run train`: learns the weights in `config/weights` from PolNeAR's training articles. */
import fs from "node:fs";
import path from "node:path";
import {
  createGazetteer,
  createScene,
  createTokeniser,
  createVocabulary,
} from "../core/parse/stages.ts";
import { trainEvidence } from "./evidence-training.ts";
import { readLexicon, writeWeights } from "./lexicon.ts";
import { readPolnear } from "./polnear.ts";
import { trainIndirect } from "./train-indirect.ts";
import { trainCues, trainSpeakers } from "./train-speakers.ts";

const SHARED = path.join(import.meta.dirname, "..", "..", "..", "shared", "eval");
const CORPUS = path.join(SHARED, "polnear", "train");

if (!fs.existsSync(CORPUS)) {
  process.stderr.write(
    `train: ${CORPUS} is not there; the weights in config/weights stay as they are\n`,
  );
  process.exit(1);
}
const trainParser = (): void => {
  const lexicon = readLexicon();
  const tokenise = createTokeniser(new Set(lexicon.abbreviations.words));
  const vocabulary = createVocabulary(lexicon, createGazetteer());
  const examples = readPolnear(CORPUS).map(({ text, gold }) => ({
    scene: createScene(text, tokenise, vocabulary),
    gold,
  }));
  const cues = trainCues(examples);
  writeWeights("cues", cues);
  const speakers = trainSpeakers(examples, cues);
  writeWeights("speakers", speakers);
  writeWeights("indirect", trainIndirect(examples, { cues, speakers }));
  process.stdout.write(`train: learnt from ${examples.length} articles\n`);
};

/** `npm run train evidence` leaves the parser's weights as they are. */
const evidenceOnly = process.argv.includes("evidence");
if (!evidenceOnly) trainParser();
process.stdout.write(`${trainEvidence(SHARED).join("\n")}\n`);
