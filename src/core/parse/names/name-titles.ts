/** Titles before a name: *New York City Mayor*, *Dr.* */

import type { Token } from "../text/tokens.ts";
import type { Vocabulary } from "../vocabulary.ts";
import { isFirstNation } from "./name-joints.ts";
import { INITIAL, type Run } from "./name-runs.ts";

/** New York City Mayor Jo Doe → Jo Doe, titled. */
export const cutTitles = (tokens: readonly Token[], run: Run, vocabulary: Vocabulary): Titled =>
  isNobody(tokens, run, vocabulary) || isOfOffice(tokens, run)
    ? { core: run.first, titled: false, gender: undefined }
    : pastTitles(tokens, run, vocabulary);

/** The Prime Minister's *Office*: a body, title and all. */
const isOfOffice = (tokens: readonly Token[], { last }: Run): boolean =>
  tokens[last]?.text === "Office" && tokens[last - 1]?.lower === "'s";

type Titled = {
  readonly core: number;
  readonly titled: boolean;
  readonly gender: "female" | "male" | undefined;
};

const pastTitles = (
  tokens: readonly Token[],
  { first, last }: Run,
  vocabulary: Vocabulary,
): Titled => {
  let core = first;
  let gender: Titled["gender"];
  let titled = false;
  for (let i = first; i < last; i++) {
    if (isNicknamed(tokens, i, vocabulary)) break;
    const width = titleAt(tokens, i, last, vocabulary);
    if (width === 0 || namesFirm(tokens, i + width, last, vocabulary)) continue;
    if (i + 1 === last && isForename(tokens, { first, last: i }, vocabulary)) break;
    const known = vocabulary.title.get(tokens[i + width - 1]?.lower ?? "");
    if (known && known !== "either") gender = known;
    // Chief in "Martin Chief Smith" would be a surname: a title stands first or after titles, bodies and places
    core = i + width;
    titled = true;
    i = core - 1;
  }
  core = pastAffiliation(tokens, { first: core, last }, vocabulary);
  while (core <= last && onlySuffix(tokens[core], vocabulary)) core++;
  core = pastForeword(tokens, { first: core, last }, vocabulary);
  return { core, titled, gender };
};

/** Earl "Duke" Lee: a first name, whatever title it may be elsewhere; not: Mayor "Bo" Lee. */
const isNicknamed = (tokens: readonly Token[], at: number, { gazetteer }: Vocabulary): boolean =>
  tokens[at + 1]?.text === '"' && gazetteer.firstName(tokens[at]?.lower ?? "") !== undefined;

/** Captain *Dean* Lee · The dean, *Hunter* Lee: behind another title a first name, whatever title it may be elsewhere. */
const isForename = (
  tokens: readonly Token[],
  { first, last }: Run,
  vocabulary: Vocabulary,
): boolean => {
  if (!vocabulary.gazetteer.firstName(tokens[last]?.lower ?? "")) return false;
  const lead = last > first ? last - 1 : first - 1;
  return isTitleWord(tokens[tokens[lead]?.text === "," ? lead - 1 : lead], vocabulary);
};

/** Ravenna Republican Jo Doe; not: the British Kettle Consortium. */
const pastAffiliation = (
  tokens: readonly Token[],
  { first, last }: Run,
  { affiliation, body }: Vocabulary,
): number => {
  if (body.has(tokens[last]?.lower ?? "")) return first;
  let core = first;
  while (core < last && affiliation.has(tokens[core]?.lower ?? "")) core++;
  return core;
};

/** Ohioan Jo Doe · Harbour Pictures Jo Doe: a place, a people or two words before a first name are no part of it. */
const pastForeword = (
  tokens: readonly Token[],
  { first, last }: Run,
  vocabulary: Vocabulary,
): number => {
  const { firstName } = vocabulary.gazetteer;
  const lower = (i: number) => tokens[i]?.lower ?? "";
  const named = firstName(lower(first)) || OPENS_NICKNAME.has(lower(first));
  if (vocabulary.body.has(lower(last)) || named) return first;
  let at = first + 1;
  // Tamber "Rose" Vantree: what stands before a nickname is a first name
  while (at < last && !firstName(lower(at)) && !OPENS_NICKNAME.has(lower(at))) at++;
  return at < last &&
    !OPENS_NICKNAME.has(lower(at)) &&
    isForeword(tokens, { first, last: at - 1 }, vocabulary)
    ? at
    : first;
};

const OPENS_NICKNAME = new Set(['"', "'", "("]);

// Grower · Bassoonist · Ravennan
const CALLING = /(?:[eo]r|ist|[ai]an|[mw][ae]n)s?$/;

/** A word of the language, and no name that only this text has. */
const isWord = (
  { lower, pos }: Token,
  { gazetteer, role }: Pick<Vocabulary, "gazetteer" | "role">,
): boolean =>
  pos !== "PROPN" ||
  CALLING.test(lower) ||
  gazetteer.isCommon(lower) ||
  isFromPlace(lower, gazetteer) ||
  role.person.has(lower);

const isForeword = (
  tokens: readonly Token[],
  { first, last }: Run,
  { gazetteer, body, country, particle, role }: Vocabulary,
): boolean => {
  const words = tokens.slice(first, last + 1);
  // Lawmakers Slam Jo Doe: what many do, in a headline
  if (role.people.has(tokens[first - 1]?.lower ?? "")) return true;
  if (words.some(({ text, lower }) => INITIAL.test(text) || particle.has(lower))) return false;
  // Welder Jo Doe: what a sentence opens with has its capital from there; not: Ottoline Jo Doe
  if (tokens[first - 1]?.sentence !== tokens[first]?.sentence)
    return words.length > 1 || words.every((word) => isWord(word, { gazetteer, role }));
  return (
    words.length > 1 ||
    words.every(
      ({ lower, pos }) =>
        pos !== "PROPN" || body.has(lower) || country.has(lower) || isFromPlace(lower, gazetteer),
    )
  );
};

const FROM = /(?:ian|ans?|ite|er)$/;

/** Ohioan, Texan, Iowan: made from a place. */
const isFromPlace = (lower: string, { isPlace, isDemonym }: Vocabulary["gazetteer"]): boolean => {
  if (isPlace(lower) || isDemonym(lower)) return true;
  const stem = lower.replace(FROM, "");
  return stem !== lower && ["", "a", "as", "ia", "o"].some((end) => isPlace(stem + end));
};

// Foods · Dairies · Mills
const WARES = /[^s']s$/;
const SHORTEST_WARES = 5;
const FIRST_OF_FIRM = new Set(["general", "prince", "major", "king", "queen", "royal"]);

/** General Foods · Prince Bakeries: a title, and a plural that is no known family's name, are a firm's name. */
export const namesFirm = (
  tokens: readonly Token[],
  from: number,
  last: number,
  { gazetteer, title, role }: Vocabulary,
): boolean => {
  const { lower = "" } = tokens[last] ?? {};
  return (
    from === last &&
    FIRST_OF_FIRM.has(tokens[from - 1]?.lower ?? "") &&
    lower.length >= SHORTEST_WARES &&
    WARES.test(lower) &&
    !title.has(lower) &&
    !role.people.has(lower) &&
    !gazetteer.isSurname(lower) &&
    gazetteer.firstName(lower) === undefined
  );
};

// RCMP · NHL
const LETTERS = /^\p{Lu}{3,}$/u;

/** *the Labour government* · *Queen Ada Hospital* · *Prince Tavo RCMP*: a body, or what is called after somebody. */
const isNobody = (
  tokens: readonly Token[],
  { first, last }: Run,
  { body, placeWord, role }: Vocabulary,
): boolean => {
  const { lower = "", text = "", capital } = tokens[last] ?? {};
  if (!capital && role.body.has(lower)) return true;
  if (last - first < 2 || !FIRST_OF_FIRM.has(tokens[first]?.lower ?? "")) return false;
  return body.has(lower) || placeWord.has(lower) || LETTERS.test(text);
};

export const isTitleWord = (
  token: Token | undefined,
  { title, role, gazetteer }: Vocabulary,
): boolean =>
  token !== undefined &&
  (title.has(token.lower) || role.person.has(token.lower) || role.people.has(token.lower)) &&
  !(token.capital && gazetteer.firstName(token.lower));

export const onlySuffix = (token: Token | undefined, { suffix }: Vocabulary): boolean =>
  token === undefined || suffix.has(token.lower) || token.text === ",";

const titleAt = (
  tokens: readonly Token[],
  i: number,
  last: number,
  { titlePhrases, title, role, suffix, body }: Vocabulary,
): number => {
  if (isFirstNation(tokens, i)) return 0;
  const token = tokens[i];
  for (const phrase of titlePhrases.get(token?.lower ?? "") ?? [])
    if (i + phrase.length <= last && phrase.every((word, k) => tokens[i + k]?.lower === word))
      return phrase.length;
  if (!token || isFirstNation(tokens, i)) return 0;
  if (!(title.has(token.lower) || role.person.has(token.lower))) return 0;
  // the Observer Mail: a paper's name
  if (!title.has(token.lower) && body.has(token.lower)) return 0;
  return suffix.has(tokens[i + 1]?.lower ?? "") ? 0 : 1;
};
