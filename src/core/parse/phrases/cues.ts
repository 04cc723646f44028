/** Reporting verbs and phrases, outside quotations. */
import { wordSet } from "../../lexicon.ts";
import type { Token } from "../text/tokens.ts";
import type { Vocabulary } from "../vocabulary.ts";

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
    const cue = cueAt(tokens, i, vocabulary);
    if (cue) found.push(cue);
  });
  return found;
};

const cueAt = (tokens: readonly Token[], i: number, { cue }: Vocabulary): Cue | undefined => {
  const token = tokens[i];
  const next = tokens[i + 1];
  if (!token) return undefined;
  if (token.lower === "according" && next?.lower === "to")
    return { first: i, last: i + 1, lemma: "according to", kind: "according" };
  if (token.pos === "NOUN" && cue.nouns.has(token.lemma))
    return { first: i, last: i, lemma: token.lemma, kind: "noun" };
  if (!isVerb(token)) return undefined;
  if (next?.lower === "back" && BACK.has(token.lower))
    return { first: i, last: i + 1, lemma: "retort", kind: "speech" };
  const stem = stemOf(token.lower);
  const kind = KINDS.find((name) => cue[name].has(token.lemma) || cue[name].has(stem));
  return kind && { first: i, last: i, lemma: token.lemma, kind };
};

const isVerb = ({ pos, lower }: Token): boolean => {
  if (pos === "VERB") return true;
  return SAID.has(lower) || (!NOT_VERB.has(pos) && VERB_FORM.test(lower));
};

// deadpanned · quipped
const DOUBLED = /([bdgmnprt])\1$/;

const stemOf = (lower: string): string => lower.replace(VERB_FORM, "").replace(DOUBLED, "$1");
