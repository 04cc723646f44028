/** Reporting verbs and phrases, outside quotations. */
import { wordSet } from "../../lexicon.ts";
import { SUBJECT_PRONOUNS } from "../text/closed-classes.ts";
import type { Token } from "../text/tokens.ts";
import type { Vocabulary } from "../vocabulary.ts";
import { OWNERS } from "./owners.ts";

type CueKind = "speech" | "view" | "directive" | "judgement" | "according" | "noun";

/** Token numbers are inclusive. */
export type Cue = {
  readonly first: number;
  readonly last: number;
  readonly lemma: string;
  readonly kind: CueKind;
};

const KINDS = ["speech", "judgement", "directive", "view"] as const;
const NOT_VERB = new Set(["NOUN", "PROPN", "AUX", "DET", "ADP", "SCONJ", "CCONJ", "PUNCT", "NUM"]);
// added · posted · urging: what the tagger takes for a noun or adjective now and then
const VERB_FORM = /(?:ed|ing)$/;
const SAID = wordSet("plainCues");

/** “We dug,” Ann Lee *shot back*. */
const BACK = wordSet("saidBack");

export const findCues = (
  tokens: readonly Token[],
  quoteOf: Int32Array,
  vocabulary: Vocabulary,
): readonly Cue[] => {
  const found: Cue[] = [];
  tokens.forEach((_, i) => {
    if (quoteOf[i] !== -1) return;
    const cue = cueAt(tokens, i, vocabulary) ?? tagAt(tokens, i, quoteOf);
    if (cue) found.push(cue);
  });
  return found;
};

const GOES_ON = new Set([",", "?", "!"]);

/** “We dug,” *rued* Ann Lee: between the closing mark and a name, any verb of the past reports. */
const tagAt = (tokens: readonly Token[], i: number, quoteOf: Int32Array): Cue | undefined => {
  const [end, mark, verb, next] = tokens.slice(Math.max(0, i - 2), i + 2);
  if (verb?.pos !== "VERB" || !verb.lower.endsWith("ed") || quoteOf[i - 1] === -1) return undefined;
  if (mark?.text !== '"' || !GOES_ON.has(end?.text ?? "")) return undefined;
  const named = next?.pos === "PROPN" && next.capital && next.sentence === verb.sentence;
  return named ? { first: i, last: i, lemma: verb.lemma, kind: "speech" } : undefined;
};

const cueAt = (tokens: readonly Token[], i: number, { cue }: Vocabulary): Cue | undefined => {
  const token = tokens[i];
  const next = tokens[i + 1];
  if (!token) return undefined;
  if (token.lower === "according" && next?.lower === "to")
    return { first: i, last: i + 1, lemma: "according to", kind: "according" };
  if (token.pos === "NOUN" && cue.nouns.has(token.lemma))
    return { first: i, last: i, lemma: token.lemma, kind: "noun" };
  if (!isVerb(token) || isModifier(tokens, i) || isNoun(tokens, i)) return undefined;
  if (next?.lower === "back" && BACK.has(token.lower))
    return { first: i, last: i + 1, lemma: "retort", kind: "speech" };
  const stem = stemOf(token.lower);
  const kind = KINDS.find(
    (name) => cue[name].has(token.lemma) || cue[name].has(stem) || cue[name].has(`${stem}e`),
  );
  if (kind) return { first: i, last: i, lemma: token.lemma, kind };
  const clause = LINKED.has(token.lemma) && opensClause(tokens, i + 1);
  return clause ? { first: i, last: i, lemma: token.lemma, kind: "speech" } : undefined;
};

/** Doe *accepted* | that it was late; not: *accepted* the prize. */
const LINKED = wordSet("linkedCues");

const opensClause = (tokens: readonly Token[], i: number): boolean => {
  const [link, next] = tokens.slice(i, i + 2);
  if (link?.lower === "that") return link.pos === "SCONJ";
  return SUBJECT_PRONOUNS.has(link?.lower ?? "") && (next?.pos === "AUX" || next?.pos === "VERB");
};

/** *of reported cases*: it goes with the noun behind it. */
const isModifier = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]?.lower.endsWith("ed") === true &&
  tokens[i - 1]?.lower === "of" &&
  tokens[i + 1]?.pos === "NOUN";

/** Doe, *prosecuting*, rose · familiar with his *thinking*; not: Doe said, *adding*, “…”. */
const isNoun = (tokens: readonly Token[], i: number): boolean => {
  if (!tokens[i]?.lower.endsWith("ing")) return false;
  const [before, after] = [tokens[i - 1]?.lower ?? "", tokens[i + 1]];
  if (before === ",") return after?.text === "," && tokens[i + 2]?.text !== '"';
  // her warning that the well was dry is read as a verb as well as a noun
  return OWNERS.has(before) || (before === "'s" && after?.pos === "VERB");
};

const isVerb = ({ pos, lower }: Token): boolean => {
  if (pos === "VERB") return true;
  return SAID.has(lower) || (!NOT_VERB.has(pos) && VERB_FORM.test(lower));
};

// deadpanned · quipped
const DOUBLED = /([bdgmnprt])\1$/;

const stemOf = (lower: string): string => lower.replace(VERB_FORM, "").replace(DOUBLED, "$1");
