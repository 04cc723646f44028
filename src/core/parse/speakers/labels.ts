/** Which stretches in marks are words that somebody said, and which are names, labels, slogans and scare quotes. */
import type { Scene } from "../scene.ts";
import type { QuoteSetting } from "./quote-setting.ts";
import type { Decision } from "./speakers.ts";

/** Fewest words of an unattributed stretch that is taken for a quotation, not for a title, a slogan or a scare quote. */
const LEAST_WORDS = 5;
const WORD = /[\p{L}\p{N}]+/gu;
const OPENS_SENTENCE = /^\p{Lu}/u;
const ENDS_SENTENCE = /[.?!]$/;
const SENTENCE_WORDS = 3;

export const isQuotation = (scene: Scene, decision: Decision): boolean => {
  const { candidate, setting, echoes } = decision;
  if (scene.quotes[setting.quote]?.turn) return true;
  if (isLabel(scene, decision)) return false;
  const words = setting.text.match(WORD)?.length ?? 0;
  if (echoes || isSentence(setting.text, words)) return true;
  return candidate ? words > SCARE || isReported(scene, decision) : words >= LEAST_WORDS;
};

/** *We must dig.* */
const isSentence = (text: string, words: number): boolean =>
  words >= SENTENCE_WORDS && OPENS_SENTENCE.test(text) && ENDS_SENTENCE.test(text);

const SCARE = 2;

/** “the Sahara”: one or two words in marks are somebody's only where a reporting verb, an owner or an author says so. */
const isReported = (scene: Scene, { candidate, setting }: Decision): boolean => {
  if (!candidate) return false;
  const { phrase } = candidate;
  const sentence = scene.tokens[setting.first]?.sentence;
  if (phrase.possessive || phrase.owner || scene.tokens[phrase.first - 1]?.lower === "by")
    return true;
  if (scene.tokens[setting.first - 1]?.sentence !== sentence) return true;
  for (let i = setting.first - CUE_REACH; i < setting.after + CUE_REACH; i++)
    if ((scene.cueAt[i] ?? -1) >= 0 && scene.tokens[i]?.sentence === sentence) return true;
  return scene.quotes[setting.quote]?.continues === true;
};
const CUE_REACH = 40;

// a book titled “…” · nicknamed “…”
const NAMES_IT =
  /^(?:(?:en)?titled|headlined|nicknamed|captioned|christened|codenamed|hashtag|song|album|film|novel|poem|documentary|logo|banner|sign|placard)$/;
// a banner reading “…” · a sign that says “…”
const READS =
  /^(?:reading|reads?|saying|sa(?:ys|id)|marked|labell?ed|declar(?:ing|ed)|proclaim(?:ing|ed))$/;
const PAINTED =
  /^(?:banner|sign|placard|poster|(?:t-)?shirt|cap|hat|badge|sticker|flag|plaque|label|billboard|graffiti|jacket|mug)s?$/;
const LONGEST_NAME = 6;
const LONGEST_SIGN = 12;
const SIGN_REACH = 8;

/** The words are what something is called, or what is painted on it: nobody says them. */
const isLabel = (scene: Scene, { setting, candidate }: Decision): boolean => {
  const { tokens, cues } = scene;
  const lead = tokens[setting.first - 1];
  if (!lead || lead.sentence !== tokens[setting.first]?.sentence) return false;
  // nicknamed “the Sahara,” said Ann Lee
  const tagged = (cues[candidate?.relation.cue ?? -1]?.first ?? -1) === setting.after;
  if (setting.words.size <= LONGEST_NAME && NAMES_IT.test(lead.lower)) return !tagged;
  return (
    setting.words.size <= LONGEST_SIGN && READS.test(lead.lower) && isPaintedOn(scene, setting)
  );
};

const isPaintedOn = ({ tokens }: Scene, { first }: QuoteSetting): boolean => {
  for (let i = first - 2; i > first - SIGN_REACH; i--) {
    if (tokens[i]?.sentence !== tokens[first]?.sentence) return false;
    if (PAINTED.test(tokens[i]?.lower ?? "")) return true;
  }
  return false;
};
