/** Verb groups: a main verb with its auxiliaries, adverbs and negation. */

import { BE, DO, HAVE, MODALS, NEGATORS, TIMES, UNREAL_MODALS } from "../text/closed-classes.ts";
import type { Token } from "../text/tokens.ts";
import { isOnlyParticiple, mayBeParticiple, type VerbForm } from "./verb-forms.ts";
import { isBase, isVerbAt, type KnownVerbs } from "./verb-tags.ts";

/** Token numbers are inclusive. */
export type VerbGroup = {
  readonly first: number;
  /** The main verb. */
  readonly verb: number;
  readonly lemma: string;
  readonly form: "finite" | "infinitive" | "gerund" | "participle";
  readonly voice: "active" | "passive";
  readonly negated: boolean;
  readonly unreal: boolean;
  readonly modal: string | undefined;
  readonly tense: "present" | "past" | "earlier";
};

/** The group that begins at token `first`; undefined: none does. */
export const verbGroupAt = (
  tokens: readonly Token[],
  first: number,
  known: KnownVerbs,
): VerbGroup | undefined => {
  const infinitive = leadsInfinitive(tokens, first, known);
  const verb = mainVerb(tokens, first + Number(infinitive), known, infinitive);
  return verb < 0 ? undefined : describe(tokens, { first, verb, infinitive }, known);
};

/** Whether a group begins at token `at`. */
export const beginsGroup = (tokens: readonly Token[], at: number, known: KnownVerbs): boolean =>
  verbGroupEnd(tokens, at, known) >= 0;

const verbGroupEnd = (tokens: readonly Token[], at: number, known: KnownVerbs): number => {
  const infinitive = leadsInfinitive(tokens, at, known);
  return mainVerb(tokens, at + Number(infinitive), known, infinitive);
};

const leadsInfinitive = (tokens: readonly Token[], at: number, known: KnownVerbs): boolean =>
  tokens[at]?.lower === "to" && (tokens[at]?.pos !== "ADP" || isBase(tokens, at + 1, known));

/** *is going to leave*, *has to leave*: what leads an infinitive that is the main verb. */
const SEMI_MODALS = new Set(["going", "have", "has", "had", "need", "needs", "ought", "used"]);

const isSemiModal = (tokens: readonly Token[], at: number, known: KnownVerbs): boolean =>
  SEMI_MODALS.has(tokens[at]?.lower ?? "") && leadsInfinitive(tokens, at + 1, known);

const LONGEST = 10;

/** The main verb of the group that begins at `from`; -1: no verb begins there. */
const mainVerb = (
  tokens: readonly Token[],
  from: number,
  known: KnownVerbs,
  infinitive: boolean,
): number => {
  const sentence = tokens[from]?.sentence;
  let main = -1;
  for (let at = from; at < from + LONGEST && tokens[at]?.sentence === sentence; at++) {
    const role = roleAt(tokens, at, known, { began: main >= 0, led: infinitive || at > from });
    if (role === "none" || sentence === undefined) break;
    if (role === "main") return at;
    if (role !== "between") main = at;
    // *has to leave*: over *to*
    if (role === "semi") at++;
  }
  return main;
};

type Role = "auxiliary" | "semi" | "main" | "between" | "none";

/** What token `at` is in a group that `began` before it, or that `led` words open. */
const roleAt = (
  tokens: readonly Token[],
  at: number,
  known: KnownVerbs,
  { began, led }: { readonly began: boolean; readonly led: boolean },
): Role => {
  const token = tokens[at];
  if (!token) return "none";
  const auxiliary = isAuxiliary(token);
  if (auxiliary || isVerbAt(tokens, at, known, led)) {
    if (isSemiModal(tokens, at, known)) return "semi";
    return auxiliary ? "auxiliary" : "main";
  }
  return isInside(token) && (began || opensGroup(tokens, at, known)) ? "between" : "none";
};

const INSIDE = new Set(["ADV", "AUX", "PART"]);
const FLOATING = new Set(["all", "both", "each"]);

const isInside = ({ pos, lower }: Token): boolean =>
  lower !== "to" &&
  (INSIDE.has(pos) || NEGATORS.has(lower) || FLOATING.has(lower) || TIMES.has(lower));

/** An adverb or negation before its verb: *never called*, *not to call*. */
const opensGroup = (tokens: readonly Token[], at: number, known: KnownVerbs): boolean => {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (!token || !next || !(token.pos === "ADV" || NEGATORS.has(token.lower))) return false;
  // the *well* is dry
  if (tokens[at - 1]?.pos === "DET" && token.lower !== "longer") return false;
  // *no longer backs*
  const behind = token.lower === "no" && next.lower === "longer" ? at + 2 : at + 1;
  const verb = tokens[behind];
  return verb !== undefined && (isAuxiliary(verb) || isVerbAt(tokens, behind, known, true));
};

const isAuxiliary = ({ lower, pos }: Token): boolean => {
  if (pos === "AUX") return lower !== "to";
  if (pos === "VERB") return isAuxiliaryWord(lower) && lower !== "'s";
  return (lower === "be" || lower === "been") && pos !== "PROPN" && pos !== "NOUN";
};

const isAuxiliaryWord = (word: string): boolean =>
  BE.has(word) || HAVE.has(word) || DO.has(word) || MODALS.has(word);

type Found = { readonly first: number; readonly verb: number; readonly infinitive: boolean };

const describe = (tokens: readonly Token[], found: Found, known: KnownVerbs): VerbGroup => {
  const { first, verb } = found;
  const word = tokens[verb]?.lower ?? "";
  const listed = known.formOf(word);
  const lemma = lemmaOf(word, listed?.lemma ?? tokens[verb]?.lemma);
  const group = readAuxiliaries(tokens, found);
  const form = formOfGroup(group, word, found.infinitive);
  const passive = (group.be && mayBeParticiple(word, lemma)) || form === "participle";
  const { modal } = group;
  const behind = BE.has(word) && NEGATORS.has(tokens[verb + 1]?.lower ?? "");
  return {
    first,
    verb,
    lemma,
    form,
    voice: passive ? "passive" : "active",
    negated: group.negated || behind,
    unreal: modal !== undefined && UNREAL_MODALS.has(modal),
    modal,
    tense: tenseOf(group, word, { lemma, form: listed?.form }),
  };
};

const lemmaOf = (word: string, listed: string | undefined): string => {
  if (BE.has(word)) return "be";
  return HAVE.has(word) ? "have" : (listed ?? word);
};

type Auxiliaries = {
  /** The first of them; empty: there is none. */
  readonly lead: string;
  /** The last of them is a form of *be*. */
  readonly be: boolean;
  readonly have: boolean;
  readonly had: boolean;
  readonly negated: boolean;
  readonly modal: string | undefined;
};

const readAuxiliaries = (
  tokens: readonly Token[],
  { first, verb, infinitive }: Found,
): Auxiliaries => {
  const words = tokens.slice(first + Number(infinitive), verb).map(({ lower }) => lower);
  const auxiliaries = words.filter(isAuxiliaryWord);
  const semi = words.findIndex((word, i) => SEMI_MODALS.has(word) && words[i + 1] === "to");
  const modal = words.find((word) => MODALS.has(word));
  return {
    lead: auxiliaries[0] ?? "",
    be: BE.has(auxiliaries.at(-1) ?? ""),
    have: auxiliaries.some((word) => HAVE.has(word)),
    had: auxiliaries.includes("had"),
    negated: words.some(
      (word, i) => NEGATORS.has(word) || (word === "longer" && words[i - 1] === "no"),
    ),
    modal: modal ?? (semi < 0 ? undefined : `${words[semi]} to`),
  };
};

const formOfGroup = (
  { lead }: Auxiliaries,
  word: string,
  infinitive: boolean,
): VerbGroup["form"] => {
  if (infinitive) return "infinitive";
  if (lead === "") {
    if (word.endsWith("ing")) return "gerund";
    return isOnlyParticiple(word) ? "participle" : "finite";
  }
  return lead === "being" || lead === "having" ? "gerund" : "finite";
};

const PAST_AUXILIARIES = new Set(["was", "were", "did", "had"]);

const tenseOf = (
  { had, have, lead }: Auxiliaries,
  word: string,
  { lemma, form }: { readonly lemma: string; readonly form: VerbForm | undefined },
): VerbGroup["tense"] => {
  if (had) return "earlier";
  if (have || PAST_AUXILIARIES.has(lead)) return "past";
  if (lead !== "") return "present";
  const irregular = word !== lemma && !word.endsWith("s") && !word.endsWith("ing");
  return PAST_AUXILIARIES.has(word) || form === "past" || irregular ? "past" : "present";
};
