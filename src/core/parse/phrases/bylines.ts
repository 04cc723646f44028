/** The paper's own writers, named at the head of an article: nobody who speaks in it. */
import type { Scene } from "../scene.ts";
import type { NounPhrase } from "./mentions.ts";

const LONGEST_BYLINE = 24;
const BYLINE = new Set(["by", "and", ","]);
/** Paragraphs at an article's head among which its byline stands. */
const HEAD = 6;

/** A short line of the article's head, name and no sentence: *By Ann Lee and Tom Ray* · *Ann Lee, arts editor*. */
export const isByline = ({ tokens, ranges, vocabulary }: Scene, { first }: NounPhrase): boolean => {
  const paragraph = tokens[first]?.paragraph ?? 0;
  const { start = 0, end = 0 } = ranges[paragraph] ?? {};
  if (paragraph === 0 || paragraph >= HEAD || end - start > LONGEST_BYLINE) return false;
  const line = tokens.slice(start, end);
  const { role, title } = vocabulary;
  return line.every(
    ({ pos, lower }) =>
      pos === "PROPN" || BYLINE.has(lower) || role.person.has(lower) || title.has(lower),
  );
};
