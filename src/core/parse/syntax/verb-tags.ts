/** Which tokens are verbs: by their tag, or as one that the lexicon lists and the tagger took for another word. */

import { BE, OWNING, SUBJECT_PRONOUNS, wordsOf } from "../text/closed-classes.ts";
import type { Token } from "../text/tokens.ts";
import type { VerbForm } from "./verb-forms.ts";

/** Verbs that the lexicon lists, so that the tagger's mistakes on them can be mended. */
export type KnownVerbs = {
  readonly formOf: (
    word: string,
  ) => { readonly lemma: string; readonly form: VerbForm } | undefined;
  /** The verb reports what somebody says or thinks. */
  readonly reports: (lemma: string) => boolean;
  /** A clause may stand right behind it: *said Doe left*; not *praised Doe*. */
  readonly states: (lemma: string) => boolean;
};

/** Determiners that are a subject by themselves. */
const ALONE = wordsOf("that all each some many most those these several few both");

/** Token `at` is a verb, by its tag or as one the lexicon lists. */
export const isVerbAt = (
  tokens: readonly Token[],
  at: number,
  known: KnownVerbs,
  inGroup: boolean,
): boolean => {
  const token = tokens[at];
  const before = tokens[at - 1];
  const lead = before?.sentence === token?.sentence ? before : undefined;
  if (!token || leadsNoun(lead, token) || isNounBehindVerb(tokens, at)) return false;
  if (token.pos === "VERB") return !isModifier(lead, tokens[at + 1]);
  return !token.capital && token.pos !== "ADP" && isListedVerb(tokens, at, known, inGroup);
};

const NOUN_LINKS = new Set(["for", "to", "from", "by", "of", "on"]);

/** *resisted calls to go*, *brushed aside calls to go*: the plural behind a verb that the tagger takes for another verb. */
export const isNounBehindVerb = (tokens: readonly Token[], at: number): boolean => {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (token?.pos !== "VERB" || !token.lower.endsWith("s") || !NOUN_LINKS.has(next?.lower ?? ""))
    return false;
  const lead = before?.pos === "ADV" || before?.pos === "ADP" ? tokens[at - 2] : before;
  return lead?.pos === "VERB" && lead.sentence === token.sentence;
};

/** *his backs*, *the endorsed*: what stands behind an owner or a determiner. */
const leadsNoun = (lead: Token | undefined, { lower }: Token): boolean => {
  if (!lead) return false;
  if (OWNING.has(lead.lower)) return lead.lower !== "'s" || !lower.endsWith("ing");
  return lead.pos === "DET" && !ALONE.has(lead.lower) && !SUBJECT_PRONOUNS.has(lead.lower);
};

const MODIFIED = new Set(["NOUN", "ADJ"]);
/** *growing calls*: a participle that goes with the noun behind it. */
const isModifier = (lead: Token | undefined, next: Token | undefined): boolean =>
  lead?.pos === "ADJ" && MODIFIED.has(next?.pos ?? "") && !SUBJECT_PRONOUNS.has(lead.lower);

const NOUN_LEADS = new Set(["DET", "ADJ", "NUM", "ADP", "CCONJ"]);
const NAMING = new Set(["PROPN", "PRON", "NOUN"]);
const OBJECT_LEADS = new Set(["DET", "PRON", "PROPN", "ADP", "SCONJ", "PART", "NUM"]);

/** What the tagger takes for another part of speech: *Ann Lee backs a ban*; not *their backs*, *was press secretary*. */
const isListedVerb = (
  tokens: readonly Token[],
  at: number,
  known: KnownVerbs,
  inGroup: boolean,
): boolean => {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  const form = known.formOf(token?.lower ?? "")?.form;
  if (!token || !form) return false;
  const object = OBJECT_LEADS.has(next?.pos ?? "");
  if (inGroup) return token.pos !== "ADV" || object;
  const lead = before?.sentence === token.sentence ? before : undefined;
  if (form === "ing" || form === "past") return token.pos !== "NOUN" || leadsVerb(lead);
  if (!lead || !object || leadsNoVerb(lead)) return false;
  if (form === "base" && lead.pos === "PROPN") return isPlural(tokens, at - 1);
  return NAMING.has(lead.pos) || OPENERS.has(lead.text);
};

const OPENERS = new Set([",", ")"]);

const leadsVerb = (lead: Token | undefined): boolean =>
  lead !== undefined && (lead.pos === "PROPN" || SUBJECT_PRONOUNS.has(lead.lower));

const leadsNoVerb = ({ pos, lower }: Token): boolean => NOUN_LEADS.has(pos) || BE.has(lower);

/** *the Greens back*, *Doe and Roe back*; not *New York state*. */
const isPlural = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.lower.endsWith("s") === true ||
  [at - 1, at - 2, at - 3].some((i) => tokens[i]?.lower === "and");

/** A verb in its base form, as behind *to*. */
export const isBase = (tokens: readonly Token[], at: number, known: KnownVerbs): boolean => {
  const token = tokens[at];
  if (!token) return false;
  const listed = known.formOf(token.lower)?.form === "base";
  // *declined to back the plan*
  if (token.pos === "ADV")
    return (
      tokens[at + 1]?.pos === "VERB" || (listed && OBJECT_LEADS.has(tokens[at + 1]?.pos ?? ""))
    );
  if (token.lower === "be") return true;
  if (token.pos === "VERB" || token.pos === "AUX") return token.lemma === token.lower;
  return listed && token.pos !== "PROPN" && !token.capital && tokens[at + 1]?.pos !== "PUNCT";
};
