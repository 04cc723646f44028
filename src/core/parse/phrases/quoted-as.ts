/** *The Post quoted Ann Lee as saying*: the words are hers, not the paper's. */
import type { Scene } from "../scene.ts";
import type { NounPhrase } from "./mentions.ts";
import { phraseFrom } from "./relations.ts";

const QUOTES = /^quot(?:e[sd]?|ing)$/;
const SAYS = /^(?:saying|telling|writing)$/;
const LONGEST = 16;

/** Whom a sentence quotes *as saying*, of the verb *quoted* at `verb` or *saying* at `says`; undefined: no such form. */
export const quotedAs = (scene: Scene, at: number): NounPhrase | undefined => {
  const { tokens, phrases } = scene;
  const word = tokens[at]?.lower ?? "";
  const verb = SAYS.test(word) ? verbBefore(tokens, at) : at;
  const phrase = phraseFrom(phrases, (verb ?? -1) + 1);
  if (verb === undefined || !QUOTES.test(tokens[verb]?.lower ?? "") || phrase?.first !== verb + 1)
    return undefined;
  for (let i = phrase.last + 1; i < phrase.last + LONGEST; i++) {
    if (tokens[i]?.sentence !== tokens[verb]?.sentence) return undefined;
    if (tokens[i]?.lower === "as" && SAYS.test(tokens[i + 1]?.lower ?? "")) return phrase;
  }
  return undefined;
};

const verbBefore = (tokens: Scene["tokens"], says: number): number | undefined => {
  if (tokens[says - 1]?.lower !== "as") return undefined;
  for (let i = says - 2; i > says - LONGEST; i--) {
    if (tokens[i]?.sentence !== tokens[says]?.sentence) return undefined;
    if (QUOTES.test(tokens[i]?.lower ?? "")) return i;
  }
  return undefined;
};
