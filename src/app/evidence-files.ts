/** What answers weigh sentences by, as files: words of questions, learnt weights. */
import { join } from "node:path";
import { z } from "zod";
import { createEvidenceModel, type EvidenceModel, type Thresholds } from "../core/index.ts";
import { readChecked } from "./schema.ts";

const words = z.array(z.string());
const numbers = z.record(z.string(), z.number());
const linear = z.strictObject({ bias: z.number(), weights: numbers });

const FILES = {
  questions: z.strictObject({
    about: z.string(),
    stop: words,
    frame: words,
    report: words,
    groups: words,
  }),
  evidence: z.strictObject({ rarity: numbers, ranker: linear, accepter: linear }),
} as const;

/** Throws one line that names file, key and expectation. */
export const readEvidence = async (
  config: string,
  thresholds: Thresholds,
): Promise<EvidenceModel> =>
  createEvidenceModel(
    await readChecked(join(config, "lexicon", "questions.json"), FILES.questions),
    await readChecked(join(config, "weights", "evidence.json"), FILES.evidence),
    thresholds,
  );
