/** Reporting verbs that the tagger does not know: *Ann Lee snarled*, which it takes for an adjective. */

import { wordSet } from "../../lexicon.ts";
import type { Token } from "../text/tokens.ts";
import type { KnownVerbs } from "./verb-tags.ts";

/**
 * The tokens with verbs for what is a listed verb's past form right behind a name, or between a mark and a name;
 * and for its form in *s* before *that* and before a colon and a mark: *the board claims that* · *the letter states: “…”*
 */
export const withListedVerbs = (tokens: readonly Token[], known: KnownVerbs): readonly Token[] =>
  tokens.map((token, i) => {
    if (answersBack(tokens, i)) return retagged(token, "VERB", token.lemma);
    if (!MISTAKEN.has(token.pos) || token.capital) return token;
    const form = known.formOf(token.lower);
    if (!form || !known.reports(form.lemma)) return token;
    const stands = form.form === "past" ? standsAsVerb(tokens, i) : leadsOn(tokens, i, form.form);
    return stands ? retagged(token, "VERB", form.lemma) : token;
  });

/** Written out as all tokens are: a spread makes an object of another shape, and every look at tokens dearer. */
const retagged = (
  { start, end, text, lower, sentence, paragraph, capital }: Token,
  pos: string,
  lemma: string,
): Token => ({ start, end, text, lower, pos, lemma, sentence, paragraph, capital });

/** *Ann Lee | shot back that*: no noun behind the name. */
const answersBack = (tokens: readonly Token[], i: number): boolean =>
  ANSWERS.has(tokens[i]?.lower ?? "") &&
  tokens[i]?.pos !== "VERB" &&
  tokens[i - 1]?.pos === "PROPN" &&
  tokens[i + 1]?.lower === "back";
const ANSWERS = wordSet("answersBack");

const MISTAKEN = new Set(["ADJ", "NOUN", "PROPN", "ADV", "X"]);
const NOUN = new Set(["NOUN", "ADJ"]);

const standsAsVerb = (tokens: readonly Token[], i: number): boolean => {
  const [before, next] = [tokens[i - 1], tokens[i + 1]];
  if (before?.sentence !== tokens[i]?.sentence) return false;
  if (before?.text === '"' || before?.text === ",") return next?.capital === true;
  // the office informed the board
  if (before?.pos === "NOUN") return next?.pos === "DET" || next?.pos === "PROPN";
  const led = before?.pos === "PRON" || (before?.pos === "PROPN" && before.capital);
  return led && !NOUN.has(next?.pos ?? "");
};

const leadsOn = (tokens: readonly Token[], i: number, form: string): boolean => {
  const [before, next, third] = [tokens[i - 1], tokens[i + 1], tokens[i + 2]];
  if (form !== "s" || before?.sentence !== tokens[i]?.sentence) return false;
  const led = before?.pos === "NOUN" || before?.pos === "PROPN";
  const leads = next?.lower === "that" ? third?.pos !== "VERB" : next?.text === ":";
  return led && (leads || opensBehindName(tokens, i));
};

/** Doe *claims* not to · Doe *estimates* the · Doe *reports* from, where the name opens the sentence. */
const opensBehindName = (tokens: readonly Token[], i: number): boolean => {
  let at = i - 1;
  while (tokens[at]?.pos === "PROPN" && tokens[at]?.capital) at--;
  if (at === i - 1 || tokens[at]?.sentence === tokens[i]?.sentence) return false;
  const { pos = "", lower = "" } = tokens[i + 1] ?? {};
  return OPENS.has(pos) || lower === "from";
};
const OPENS = new Set(["DET", "PRON", "PART"]);
