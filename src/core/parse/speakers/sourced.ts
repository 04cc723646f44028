/** What a source behind the words says of whose they are: *…, according to a friend* · *…, the court heard*. */
import { wordSet } from "../../lexicon.ts";
import type { NounPhrase } from "../phrases/mentions.ts";
import { isPassive } from "../phrases/passives.ts";
import { isAimed, phraseFrom } from "../phrases/relations.ts";
import type { Scene } from "../scene.ts";
import type { Candidate } from "./candidates.ts";
import type { QuoteSetting } from "./quote-setting.ts";

/** Place among `candidates` of the source; their number where it is somebody whom nobody names; -1: none stands there. */
export const sourceBehind = (
  scene: Scene,
  setting: QuoteSetting,
  candidates: readonly Candidate[],
): number => {
  const { tokens, cues, cueAt, sentenceRanges } = scene;
  const { first, after } = setting;
  const { sentence = -1 } = tokens[after - 1] ?? {};
  const { start = first, end = after } = sentenceRanges[sentence] ?? {};
  const at = after + Number(tokens[after]?.text === ",");
  if (at >= end || reports(scene, start, first)) return -1;
  if (cues[cueAt[at] ?? -1]?.kind === "according")
    return candidates.findIndex(({ phrase }) => phrase.first === at + 2);
  const found = candidates.findIndex(({ phrase }) => phrase.first === at && finds(scene, phrase));
  if (found >= 0) return found;
  let last = end - 1;
  while (last > at && tokens[last]?.text !== ",") last--;
  const heard = isHeard(scene, at) || (isHeard(scene, last + 1) && !reports(scene, at, last));
  return heard ? candidates.length : -1;
};

/** *Doe was accused of being “asleep”*: somebody else says so. */
export const isAccused = (
  { tokens, cueAt }: Scene,
  { first }: QuoteSetting,
  { last }: NounPhrase,
): boolean => {
  const sentence = tokens[last]?.sentence;
  for (let i = first - 1; i > last && tokens[i]?.sentence === sentence; i--) {
    if (isAimed(tokens, i)) return true;
    if (tokens[i]?.text === "," || (cueAt[i] ?? -1) >= 0) return false;
  }
  return false;
};

/** *…, a report found*. */
const finds = ({ tokens }: Scene, { head, last }: NounPhrase): boolean =>
  head === "document" && tokens[last + 1]?.lower === "found";

/** *Doe told police he was “very drunk,” the court heard*: the words are Doe's. */
const reports = (scene: Scene, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) {
    const cue = scene.cues[scene.cueAt[i] ?? -1];
    if (cue && cue.kind !== "noun" && !isPassive(scene, cue)) return true;
  }
  return false;
};

const HEARERS = wordSet("hearers");
const BE = new Set(["was", "were", "been"]);
const HAVE = new Set(["has", "have", "had"]);

/** *the court heard* · *a jury has been told*: who told it is not said. */
const isHeard = ({ tokens, phrases }: Scene, at: number): boolean => {
  const phrase = phraseFrom(phrases, at);
  if (phrase?.first !== at || !HEARERS.has(tokens[phrase.last]?.lower ?? "")) return false;
  const word = (step: number): string => tokens[phrase.last + step]?.lower ?? "";
  const past = HAVE.has(word(1)) ? 2 : 1;
  return word(past) === "heard" || (BE.has(word(past)) && word(past + 1) === "told");
};
