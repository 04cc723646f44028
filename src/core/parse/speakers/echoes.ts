/** Words of a headline that stand again further on, where it is said whose they are. */
import type { Scene } from "../scene.ts";
import type { Decision } from "./decision.ts";

/** Headline and standfirst; a text without paragraphs must not compare each quotation with all others. */
const HEAD_PARAGRAPHS = 3;
const MOST = 8;
// from the first letter or digit to the last
const WORDS = /[\p{L}\p{N}](?:.*[\p{L}\p{N}])?/su;

const plain = (text: string): string => WORDS.exec(text.toLowerCase())?.[0] ?? "";

const LONGEST_HEADLINE = 160;
const ENDS_SENTENCE = /[.!?]["')]*$/;

/** The first line, where it is short and no sentence. */
export const isHeadline = ({ folded, paragraphs }: Scene, paragraph: number): boolean => {
  const span = paragraphs[0];
  if (paragraph !== 0 || !span || paragraphs.length === 1) return false;
  const text = folded.slice(span.start, span.end).trimEnd();
  return text.length < LONGEST_HEADLINE && !ENDS_SENTENCE.test(text);
};

/** A headline is short of verbs: who is meant there is a guess unless one says so. */
export const isGuess = (scene: Scene, { setting, candidate }: Decision): boolean =>
  (candidate === undefined || candidate.relation.cue < 0) &&
  isHeadline(scene, scene.quotes[setting.quote]?.paragraph ?? -1);

/** A quotation of the article's head that nobody is known to have said takes the speaker of the one it is cut from. */
export const withEchoes = (scene: Scene, decisions: readonly Decision[]): readonly Decision[] =>
  decisions.map((decision, i) => {
    const paragraph = scene.quotes[decision.setting.quote]?.paragraph ?? 0;
    const known = decision.resolved.entities.length > 0 && !isGuess(scene, decision);
    if (i >= MOST || paragraph >= HEAD_PARAGRAPHS || known) return decision;
    const words = plain(decision.setting.text);
    const whole = words.length > 0 && decisions.slice(i + 1).find((later) => holds(later, words));
    if (!whole) return decision;
    const { candidate, resolved, confidence } = whole;
    return { ...decision, candidate, resolved, confidence, inherited: false, echoes: true };
  });

const WORD_PART = /[\p{L}\p{N}]/u;

/** The words, whole ones, stand in a quotation whose speaker is known. */
const holds = ({ resolved, setting }: Decision, words: string): boolean => {
  if (resolved.entities.length === 0) return false;
  const text = plain(setting.text);
  const at = text.indexOf(words);
  if (at < 0) return false;
  return !WORD_PART.test(text[at - 1] ?? " ") && !WORD_PART.test(text[at + words.length] ?? " ");
};
