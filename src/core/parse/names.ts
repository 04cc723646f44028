/** Runs of capitalised words that name somebody or something, with their titles cut off. */
import type { Token } from "./tokens.ts";
import type { Vocabulary } from "./vocabulary.ts";

export type NameKind = "person" | "body" | "place" | "unknown";

/** Token numbers are inclusive. */
export type Name = {
  /** First token of the run, titles included. */
  readonly first: number;
  /** First token of the name itself. */
  readonly core: number;
  readonly last: number;
  readonly kind: NameKind;
  readonly gender: "female" | "male" | undefined;
  /** A title stands before the name. */
  readonly titled: boolean;
  /** Stands in a headline, where capitals run words together. */
  readonly headline: boolean;
};

// I · I'm · I've
const FIRST_PERSON = /^i(?:'|$)/;
const INITIAL = /^\p{Lu}\.?$/u;
const WORD = /^[\p{L}\p{N}]/u;
const ACRONYM = /^[\p{Lu}][\p{Lu}\p{N}&.]+$/u;
const AGE = /^\d{1,3}$/;
const HEADLINE_SHARE = 0.7;

export const findNames = (tokens: readonly Token[], vocabulary: Vocabulary): readonly Name[] => {
  const headline = headlineParagraphs(tokens);
  const known = wordsInsideSentences(tokens, headline);
  const found: Name[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (!startsName(tokens, i, vocabulary, { headline, known })) continue;
    const last = endOfRun(tokens, i, vocabulary, headline);
    const name = classify(tokens, { first: i, last }, vocabulary);
    if (name) found.push({ ...name, headline: headline.has(tokens[i]?.paragraph ?? -1) });
    i = last;
  }
  return propagate(tokens, found, vocabulary);
};

/** Paragraphs set in title case, where a capital says nothing. */
const headlineParagraphs = (tokens: readonly Token[]): ReadonlySet<number> => {
  const words = new Map<number, { long: number; capital: number }>();
  for (const token of tokens) {
    if (token.text.length < 4 || !WORD.test(token.text)) continue;
    const count = words.get(token.paragraph) ?? { long: 0, capital: 0 };
    count.long++;
    if (token.capital) count.capital++;
    words.set(token.paragraph, count);
  }
  const found = new Set<number>();
  for (const [paragraph, { long, capital }] of words)
    if (long >= 4 && capital / long > HEADLINE_SHARE) found.add(paragraph);
  return found;
};

/** Words with a capital inside a sentence: a name there is one at a sentence's start, too. */
const wordsInsideSentences = (
  tokens: readonly Token[],
  headline: ReadonlySet<number>,
): ReadonlySet<string> => {
  const found = new Set<string>();
  tokens.forEach((token, i) => {
    const before = tokens[i - 1];
    const inside = before?.sentence === token.sentence && WORD.test(before.text);
    if (inside && token.capital && !headline.has(token.paragraph)) found.add(token.lower);
  });
  return found;
};

type Known = { readonly headline: ReadonlySet<number>; readonly known: ReadonlySet<string> };

const nameWord = (token: Token, { notName }: Vocabulary): boolean =>
  token.capital && !FIRST_PERSON.test(token.lower) && !notName.has(token.lower);

const startsName = (
  tokens: readonly Token[],
  i: number,
  vocabulary: Vocabulary,
  { headline, known }: Known,
): boolean => {
  const token = tokens[i];
  if (!token || !nameWord(token, vocabulary)) return false;
  const before = tokens[i - 1];
  const opensSentence =
    before?.sentence !== token.sentence || before.text === '"' || before.text === ":";
  if (!opensSentence && !headline.has(token.paragraph)) return true;
  return namesAtStart(tokens, i, vocabulary, known);
};

const NO_NAME = new Set([
  "VERB",
  "AUX",
  "ADP",
  "ADV",
  "SCONJ",
  "CCONJ",
  "PRON",
  "DET",
  "INTJ",
  "PART",
]);

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
  if (NO_NAME.has(token.pos)) return false;
  const capitalNext = adjacent(token, next) && next?.capital === true;
  if (!capitalNext)
    return (
      token.pos === "PROPN" &&
      (next?.lemma === "say" ||
        next?.lemma === "tell" ||
        vocabulary.gazetteer.isSurname(token.lower) ||
        next?.lower === "'s")
    );
  // Had Doe known · Electing Doe
  return !(known.has(next.lower) && token.pos !== "PROPN");
};

const adjacent = (a: Token | undefined, b: Token | undefined): boolean =>
  a !== undefined && b !== undefined && b.paragraph === a.paragraph && b.start - a.end <= 1;

const endOfRun = (
  tokens: readonly Token[],
  first: number,
  vocabulary: Vocabulary,
  headline: ReadonlySet<number>,
): number => {
  let last = first;
  const limit = headline.has(tokens[first]?.paragraph ?? -1)
    ? headlineLimit(tokens, first, vocabulary)
    : Number.POSITIVE_INFINITY;
  for (;;) {
    const step = stepOf(tokens, first, last, vocabulary);
    if (step === 0 || last + step > limit) return last;
    last += step;
  }
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
  const [at, next, third, fourth] = tokens.slice(last, last + 4);
  if (!at || !next || next.sentence !== at.sentence) return 0;
  if (adjacent(at, next)) {
    if (next.text === "." && INITIAL.test(at.text) && third?.capital) return 1;
    if (nameWord(next, vocabulary)) return 1;
    if (vocabulary.suffix.has(next.lower)) return 1;
    if (adjacent(next, third) && third && nameWord(third, vocabulary)) {
      if (vocabulary.particle.has(next.lower) && !next.capital) return 2;
      if (next.text === "&") return 2;
      if (joinsBody(tokens, { first, last }, last + 2, vocabulary)) return 2;
    }
    if (third?.lower === "the" && fourth && nameWord(fourth, vocabulary))
      if (joinsBody(tokens, { first, last }, last + 3, vocabulary)) return 3;
  }
  // the Doe campaign · the Roe administration
  if (
    adjacent(at, next) &&
    vocabulary.role.body.has(next.lower) &&
    next.pos === "NOUN" &&
    !(third && (third.pos === "NOUN" || third.pos === "PROPN"))
  )
    return tokens[last + 2]?.lower === "'s" ? 0 : 1;
  // Smith, Jr.
  if (next.text === "," && third && vocabulary.suffix.has(third.lower)) return 2;
  return nicknameStep(tokens, last, vocabulary);
};

/** Marcia "Cia" Price: a nickname in marks between first name and surname. */
const nicknameStep = (tokens: readonly Token[], last: number, vocabulary: Vocabulary): number => {
  const [at, open, nick, close, next] = tokens.slice(last, last + 5);
  const marked =
    at &&
    open?.text === '"' &&
    nick?.capital &&
    close?.text === '"' &&
    next &&
    nick.start - open.end <= 1;
  return marked && nameWord(next, vocabulary) && vocabulary.gazetteer.firstName(at.lower) ? 4 : 0;
};

/** University of Iowa · Citizens for Clean Air · Securities and Exchange Commission; not: Smith of Iowa. */
const joinsBody = (
  tokens: readonly Token[],
  run: { first: number; last: number },
  next: number,
  vocabulary: Vocabulary,
): boolean => {
  const link = tokens[run.last + 1]?.lower ?? "";
  if (!vocabulary.joins.has(link)) return false;
  const words = tokens.slice(run.first, run.last + 1);
  if (words.some(({ lower }) => vocabulary.gazetteer.firstName(lower))) return false;
  if (link === "and" || link === "'s") {
    const after = endOfCapitals(tokens, next, vocabulary);
    return (
      link === "and" &&
      run.first === run.last &&
      after > next &&
      isBodyWord(tokens[after], vocabulary)
    );
  }
  const head = tokens[run.last];
  if (!head || vocabulary.title.has(head.lower)) return false;
  return (
    words.some((word) => isBodyWord(word, vocabulary)) ||
    (link === "for" && vocabulary.role.people.has(head.lower))
  );
};

const endOfCapitals = (tokens: readonly Token[], from: number, vocabulary: Vocabulary): number => {
  let at = from;
  while (adjacent(tokens[at], tokens[at + 1])) {
    const next = tokens[at + 1];
    if (!next || !nameWord(next, vocabulary)) break;
    at++;
  }
  return at;
};

const isBodyWord = (token: Token | undefined, { body }: Vocabulary): boolean =>
  token !== undefined && body.has(token.lower);

type Run = { readonly first: number; readonly last: number };

const classify = (
  tokens: readonly Token[],
  run: Run,
  vocabulary: Vocabulary,
): Omit<Name, "headline"> | undefined => {
  const { core, titled, gender: titleGender } = cutTitles(tokens, run, vocabulary);
  if (core > run.last) return undefined;
  // the Secretary: a nominal, whatever its capital
  if (core === run.first && core === run.last && isTitleWord(tokens[core], vocabulary))
    return undefined;
  const words = tokens.slice(core, run.last + 1);
  const kind = kindOf(words, titled, vocabulary);
  const first = words[0] ? vocabulary.gazetteer.firstName(words[0].lower) : undefined;
  const named = words.length > 1 && (first === "female" || first === "male") ? first : undefined;
  const gender = kind === "person" || kind === "unknown" ? (titleGender ?? named) : undefined;
  const aged = tokens[run.last + 1]?.text === "," && AGE.test(tokens[run.last + 2]?.text ?? "");
  return {
    ...run,
    core,
    titled,
    gender,
    kind: aged && kind === "unknown" ? "person" : kind,
  };
};

/** New York City Mayor Jo Doe → Jo Doe, titled. */
const cutTitles = (tokens: readonly Token[], { first, last }: Run, vocabulary: Vocabulary) => {
  let core = first;
  let gender: "female" | "male" | undefined;
  let titled = false;
  for (let i = first; i < last; i++) {
    const width = titleAt(tokens, i, last, vocabulary);
    if (width === 0) continue;
    const known = vocabulary.title.get(tokens[i + width - 1]?.lower ?? "");
    if (known && known !== "either") gender = known;
    // Chief in "Martin Chief Smith" would be a surname: a title stands first or after titles, bodies and places
    core = i + width;
    titled = true;
    i = core - 1;
  }
  while (core < last && vocabulary.affiliation.has(tokens[core]?.lower ?? "")) core++;
  while (core <= last && onlySuffix(tokens[core], vocabulary)) core++;
  // Ohioan Jo Doe: what stands before a first name is no part of it
  const word = (i: number) => tokens[i]?.lower ?? "";
  const { firstName } = vocabulary.gazetteer;
  if (
    last - core > 1 &&
    !firstName(word(core)) &&
    firstName(word(core + 1)) &&
    !vocabulary.body.has(word(last)) &&
    !INITIAL.test(tokens[core]?.text ?? "")
  )
    core++;
  return { core, titled, gender };
};

const isTitleWord = (token: Token | undefined, { title, role, gazetteer }: Vocabulary): boolean =>
  token !== undefined &&
  (title.has(token.lower) || role.person.has(token.lower) || role.people.has(token.lower)) &&
  !gazetteer.firstName(token.lower);

const onlySuffix = (token: Token | undefined, { suffix }: Vocabulary): boolean =>
  token === undefined || suffix.has(token.lower) || token.text === ",";

const titleAt = (
  tokens: readonly Token[],
  i: number,
  last: number,
  { titlePhrases, title, role, suffix }: Vocabulary,
): number => {
  for (const phrase of titlePhrases)
    if (i + phrase.length <= last && phrase.every((word, k) => tokens[i + k]?.lower === word))
      return phrase.length;
  const token = tokens[i];
  if (!token || !(title.has(token.lower) || role.person.has(token.lower))) return 0;
  return suffix.has(tokens[i + 1]?.lower ?? "") ? 0 : 1;
};

const kindOf = (words: readonly Token[], titled: boolean, vocabulary: Vocabulary): NameKind => {
  const { gazetteer, body, placeWord } = vocabulary;
  const phrase = words.map(({ lower }) => lower).join(" ");
  const lasting = words.filter((word) => !onlySuffix(word, vocabulary)).at(-1);
  const first = words[0];
  if (!first || !lasting) return "unknown";
  if (
    words.some(
      ({ lower }) =>
        body.has(lower) || (lower === lasting.lower && vocabulary.role.body.has(lower)),
    ) &&
    !(titled && gazetteer.firstName(first.lower))
  )
    return "body";
  if (titled) return gazetteer.isPlace(phrase) ? "place" : "person";
  if (
    gazetteer.isPlace(phrase) ||
    gazetteer.isDemonym(phrase) ||
    vocabulary.affiliation.has(phrase)
  )
    return "place";
  if (words.length > 1 && placeWord.has(lasting.lower)) return "place";
  if (gazetteer.isBody(phrase)) return "body";
  if (words.length > 1 && words.length < 6 && gazetteer.firstName(first.lower)) return "person";
  if (words.length > 2 && words.length < 6 && INITIAL.test(words[1]?.text ?? "")) return "person";
  if (words.length === 1 && ACRONYM.test(first.text)) return "body";
  if (words.length === 1 && gazetteer.firstName(first.lower)) return "person";
  return "unknown";
};

/** A surname met with its first name or a title is a person's wherever it stands alone. */
const propagate = (tokens: readonly Token[], names: readonly Name[], vocabulary: Vocabulary) => {
  const surnames = new Set<string>();
  const word = (i: number) => tokens[i]?.lower ?? "";
  const surnameOf = (name: Name) => {
    let at = name.last;
    while (at > name.core && onlySuffix(tokens[at], vocabulary)) at--;
    return word(at);
  };
  for (const name of names)
    if (name.kind === "person" && (name.last > name.core || name.titled))
      surnames.add(surnameOf(name));
  return names.map((name) => {
    if (name.kind !== "unknown" && !(name.kind === "place" && name.core === name.last)) return name;
    const length = name.last - name.core + 1;
    return length <= 3 && surnames.has(surnameOf(name))
      ? { ...name, kind: "person" as const }
      : name;
  });
};
