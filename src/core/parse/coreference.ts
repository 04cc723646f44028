/** From the words that name a speaker to who that is. */
import { apposedName } from "./apposition.ts";
import type { Entities, Entity } from "./entities.ts";
import type { NounPhrase } from "./mentions.ts";
import { phraseFrom } from "./relations.ts";
import type { Scene } from "./scene.ts";

export type Antecedent =
  | "named"
  | "apposition"
  | "role"
  | "pronoun"
  | "document"
  | "together"
  | "unknown";

/** Who a phrase stands for: the numbers of the entities, and the phrase that names them if it is another one. */
export type Resolved = {
  readonly entities: readonly number[];
  readonly antecedent?: NounPhrase;
  readonly how: Antecedent;
};

export type Cast = Entities & {
  readonly scene: Scene;
  /** Phrases that name an entity, in order: a name as head, or as owner or modifier. */
  readonly appearances: readonly Appearance[];
};

export type Appearance = {
  readonly entity: number;
  readonly phrase: NounPhrase;
  /** First token of the name. */
  readonly at: number;
  /** The name is its phrase's head, not its owner or modifier. */
  readonly head: boolean;
  readonly subject: boolean;
};

/** The speakers before: whom a pronoun is likely to go on with. */
export type Spoken = { readonly entities: readonly number[]; readonly paragraph: number };

const UNKNOWN: Resolved = { entities: [], how: "unknown" };

/** All weights of the pronoun resolver; tuned on hand-resolved quotations of other articles. */
const WEIGHTS = {
  spokeLast: 2.2,
  sentence: -0.55,
  paragraph: -0.5,
  subject: 1.3,
  notHead: -0.8,
  inQuotation: -1.6,
  genderKnown: 1.2,
  person: 0.8,
  frequency: 0.25,
  opensSentence: 0.5,
} as const;
const REACH = 14;
const GENDERED: ReadonlyMap<string, "female" | "male"> = new Map([
  ["he", "male"],
  ["him", "male"],
  ["his", "male"],
  ["she", "female"],
  ["her", "female"],
]);
const RELATIVE = new Set(["who", "which", "that"]);
const PLURAL = new Set(["they", "both", "we"]);

export const resolvePhrase = (
  cast: Cast,
  phrase: NounPhrase,
  spoken: readonly Spoken[],
): Resolved => {
  const own = headEntity(cast, phrase);
  if (own >= 0) return { entities: [own], how: "named" };
  if (phrase.kind === "pronoun") return resolvePronoun(cast, phrase, spoken);
  const apposed = apposedName(cast.scene, phrase);
  const entity = apposed ? headEntity(cast, apposed) : -1;
  if (apposed && entity >= 0 && isPerson(cast.entities[entity]))
    return { entities: [entity], antecedent: apposed, how: "apposition" };
  return resolveNominal(cast, phrase, spoken);
};

const headEntity = ({ entities, entityOf }: Cast, { name }: NounPhrase): number => {
  const entity = name === undefined ? -1 : (entityOf[name] ?? -1);
  return entities[entity] ? entity : -1;
};

export const isPerson = (entity: Entity | undefined): boolean =>
  entity !== undefined && (entity.kind === "person" || entity.kind === "unknown");

const resolvePronoun = (cast: Cast, phrase: NounPhrase, spoken: readonly Spoken[]): Resolved => {
  const word = cast.scene.tokens[phrase.first]?.lower ?? "";
  if (RELATIVE.has(word)) return resolveRelative(cast, phrase, spoken);
  if (PLURAL.has(word)) return resolvePlural(cast, phrase, spoken);
  const gender = GENDERED.get(word);
  return gender ? resolveGendered(cast, phrase, { gender, spoken }) : UNKNOWN;
};

/** *Doe, who said*: the phrase right before. */
const resolveRelative = (cast: Cast, phrase: NounPhrase, spoken: readonly Spoken[]): Resolved => {
  const { phrases, tokens } = cast.scene;
  const at = phrases.indexOf(phrase);
  const before = phrases[at - 1];
  if (
    !before ||
    phrase.first - before.last > 2 ||
    tokens[before.last]?.sentence !== tokens[phrase.first]?.sentence
  )
    return UNKNOWN;
  const found = resolvePhrase(cast, before, spoken);
  return { ...found, antecedent: found.antecedent ?? before };
};

type Wanted = { readonly gender: "female" | "male"; readonly spoken: readonly Spoken[] };

const resolveGendered = (cast: Cast, phrase: NounPhrase, { gender, spoken }: Wanted): Resolved => {
  const { appearances, entities, scene } = cast;
  const here = scene.tokens[phrase.first];
  let best: Appearance | undefined;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (let i = lastBefore(appearances, phrase.first); i >= 0; i--) {
    const appearance = appearances[i];
    const there = scene.tokens[appearance?.at ?? -1];
    if (!appearance || !there || !here) break;
    if (here.sentence - there.sentence > REACH) break;
    const entity = entities[appearance.entity];
    if (!entity || !isPerson(entity) || (entity.gender && entity.gender !== gender)) continue;
    const score = pronounScore(cast, appearance, {
      sentence: here.sentence - there.sentence,
      paragraph: here.paragraph - there.paragraph,
      spoken,
    });
    if (score > bestScore) {
      best = appearance;
      bestScore = score;
    }
  }
  return best ? { entities: [best.entity], antecedent: best.phrase, how: "pronoun" } : UNKNOWN;
};

const pronounScore = (
  { scene, entities }: Cast,
  { entity, at, head, subject, phrase }: Appearance,
  near: {
    readonly sentence: number;
    readonly paragraph: number;
    readonly spoken: readonly Spoken[];
  },
): number => {
  const found = entities[entity];
  const last = near.spoken.at(-1);
  return (
    WEIGHTS.sentence * near.sentence +
    WEIGHTS.paragraph * near.paragraph +
    (last?.entities.includes(entity) ? WEIGHTS.spokeLast : 0) +
    (subject ? WEIGHTS.subject : 0) +
    (head ? 0 : WEIGHTS.notHead) +
    (scene.quoteOf[at] === -1 ? 0 : WEIGHTS.inQuotation) +
    (found?.gender ? WEIGHTS.genderKnown : 0) +
    (found?.kind === "person" ? WEIGHTS.person : 0) +
    WEIGHTS.frequency * Math.min(8, found?.names.length ?? 0) +
    (scene.tokens[phrase.first - 1]?.sentence === scene.tokens[phrase.first]?.sentence
      ? 0
      : WEIGHTS.opensSentence)
  );
};

/** Place of the last appearance before token `at`. */
const lastBefore = (appearances: readonly Appearance[], at: number): number => {
  let low = 0;
  let high = appearances.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((appearances[middle]?.at ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
};

const PAIR_REACH = 4;

/** *they*, *both*: two or three people named together shortly before, as *Doe and Roe*. */
const resolvePlural = (cast: Cast, phrase: NounPhrase, spoken: readonly Spoken[]): Resolved => {
  const last = spoken.at(-1);
  const here = cast.scene.tokens[phrase.first];
  if (last && last.entities.length > 1 && (here?.paragraph ?? 0) - last.paragraph <= 1)
    return { entities: last.entities, how: "together" };
  return pairBefore(cast, phrase.first, PAIR_REACH) ?? UNKNOWN;
};

/** The last *Doe and Roe* before token `at`, at most `reach` sentences back. */
const pairBefore = (
  cast: Cast,
  at: number,
  reach: number,
  fits?: (pair: readonly Appearance[]) => boolean,
): Resolved | undefined => {
  const { appearances, scene, entities } = cast;
  const here = scene.tokens[at];
  for (let i = lastBefore(appearances, at); i > 0; i--) {
    const second = appearances[i];
    const first = appearances[i - 1];
    if (!first || !second || !here) return undefined;
    if (here.sentence - (scene.tokens[second.at]?.sentence ?? 0) > reach) return undefined;
    if (scene.quoteOf[second.at] !== -1 || first.entity === second.entity) continue;
    if (!(isPerson(entities[first.entity]) && isPerson(entities[second.entity]))) continue;
    if (!namedTogether(scene, first, second)) continue;
    if (fits && !fits([first, second])) continue;
    return { entities: [first.entity, second.entity], antecedent: first.phrase, how: "together" };
  }
  return undefined;
};

const TOGETHER = new Set(["and", "with", "&"]);

/** Nothing but *and* (or *released a joint statement with*) between the two, in one sentence. */
const namedTogether = ({ tokens }: Scene, first: Appearance, second: Appearance): boolean => {
  if (!first.head || tokens[first.at]?.sentence !== tokens[second.at]?.sentence) return false;
  const between = tokens
    .slice(first.phrase.last + 1, second.phrase.first)
    .map(({ lower }) => lower);
  if (between.length === 1) return between[0] === "and";
  return between.includes("joint") && TOGETHER.has(between.at(-1) ?? "");
};

const resolveNominal = (cast: Cast, phrase: NounPhrase, spoken: readonly Spoken[]): Resolved => {
  if (phrase.head === "document") return resolveDocument(cast, phrase, spoken);
  if (phrase.head === "people" && phrase.definite) return resolvePeople(cast, phrase);
  if (phrase.head === "person" && phrase.definite && !phrase.owner)
    return resolveRole(cast, phrase);
  return UNKNOWN;
};

const STATEMENT_REACH = 3;

/** *the statement*: its owner, or who gave it out in a sentence before. */
const resolveDocument = (cast: Cast, phrase: NounPhrase, spoken: readonly Spoken[]): Resolved => {
  const { scene, appearances } = cast;
  if (phrase.owner) {
    const owner = ownerPhrase(cast, phrase);
    return owner ? resolvePhrase(cast, owner, spoken) : UNKNOWN;
  }
  if (!phrase.definite) return UNKNOWN;
  const word = scene.tokens[phrase.last]?.lemma;
  const sentence = scene.tokens[phrase.first]?.sentence ?? 0;
  for (let i = phrase.first - 1; i >= 0; i--) {
    const token = scene.tokens[i];
    if (!token || sentence - token.sentence > STATEMENT_REACH) return UNKNOWN;
    if (token.lemma !== word || scene.quoteOf[i] !== -1 || token.sentence === sentence) continue;
    const pair = pairInSentence(cast, token.sentence);
    if (pair) return pair;
    const giver = appearances.find(
      ({ at, head, subject }) => head && subject && scene.tokens[at]?.sentence === token.sentence,
    );
    if (giver) return { entities: [giver.entity], antecedent: giver.phrase, how: "document" };
  }
  return UNKNOWN;
};

const pairInSentence = (cast: Cast, sentence: number): Resolved | undefined => {
  const next = cast.scene.tokens.findIndex((token) => token.sentence > sentence);
  return pairBefore(
    cast,
    next < 0 ? cast.scene.tokens.length : next,
    1,
    ([first]) => cast.scene.tokens[first?.at ?? -1]?.sentence === sentence,
  );
};

const ownerPhrase = ({ scene }: Cast, { owner }: NounPhrase): NounPhrase | undefined => {
  if (!owner) return undefined;
  const name = scene.names.findIndex(({ last }) => last === owner.last);
  const base = { first: owner.first, last: owner.last, possessive: true, definite: true };
  if (name >= 0) return { ...base, kind: "name", name, head: "other" };
  const { role } = scene.vocabulary;
  const word = scene.tokens[owner.last]?.lower ?? "";
  const head = role.people.has(word) ? "people" : role.person.has(word) ? "person" : "other";
  return { ...base, kind: "nominal", head };
};

const PEOPLE_REACH = 6;

/** *the Democratic senators*: two people named together who were called that. */
const resolvePeople = (cast: Cast, phrase: NounPhrase): Resolved => {
  const { scene } = cast;
  const word = (scene.tokens[phrase.last]?.lower ?? "").replace(/s$/, "");
  return (
    pairBefore(cast, phrase.first, PEOPLE_REACH, (pair) =>
      pair.some(({ at }) => calledIn(scene, scene.tokens[at]?.sentence ?? -1, word)),
    ) ?? UNKNOWN
  );
};

const calledIn = ({ tokens }: Scene, sentence: number, word: string): boolean => {
  const short = word.slice(0, 3);
  return tokens.some(
    (token) =>
      token.sentence === sentence &&
      (token.lower.startsWith(word) ||
        (token.lower.endsWith(".") && token.lower.startsWith(short))),
  );
};

const ROLE_REACH = 40;

/** *the governor*: the last person named with that word as title or role. */
const resolveRole = (cast: Cast, phrase: NounPhrase): Resolved => {
  const { appearances, scene, entities } = cast;
  const word = scene.tokens[phrase.last]?.lower ?? "";
  const sentence = scene.tokens[phrase.first]?.sentence ?? 0;
  for (let i = lastBefore(appearances, phrase.first); i >= 0; i--) {
    const appearance = appearances[i];
    if (!appearance || sentence - (scene.tokens[appearance.at]?.sentence ?? 0) > ROLE_REACH)
      return UNKNOWN;
    if (!isPerson(entities[appearance.entity]) || !bearsRole(scene, appearance, word)) continue;
    return { entities: [appearance.entity], antecedent: appearance.phrase, how: "role" };
  }
  return UNKNOWN;
};

/** The word stands among the titles before the name, or in an apposition to it. */
const bearsRole = (scene: Scene, { phrase, at, head }: Appearance, word: string): boolean => {
  if (!head) return false;
  const short = `${word.slice(0, 3)}.`;
  for (let i = phrase.first; i < at; i++) {
    const lower = scene.tokens[i]?.lower ?? "";
    if (lower === word || (lower === short && TITLE_SHORT.has(short))) return true;
  }
  const next = phraseFrom(scene.phrases, phrase.last + 1);
  const apposed =
    next && next.first === phrase.last + 2 && scene.tokens[phrase.last + 1]?.text === ",";
  return Boolean(apposed && next.kind === "nominal" && scene.tokens[next.last]?.lower === word);
};

const TITLE_SHORT = new Set(["gov.", "sen.", "rep.", "pre."]);
