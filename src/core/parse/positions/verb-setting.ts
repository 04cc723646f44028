/** How a verb stands: negated, hypothetical, earlier. */
import { pastTime } from "./phrases.ts";
import { type Reading, sameSentence, textOf, tokenAt, wordAt } from "./reading.ts";

// Will he go? · “Will he go?”
const QUESTION = /\?["')\]]*$/;

const CLAUSE_MARKS = new Set([",", ";", '"', "—"]);
const EARLIER_WORDS = new Set(["previously", "formerly", "once", "had"]);

/** How a verb stands: its group of auxiliaries, and what weakens it. */
export type VerbSetting = {
  /** First token of the verb group. */
  readonly start: number;
  readonly form: "finite" | "infinitive" | "participle";
  readonly negated: boolean;
  /** *may call*, *if he called*: no position. */
  readonly blocked: boolean;
  readonly had: boolean;
};

const NEGATIONS = new Set(["not", "n't", "never", "hardly"]);

const BE = new Set(["be", "is", "are", "am", "was", "were", "been", "being", "'s", "'re", "'m"]);

const HYPOTHETICAL = new Set(["if", "whether", "unless", "lest"]);

/** Auxiliaries, adverbs and negations before one verb; more than these are no sentence. */
const LONGEST_GROUP = 16;

export const verbSetting = (reading: Reading, verb: number): VerbSetting => {
  const { blocking } = reading.words.sets;
  let at = verb - 1;
  let negated = false;
  let blocked = false;
  let had = false;
  let be = false;
  const least = verb - LONGEST_GROUP;
  for (; at >= least && sameSentence(reading, at, verb) && inVerbGroup(reading, at); at--) {
    const word = wordAt(reading, at);
    negated ||= NEGATIONS.has(word) || (word === "longer" && wordAt(reading, at - 1) === "no");
    blocked ||= blocking.has(word);
    had ||= word === "had";
    be ||= BE.has(word);
  }
  const infinitive = wordAt(reading, at) === "to";
  const ing = wordAt(reading, verb).endsWith("ing");
  return {
    start: at + 1,
    form: infinitive ? "infinitive" : ing && !be ? "participle" : "finite",
    negated,
    blocked: blocked || isHypothetical(reading, verb),
    had,
  };
};

const inVerbGroup = (reading: Reading, at: number): boolean => {
  const { pos = "", lower = "" } = tokenAt(reading, at) ?? {};
  if (lower === "to") return false;
  return (
    pos === "AUX" ||
    pos === "ADV" ||
    pos === "PART" ||
    NEGATIONS.has(lower) ||
    lower === "all" ||
    lower === "both" ||
    pastTime(reading, at) === at + 1
  );
};

/** After *if* or *whether* in the same clause, or in a question. */
export const isHypothetical = (reading: Reading, verb: number): boolean => {
  const { scene } = reading.cast;
  const sentence = scene.sentences[tokenAt(reading, verb)?.sentence ?? -1];
  if (sentence && QUESTION.test(scene.folded.slice(sentence.start, sentence.end))) return true;
  for (
    let at = verb - 1;
    sameSentence(reading, at, verb) && !CLAUSE_MARKS.has(wordAt(reading, at));
    at--
  )
    if (HYPOTHETICAL.has(wordAt(reading, at))) return true;
  return false;
};

const EARLIER_BEFORE =
  /\b(?:previously|formerly|in the past|(?:years?|months?|weeks?|days?) (?:ago|earlier|before)|last (?:year|month|week|fall|autumn|spring|summer|winter)|earlier (?:this|last) (?:year|month|week)|in (?:19|20)\d\d|yesterday)\b/i;

const EARLIER_AFTER =
  /^[^,.;—]{0,40}\b(?:previously|in the past|(?:years?|months?|weeks?|days?) (?:ago|earlier)|last (?:year|month|week|fall|autumn|spring|summer|winter)|earlier (?:this|last) (?:year|month|week)|yesterday)\b/i;

const EARLIER_VERB = /\b(?:previously|formerly|once|had)\b/i;

const LEAD = 8;

/** The words around say that it was before the day of the article. */
export const isEarlier = (
  reading: Reading,
  subjectFirst: number,
  verb: VerbSetting,
  last: number,
): boolean => {
  const { folded, sentences } = reading.cast.scene;
  const sentence = sentences[tokenAt(reading, last)?.sentence ?? -1];
  const end = tokenAt(reading, last)?.end ?? 0;
  let lead = subjectFirst;
  while (sameSentence(reading, lead - 1, subjectFirst) && subjectFirst - lead < LEAD) lead--;
  const opens = !sameSentence(reading, lead - 1, subjectFirst);
  if (
    opens &&
    lead < subjectFirst &&
    EARLIER_BEFORE.test(textOf(reading, { first: lead, last: subjectFirst - 1 }))
  )
    return true;
  if (
    EARLIER_VERB.test(
      textOf(reading, { first: verb.start, last: Math.max(verb.start, last) }).slice(0, 30),
    )
  ) {
    for (let at = verb.start; at < verb.start + 4; at++)
      if (EARLIER_WORDS.has(wordAt(reading, at))) return true;
  }
  return EARLIER_AFTER.test(folded.slice(end, sentence?.end ?? end));
};
