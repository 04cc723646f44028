/** A name that mixes alphabets may look like another's, and is marked. */
import type { Answer } from "./answer.ts";

// of the letters of a name: both Boland's B and the Cyrillic о
const LATIN = /\p{Script=Latin}/u;
const LOOKS_LATIN = /[\p{Script=Cyrillic}\p{Script=Greek}]/u;

export const markingMixed = <Some extends Answer>(answer: Some): Some => {
  const names = [...new Set(namesIn(answer).filter(isMixed))];
  return names.length > 0
    ? { ...answer, notes: [...answer.notes, { kind: "mixed-alphabets", names }] }
    : answer;
};

const isMixed = (name: string): boolean => LATIN.test(name) && LOOKS_LATIN.test(name);

/** Every name of a person in it, however deep. */
const namesIn = (part: unknown): readonly string[] => {
  if (Array.isArray(part)) return part.flatMap(namesIn);
  if (typeof part !== "object" || part === null) return [];
  return Object.entries(part).flatMap(([key, value]) =>
    key === "name" && typeof value === "string" ? [value] : namesIn(value),
  );
};
