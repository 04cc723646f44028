/** The lexicon as sets, made once for a parser. */

import { type Lexicon, type Sets, setsOf } from "./lexicon.ts";
import { firstPart, type Gazetteer } from "./names/gazetteer.ts";
import { createKnownVerbs } from "./syntax/known-verbs.ts";
import type { KnownVerbs } from "./syntax/verb-tags.ts";

export type Vocabulary = {
  readonly gazetteer: Gazetteer;
  readonly verbs: KnownVerbs;
  readonly title: ReadonlyMap<string, "female" | "male" | "either">;
  /** Words that go with a title and are none: *national*, *deputy*. */
  readonly rank: ReadonlySet<string>;
  /** Titles that go with a first name alone. */
  readonly forenamed: ReadonlySet<string>;
  /** Titles of several words by the first of them, longest first. */
  readonly titlePhrases: ReadonlyMap<string, readonly (readonly string[])[]>;
  readonly body: ReadonlySet<string>;
  readonly joins: ReadonlySet<string>;
  readonly membership: ReadonlySet<string>;
  readonly placeWord: ReadonlySet<string>;
  /** *dam*, *stadium*: a place that is built, of which things are told, as of a body. */
  readonly structure: ReadonlySet<string>;
  readonly seat: ReadonlySet<string>;
  readonly particle: ReadonlySet<string>;
  /** Suffixes and postnominals. */
  readonly suffix: ReadonlySet<string>;
  readonly postnominal: ReadonlySet<string>;
  readonly companyWord: ReadonlySet<string>;
  readonly affiliation: ReadonlySet<string>;
  readonly notName: ReadonlySet<string>;
  /** Name, other name or demonym of a country → the country. */
  readonly country: ReadonlyMap<string, string>;
  readonly shortForm: ReadonlyMap<string, string>;
  readonly role: Sets<Lexicon["roles"]>;
  readonly cue: Sets<Lexicon["cues"]>;
};

export const createVocabulary = (lexicon: Lexicon, gazetteer: Gazetteer): Vocabulary => {
  const { titles, bodies, names, roles, cues } = lexicon;
  const title = new Map<string, "female" | "male" | "either">();
  for (const word of titles.either) title.set(word, "either");
  for (const word of titles.female) title.set(word, "female");
  for (const word of titles.male) title.set(word, "male");
  const set = (words: readonly string[]) => new Set(words);
  return {
    gazetteer: { ...gazetteer, firstName: givenNames(lexicon, gazetteer) },
    verbs: createKnownVerbs(lexicon),
    title,
    rank: set(titles.ranks),
    forenamed: set(titles.forenamed),
    titlePhrases: byFirstWord(titles.phrases),
    body: set(bodies.words),
    joins: set(bodies.joins),
    membership: set(bodies.membership),
    placeWord: set([...bodies.places, ...bodies.structures]),
    structure: set(bodies.structures),
    seat: set(bodies.seats),
    particle: set(names.particles),
    suffix: set([...names.suffixes, ...names.postnominals]),
    postnominal: set(names.postnominals),
    companyWord: set(names.companyWords),
    affiliation: set(names.affiliations),
    notName: set(names.notNames),
    country: new Map(
      lexicon.countries.countries.flatMap((forms) =>
        forms.map((form) => [form, forms[0] ?? form] as const),
      ),
    ),
    shortForm: new Map(Object.entries(names.shortForms)),
    role: setsOf(roles),
    cue: setsOf(cues),
  };
};

const byFirstWord = (phrases: readonly string[]): Vocabulary["titlePhrases"] => {
  const found = new Map<string, string[][]>();
  for (const words of phrases.map((phrase) => phrase.split(" "))) {
    const [first = ""] = words;
    found.set(first, [...(found.get(first) ?? []), words]);
  }
  for (const alike of found.values()) alike.sort((a, b) => b.length - a.length);
  return found;
};

/** The lexicon's given names, and those that the gazetteer knows besides. */
const givenNames = ({ names }: Lexicon, { firstName }: Gazetteer): Gazetteer["firstName"] => {
  const known = new Map<string, "female" | "male" | "either">();
  for (const gender of ["female", "male", "either"] as const)
    for (const word of names.givenNames[gender]) known.set(word, gender);
  return (word) => known.get(word) ?? known.get(firstPart(word)) ?? firstName(word);
};
