/** *Ann Lee, of the guild that mends wells, said: “…”*: a verb before a colon, and the one with whom its sentence opens. */

import type { NounPhrase } from "../phrases/mentions.ts";
import { isPassive } from "../phrases/passives.ts";
import { relationOf } from "../phrases/relations.ts";
import type { Scene } from "../scene.ts";
import type { Candidate } from "./candidates.ts";
import type { QuoteSetting } from "./quote-setting.ts";

const REACH = 6;

/** Place of the candidate that opens the sentence, where an aside parts it from the verb before the colon; -1: none does. */
export const colonLed = (
  scene: Scene,
  { first }: QuoteSetting,
  candidates: readonly Candidate[],
): number => {
  const { tokens, sentenceRanges } = scene;
  if (tokens[first - 1]?.text !== ":") return -1;
  const cue = cueBefore(scene, first - 1);
  if (cue < 0) return -1;
  if (candidates.some(({ phrase }) => isOwnSubject(scene, phrase, cue))) return -1;
  const start = sentenceRanges[tokens[cue]?.sentence ?? -1]?.start;
  return candidates.findIndex(
    ({ phrase }) =>
      phrase.first === start &&
      phrase.kind === "name" &&
      tokens[phrase.last + 1]?.text === "," &&
      !phrase.possessive,
  );
};

/** Token of the reporting verb before the colon, over whom it was told; -1: none. */
const cueBefore = (scene: Scene, colon: number): number => {
  const { tokens, cues, cueAt, quoteOf } = scene;
  for (let i = colon - 1; i > colon - REACH; i--) {
    const token = tokens[i];
    if (!token || token.text === "," || quoteOf[i] !== -1) return -1;
    if (token.sentence !== tokens[colon]?.sentence) return -1;
    const cue = cues[cueAt[i] ?? -1];
    if (cue?.kind === "speech") return isPassive(scene, cue) ? -1 : i;
  }
  return -1;
};

/** *…, Tom Ray said: “…”*: whoever opens a clause of their own right before the verb. */
const isOwnSubject = (scene: Scene, phrase: NounPhrase, cue: number): boolean => {
  const { verb, order } = relationOf(scene, phrase);
  if (verb !== cue || order !== "before") return false;
  const lead = scene.tokens[phrase.first - 1];
  const opens = lead?.sentence !== scene.tokens[phrase.first]?.sentence || lead?.text === ",";
  return opens || phrase.kind === "pronoun";
};
