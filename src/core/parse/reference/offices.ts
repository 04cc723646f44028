/** What somebody is, and of what: *the Ukrainian president* is nobody who is called *the Russian president*. */
import { wordSet } from "../../lexicon.ts";
import { type Appearance, type Cast, isPerson } from "../cast.ts";
import type { NounPhrase } from "../phrases/mentions.ts";
import { isComplement, phraseFrom } from "../phrases/relations.ts";
import type { Scene } from "../scene.ts";
import type { Token } from "../text/tokens.ts";

/** One office or role, as a description or a title prints it. */
export type Office = {
  /** Its last word: *minister*. */
  readonly what: string;
  /** Words before it that tell which one: *prime*, *finance*. */
  readonly kind: ReadonlySet<string>;
  /** Countries, places and bodies that it is an office of. */
  readonly whose: ReadonlySet<string>;
};

const LINKS = new Set(["of", "for", "at"]);
const LONGEST_NAME = 3;

/** The office that the words of a nominal print; its complement (*of Norway*) and its owner (*Norway's*) tell whose. */
export const officeOf = (scene: Scene, phrase: NounPhrase): Office => {
  const { first, last, index } = phrase;
  const next = scene.phrases[index + 1];
  const linked = next && isComplement(scene, next) && LINKS.has(lowerAt(scene, next.first - 1));
  return read(scene, { first, last }, linked ? { first: next.first, last: next.last } : undefined);
};

type Range = { readonly first: number; readonly last: number };

const lowerAt = ({ tokens }: Scene, i: number): string => tokens[i]?.lower ?? "";

const read = (scene: Scene, { first, last }: Range, complement?: Range): Office => {
  const kind = new Set<string>();
  const whose = new Set<string>();
  for (let at = first; at < last; ) {
    const place = placeAt(scene, at, last - 1);
    if (place) {
      whose.add(place.key);
      at = place.after;
      continue;
    }
    const { lower, pos, capital } = scene.tokens[at] ?? { lower: "", pos: "", capital: false };
    // the Orrinian premier: a capital in a description tells whose, also where no list holds the place
    const placed = capital && !scene.tokens[last]?.capital && !scene.vocabulary.rank.has(lower);
    if (KINDS.has(pos) && !COLOURLESS.has(lower)) (placed ? whose : kind).add(lower);
    at++;
  }
  if (complement) {
    const place = placeAt(scene, complement.first, complement.last);
    whose.add(place?.key ?? lowerAt(scene, complement.last));
  }
  return { what: lowerAt(scene, last), kind, whose };
};

const KINDS = new Set(["NOUN", "PROPN", "ADJ"]);
/** Words that tell of no office apart from another. */
const COLOURLESS = wordSet("colourless");

/** The place whose name or demonym begins at a token: the country, or the word that stands for the place. */
const placeAt = (
  { tokens, vocabulary }: Scene,
  at: number,
  last: number,
): { readonly key: string; readonly after: number } | undefined => {
  for (let end = Math.min(last, at + LONGEST_NAME - 1); end >= at; end--) {
    const words = tokens.slice(at, end + 1);
    if (!words[0]?.capital) return undefined;
    const key = vocabulary.country.get(words.map(({ lower }) => lower).join(" "));
    if (key) return { key, after: end + 1 };
  }
  const token = tokens[at];
  return token && isPlaceWord(token, vocabulary) ? { key: token.lower, after: at + 1 } : undefined;
};

const isPlaceWord = ({ lower }: Token, { gazetteer }: Scene["vocabulary"]): boolean =>
  gazetteer.isPlace(lower) || gazetteer.isDemonym(lower);

const known = new WeakMap<Cast, ReadonlyMap<number, readonly Office[]>>();

/** Of each person, the offices that the article prints of them: before the name, beside it, and as what they are. */
export const officesOf = (cast: Cast): ReadonlyMap<number, readonly Office[]> => {
  const made = known.get(cast);
  if (made) return made;
  const found = new Map<number, Map<string, Office>>();
  for (const appearance of cast.appearances) {
    if (!appearance.head || !isPerson(cast.entities[appearance.entity])) continue;
    const own = found.get(appearance.entity) ?? new Map<string, Office>();
    // each once: who is called *President* on every page must not be read through as often
    for (const office of officesBeside(cast.scene, appearance)) own.set(keyOf(office), office);
    found.set(appearance.entity, own);
  }
  const offices = new Map([...found].map(([who, own]) => [who, [...own.values()]]));
  known.set(cast, offices);
  return offices;
};

const keyOf = ({ what, kind, whose }: Office): string => [what, ...kind, "of", ...whose].join(" ");

const officesBeside = (scene: Scene, appearance: Appearance): readonly Office[] => [
  ...titleOf(scene, appearance),
  ...apposedBefore(scene, appearance),
  ...apposedAfter(scene, appearance),
];

/** *French President* Doe · *Prime Minister* Doe *of Norrland*. */
const titleOf = (scene: Scene, { phrase, at }: Appearance): readonly Office[] => {
  let last = at - 1;
  while (last >= phrase.first && !KINDS.has(scene.tokens[last]?.pos ?? "") && !isTitle(scene, last))
    last--;
  if (last < phrase.first) return [];
  const next = scene.phrases[phrase.index + 1];
  const of = next && next.first === phrase.last + 2 && lowerAt(scene, next.first - 1) === "of";
  return [
    read(
      scene,
      { first: phrase.first, last },
      of ? { first: next.first, last: next.last } : undefined,
    ),
  ];
};

const isTitle = ({ tokens, vocabulary }: Scene, at: number): boolean => {
  const { lower = "" } = tokens[at] ?? {};
  return vocabulary.title.has(lower) || vocabulary.role.person.has(lower);
};

const LEADS = new Set([",", "named", "called"]);

/** *The chief executive of the bank*, Doe · *the island's vicar*, Doe · *a baker* called Doe; not: *the mayor* called Doe. */
const apposedBefore = (scene: Scene, { phrase }: Appearance): readonly Office[] => {
  let head = scene.phrases[phrase.index - 1];
  if (!LEADS.has(lowerAt(scene, phrase.first - 1)) || head?.last !== phrase.first - 2) return [];
  while (head && isComplement(scene, head)) head = scene.phrases[head.index - 1];
  const calls = head?.definite && lowerAt(scene, phrase.first - 1) === "called";
  return head && namesRole(head) && !calls ? [officeOf(scene, head)] : [];
};

const OPENS = new Set([",", "(", "—", "is", "was", "became"]);

/** Doe, *the Norwegian finance minister*, · Doe is *the governor of Iowa*. */
const apposedAfter = (scene: Scene, { phrase }: Appearance): readonly Office[] => {
  const next = phraseFrom(scene.phrases, phrase.last + 1);
  if (next?.first !== phrase.last + 2 || !OPENS.has(lowerAt(scene, phrase.last + 1))) return [];
  return namesRole(next) ? [officeOf(scene, next)] : [];
};

const namesRole = ({ kind, head }: NounPhrase): boolean => kind === "nominal" && head === "person";
