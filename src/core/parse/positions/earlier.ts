/** Whether the words around a verb say that it was before the day of the article. */
import type { Clause } from "../syntax/clause.ts";
import { type Reading, sameSentence, textOf, tokenAt } from "./reading.ts";

const UNIT = "(?:years?|months?|weeks?|days?)";
const SPAN = "(?:year|month|week|fall|autumn|spring|summer|winter)";

const BEFORE = new RegExp(
  String.raw`\b(?:previously|formerly|in the past|${UNIT} (?:ago|earlier|before)|last ${SPAN}|earlier (?:this|last) (?:year|month|week)|in (?:19|20)\d\d|yesterday)\b`,
  "i",
);

const AFTER = new RegExp(
  String.raw`^[^,.;—]{0,40}\b(?:previously|in the past|${UNIT} (?:ago|earlier)|last ${SPAN}|earlier (?:this|last) (?:year|month|week)|yesterday)\b`,
  "i",
);

// once backed · had previously called for
const WITHIN = /\b(?:previously|formerly|once)\b/i;

/** Tokens before the subject that may open the sentence with a time. */
const LEAD = 8;

type Words = {
  /** First token of the subject. */
  readonly subject: number;
  /** The token after verb and particles. */
  readonly after: number;
  /** Last token of what is asked or sided with. */
  readonly last: number;
};

export const isEarlier = (
  reading: Reading,
  clause: Clause,
  { subject, after, last }: Words,
): boolean => {
  if (clause.tense === "earlier") return true;
  const { folded, sentences } = reading.cast.scene;
  const end = tokenAt(reading, last)?.end ?? 0;
  let lead = subject;
  while (sameSentence(reading, lead - 1, subject) && subject - lead < LEAD) lead--;
  const opens = lead < subject && !sameSentence(reading, lead - 1, subject);
  if (opens && BEFORE.test(textOf(reading, { first: lead, last: subject - 1 }))) return true;
  const group = textOf(reading, { first: clause.first, last: Math.max(clause.verb, after - 1) });
  if (WITHIN.test(group) || BEFORE.test(group)) return true;
  const sentence = sentences[tokenAt(reading, last)?.sentence ?? -1];
  return AFTER.test(folded.slice(end, sentence?.end ?? end));
};
