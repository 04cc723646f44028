/** Where a sentence tells that what is asked about happened, to those asked about; and which value belongs to it. */
import type { Span } from "../../article.ts";
import { nameKey, wordList } from "../../search/words.ts";
import {
  isDenied,
  isFactual,
  isFiniteAt,
  isLeftOpen,
  isNounForm,
  subjectsOf,
} from "../articles/grammar.ts";
import type { Profile } from "../articles/library.ts";
import { isAhead } from "../articles/outlook.ts";
import type { Candidate } from "../evidence/passages.ts";
import type { Scanned } from "../question/scan.ts";
import type { Term } from "../question/terms.ts";

export type FactAsked = {
  readonly scanned: Scanned;
  readonly terms: readonly Term[];
  /** True where the question asks of something to come: *when will it open*. */
  readonly ahead?: boolean;
  /** True where the question asks to whom it was done: *who was arrested*. */
  readonly passive?: boolean;
};

/** Places of the words that tell that it happened to those asked about; none where the sentence does not say so. */
export const happening = (
  candidate: Candidate,
  { scanned, terms, ahead = false }: FactAsked,
  denied = false,
): readonly Span[] => {
  const { sentence, matches } = candidate;
  const verb = eventTerm(terms, scanned);
  const people = scanned.first.length > 0 ? scanned.first : scanned.chosen;
  const match = matches.find(({ term }) => term === verb);
  if (!verb || !match) return [];
  return match.at
    .filter((at) => match.quality === 1 || !isNounForm(sentence.words[at]?.text ?? ""))
    .filter(
      (at) =>
        isFactual(sentence, at) ||
        (denied && (isDenied(sentence, at) || isLeftOpen(sentence, at))) ||
        (ahead && isAhead(sentence, at)),
    )
    .filter((at) => people.length === 0 || scanned.before > 0 || isDoneBy(candidate, at, people))
    .filter((at) => sharesClause(candidate, at, terms.slice(0, terms.indexOf(verb))))
    .flatMap((at) => sentence.words[at] ?? []);
};

/** Who or what did it, where the sentence names it, stands in the clause that tells it. */
const sharesClause = (
  { doc, sentence, matches }: Candidate,
  at: number,
  doers: readonly Term[],
): boolean =>
  doers.every((doer) => {
    const places = matches.find(({ term }) => term === doer)?.at ?? [];
    return (
      places.length === 0 ||
      places.some((place) => {
        const [first, last] = [
          sentence.words[Math.min(place, at)],
          sentence.words[Math.max(place, at)],
        ];
        return !NEW_CLAUSE.test(doc.article.text.slice(first?.end, last?.start));
      })
    );
  });
// matches: has nine left, and governors ; not: bread and butter
const NEW_CLAUSE = /;|,\s+(?:and|but|while)\s/;

/** The word that says what happened: the first after the people, or what ends the words before a second noun begins. */
const eventTerm = (terms: readonly Term[], { chosen, before, rest }: Scanned): Term | undefined => {
  if (chosen.length > 0 && before === 0) return terms[0];
  return terms.find(({ text }) => text === lastOfRun(wordList(rest), terms)) ?? terms.at(-1);
};

/** *the school close* of *the school close in July*: what was done stands after who or what did it. */
const lastOfRun = (words: readonly string[], terms: readonly Term[]): string | undefined => {
  const telling = new Set(terms.map(({ text }) => text));
  const first = words.findIndex((word) => telling.has(word));
  const end = words.findIndex((word, at) => at > first && NEXT.has(word));
  const run = words.slice(first, end < 0 ? words.length : end);
  // *the fire in the mill start*: the noun alone is followed by where it is.
  const alone = first > 0 && run.length === 1 && LOCATING.has(words[end] ?? "");
  return (alone ? words : run).findLast((word) => telling.has(word));
};

const LOCATING: ReadonlySet<string> = new Set("of in at on near with from".split(" "));
/** Words that begin another noun, or say where and when. */
const NEXT: ReadonlySet<string> = new Set([
  ...LOCATING,
  ..."the a an his her their its this that these those for to by into over under against about during before after because between through".split(
    " ",
  ),
]);

/** The people are the verb's subject, or the noun is theirs (*her visit*). */
const isDoneBy = (
  { doc, sentence, named }: Candidate,
  at: number,
  people: readonly Profile[],
): boolean => {
  const doers = subjectsOf(doc, sentence, at);
  const keys = new Set(doers.map(({ person }) => nameKey(person.name)));
  if (doers.length > 0 && isFiniteAt(sentence, at)) return people.every(({ key }) => keys.has(key));
  const before = sentence.words[at - 1]?.text ?? "";
  if (POSSESSIVE.has(before)) return named > 0;
  if (!isFiniteAt(sentence, at))
    return doers.length === 0 || people.every(({ key }) => keys.has(key));
  return named > 0 && STARTS.has(sentence.words[0]?.text ?? "");
};

const POSSESSIVE: ReadonlySet<string> = new Set(["her", "his", "their"]);
const STARTS: ReadonlySet<string> = new Set(["he", "she", "they", "both", "it"]);

// Between a date or place and what happened then no other clause begins: , who · joining · after; not: for her
const PARTED =
  /[;:]|\b(?:who|which|whom|whose|that|but|while|because|although|after|before|when|joining|including)\b/i;

/** Of several values the one closest to where it happens; all of one distance. */
export const nearestTo = (
  { doc }: Candidate,
  values: readonly Span[],
  at: readonly Span[],
): readonly Span[] => {
  const { text } = doc.article;
  const inClause = values.filter((value) =>
    at.some(
      (event) =>
        !PARTED.test(
          text.slice(Math.min(value.end, event.end), Math.max(value.start, event.start)),
        ),
    ),
  );
  const far = (value: Span): number =>
    Math.min(
      ...at.map(({ start, end }) =>
        value.start >= end ? value.start - end : (start - value.end) * 1.5,
      ),
    );
  return inClause.toSorted((a, b) => far(a) - far(b)).slice(0, 1);
};
