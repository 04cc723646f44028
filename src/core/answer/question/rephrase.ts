/** A question put so that it names one person in full, the rest of it as it was typed. */

import { wordSet } from "../../lexicon.ts";
import { wordsOf } from "../../search/words.ts";
import type { Profile } from "../articles/library.ts";
import { isTitle } from "../language/roles.ts";

type Words = ReturnType<typeof wordsOf>;
type Run = { readonly from: number; readonly to: number };

/** A name as asked, and all whom it fits. */
type Shared = {
  readonly asked: string;
  readonly rivals: readonly Pick<Profile, "key" | "names">[];
};

/** Longest part of a name that several people share, in words. */
const LONGEST = 3;

/** `typed`, with the full name where now stands what all of `rivals` are called; undefined where nothing of that stands in it. */
export const naming = (
  typed: string,
  { name }: Pick<Profile, "name">,
  { asked, rivals }: Shared,
): string | undefined => {
  const words = wordsOf(typed);
  const shared = sharedRun(words, rivals) ?? runOf(words, wordsOf(asked));
  const run = shared && withTitle(words, shared);
  const first = run && words[run.from];
  const last = run && words[run.to - 1];
  if (!run || !first || !last) return undefined;
  const named = `${typed.slice(0, first.start)}${name}${ending(typed.slice(first.start, last.end))}${typed.slice(last.end)}`;
  const rest = words.filter((_, at) => at < run.from || at >= run.to);
  return rest.every(({ text }) => NO_SUBJECT.has(text)) ? undefined : named;
};

/** What asks for a person and nothing else of them: *which Doe do you mean*. */
const NO_SUBJECT = wordSet("asksWhoAlone");

/** The first words by which everybody of `rivals` is called, as many in a row as can be. */
const sharedRun = (
  words: Words,
  rivals: readonly Pick<Profile, "key" | "names">[],
): Run | undefined => {
  for (let length = LONGEST; length >= 1; length--)
    for (let from = 0; from + length <= words.length; from++) {
      const gram = words.slice(from, from + length).map(({ text }) => text);
      if (rivals.every((rival) => isCalled(rival, gram))) return { from, to: from + length };
    }
  return undefined;
};

const isCalled = (
  { key, names }: Pick<Profile, "key" | "names">,
  gram: readonly string[],
): boolean => {
  const parts = new Set(key.split(" "));
  return names.has(gram.join(" ")) || gram.every((word) => parts.has(word));
};

const runOf = (words: Words, asked: Words): Run | undefined => {
  const keys = asked.map(({ text }) => text);
  const from = words.findIndex((_, at) => keys.every((key, i) => words[at + i]?.text === key));
  return keys.length > 0 && from >= 0 ? { from, to: from + keys.length } : undefined;
};

/** Takes in *the governor* before a name, or *the* before an office. */
const withTitle = (words: Words, { from, to }: Run): Run => {
  let at = from;
  while (at > 0 && isTitle(words[at - 1]?.text ?? "")) at--;
  return words[at - 1]?.text === "the" ? { from: at - 1, to } : { from: at, to };
};

// matches the end of: Doe's, Does’; not: Does
const OWNED = /['’]s?$/;
/** What of a replaced word is kept: *'s*. */
const ending = (replaced: string): string => OWNED.exec(replaced)?.[0] ?? "";
