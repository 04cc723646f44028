/** *he*, *she*: the likeliest of the people named before. */
import {
  type Appearance,
  type Cast,
  isPerson,
  lastBefore,
  type Resolved,
  type Setting,
  UNKNOWN,
} from "../cast.ts";
import { isByline } from "../phrases/bylines.ts";
import type { NounPhrase } from "../phrases/mentions.ts";
import { THIRD_PERSON_OWNERS } from "../phrases/owners.ts";
import { relationOf } from "../phrases/relations.ts";
import type { Scene } from "../scene.ts";
import { isOfAnotherParty } from "./parties.ts";
import { resolveRole } from "./role-bearers.ts";
import { strangerBetween } from "./strangers.ts";

export type Gender = "female" | "male";

const GENDERED: ReadonlyMap<string, Gender> = new Map([
  ["he", "male"],
  ["him", "male"],
  ["his", "male"],
  ["she", "female"],
  ["her", "female"],
]);

export const genderOf = (pronoun: string): Gender | undefined => GENDERED.get(pronoun);

/** What a clue looks at: a name before the pronoun, and the distance from it. */
type Clues = {
  readonly cast: Cast;
  readonly appearance: Appearance;
  readonly setting: Setting;
  readonly sentences: number;
  readonly paragraphs: number;
  /** People named between. */
  readonly between: number;
};

type Clue = {
  readonly name: string;
  readonly weight: number;
  readonly of: (clues: Clues) => number | boolean;
};

const entityOf = ({ cast, appearance }: Clues) => cast.entities[appearance.entity];

/** All clues with their weights, which were fitted on quotations of other articles resolved by hand. */
const CLUES: readonly Clue[] = [
  { name: "sentences between", weight: -0.37, of: ({ sentences }) => Math.min(6, sentences) },
  { name: "paragraphs between", weight: -2.14, of: ({ paragraphs }) => Math.min(6, paragraphs) },
  { name: "people between", weight: -0.4, of: ({ between }) => Math.min(8, between) },
  {
    name: "said the quotation before",
    weight: -0.03,
    of: ({ setting, appearance }) =>
      setting.spoken.at(-1)?.entities.includes(appearance.entity) ?? false,
  },
  {
    name: "said the quotation before, in this or the last paragraph",
    weight: 0.43,
    of: ({ setting, appearance, cast }) =>
      (setting.spoken.at(-1)?.entities.includes(appearance.entity) ?? false) &&
      (cast.scene.tokens[setting.quote?.first ?? 0]?.paragraph ?? 0) -
        (setting.spoken.at(-1)?.paragraph ?? -9) <=
        1,
  },
  {
    name: "said a quotation",
    weight: 2.33,
    of: ({ setting, appearance }) =>
      setting.spoken
        .slice(-REMEMBERED)
        .some(({ entities }) => entities.includes(appearance.entity)),
  },
  { name: "is a subject", weight: 1.22, of: ({ appearance }) => appearance.subject },
  { name: "is owner or modifier", weight: -1.1, of: ({ appearance }) => !appearance.head },
  {
    name: "is named inside a quotation",
    weight: -3.01,
    of: ({ cast, appearance }) => cast.scene.quoteOf[appearance.at] !== -1,
  },
  { name: "gender is known", weight: 0.66, of: (clues) => entityOf(clues)?.gender !== undefined },
  { name: "is surely a person", weight: 2.16, of: (clues) => entityOf(clues)?.kind === "person" },
  {
    name: "times named",
    weight: -0.05,
    of: (clues) => Math.min(8, entityOf(clues)?.names.length ?? 0),
  },
  { name: "opens its sentence", weight: 2.25, of: ({ appearance }) => appearance.opens },
  { name: "stands in this sentence", weight: -0.18, of: ({ sentences }) => sentences === 0 },
  { name: "stands in this paragraph", weight: -0.08, of: ({ paragraphs }) => paragraphs === 0 },
  {
    name: "opens this paragraph as a subject",
    weight: 1.09,
    of: ({ paragraphs, appearance }) => paragraphs === 0 && appearance.subject && appearance.opens,
  },
  { name: "is the nearest person", weight: 0.04, of: ({ between }) => between === 0 },
  {
    name: "is brought in as somebody's relative",
    weight: -1,
    of: ({ cast: { scene }, appearance: { phrase } }) => isOwnedRelative(scene, phrase),
  },
  {
    name: "is named in full",
    weight: 0.3,
    of: ({ appearance }) => appearance.phrase.last > appearance.at,
  },
];

/** Her mother, Ann Lee, */
const isOwnedRelative = ({ tokens, phrases }: Scene, phrase: NounPhrase): boolean => {
  const before = phrases[phrase.index - 1];
  return (
    before?.last === phrase.first - 2 &&
    tokens[phrase.first - 1]?.text === "," &&
    THIRD_PERSON_OWNERS.has(tokens[before.first]?.lower ?? "")
  );
};

const REACH = 25;
/** Quotations back within which it counts that somebody spoke. */
const REMEMBERED = 60;

type Wanted = { readonly gender?: Gender | undefined; readonly setting: Setting };

export const resolveGendered = (cast: Cast, phrase: NounPhrase, wanted: Wanted): Resolved => {
  const best = likeliest(pronounCandidates(cast, phrase, wanted));
  if (best && strangerBetween(cast.scene, phrase, { gender: wanted.gender, after: best.at }))
    return UNKNOWN;
  return best ? { entities: [best.entity], antecedent: best.phrase, how: "pronoun" } : UNKNOWN;
};

const likeliest = (candidates: readonly Clues[]): Appearance | undefined => {
  let best: Appearance | undefined;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const clues of candidates) {
    const score = CLUES.reduce((sum, { weight, of }) => sum + weight * Number(of(clues)), 0);
    if (score > bestScore) {
      best = clues.appearance;
      bestScore = score;
    }
  }
  return best;
};

const EPITHET_REACH = 2;

/** *the candidate*, *the 61-year-old*: whom a pronoun would mean, if they are named at most two paragraphs before. */
export const resolveEpithet = (cast: Cast, phrase: NounPhrase, setting: Setting): Resolved => {
  const near = pronounCandidates(cast, phrase, { setting }).filter(
    ({ paragraphs, appearance }) =>
      paragraphs <= EPITHET_REACH && !isOfAnotherParty(cast, phrase, appearance),
  );
  const best = likeliest(near);
  return best ? { entities: [best.entity], antecedent: best.phrase, how: "role" } : UNKNOWN;
};

const ROLE_SENTENCES = 1;
/** Phrases back: a text of one endless sentence must not be walked for each pronoun. */
const ROLE_PHRASES = 40;

/** *but the judge was not having it. “…,” she said*: a role that acts, in this sentence or the last, whoever bears it. */
const rolesBefore = (cast: Cast, phrase: NounPhrase, { gender, setting }: Wanted): Clues[] => {
  const { scene, entities } = cast;
  const here = scene.tokens[phrase.first];
  for (let i = phrase.index - 1; i >= Math.max(0, phrase.index - ROLE_PHRASES); i--) {
    const role = scene.phrases[i];
    const there = scene.tokens[role?.first ?? -1];
    if (!role || !there || !here || here.sentence - there.sentence > ROLE_SENTENCES) break;
    if (!isActingRole(scene, role)) continue;
    const [entity = -1] = resolveRole(cast, role).entities;
    const known = entities[entity]?.gender;
    if (entity < 0 || (gender && known && known !== gender)) continue;
    if (setting.apart?.includes(entity)) continue;
    const opens = scene.tokens[role.first - 1]?.sentence !== there.sentence;
    const appearance = { entity, phrase: role, at: role.first, head: true, subject: true, opens };
    const paragraphs = here.paragraph - there.paragraph;
    return [
      {
        cast,
        appearance,
        setting,
        sentences: here.sentence - there.sentence,
        paragraphs,
        between: 0,
      },
    ];
  }
  return [];
};

const isActingRole = (scene: Scene, phrase: NounPhrase): boolean =>
  phrase.kind === "nominal" &&
  phrase.head === "person" &&
  phrase.definite &&
  !phrase.owner &&
  scene.quoteOf[phrase.first] === -1 &&
  scene.tokens[phrase.first]?.lower === "the" &&
  relationOf(scene, phrase).order === "before";

/** People named before the pronoun whose gender does not exclude them, nearest first. */
const pronounCandidates = (
  cast: Cast,
  phrase: NounPhrase,
  { gender, setting }: Wanted,
): readonly Clues[] => {
  const { appearances, entities, scene } = cast;
  const here = scene.tokens[phrase.first];
  const found: Clues[] = rolesBefore(cast, phrase, { gender, setting });
  const met = new Set(found.map(({ appearance }) => appearance.entity));
  for (let i = lastBefore(appearances, phrase.first); i >= 0; i--) {
    const appearance = appearances[i];
    const there = scene.tokens[appearance?.at ?? -1];
    if (!appearance || !there || !here || here.sentence - there.sentence > REACH) break;
    const entity = entities[appearance.entity];
    if (!isPerson(entity) || (gender && entity?.gender && entity.gender !== gender)) continue;
    if (isByline(scene, appearance.phrase)) continue;
    if (namedInside(appearance, setting) || setting.apart?.includes(appearance.entity)) continue;
    met.delete(appearance.entity);
    found.push({
      cast,
      appearance,
      setting,
      sentences: here.sentence - there.sentence,
      paragraphs: here.paragraph - there.paragraph,
      between: met.size,
    });
    met.add(appearance.entity);
  }
  return found;
};

/** Nobody who is named in the very words is their speaker. */
const namedInside = ({ at }: Appearance, { quote }: Setting): boolean =>
  quote !== undefined && at >= quote.first && at < quote.after;
