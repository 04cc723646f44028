/** Names with their titles cut off, and what each names: a person, a body, a place. */

import { PLACE_LEADS } from "../text/closed-classes.ts";
import type { Token } from "../text/tokens.ts";
import type { Vocabulary } from "../vocabulary.ts";
import type { Name, NameKind } from "./name.ts";
import { isAged } from "./name-forms.ts";
import { type FoundRun, findRuns, INITIAL, type Run } from "./name-runs.ts";
import { cutTitles, isTitleWord, namesFirm, onlySuffix } from "./name-titles.ts";

export type { Name, NameKind } from "./name.ts";

const ACRONYM = /^[\p{Lu}][\p{Lu}\p{N}&.]+$/u;

export const findNames = (tokens: readonly Token[], vocabulary: Vocabulary): readonly Name[] => {
  const runs = findRuns(tokens, vocabulary);
  const surnames = surnamesOf(tokens, runs, vocabulary);
  const found = runs.flatMap((run) => {
    // Farmer, where the text has a Jane Farmer
    const bare = run.first === run.last && surnames.has(tokens[run.last]?.lower ?? "");
    const name =
      !bare && isOnlyTitle(tokens, run, vocabulary) ? undefined : classify(tokens, run, vocabulary);
    return name ? [name] : [];
  });
  found.push(...screenNames(tokens, found));
  found.sort((a, b) => a.first - b.first);
  // Orrin Minister of Wells Jo Doe: the office before a name is no name of its own
  const whole = found.filter(({ last }, i) => (found[i + 1]?.first ?? last + 1) > last);
  return propagate(tokens, whole, vocabulary);
};

const LONGEST_SCREEN_NAME = 3;
const WORD = /^[\p{L}\p{N}_@.​-]+$/u;

/** *username tricky english remarked*: what somebody calls themselves on the net, up to the verb; small letters and all. */
const screenNames = (
  tokens: readonly Token[],
  known: readonly { readonly first: number; readonly last: number }[],
): readonly Name[] =>
  tokens.flatMap((token, i) => {
    const first = i + 1;
    if (
      token.lower !== "username" ||
      known.some((name) => name.first <= first && name.last >= first)
    )
      return [];
    let last = i;
    while (last - i < LONGEST_SCREEN_NAME && isOfScreenName(tokens, last + 1, first)) last++;
    const plain = { titled: true, gender: undefined, headline: false } as const;
    return last > i ? [{ first: i, core: first, last, kind: "person" as const, ...plain }] : [];
  });

/** A first word of any kind; further ones that are no verb. */
const isOfScreenName = (tokens: readonly Token[], at: number, first: number): boolean => {
  const token = tokens[at];
  if (!token || token.sentence !== tokens[first]?.sentence || !WORD.test(token.text)) return false;
  return at === first || (token.pos !== "VERB" && token.pos !== "AUX" && !token.capital);
};

/** Last words of runs that begin with a first name. */
const surnamesOf = (
  tokens: readonly Token[],
  runs: readonly Run[],
  { gazetteer }: Vocabulary,
): ReadonlySet<string> =>
  new Set(
    runs.flatMap(({ first, last }) =>
      last > first && gazetteer.firstName(tokens[first]?.lower ?? "")
        ? [tokens[last]?.lower ?? ""]
        : [],
    ),
  );

/** the Secretary · the National President: a nominal, whatever its capital. */
const isOnlyTitle = (tokens: readonly Token[], { first, last }: Run, vocabulary: Vocabulary) => {
  if (!isTitleWord(tokens[last], vocabulary)) return false;
  for (let i = first; i < last; i++) if (!isOfficial(tokens[i], vocabulary)) return false;
  return true;
};

/** A word that stands in the name of an office: *Group* General Manager, *Lagos* Zonal Chairman, *Tory* MPs. */
const isOfficial = (token: Token | undefined, vocabulary: Vocabulary): boolean =>
  token !== undefined &&
  vocabulary.gazetteer.firstName(token.lower) === undefined &&
  (isTitleWord(token, vocabulary) ||
    vocabulary.rank.has(token.lower) ||
    vocabulary.affiliation.has(token.lower) ||
    vocabulary.body.has(token.lower) ||
    vocabulary.gazetteer.isPlace(token.lower));

const classify = (
  tokens: readonly Token[],
  found: FoundRun,
  vocabulary: Vocabulary,
): Name | undefined => {
  const { first, last, headline } = found;
  if (found.lettered)
    return { first, core: first, last, headline, kind: "body", gender: undefined, titled: false };
  const office = officeBefore(tokens, found, vocabulary);
  const run = office ? { first: office.first, last } : found;
  const { core, titled, gender } = office
    ? { core: office.core, titled: true, gender: undefined }
    : cutTitles(tokens, run, vocabulary);
  if (core > run.last) return undefined;
  if (isDateline(tokens, run) || isPartisan(tokens, run, vocabulary) || isPartyTag(tokens, core))
    return undefined;
  const words = tokens.slice(core, run.last + 1);
  const placed = PLACE_LEADS.has(tokens[run.first - 1]?.lower ?? "");
  const kind = namesFirm(tokens, run.last, run.last, vocabulary)
    ? "body"
    : kindOf(words, { titled, placed }, vocabulary);
  const human = kind === "person" || kind === "unknown";
  const number = kind === "body" ? numberBefore(tokens, run.first) : 0;
  return {
    first: run.first - number,
    core: core - (core === run.first ? number : 0),
    last,
    headline,
    kind: kind === "unknown" && isAged(tokens, last) ? "person" : kind,
    gender: human ? (gender ?? genderOf(words, vocabulary)) : undefined,
    titled,
  };
};

const ORDINAL = /^\d+(?:st|nd|rd|th)$/;

/** The *9th* Circuit Court: how many words of a number are part of a body's name. */
const numberBefore = (tokens: readonly Token[], first: number): number => {
  const before = tokens[first - 1];
  return Number(before?.sentence === tokens[first]?.sentence && ORDINAL.test(before?.lower ?? ""));
};

// Jo Doe, R-Harbour, said
const PARTY_TAG = /^[RDIL]-\p{Lu}/u;
const TAG_LEADS = new Set([",", "("]);
const isPartyTag = (tokens: readonly Token[], at: number): boolean =>
  PARTY_TAG.test(tokens[at]?.text ?? "") && TAG_LEADS.has(tokens[at - 1]?.text ?? "");

const OF = new Set(["of", "for", "the"]);
const LONGEST_OFFICE = 9;

/** *Secretary of | Transportation* Jo Doe: the run's first words are what the title before it is about. */
const officeBefore = (
  tokens: readonly Token[],
  { first, last }: Run,
  vocabulary: Vocabulary,
): { readonly first: number; readonly core: number } | undefined => {
  const { title, rank, gazetteer, country } = vocabulary;
  const word = (i: number) => tokens[i]?.lower ?? "";
  if (last - first < 2 || !OF.has(word(first - 1))) return undefined;
  let at = first - 1;
  while (first - at < LONGEST_OFFICE && tokens[at - 1]?.sentence === tokens[first]?.sentence) {
    const before = tokens[at - 1];
    const belongs =
      before &&
      (OF.has(before.lower) ||
        (before.capital &&
          (title.has(before.lower) ||
            rank.has(before.lower) ||
            country.has(before.lower) ||
            STATE.has(before.lower) ||
            title.has(word(at)))));
    if (!belongs) break;
    at--;
  }
  const led = tokens.slice(at, first).some(({ lower, capital }) => capital && title.has(lower));
  if (!led || OF.has(word(at))) return undefined;
  return { first: at, core: firstNameWithin(tokens, { first, last }, gazetteer) ?? last - 1 };
};

const STATE = new Set(["state"]);

const firstNameWithin = (
  tokens: readonly Token[],
  { first, last }: Run,
  { firstName, isPlace }: Vocabulary["gazetteer"],
): number | undefined => {
  for (let at = first + 1; at < last; at++) {
    const lower = tokens[at]?.lower ?? "";
    if (firstName(lower) && !isPlace(lower)) return at;
  }
  return undefined;
};

/** A first name before a surname tells a gender; alone it may be a surname itself. */
const genderOf = (
  words: readonly Token[],
  { gazetteer }: Vocabulary,
): "female" | "male" | undefined => {
  const found = words.length > 1 ? gazetteer.firstName(words[0]?.lower ?? "") : undefined;
  return found === "either" ? undefined : found;
};

type Standing = { readonly titled: boolean; readonly placed: boolean };

const kindOf = (
  words: readonly Token[],
  { titled, placed }: Standing,
  vocabulary: Vocabulary,
): NameKind => {
  const { gazetteer } = vocabulary;
  const firstName = gazetteer.firstName(words[0]?.lower ?? "") !== undefined;
  if (holdsBodyWord(words, vocabulary) && !(titled && firstName)) return "body";
  if (isFirm(words, vocabulary)) return "body";
  const phrase = words.map(({ lower }) => lower).join(" ");
  if (vocabulary.seat.has(phrase)) return "body";
  if (titled) return gazetteer.isPlace(phrase) ? "place" : "person";
  const called = firstName && !placed && words.length === 2;
  if (isPlace(phrase, vocabulary) || (!called && endsInPlace(words, vocabulary))) return "place";
  return gazetteer.isBody(phrase) ? "body" : kindByLook(words, firstName);
};

const kindByLook = (words: readonly Token[], firstName: boolean): NameKind => {
  if (words.length === 1 && ACRONYM.test(words[0]?.text ?? "")) return "body";
  const initialled = words.length > 2 && INITIAL.test(words[1]?.text ?? "");
  return words.length < LONGEST_PERSON && (firstName || initialled) ? "person" : "unknown";
};

const LONGEST_PERSON = 6;

/** Doe NV · Doe & Roe */
const isFirm = (words: readonly Token[], { companyWord }: Vocabulary): boolean =>
  words.length > 1 &&
  (companyWord.has(words.at(-1)?.lower ?? "") || words.some(({ text }) => text === "&"));

const holdsBodyWord = (words: readonly Token[], { body, role }: Vocabulary): boolean =>
  words.some(({ lower }) => body.has(lower)) || role.body.has(words.at(-1)?.lower ?? "");

const isPlace = (phrase: string, { gazetteer, affiliation }: Vocabulary): boolean =>
  gazetteer.isPlace(phrase) || gazetteer.isDemonym(phrase) || affiliation.has(phrase);

/** Orrin *Dam* */
const endsInPlace = (words: readonly Token[], { placeWord }: Vocabulary): boolean =>
  words.length > 1 && placeWord.has(words.at(-1)?.lower ?? "");

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

const SHOUTED = /^[\p{Lu}'.-]{3,}$/u;
const DATELINE_END = new Set(["—", "-", "--"]);
const DATELINE_REACH = 14;

/** WILLOW BEND, Ore. (Wire) — at a paragraph's start. */
const isDateline = (tokens: readonly Token[], { first, last }: Run): boolean => {
  const opener = tokens[first];
  if (!opener || tokens[first - 1]?.paragraph === opener.paragraph || !SHOUTED.test(opener.text))
    return false;
  for (let i = last + 1; i <= last + DATELINE_REACH; i++) {
    const token = tokens[i];
    if (token?.paragraph !== opener.paragraph) return false;
    if (DATELINE_END.has(token.text)) return true;
    if (i === last + 1 && token.text !== "," && token.text !== "(") return false;
  }
  return false;
};

/** the Nebraska Republican: a word for a person, not a name. */
const isPartisan = (
  tokens: readonly Token[],
  { first, last }: Run,
  { affiliation, role }: Vocabulary,
): boolean => {
  const word = tokens[last]?.lower ?? "";
  return (
    last > first &&
    affiliation.has(word) &&
    (role.person.has(word) || role.people.has(word)) &&
    tokens[first - 1]?.pos === "DET"
  );
};
