/** Who is told of, in order of the text: by name, by a description, by *he* and *she*. */
import { wordSet } from "../../lexicon.ts";
import type { Appearance, Cast } from "../cast.ts";
import { isByline } from "../phrases/bylines.ts";
import { type NounPhrase, PARENTS } from "../phrases/mentions.ts";
import { QUESTIONED } from "../phrases/passives.ts";
import { relationOf } from "../phrases/relations.ts";
import type { Scene } from "../scene.ts";
import type { Clause } from "../syntax/clause.ts";
import { SUBORDINATORS } from "../text/closed-classes.ts";
import { ageIn } from "./ages.ts";
import { apposedName } from "./apposition.ts";
import { resolveRole } from "./role-bearers.ts";

export type Gender = "female" | "male";

const GENDERED: ReadonlyMap<string, Gender> = new Map([
  ["he", "male"],
  ["him", "male"],
  ["his", "male"],
  ["she", "female"],
  ["her", "female"],
]);

export const genderOf = (pronoun: string): Gender | undefined => GENDERED.get(pronoun);

/** One place where somebody is told of. */
export type Telling = {
  /** Number of an entity; below 0: somebody whom nobody names, one number for each word that they are called. */
  readonly who: number;
  readonly phrase: NounPhrase;
  readonly by: "name" | "description" | "pronoun";
  /** Of who is not named. */
  readonly gender: Gender | undefined;
  /** Counted over the reporter's own sentences. */
  readonly sentence: number;
  readonly paragraph: number;
  /** Subject of a clause; of a clause that hangs on none; of a reporting verb. */
  readonly acts: boolean;
  readonly leads: boolean;
  readonly speaks: boolean;
  /** The phrase opens its sentence. */
  readonly opens: boolean;
  /** Owner or modifier of something else. */
  readonly aside: boolean;
  readonly quoted: boolean;
};

type Known = { readonly gender?: Gender; readonly told: readonly Telling[] };

/** Reads the text once; `resolve` says whom a pronoun means, of those told of before it. */
export const readDiscourse = (
  cast: Cast,
  resolve: (phrase: NounPhrase, known: Known) => number | undefined,
): readonly Telling[] => {
  const { scene, appearances } = cast;
  const unnamed = new Map<string, number>();
  const told: Telling[] = [];
  const reading: Reading = { cast, told, unnamed, resolve };
  let next = 0;
  for (const phrase of scene.phrases) {
    for (let one = appearances[next]; one?.phrase === phrase; one = appearances[++next])
      if (!isByline(scene, phrase)) told.push(named(scene, one));
    const other = unlessNamed(reading, phrase);
    if (other) told.push(other);
  }
  return told;
};

const unlessNamed = (reading: Reading, phrase: NounPhrase): Telling | undefined => {
  const { scene } = reading.cast;
  if (phrase.kind === "name" || scene.quoteOf[phrase.first] !== -1) return undefined;
  const role = roleOf(scene, phrase);
  const by = phrase.kind === "pronoun" ? "pronoun" : "description";
  if (by === "description" && !role.acts) return undefined;
  const who = by === "pronoun" ? meant(reading, phrase) : described(reading, phrase);
  return who === undefined ? undefined : telling(scene, phrase, { who, by }, role);
};

type Reading = {
  readonly cast: Cast;
  readonly told: readonly Telling[];
  /** Numbers of those whom nobody names, by the word that they are called. */
  readonly unnamed: Map<string, number>;
  readonly resolve: (phrase: NounPhrase, known: Known) => number | undefined;
};

const meant = ({ cast, told, resolve }: Reading, phrase: NounPhrase): number | undefined => {
  const gender = genderOf(cast.scene.tokens[phrase.first]?.lower ?? "");
  return gender && resolve(phrase, { gender, told });
};

const numbers = new WeakMap<Scene, Int32Array>();

/** A sentence's number among those that are not wholly in marks: however long a quotation, it parts its speaker from nobody. */
export const reportersSentence = (scene: Scene, sentence: number): number => {
  const found = numbers.get(scene) ?? numberSentences(scene);
  numbers.set(scene, found);
  return found[sentence] ?? 0;
};

const numberSentences = ({ sentenceRanges, tokens, quoteOf }: Scene): Int32Array => {
  const found = new Int32Array(sentenceRanges.length);
  sentenceRanges.forEach(({ start, end }, i) => {
    let own = start;
    while (own < end && (quoteOf[own] !== -1 || tokens[own]?.pos === "PUNCT")) own++;
    found[i] = (found[i - 1] ?? 0) + Number(own < end);
  });
  return found;
};

/** Whom a description that acts tells of: the bearer of the role, or somebody whom nobody names. */
const described = (
  { cast, told, unnamed, resolve }: Reading,
  phrase: NounPhrase,
): number | undefined => {
  const { scene } = cast;
  if (phrase.head !== "person" || phrase.possessive || apposedName(scene, phrase)) return undefined;
  if (genderOf(scene.tokens[phrase.last]?.lower ?? "")) return undefined;
  const bearer = phrase.definite ? resolveRole(cast, phrase).entities[0] : undefined;
  if (bearer !== undefined) return bearer;
  if (phrase.definite && isEpithet(scene, phrase)) return resolve(phrase, { told });
  const word = scene.tokens[phrase.last]?.lower ?? "";
  if (ASKERS.has(word)) return undefined;
  const known = unnamed.get(word) ?? -1 - unnamed.size;
  unnamed.set(word, known);
  return known;
};

/** *A reporter asked why. “No,” she said*: the answer is somebody else's. */
const ASKERS = wordSet("askers");

/** *the 61-year-old baker*, *the mother of two*, *the laureate*: a word for somebody who is told of, and nobody's work or office. */
export const isEpithet = (scene: Scene, phrase: NounPhrase): boolean =>
  scene.vocabulary.role.epithets.has(scene.tokens[phrase.last]?.lower ?? "") ||
  ageIn(scene, phrase) !== undefined ||
  isParent(scene, phrase);

/** *the mother-of-two*, *the dad of three*: nobody's but of children who are not named. */
const isParent = ({ tokens }: Scene, { last }: NounPhrase): boolean => {
  const [word = "", of] = (tokens[last]?.lower ?? "").split("-");
  const counted = tokens[last + 1]?.lower === "of" && tokens[last + 2]?.pos === "NUM";
  return PARENTS.has(word) && (of === "of" || counted);
};

type Role = Pick<Telling, "acts" | "leads" | "speaks">;

const clausesBySubject = new WeakMap<Scene, ReadonlyMap<number, readonly Clause[]>>();

/** The clauses whose subject ends in token `head`. */
export const clausesOf = (scene: Scene, head: number): readonly Clause[] => {
  const known = clausesBySubject.get(scene) ?? bySubject(scene);
  clausesBySubject.set(scene, known);
  return known.get(head) ?? [];
};

const bySubject = ({ clauses }: Scene): ReadonlyMap<number, readonly Clause[]> => {
  const found = new Map<number, Clause[]>();
  for (const clause of clauses)
    for (const { head } of clause.subject) {
      const own = found.get(head);
      if (own) own.push(clause);
      else found.set(head, [clause]);
    }
  return found;
};

/** How a phrase stands to the clauses that it is a subject of. */
const roleOf = (scene: Scene, phrase: NounPhrase): Role => {
  const own = clausesOf(scene, phrase.last);
  const led = SUBORDINATORS.has(scene.tokens[phrase.first - 1]?.lower ?? "");
  const { cue } = relationOf(scene, phrase);
  return {
    acts: own.some(({ form }) => form === "finite"),
    leads: !led && own.some(({ parent, form }) => parent === undefined && form === "finite"),
    speaks: cue >= 0 || own.some(({ verb }) => (scene.cueAt[verb] ?? -1) >= 0),
  };
};

const named = (scene: Scene, one: Appearance): Telling => {
  const { entity, phrase, subject, opens } = one;
  const head = one.head || isWriter(one);
  const told = roleOf(scene, phrase);
  const role = told.acts ? told : (apposedRole(scene, phrase) ?? told);
  const source = isSource(scene, phrase);
  const acts = head && (opens || !isResumed(scene, phrase));
  const own: Role = {
    acts: acts && (role.acts || subject || source),
    leads: acts && (role.leads || (subject && opens) || source),
    speaks: acts && (role.speaks || source),
  };
  const first = opens || (own.leads && isFronted(scene, phrase));
  return {
    ...telling(scene, phrase, { who: entity, by: "name" }, own),
    opens: first,
    aside: !head,
  };
};

/** *Doe's letter* attacked the plan. *She* …: who writes acts. */
const isWriter = ({ phrase: { head, owner }, at }: Appearance): boolean =>
  head === "document" && owner !== undefined && owner.first <= at && at <= owner.last;

/** *Asked about rain, | Doe shrugged*: the sentence opens with a question that is put to somebody. */
const isFronted = ({ tokens, sentenceRanges }: Scene, { first }: NounPhrase): boolean =>
  QUESTIONED.has(tokens[sentenceRanges[tokens[first]?.sentence ?? -1]?.start ?? -1]?.lower ?? "");

const DESCRIBED_FROM = 3;

/** *The Speaker, Doe, twice called* · *Leader of the house Doe called*: the role of the description that the name belongs to. */
const apposedRole = (scene: Scene, phrase: NounPhrase): Role | undefined => {
  for (let step = 1; step <= DESCRIBED_FROM; step++) {
    const before = scene.phrases[phrase.index - step];
    if (before && apposedName(scene, before) === phrase) return roleOf(scene, before);
  }
  return undefined;
};

/** *With Doe, she said*: the pronoun is the subject. */
const isResumed = ({ tokens }: Scene, { last }: NounPhrase): boolean =>
  tokens[last + 1]?.text === "," && genderOf(tokens[last + 2]?.lower ?? "") !== undefined;

/** *according to Doe*. */
const isSource = ({ cues, cueAt }: Scene, { first }: NounPhrase): boolean =>
  cues[cueAt[first - 2] ?? -1]?.kind === "according";

/** Of *the actress*, *his brother*, *she*. */
export const genderIn = (
  { tokens, vocabulary }: Scene,
  { last }: NounPhrase,
): Gender | undefined => {
  // mother-of-two
  const [word = ""] = (tokens[last]?.lower ?? "").split("-");
  const { female, male } = vocabulary.role;
  return female.has(word) ? "female" : male.has(word) ? "male" : genderOf(word);
};

const telling = (
  scene: Scene,
  phrase: NounPhrase,
  { who, by }: Pick<Telling, "who" | "by">,
  { acts, leads, speaks }: Role,
): Telling => {
  const { tokens, quoteOf } = scene;
  const { sentence = 0, paragraph = 0 } = tokens[phrase.first] ?? {};
  return {
    who,
    by,
    phrase,
    gender: genderIn(scene, phrase),
    sentence: reportersSentence(scene, sentence),
    paragraph,
    acts,
    leads,
    speaks,
    opens: tokens[phrase.first - 1]?.sentence !== sentence,
    aside: false,
    quoted: quoteOf[phrase.first] !== -1,
  };
};
