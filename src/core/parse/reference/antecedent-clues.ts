/** What speaks for it that a pronoun means somebody who was told of before it. */
import type { Cast, Setting } from "../cast.ts";
import type { NounPhrase } from "../phrases/mentions.ts";
import { THIRD_PERSON_OWNERS } from "../phrases/owners.ts";
import { QUESTIONED } from "../phrases/passives.ts";
import { relationOf } from "../phrases/relations.ts";
import type { Scene } from "../scene.ts";
import { BE, wordsOf } from "../text/closed-classes.ts";
import type { Telling } from "./discourse.ts";

/** Where somebody is told of before the pronoun, nearest first. */
export type Told = {
  readonly nearest: Telling;
  readonly told: readonly Telling[];
};

export type Clues = Told & {
  /** Named in the very words whose speaker the pronoun is. */
  readonly inWords: boolean;
  readonly cast: Cast;
  readonly setting: Setting;
  /** Last token of the subject of the clause that the pronoun's own hangs on; -1: it hangs on none. */
  readonly governor: number;
  /** A conjunction stands before the pronoun: it is the subject of another clause than the sentence's first. */
  readonly joined: boolean;
  /** Of the pronoun: its sentence among the reporter's, the first token of that, its paragraph. */
  readonly sentence: number;
  readonly start: number;
  readonly paragraph: number;
  /** Back to the nearest place. */
  readonly paragraphs: number;
};

type Clue = {
  readonly name: string;
  readonly weight: number;
  readonly of: (clues: Clues) => number | boolean;
};

const entityOf = ({ cast, nearest }: Clues) => cast.entities[nearest.who];
const saidLast = ({ setting, nearest }: Clues) =>
  setting.spoken.at(-1)?.entities.includes(nearest.who) ?? false;

/** Quotations back within which it counts that somebody spoke. */
const REMEMBERED = 60;

/** All clues with their weights, which were fitted on quotations of other articles resolved by hand. */
export const CLUES: readonly Clue[] = [
  {
    name: "sentences between",
    weight: -0.25,
    of: ({ sentence, nearest }) => Math.min(6, sentence - nearest.sentence),
  },
  { name: "paragraphs between", weight: -0.94, of: ({ paragraphs }) => Math.min(4, paragraphs) },
  { name: "opens the sentence there", weight: 0.15, of: ({ nearest }) => nearest.opens },
  {
    name: "led the sentence before",
    weight: 1.3,
    of: ({ told, sentence }) => told.some((one) => one.leads && one.sentence === sentence - 1),
  },
  { name: "is owner or modifier there", weight: -0.91, of: ({ nearest }) => nearest.aside },
  { name: "is told of inside a quotation", weight: -2.44, of: ({ nearest }) => nearest.quoted },
  {
    name: "governs the clause of the pronoun",
    weight: 2.33,
    of: ({ nearest, governor }) => nearest.phrase.last === governor,
  },
  {
    name: "leads the sentence of which the pronoun's is another clause",
    weight: 2,
    of: ({ told, sentence, joined }) =>
      joined && told.some((one) => one.leads && one.by === "name" && one.sentence === sentence),
  },
  {
    name: "is named in this paragraph, and meant by a pronoun since",
    weight: 1,
    of: ({ nearest, told, paragraph }) =>
      nearest.by === "pronoun" &&
      told.some((one) => one.by === "name" && one.paragraph === paragraph),
  },
  { name: "leads the words by a colon", weight: 3, of: leadsByColon },
  { name: "is named in the words", weight: -2.1, of: ({ inWords }) => inWords },
  {
    name: "stands in this sentence and is no subject",
    weight: -0.78,
    of: ({ nearest, sentence }) => nearest.sentence === sentence && !nearest.acts,
  },
  { name: "is what the sentence's opening participle is about", weight: -2.5, of: isFronted },
  { name: "is whom somebody else was asked about there", weight: -1.5, of: isAskedAbout },
  {
    name: "is called by a description there",
    weight: 0.3,
    of: ({ nearest }) => nearest.by === "description",
  },
  {
    name: "spoke in this paragraph",
    weight: 0.74,
    of: ({ told, paragraph }) => told.find(({ speaks }) => speaks)?.paragraph === paragraph,
  },
  {
    name: "said the quotation before, in this or the last paragraph",
    weight: 0.92,
    of: (clues) =>
      saidLast(clues) && clues.paragraph - (clues.setting.spoken.at(-1)?.paragraph ?? -9) <= 1,
  },
  {
    name: "said a quotation",
    weight: 0.98,
    of: ({ setting, nearest }) =>
      setting.spoken.slice(-REMEMBERED).some(({ entities }) => entities.includes(nearest.who)),
  },
  {
    name: "stands in this sentence",
    weight: -0.83,
    of: ({ nearest, sentence }) => nearest.sentence === sentence,
  },
  {
    name: "opens a sentence of this paragraph as its subject",
    weight: 1.23,
    of: ({ told, paragraph }) =>
      told.some((one) => one.paragraph === paragraph && one.acts && one.opens),
  },
  {
    name: "is surely a person",
    weight: 1.38,
    of: (clues) => clues.nearest.who < 0 || entityOf(clues)?.kind === "person",
  },
  {
    name: "is presumed a person",
    weight: -0.79,
    of: (clues) => entityOf(clues)?.presumed === true,
  },
  {
    name: "is brought in as somebody's relative",
    weight: -1.65,
    of: ({ cast: { scene }, nearest: { phrase } }) => isOwnedRelative(scene, phrase),
  },
  {
    name: "is told to be dead",
    weight: -2.5,
    of: isDead,
  },
  {
    name: "was asked in the sentence before",
    weight: 2,
    of: ({ cast: { scene }, told, sentence }) =>
      told.some(
        (one) => one.by === "name" && one.sentence === sentence - 1 && isAsked(scene, one.phrase),
      ),
  },
  {
    name: "acts and is named in full there",
    weight: 1.1,
    of: ({ nearest: { phrase, by, acts } }) => acts && by === "name" && phrase.last > phrase.first,
  },
];

/** *Doe hit back: “Not today,” | she wrote*. */
function leadsByColon({ cast: { scene }, setting: { quote }, told, start }: Clues): boolean {
  const { tokens } = scene;
  const colon = tokens[(quote?.first ?? 0) - 1];
  return (
    quote !== undefined &&
    colon?.text === ":" &&
    tokens[start]?.paragraph === colon.paragraph &&
    told.some(
      ({ by, leads, phrase }) =>
        by === "name" &&
        leads &&
        phrase.last < quote.first &&
        tokens[phrase.first]?.sentence === colon.sentence,
    )
  );
}

/** *Roe asked | Doe where she was*: whoever is asked answers. */
const isAsked = ({ tokens }: Scene, { first, possessive }: NounPhrase): boolean =>
  QUESTIONED.has(tokens[first - 1]?.lower ?? "") && !possessive;

const FATES = new Set(["killed", "murdered", "buried", "executed"]);

/** Whom an article about the dead is about, is told of more often. */
const MOST_TOLD = 3;

/** *Doe died in May* · *Doe was buried there*: who is dead, and told of in passing, does not go on. */
function isDead({ cast: { scene }, told }: Clues): boolean {
  return (
    told.length <= MOST_TOLD &&
    told.some(({ phrase, acts }) => {
      const verb = acts ? relationOf(scene, phrase).verb : -1;
      const { lemma = "", lower = "" } = scene.tokens[verb] ?? {};
      return lemma === "die" || (FATES.has(lower) && BE.has(scene.tokens[verb - 1]?.lower ?? ""));
    })
  );
}

const FRONTS = wordsOf(
  "asked pressed questioned quizzed challenged told speaking responding reacting replying referring writing addressing",
);

/** *Asked about Ann Lee, he said*: a participle's object is not its subject. */
function isFronted({ cast: { scene }, nearest, start }: Clues): boolean {
  if (nearest.phrase.first < start || nearest.acts) return false;
  return FRONTS.has(scene.tokens[start]?.lower ?? "");
}

/** *Asked whether Ann Lee would win, Ruth Vane shrugged.* She …: whoever was asked goes on. */
function isAskedAbout({ cast: { scene }, nearest: { phrase, leads }, start }: Clues): boolean {
  const { tokens, sentenceRanges } = scene;
  const opener = sentenceRanges[tokens[phrase.first]?.sentence ?? -1]?.start ?? -1;
  return phrase.first < start && !leads && QUESTIONED.has(tokens[opener]?.lower ?? "");
}

/** *Her mother, Ann Lee,*; not *As for her mother, Ann Lee,* */
const isOwnedRelative = ({ tokens, phrases }: Scene, phrase: NounPhrase): boolean => {
  const before = phrases[phrase.index - 1];
  return (
    before?.last === phrase.first - 2 &&
    tokens[phrase.first - 1]?.text === "," &&
    THIRD_PERSON_OWNERS.has(tokens[before.first]?.lower ?? "") &&
    tokens[before.first - 1]?.lower !== "for"
  );
};
