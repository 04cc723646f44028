/** Which stretches in marks are words that somebody said, and which are names, labels, slogans and scare quotes. */
import { wordSet } from "../../lexicon.ts";
import type { Scene } from "../scene.ts";
import { wordsOf } from "../text/closed-classes.ts";
import { placeFrom } from "../text/places.ts";
import type { Decision } from "./decision.ts";
import type { QuoteSetting } from "./quote-setting.ts";

/** Fewest words of an unattributed stretch that is taken for a quotation, not for a title, a slogan or a scare quote. */
const LEAST_WORDS = 5;
const WORD = /[\p{L}\p{N}]+/gu;
const OPENS_SENTENCE = /^\p{Lu}/u;
const ENDS_SENTENCE = /[.?!]$/;
const SENTENCE_WORDS = 3;

export const isQuotation = (scene: Scene, decision: Decision): boolean => {
  const { candidate, setting, echoes } = decision;
  if (scene.quotes[setting.quote]?.unmarked) return true;
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
  // Ann Lee signed a “landmark” deal, telling us …: the subject of another verb
  if (candidate.relation.verb >= 0 && candidate.relation.cue < 0 && !isLed(scene, setting))
    return false;
  for (let i = setting.first - CUE_REACH; i < setting.after + CUE_REACH; i++)
    if ((scene.cueAt[i] ?? -1) >= 0 && scene.tokens[i]?.sentence === sentence) return true;
  return scene.quotes[setting.quote]?.continues === true;
};
const CUE_REACH = 40;
const LEAD_REACH = 6;

/** A reporting verb stands a few words before: *, calling it a “farce”*. */
const isLed = ({ cueAt, quoteOf }: Scene, { first }: QuoteSetting): boolean => {
  for (let i = first - 1; i >= first - LEAD_REACH && quoteOf[i] === -1; i--)
    if ((cueAt[i] ?? -1) >= 0) return true;
  return false;
};

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
const isLabel = (scene: Scene, decision: Decision): boolean => {
  const { setting, candidate } = decision;
  const { tokens, cues } = scene;
  const lead = tokens[setting.first - 1];
  if (isNickname(scene, setting)) return true;
  if (isTitle(scene, decision) || isThought(scene, decision)) return true;
  if (isCalled(scene, setting)) return true;
  if (!lead || lead.sentence !== tokens[setting.first]?.sentence) return false;
  // nicknamed “the Sahara,” said Ann Lee
  const tagged = (cues[candidate?.relation.cue ?? -1]?.first ?? -1) === setting.after;
  if (setting.words.size <= LONGEST_NAME && NAMES_IT.test(lead.lower)) return !tagged;
  return (
    setting.words.size <= LONGEST_SIGN && READS.test(lead.lower) && isPaintedOn(scene, setting)
  );
};

const isPaintedOn = ({ tokens, sentenceRanges }: Scene, { first }: QuoteSetting): boolean => {
  const sentence = tokens[first]?.sentence ?? -1;
  const start = sentenceRanges[sentence]?.start ?? first;
  // A new sign went up. It says “…”
  const it = start === first - 2 && tokens[start]?.lower === "it";
  const from = it ? (sentenceRanges[sentence - 1]?.start ?? start) : start;
  for (let i = first - 2; i >= Math.max(from, first - (it ? IT_REACH : SIGN_REACH)); i--)
    if (PAINTED.test(tokens[i]?.lower ?? "")) return true;
  return false;
};
const IT_REACH = 40;

/** Jo “Bo” Doe: it stands within a name. */
const isNickname = ({ names }: Scene, { first, after }: QuoteSetting): boolean => {
  const name = names[placeFrom(names, first) - 1];
  return name !== undefined && name.first < first && name.last >= after;
};

const LONGEST_TITLE = 8;
const SMALL = wordsOf(
  "a an the of and or in on at to for with from by is as but nor vs. & - ' ’ : , . ! ?",
);

/** “The Salt Road”: capitals throughout, and no reporting verb beside it. */
const isTitle = (scene: Scene, { setting }: Decision): boolean =>
  capitalsIn(scene, setting) > 1 && !isCued(scene, setting);

/** Words with a capital, where all but small ones have one; 0: not all do, or they are a sentence. */
const capitalsIn = ({ tokens }: Scene, { first, after, words, text }: QuoteSetting): number => {
  if (words.size > LONGEST_TITLE || after - first < LEAST_TITLE || ENDS_SENTENCE.test(text))
    return 0;
  let capitals = 0;
  for (let i = first; i < after; i++) {
    const token = tokens[i];
    if (!token || token.text === '"' || SMALL.has(token.lower)) continue;
    if (!token.capital) return 0;
    capitals++;
  }
  return capitals;
};

// told the “Morning Wells” programme · the “Salt Road” singer
const WORK =
  /^(?:actor|actress|album|anthem|author|ballad|book|campaign|chart|cast|column|comedy|concert|director|documentary|drama|episode|exhibition|festival|film|franchise|game|gig|hit|hitmaker|host|magazine|movie|musical|newsletter|novel|opera|play|podcast|presenter|prize|producer|programme|program|radio|record|sequel|series|show|showrunner|single|singer|sitcom|song|songwriter|soundtrack|star|stars|tour|track|trilogy|video|writer)$/;

/** A title right before the noun for such works, or where a thing is told of: nobody says it, whatever verb is near. */
const isCalled = (scene: Scene, setting: QuoteSetting): boolean =>
  capitalsIn(scene, setting) > 1 &&
  (WORK.test(scene.tokens[setting.after]?.lower ?? "") ||
    isActing(scene, setting) ||
    isJudged(scene, setting));

const IS_ACTING = new Set(["VERB", "AUX"]);

/** *said “The Salt Road” | is her last*: the subject of a verb behind it; not: *“Never Again,” said Doe*. */
const isActing = ({ tokens, cueAt }: Scene, { after, text }: QuoteSetting): boolean =>
  // which Lee called “The Great Betrayal,” | failed
  !text.endsWith(",") && IS_ACTING.has(tokens[after]?.pos ?? "") && (cueAt[after] ?? -1) < 0;

const NAMING = wordSet("namingVerbs");

/** *praised | “The Salt Road”*; not: *which he called “The Great Betrayal”*. */
const isJudged = ({ cues, cueAt, vocabulary }: Scene, { first }: QuoteSetting): boolean => {
  const { lemma = "", last } = cues[cueAt[first - 1] ?? -1] ?? {};
  const { judgement, speech } = vocabulary.cue;
  return last === first - 1 && judgement.has(lemma) && !speech.has(lemma) && !NAMING.has(lemma);
};

const LEAST_TITLE = 4;

/** A reporting verb stands in the sentence. */
const isCued = ({ tokens, cueAt, sentenceRanges }: Scene, { first }: QuoteSetting): boolean => {
  const { start = 0, end = 0 } = sentenceRanges[tokens[first]?.sentence ?? -1] ?? {};
  for (let i = Math.max(start, first - CUE_REACH); i < Math.min(end, first + CUE_REACH); i++)
    if ((cueAt[i] ?? -1) >= 0) return true;
  return false;
};

const THINKS = new Set(["think", "wonder"]);
const THINKING = new Set(["thinking", "wondering"]);
const OPENS_WITH_CAPITAL = /^[^\p{L}]*\p{Lu}/u;

/** “Who is that?” she wondered · “Not again,” he remembers thinking: nobody said it; not: she wondered aloud */
const isThought = ({ tokens, cues }: Scene, { setting, candidate }: Decision): boolean => {
  const cue = cues[candidate?.relation.cue ?? -1];
  const next = tokens[(cue?.last ?? -2) + 1]?.lower ?? "";
  if (!cue || !OPENS_WITH_CAPITAL.test(setting.text) || next === "aloud") return false;
  return THINKS.has(cue.lemma) || THINKING.has(next);
};
