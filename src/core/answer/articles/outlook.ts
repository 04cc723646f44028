/** Two ways in which a sentence fails a question though it holds its words: it only looks ahead, or it takes the other side. */
import { wordSet } from "../../lexicon.ts";
import type { Sentence } from "./document.ts";

/** Words that say of something only that it is to come … */
const AHEAD = wordSet("ahead");
/** … unless one of these makes it doubtful. */
const HEDGES = wordSet("hedges");
/** Words before the event that are looked at. */
const REACH = 5;

/** Whether the word at `at` tells of something to come: *will open*, *before the talks resume*; not: *would not open*. */
export const isAhead = ({ words }: Sentence, at: number): boolean => {
  const before = words.slice(Math.max(0, at - REACH), at).map(({ text }) => text);
  return before.some((word) => AHEAD.has(word)) && !before.some((word) => HEDGES.has(word));
};

// matches: voted against it · opposed the plan; not: voted for it
const AGAINST = /\b(?:against|oppos\w+|reject\w+|without)\b/;

/** A question of who is against it is not answered by who is for it. */
export const keepsSide = ({ words }: Sentence, asked: string): boolean =>
  !AGAINST.test(asked) || AGAINST.test(words.map(({ text }) => text).join(" "));
