/** What is measured of a quotation and of a phrase that may name its speaker. The learnt ranker weighs it. */
import type { Candidate } from "./candidates.ts";
import type { QuoteSetting } from "./quote-setting.ts";
import type { Scene } from "./scene.ts";

/** Who spoke so far, as the quotations before were decided. */
export type History = {
  /** Last word of the last speaker's mention, and the entity it belongs to. */
  readonly last: string | undefined;
  readonly spoke: ReadonlyMap<string, number>;
  /** Number of the last quotation that had a speaker; -1: none yet. */
  readonly quote: number;
  /** Paragraph of the last speaker's mention. */
  readonly paragraph: number;
};

/** All that a feature may look at. */
export type Pair = {
  readonly scene: Scene;
  readonly setting: QuoteSetting;
  readonly candidate: Candidate;
  readonly history: History;
  /** Learnt strength of a cue's verb: the log-odds that it reports words. */
  readonly strength: (lemma: string) => number;
  /** How often each last word of a name stands in the article. */
  readonly frequency: ReadonlyMap<string, number>;
  /** Before each token, the number of phrases, and of names of people, outside quotations. */
  readonly phrasesBefore: Int32Array;
  readonly peopleBefore: Int32Array;
  /** Tokens between phrase and quotation, half-open. */
  readonly from: number;
  readonly to: number;
  readonly last: string;
};

export type Feature = {
  /** Reads as a reason. */
  readonly name: string;
  readonly of: (pair: Pair) => number;
};

const FAR = 60;
const FIRST_PERSON = ["i", "we", "my", "our", "me", "us"];
const ENDS_SENTENCE = /[.?!]$/;
const LOWER = /^\p{Ll}/u;

const code = (...words: readonly string[]): ((word: string) => number) => {
  const codes = new Map(
    words.flatMap((group, i) => group.split(" ").map((word) => [word, i + 1] as const)),
  );
  return (word) => codes.get(word) ?? 0;
};
const mentionKind = code("name", "nominal", "pronoun");
const nameKind = code("person", "body", "place", "unknown");
const headKind = code("person", "people", "body", "document", "other");
const cueKind = code("speech", "judgement", "directive", "view", "according", "noun");
const lead = code(
  ",",
  ":",
  "that",
  "as",
  "a an the",
  "of to for",
  "and or",
  "is was are were be",
  "how why what if whether",
);
const preposition = code(
  "to",
  "by",
  "of",
  "from",
  "for",
  "with",
  "in on at",
  "about",
  "and",
  "that",
  ",",
  '"',
  ":",
  "according",
);
const pronoun = code(
  "he",
  "she",
  "they",
  "i",
  "we",
  "it",
  "you",
  "who",
  "which",
  "both others many some",
);
const follower = code(
  ",",
  ".",
  "and but",
  "he she they it i we",
  ":",
  ";",
  "—",
  "in on at to of for",
);

const between = (counts: Int32Array, from: number, to: number): number =>
  (counts[to] ?? 0) - (counts[from] ?? 0);
const lowerAt = ({ tokens }: Scene, i: number): string => tokens[i]?.lower ?? "";

/** Of the quotation alone: the same for all its candidates. */
export const QUOTE_FEATURES: readonly {
  readonly name: string;
  readonly of: (pair: Omit<Pair, "candidate" | "from" | "to" | "last">) => number;
}[] = [
  {
    name: "the quotation opens its paragraph",
    of: ({ setting }) => Number(setting.first <= setting.start),
  },
  {
    name: "the quotation closes its paragraph",
    of: ({ setting }) => Number(setting.after >= setting.end),
  },
  {
    name: "how the quotation ends",
    of: ({ setting: { text } }) => (text.endsWith(",") ? 1 : ENDS_SENTENCE.test(text) ? 2 : 0),
  },
  {
    name: "what leads into the quotation",
    of: ({ scene, setting: { first, start } }) =>
      first <= start
        ? -1 - Number(lowerAt(scene, start - 1) === ":")
        : lead(lowerAt(scene, first - 1)) || ((scene.cueAt[first - 1] ?? -1) >= 0 ? 12 : 0),
  },
  {
    name: "the quotation begins in lower case",
    of: ({ setting }) => Number(LOWER.test(setting.text)),
  },
  {
    name: "length of the quotation",
    of: ({ setting: { after, first } }) => Math.min(80, after - first - 2),
  },
  {
    name: "reporter's words in the paragraph",
    of: ({ scene, setting }) =>
      Math.min(80, between(scene.outsideBefore, setting.start, setting.end)),
  },
  { name: "place of the quotation in its paragraph", of: ({ setting }) => setting.number },
  { name: "quotations in the paragraph", of: ({ setting }) => setting.count },
  {
    name: "what follows the quotation",
    of: ({ scene, setting: { after, end } }) =>
      after >= end
        ? -1
        : (scene.cueAt[after] ?? -1) >= 0
          ? 12
          : follower(lowerAt(scene, after)) || (scene.tokens[after]?.capital ? 13 : 0),
  },
  {
    name: "the quotation speaks as I or we",
    of: ({ setting }) => Number(FIRST_PERSON.some((word) => setting.words.has(word))),
  },
  {
    name: "the paragraph before ended inside the quotation",
    of: ({ scene, setting }) => Number(scene.quotes[setting.quote]?.continues ?? false),
  },
  {
    name: "paragraphs since the last quotation",
    of: ({ scene, setting, history }) =>
      history.quote < 0
        ? 20
        : Math.min(
            20,
            (scene.quotes[setting.quote]?.paragraph ?? 0) -
              (scene.quotes[history.quote]?.paragraph ?? 0),
          ),
  },
  {
    name: "reporting verbs in the paragraph",
    of: ({ scene, setting, strength }) => cuesInside(scene, setting, strength),
  },
  {
    name: "words to the next reporting verb",
    of: ({ scene, setting }) => wordsToCue(scene, setting),
  },
];

const cuesInside = (
  { cueAt, cues }: Scene,
  { start, end }: QuoteSetting,
  strength: (lemma: string) => number,
): number => {
  let count = 0;
  for (let i = start; i < end; i++) {
    const cue = cues[cueAt[i] ?? -1];
    if (cue && strength(cue.lemma) > 0) count++;
  }
  return Math.min(9, count);
};

const wordsToCue = ({ cueAt, quoteOf }: Scene, { after, end }: QuoteSetting): number => {
  for (let i = after; i < Math.min(end, after + 15); i++) {
    if (quoteOf[i] !== -1) break;
    if ((cueAt[i] ?? -1) >= 0) return i - after;
  }
  return FAR;
};

/** Of a phrase, and of how it stands to the quotation. */
export const PAIR_FEATURES: readonly Feature[] = [
  {
    name: "stands before the quotation",
    of: ({ candidate, setting }) => Number(candidate.phrase.first < setting.first),
  },
  { name: "paragraphs away", of: ({ candidate }) => candidate.paragraphs },
  {
    name: "words between",
    of: ({ scene, from, to }) => Math.min(FAR, between(scene.outsideBefore, from, to)),
  },
  { name: "words between, quoted ones too", of: ({ from, to }) => Math.min(99, to - from) },
  {
    name: "sentences between",
    of: ({ scene, from, to }) =>
      Math.min(
        9,
        Math.abs(
          (scene.tokens[Math.max(from, to - 1)]?.sentence ?? 0) -
            (scene.tokens[from]?.sentence ?? 0),
        ),
      ),
  },
  {
    name: "phrases between",
    of: ({ phrasesBefore, from, to }) => Math.min(20, between(phrasesBefore, from, to)),
  },
  {
    name: "people between",
    of: ({ peopleBefore, from, to }) => Math.min(9, between(peopleBefore, from, to)),
  },
  { name: "quotations between", of: ({ scene, from, to }) => quotesBetween(scene, from, to) },
  {
    name: "is the subject of a reporting verb",
    of: ({ candidate: { relation } }) => Number(relation.order === "before" && relation.cue >= 0),
  },
  {
    name: "follows a reporting verb",
    of: ({ candidate: { relation } }) => Number(relation.order === "after"),
  },
  {
    name: "strength of its reporting verb",
    of: ({ scene, candidate, strength }) => strengthOf(scene, candidate, strength),
  },
  {
    name: "words from its verb to the quotation",
    of: ({ scene, setting, candidate }) => verbDistance(scene, setting, candidate.relation.verb),
  },
  {
    name: "quotations from its verb to the quotation",
    of: ({ scene, setting, candidate }) => verbQuotes(scene, setting, candidate.relation.verb),
  },
  { name: "words to its verb", of: ({ candidate: { relation } }) => Math.min(30, relation.gap) },
  {
    name: "its verb stands between it and the quotation",
    of: ({ candidate: { relation, phrase }, setting }) =>
      Number(
        relation.verb >= 0 &&
          (phrase.first < setting.first
            ? relation.verb < setting.first
            : relation.verb >= setting.after),
      ),
  },
  {
    name: "kind of its verb",
    of: ({ scene, candidate: { relation } }) => cueKind(scene.cues[relation.cue]?.kind ?? ""),
  },
  { name: "is a subject", of: ({ candidate: { relation } }) => Number(relation.verb >= 0) },
  { name: "kind of mention", of: ({ candidate }) => mentionKind(candidate.phrase.kind) },
  {
    name: "kind of name",
    of: ({ scene, candidate: { phrase } }) =>
      phrase.name === undefined ? 0 : nameKind(scene.names[phrase.name]?.kind ?? "unknown"),
  },
  {
    name: "kind of noun",
    of: ({ candidate: { phrase } }) => (phrase.kind === "nominal" ? headKind(phrase.head) : 0),
  },
  {
    name: "which pronoun",
    of: ({ candidate: { phrase }, last }) => (phrase.kind === "pronoun" ? pronoun(last) : 0),
  },
  {
    name: "the word before it",
    of: ({ scene, candidate: { phrase } }) => wordBefore(scene, phrase.first),
  },
  {
    name: "a comma follows it",
    of: ({ scene, candidate: { phrase } }) => Number(lowerAt(scene, phrase.last + 1) === ","),
  },
  {
    name: "is possessive",
    of: ({ candidate }) =>
      Number(candidate.phrase.possessive) + 2 * Number(candidate.phrase.owner !== undefined),
  },
  { name: "is definite", of: ({ candidate }) => Number(candidate.phrase.definite) },
  {
    name: "how often the article names it",
    of: ({ candidate, frequency, last }) =>
      candidate.phrase.kind === "name" ? Math.min(20, frequency.get(last) ?? 0) : 0,
  },
  { name: "spoke before", of: ({ history, last }) => Math.min(9, history.spoke.get(last) ?? 0) },
  { name: "spoke last", of: ({ history, last }) => Number(history.last === last) },
  {
    name: "is named inside the quotation",
    of: ({ setting, candidate, last }) =>
      Number(candidate.phrase.kind === "name" && setting.words.has(last)),
  },
  {
    name: "begins its paragraph",
    of: ({ scene, candidate: { phrase } }) =>
      Number(scene.tokens[phrase.first - 1]?.paragraph !== scene.tokens[phrase.first]?.paragraph),
  },
  {
    name: "told somebody",
    of: ({ scene, candidate: { phrase } }) =>
      Number(scene.tokens[phrase.first - 1]?.lemma === "tell"),
  },
];

const strengthOf = (
  { cues }: Scene,
  { relation }: Candidate,
  strength: (lemma: string) => number,
): number => {
  const cue = cues[relation.cue];
  return cue ? strength(cue.lemma) : -6;
};

const wordBefore = (scene: Scene, first: number): number => {
  const before = scene.tokens[first - 1];
  if (before?.sentence !== scene.tokens[first]?.sentence) return -1;
  return preposition(before?.lower ?? "") || (before?.pos === "VERB" ? 20 : 21);
};

const verbDistance = (
  { outsideBefore }: Scene,
  { first, after }: QuoteSetting,
  verb: number,
): number => {
  if (verb < 0) return FAR;
  return Math.min(
    FAR,
    verb < first ? between(outsideBefore, verb + 1, first) : between(outsideBefore, after, verb),
  );
};

const verbQuotes = (scene: Scene, { first, after }: QuoteSetting, verb: number): number => {
  if (verb < 0) return 9;
  return verb < first ? quotesBetween(scene, verb, first) : quotesBetween(scene, after, verb);
};

const quotesBetween = ({ quoteOf }: Scene, from: number, to: number): number => {
  let count = 0;
  let last = -1;
  for (let i = from; i < to; i++) {
    const quote = quoteOf[i] ?? -1;
    if (quote !== -1 && quote !== last) count++;
    last = quote;
  }
  return Math.min(9, count);
};

/** Names of all features, in the order of the vector; the last one tells the candidate that nobody said it. */
export const SPEAKER_FEATURES: readonly string[] = [...QUOTE_FEATURES, ...PAIR_FEATURES].map(
  ({ name }) => name,
);

/** Value of a pair feature for the candidate *nobody*. */
const ABSENT = -9;

export type QuotePair = Omit<Pair, "candidate" | "from" | "to" | "last">;

/** Vectors of all candidates of one quotation, and last that of *nobody*. */
export const speakerVectors = (
  shared: QuotePair,
  candidates: readonly Candidate[],
): readonly Float32Array[] => {
  const { scene, setting } = shared;
  const base = new Float32Array(SPEAKER_FEATURES.length).fill(ABSENT);
  QUOTE_FEATURES.forEach((feature, i) => {
    base[i] = feature.of(shared);
  });
  const vectors = candidates.map((candidate) => {
    const { phrase } = candidate;
    const isBefore = phrase.first < setting.first;
    const pair: Pair = {
      ...shared,
      candidate,
      from: isBefore ? phrase.last + 1 : setting.after,
      to: isBefore ? setting.first : phrase.first,
      last: lowerAt(scene, phrase.last),
    };
    const vector = base.slice();
    PAIR_FEATURES.forEach((feature, i) => {
      vector[QUOTE_FEATURES.length + i] = feature.of(pair);
    });
    return vector;
  });
  return [...vectors, base];
};
