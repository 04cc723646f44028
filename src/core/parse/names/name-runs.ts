/** Runs of capitalised words, over particles, initials, nicknames and the joints of a body's name. */

import { wordsOf } from "../text/closed-classes.ts";
import type { Token } from "../text/tokens.ts";
import type { Vocabulary } from "../vocabulary.ts";
import { headlineParagraphs } from "./headlines.ts";
import { letteredNames } from "./lettered-names.ts";
import { isAged, isDescribed } from "./name-forms.ts";
import {
  adjacent,
  campaignStep,
  firmsOwnStep,
  isFirstNation,
  isLetter,
  isNumber,
  joinsBody,
  membersStep,
  nameWord,
  nicknameStep,
  numberStep,
  type Run,
} from "./name-joints.ts";
import { isDate, withSurnames } from "./word-surnames.ts";

export type { Run } from "./name-joints.ts";

export type FoundRun = Run & {
  readonly headline: boolean;
  /** Its letters stand in brackets behind it: a body's name, of whatever words. */
  readonly lettered: boolean;
};

export const INITIAL = /^\p{Lu}\.?$/u;
// Doe Wells plc: what ends a firm's name in small letters, too
const FIRM = /^(?:plc|gmbh|llc|llp|oyj|(?:ltd|inc)\.?)$/;

/** Runs in order of the text; `headline`: it stands where every word has a capital. */
export const findRuns = (tokens: readonly Token[], general: Vocabulary): readonly FoundRun[] => {
  const headline = headlineParagraphs(tokens);
  const vocabulary = withSurnames(tokens, headline, general);
  const known = wordsInsideSentences(tokens, headline, vocabulary);
  const lettered = letteredNames(tokens, vocabulary);
  const found: FoundRun[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (isDate(tokens, i, general) || isNumber(tokens, i)) continue;
    const end = lettered.get(i);
    if (end === undefined && !startsName(tokens, i, vocabulary, { headline, known })) continue;
    const last = end ?? endOfRun(tokens, i, vocabulary, headline);
    if (last === i && isLetter(tokens[i])) continue;
    found.push({
      first: withParticles(tokens, i, vocabulary),
      last,
      headline: headline.has(tokens[i]?.paragraph ?? -1),
      lettered: end !== undefined,
    });
    i = last;
  }
  return found;
};

// a word · a comma · a bracket
const INSIDE = /^[\p{L}\p{N},(]/u;

/** Words with a capital inside a sentence: a name there is one at a sentence's start, too. */
const wordsInsideSentences = (
  tokens: readonly Token[],
  headline: ReadonlySet<number>,
  { gazetteer }: Vocabulary,
): ReadonlySet<string> => {
  const found = new Set<string>();
  tokens.forEach((token, i) => {
    const before = tokens[i - 1];
    if (!token.capital || headline.has(token.paragraph) || before?.sentence !== token.sentence)
      return;
    // Wang Shuo, at a sentence's start: the second of two capitals tells nothing of the first
    const second = tokens[i - 2]?.sentence !== token.sentence && gazetteer.isCommon(before.lower);
    if (INSIDE.test(before.text) && !second) found.add(token.lower);
  });
  return found;
};

type Known = { readonly headline: ReadonlySet<number>; readonly known: ReadonlySet<string> };

const startsName = (
  tokens: readonly Token[],
  i: number,
  vocabulary: Vocabulary,
  { headline, known }: Known,
): boolean => {
  const token = tokens[i];
  if (!token || !nameWord(token, vocabulary)) return false;
  const before = tokens[i - 1];
  // “We dig,” Will Lee said: the sentence goes on
  const goesOn = before?.text === '"' && tokens[i - 2]?.text === "," && before.end < token.start;
  const opensSentence =
    before?.sentence !== token.sentence || (before.text === '"' && !goesOn) || before.text === ":";
  if (!opensSentence && !headline.has(token.paragraph)) return true;
  return namesAtStart(tokens, i, vocabulary, known);
};

// Diggers said · Firemen told: many, unless a family is known by the name
const MANY = /(?:[mw]en|people|[eo]rs|ists|ians)$/;
const NO_NAME = wordsOf("VERB AUX ADP ADV SCONJ CCONJ PRON DET INTJ PART");

/** Where every word has a capital, one is a name's if it is known as one, or if what follows is. */
const namesAtStart = (
  tokens: readonly Token[],
  i: number,
  vocabulary: Vocabulary,
  known: ReadonlySet<string>,
): boolean => {
  const token = tokens[i];
  const next = tokens[i + 1];
  if (!token) return false;
  if (vocabulary.gazetteer.firstName(token.lower) || vocabulary.title.has(token.lower))
    return token.pos !== "AUX";
  if (known.has(token.lower)) return true;
  if (isShownByNext(tokens, i, vocabulary)) return true;
  if (NO_NAME.has(token.pos)) return false;
  if (adjacent(token, next) && next?.text === "&") return true;
  const capitalNext = adjacent(token, next) && next?.capital === true;
  if (!capitalNext)
    return (
      token.pos === "PROPN" &&
      ((!MANY.test(token.lower) && (next?.lemma === "say" || next?.lemma === "tell")) ||
        vocabulary.gazetteer.isSurname(token.lower) ||
        vocabulary.gazetteer.isPlace(token.lower) ||
        next?.lower === "'s")
    );
  return !leadsName(tokens, i, vocabulary, known);
};

/** Whatever the word may be elsewhere, what stands behind it tells that it is a name. */
const isShownByNext = (tokens: readonly Token[], i: number, vocabulary: Vocabulary): boolean => {
  const { role, seat, particle } = vocabulary;
  const { lower = "", pos } = tokens[i] ?? {};
  // Tavi, a pupil, was asleep · Karo, 34, was asleep; not: Reacting, the mayor said
  const fronted = pos === "VERB" && lower.endsWith("ing");
  if (!fronted && (isDescribed(tokens, i + 1, role.person) || isAged(tokens, i))) return true;
  // Downing Street, tagged as a verb
  if (seat.has(`${lower} ${tokens[i + 1]?.lower}`)) return true;
  // Van der Doe conceded
  return particle.has(lower) && particleStep(tokens, i, vocabulary) > 0;
};

/** Had Doe known · Electing Doe · Late Doe winner: a word of the sentence before a name. */
const leadsName = (
  tokens: readonly Token[],
  i: number,
  { gazetteer, body }: Vocabulary,
  known: ReadonlySet<string>,
): boolean => {
  const [token, next, third] = tokens.slice(i, i + 3);
  if (!token || !next) return false;
  const common = gazetteer.isCommon(token.lower) && third?.capital !== true;
  return (token.pos !== "PROPN" || common) && known.has(next.lower) && !body.has(next.lower);
};

const endOfRun = (
  tokens: readonly Token[],
  first: number,
  vocabulary: Vocabulary,
  headline: ReadonlySet<number>,
): number => {
  let last = first;
  const limit = headline.has(tokens[first]?.paragraph ?? -1)
    ? (firmEnd(tokens, first, vocabulary) ?? headlineLimit(tokens, first, vocabulary))
    : Number.POSITIVE_INFINITY;
  for (;;) {
    const step = stepOf(tokens, first, last, vocabulary);
    if (step === 0 || last + step > limit) return last;
    last += step;
  }
};

const MOST_PARTNERS = 8;

/** *Wells Ashby Pell Dunmore, PLLC*, in a headline too: the word that ends a firm's name, behind names alone. */
const firmEnd = (tokens: readonly Token[], first: number, vocabulary: Vocabulary) => {
  for (let i = first; i < first + MOST_PARTNERS; i++) {
    const token = tokens[i];
    if (!token || token.sentence !== tokens[first]?.sentence) return undefined;
    if (i > first && endsFirm(token, vocabulary)) return i;
    const isComma = token.text === "," && endsFirm(tokens[i + 1], vocabulary);
    if (!isComma && (!token.capital || vocabulary.gazetteer.isCommon(token.lower)))
      return undefined;
  }
  return undefined;
};

/** In a headline only a first name tells where a name ends: at the next word, past initials and particles. */
const headlineLimit = (
  tokens: readonly Token[],
  first: number,
  { gazetteer, particle }: Vocabulary,
): number => {
  const word = (i: number) => tokens[i]?.lower ?? "";
  let at = first;
  while (at < first + 3 && !gazetteer.firstName(word(at))) at++;
  if (!gazetteer.firstName(word(at))) return first + 2;
  let last = at + 1;
  while (INITIAL.test(tokens[last]?.text ?? "") || particle.has(word(last)) || word(last) === ".")
    last++;
  return last;
};

/** How many tokens further the run goes on: 0 where it ends. */
const stepOf = (
  tokens: readonly Token[],
  first: number,
  last: number,
  vocabulary: Vocabulary,
): number => {
  const [at, next] = [tokens[last], tokens[last + 1]];
  if (!at || !next || next.sentence !== at.sentence) return 0;
  const beside = adjacent(at, next) ? besideStep(tokens, { first, last }, vocabulary) : 0;
  if (beside > 0) return beside;
  // Smith, Jr.
  if (next.text === "," && vocabulary.suffix.has(tokens[last + 2]?.lower ?? "")) return 2;
  // Orrin Wells, Inc.
  if (next.text === "," && endsFirm(tokens[last + 2], vocabulary)) return 2;
  const members = membersStep(tokens, { first, last }, vocabulary);
  return members > 0 ? members : nicknameStep(tokens, { first, last }, vocabulary);
};

const endsFirm = (token: Token | undefined, { companyWord }: Vocabulary): boolean =>
  token?.capital === true && ENDING.test(token.text) && companyWord.has(token.lower);

// Inc. · GmbH · PLLC; not: Group, Holdings
const ENDING = /^(?:\p{L}{3,4}|\p{L}+\.)$/u;

/** A further name word, an initial's stop, a suffix; or a particle or joint and the name word behind it. */
const besideStep = (tokens: readonly Token[], run: Run, vocabulary: Vocabulary): number => {
  const [at, next, third] = tokens.slice(run.last, run.last + 3);
  if (!at || !next) return 0;
  if (next.text === "." && INITIAL.test(at.text) && third?.capital) return 1;
  if (isNumber(tokens, run.last + 1)) return 0;
  if (isFirstNation(tokens, run.last + 1)) return 2;
  if (nameWord(next, vocabulary) || vocabulary.suffix.has(next.lower)) return 1;
  if (FIRM.test(next.lower)) return 1;
  if (next.lower === "'s") return firmsOwnStep(tokens, run, vocabulary);
  const joint = jointStep(tokens, run, vocabulary);
  if (joint > 0) return joint;
  return numberStep(tokens, run) || campaignStep(tokens, run.last, vocabulary);
};

/** *van* Doe · Doe *&* Roe · University *of* Iowa · Bank *of the* West */
const jointStep = (tokens: readonly Token[], run: Run, vocabulary: Vocabulary): number => {
  const [next, third, fourth] = tokens.slice(run.last + 1, run.last + 4);
  if (!next || !third || !adjacent(next, third)) return 0;
  const particles = particleStep(tokens, run.last, vocabulary);
  if (particles > 0) return particles;
  if (isFirstNation(tokens, run.last + 2) && joinsBody(tokens, run, run.last + 3, vocabulary))
    return 3;
  const named = nameWord(third, vocabulary);
  if (named && (next.text === "&" || joinsBody(tokens, run, run.last + 2, vocabulary))) return 2;
  const past = third.lower === "the" && fourth && nameWord(fourth, vocabulary);
  return past && joinsBody(tokens, run, run.last + 3, vocabulary) ? 3 : 0;
};

const MOST_PARTICLES = 3;

/** van Doe · de la Doe: the particles in small letters and the name word behind them. */
const particleStep = (tokens: readonly Token[], last: number, vocabulary: Vocabulary): number => {
  let at = last + 1;
  while (at - last <= MOST_PARTICLES && isParticle(tokens[at], vocabulary)) at++;
  const after = tokens[at];
  const named = at > last + 1 && after && adjacent(tokens[at - 1], after);
  return named && nameWord(after, vocabulary) ? at - last : 0;
};

const isParticle = (token: Token | undefined, { particle }: Vocabulary): boolean =>
  token !== undefined && !token.capital && particle.has(token.lower);

/** The token at which a bare surname begins: *van der* Doe. */
const withParticles = (tokens: readonly Token[], first: number, vocabulary: Vocabulary): number => {
  let at = first;
  while (
    first - at < MOST_PARTICLES &&
    isParticle(tokens[at - 1], vocabulary) &&
    adjacent(tokens[at - 1], tokens[at])
  )
    at--;
  return at;
};
