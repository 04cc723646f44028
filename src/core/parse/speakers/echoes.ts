/** Words of a headline that stand again further on, where it is said whose they are. */
import type { Scene } from "../scene.ts";
import type { Decision } from "./speakers.ts";

/** Headline and standfirst; a text without paragraphs must not compare each quotation with all others. */
const HEAD_PARAGRAPHS = 3;
const MOST = 8;
const EDGES = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;

const plain = (text: string): string => text.toLowerCase().replace(EDGES, "");

/** A quotation of the article's head that nobody is known to have said takes the speaker of the one it is cut from. */
export const withEchoes = (scene: Scene, decisions: readonly Decision[]): readonly Decision[] =>
  decisions.map((decision, i) => {
    const paragraph = scene.quotes[decision.setting.quote]?.paragraph ?? 0;
    if (i >= MOST || paragraph >= HEAD_PARAGRAPHS || decision.resolved.entities.length > 0)
      return decision;
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
