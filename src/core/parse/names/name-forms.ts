/** Printed names made comparable: their words, their surname, and when two are forms of one. */
import { ARTICLES, OWNING, SMALL_IN_NAMES } from "../text/closed-classes.ts";
import type { Token } from "../text/tokens.ts";
import type { Vocabulary } from "../vocabulary.ts";
import type { Name } from "./name.ts";

const WORD = /[\p{L}\p{N}]/u;
const STOP = /\.$/;

/** One printed name as it is compared with others. */
export type Form = {
  readonly at: number;
  readonly name: Name;
  /** Words of the name without initials' stops and suffixes, lower case. */
  readonly words: readonly string[];
  readonly surname: string;
  /** *Bo* of *‘Bo’ Doe*. */
  readonly nickname: string | undefined;
  /** *Jr.*, *Sr.*, *III*: tells father and son apart. */
  readonly generation: string | undefined;
  readonly paragraph: number;
  /** A verb follows, or a reporting verb leads: *Jo Doe said*, *said Jo Doe*. */
  readonly acts: boolean;
  /** The verb is one of saying. */
  readonly speaks: boolean;
  /** Stands as no person's name does: *the* Doe, Doe, *which* …, Doe said *it would* … */
  readonly bodily: boolean;
  /** *Doe, who* · *Mr. Doe* · *the director, Doe*. */
  readonly human: boolean;
  /** *Sir Tom*: its title goes with a first name alone. */
  readonly forenamed: boolean;
};

const SAYS = new Set(["say", "tell", "write", "add", "ask", "tweet", "explain", "recall"]);

/** Words under which a form is looked for: one that it shares with all forms it may belong with. */
export const keysOf = ({ words, surname }: Form): readonly string[] => [
  ...new Set([...words, surname, ...surname.split("-"), acronym(words)]),
];

export const formOf = (
  tokens: readonly Token[],
  name: Name,
  at: number,
  vocabulary: Vocabulary,
): Form => {
  const words = wordsOf(tokens, name, vocabulary);
  let from = words.length - 1;
  while (from > 1 && vocabulary.particle.has(words[from - 1] ?? "")) from--;
  const next = tokens[name.last + 1];
  const before = tokens[name.first - 1];
  // van der Doe: all of it is the surname
  const bare = vocabulary.particle.has(words[0] ?? "") && tokens[name.core]?.capital === false;
  const surname = words.slice(bare ? 0 : Math.max(0, from)).join(" ");
  const human = name.titled || isHuman(tokens, name, vocabulary);
  return {
    at,
    name,
    words: bare ? [surname] : words,
    surname,
    nickname: nicknameAt(tokens, name.core),
    generation: generationOf(tokens, name) ?? relativeOf(tokens, name),
    paragraph: tokens[name.first]?.paragraph ?? 0,
    speaks: human || says(next) || says(before),
    acts: isVerb(next) || before?.lemma === "say" || closesBeforeVerb(tokens, name),
    human,
    forenamed: isForenamed(tokens, name, vocabulary),
    bodily: !human && isBodily(tokens, name),
  };
};

const GENERATIONS: ReadonlyMap<string, string> = new Map([
  ["jr", "jr"],
  ["jnr", "jr"],
  ["junior", "jr"],
  ["sr", "sr"],
  ["snr", "sr"],
  ["senior", "sr"],
  ["ii", "ii"],
  ["iii", "iii"],
  ["iv", "iv"],
]);

const generationOf = (tokens: readonly Token[], { core, last }: Name): string | undefined =>
  last > core ? GENERATIONS.get((tokens[last]?.lower ?? "").replace(STOP, "")) : undefined;

const RELATIVES = new Set(
  "father mother son daughter grandfather grandson uncle nephew".split(" "),
);
const LONGEST_TITLE = 5;

/** *His father, former mayor Jo Doe*: another than Jo Doe Jr. */
const relativeOf = (tokens: readonly Token[], { first }: Name): string | undefined => {
  for (let i = first - 1; i >= first - LONGEST_TITLE; i--) {
    const { lower = "", text = "", pos = "" } = tokens[i] ?? {};
    if (RELATIVES.has(lower)) return OWNING.has(tokens[i - 1]?.lower ?? "") ? lower : undefined;
    if (text !== "," && pos !== "NOUN" && pos !== "ADJ") return undefined;
  }
  return undefined;
};

/** Father and son: two who are printed with different suffixes. */
export const isOtherGeneration = ({ generation }: Form, others: Iterable<string>): boolean =>
  generation !== undefined && [...others].some((other) => other !== generation);

const says = (token: Token | undefined): boolean => SAYS.has(token?.lemma ?? "");

const isForenamed = (tokens: readonly Token[], { titled, core }: Name, words: Vocabulary) =>
  titled && words.forenamed.has(tokens[core - 1]?.lower ?? "");

const isVerb = (token: Token | undefined): boolean => token?.pos === "VERB" || token?.pos === "AUX";

/** His father, Jo Doe, said */
const closesBeforeVerb = (tokens: readonly Token[], { first, last }: Name): boolean =>
  tokens[first - 1]?.text === "," && tokens[last + 1]?.text === "," && isVerb(tokens[last + 2]);

const SAYS_IT = new Set(["say", "announce", "confirm", "add"]);
// said it would · said it plans: what a firm says of itself; not: said it was raining
const OWN_ACTS =
  /^(?:had|has|have|would|will|plan|plans|planned|expects?|expected|intends?|intended|hopes?|hoped)$/;

const IS = new Set(["is", "was"]);
// said it was considering · said it was “deeply sorry”
const OWN_STATE =
  /(?:ing|^"|^(?:deeply|aware|sorry|confident|committed|pleased|disappointed|unable))$/;

const isBodily = (tokens: readonly Token[], { first, last }: Name): boolean => {
  const [before, next, third, fourth] = [first - 1, last + 1, last + 2, last + 3].map(
    (i) => tokens[i],
  );
  if (before?.lower === "the" && before.sentence === tokens[first]?.sentence) return true;
  if (next?.text === "," && third?.lower === "which") return true;
  if (!SAYS_IT.has(next?.lemma ?? "") || third?.lower !== "it") return false;
  const fifth = tokens[last + 4]?.lower ?? "";
  return (
    OWN_ACTS.test(fourth?.lower ?? "") || (IS.has(fourth?.lower ?? "") && OWN_STATE.test(fifth))
  );
};

const wordsOf = (tokens: readonly Token[], { core, last }: Name, { suffix }: Vocabulary) =>
  tokens
    .slice(core, last + 1)
    .flatMap(({ lower }) =>
      WORD.test(lower) && !suffix.has(lower) && lower !== "'s" ? [lower.replace(STOP, "")] : [],
    );

/** ‘Bo’ Doe: a surname and what somebody is called, who may be printed as Jo Doe, too. */
const nicknameAt = (tokens: readonly Token[], core: number): string | undefined => {
  const [open, word, close] = tokens.slice(core, core + NICKNAME);
  return open && MARKS.has(open.text) && close?.text === open.text ? word?.lower : undefined;
};
const NICKNAME = 3;
const MARKS = new Set(["'", '"']);

/** Doe who · Doe, who · the director, Doe */
const isHuman = (
  tokens: readonly Token[],
  { first, last }: Name,
  { role, title }: Vocabulary,
): boolean => {
  const [next, third] = [tokens[last + 1], tokens[last + 2]];
  const relative = next?.lower === "who" || (next?.text === "," && third?.lower === "who");
  const apposed =
    tokens[first - 1]?.text === "," && role.person.has(tokens[first - 2]?.lower ?? "");
  const alone = first === last && tokens[first - 1]?.sentence === tokens[first]?.sentence;
  // the club's coach Jo Doe; not: its rival Doe Lines, the maker Doe
  const led = tokens[first - 1]?.lower ?? "";
  const called = first < last && title.has(led) && !role.firms.has(led);
  return relative || apposed || called || (!alone && isDescribed(tokens, last + 1, role.person));
};

const AGE = /^\d{1,3}$/;

/** Doe, 43, */
export const isAged = (tokens: readonly Token[], last: number): boolean =>
  tokens[last + 1]?.text === "," && AGE.test(tokens[last + 2]?.text ?? "");

const INSIDE = new Set(["ADJ", "NOUN", "PROPN", "NUM"]);
const LONGEST_DESCRIPTION = 6;

/** Jo Doe*, a retired bus driver* */
export const isDescribed = (
  tokens: readonly Token[],
  comma: number,
  people: ReadonlySet<string>,
): boolean => {
  const first = comma + 1;
  if (tokens[comma]?.text !== "," || !ARTICLES.has(tokens[first]?.lower ?? "")) return false;
  let at = first;
  while (at - first < LONGEST_DESCRIPTION && INSIDE.has(tokens[at + 1]?.pos ?? "")) at++;
  return people.has(tokens[at]?.lower ?? "");
};

/** Joe Doe = Joseph Q. Doe = J. Doe; Green Party = Green Party. */
export const sameFullName = (a: Form, b: Form, { shortForm, companyWord }: Vocabulary): boolean => {
  if (b.generation !== undefined && isOtherGeneration(a, [b.generation])) return false;
  if (a.name.kind === "body" || b.name.kind === "body")
    return a.words.join(" ") === b.words.join(" ") || sameFirm(a.words, b.words, companyWord);
  if (a.surname !== b.surname && !isHalf(a.surname, b.surname)) return false;
  const [first, other] = [a.words[0] ?? "", b.words[0] ?? ""];
  const long = (word: string) => shortForm.get(word) ?? word;
  if (long(first) === long(other)) return true;
  if (first.length === 1 || other.length === 1) return first[0] === other[0];
  return a.words.includes(other) && a.words.length > 2
    ? true
    : b.words.includes(first) && b.words.length > 2;
};

/** Ann Lee, who became Ann Lee-Roe. */
const isHalf = (a: string, b: string): boolean =>
  a.length < b.length ? b.split("-").includes(a) : a.split("-").includes(b);

/** Green Foods Inc. = Green Foods. */
const sameFirm = (
  a: readonly string[],
  b: readonly string[],
  companyWord: ReadonlySet<string>,
): boolean => {
  const bare = (words: readonly string[]) =>
    words.filter((word) => !companyWord.has(word) && !companyWord.has(`${word}.`)).join(" ");
  const [first, second] = [bare(a), bare(b)];
  return first === second && first.includes(" ");
};

export const acronym = (words: readonly string[]): string =>
  words
    .filter((word) => !SMALL_IN_NAMES.has(word))
    .map((word) => word[0])
    .join("");

/** ANN LEE: as a transcript's label prints her, in capitals throughout. */
export const isShouted = (name: Name | undefined, tokens: readonly Token[]): boolean =>
  name !== undefined &&
  tokens.slice(name.core, name.last + 1).every(({ text }) => text === text.toUpperCase());
