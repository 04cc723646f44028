/** Who may have said a quoted stretch: the noun phrases around it. */
import { isByline } from "../phrases/bylines.ts";
import type { NounPhrase } from "../phrases/mentions.ts";
import { phraseFrom, type Relation, relationOf } from "../phrases/relations.ts";
import { isAnswerLabel, isOwnedWords } from "../reference/owned-words.ts";
import type { Scene } from "../scene.ts";
import { firstPlace } from "../text/places.ts";

/** One phrase that may name the speaker of a quotation. */
export type Candidate = {
  readonly phrase: NounPhrase;
  readonly relation: Relation;
  /** Paragraphs from the quotation to the phrase: negative before it. */
  readonly paragraphs: number;
};

/** Candidates of each quotation of `scene`, in the order of the text. */
export const createCandidates = (scene: Scene): ((quote: number) => readonly Candidate[]) => {
  const inParagraph = (paragraph: number): readonly Candidate[] => {
    const range = scene.ranges[paragraph];
    const found: Candidate[] = [];
    if (!range) return found;
    let phrase = phraseFrom(scene.phrases, range.start);
    let at = phrase ? phrase.index : scene.phrases.length;
    for (; phrase && phrase.first < range.end; phrase = scene.phrases[++at]) {
      const relation = relationOf(scene, phrase);
      if (scene.quoteOf[phrase.first] === -1 && maySpeak(scene, phrase, relation))
        found.push({ phrase, relation, paragraphs: 0 });
    }
    return found;
  };
  const cache = new Map<number, readonly Candidate[]>();
  const of = (paragraph: number): readonly Candidate[] => {
    const known = cache.get(paragraph) ?? inParagraph(paragraph);
    cache.set(paragraph, known);
    return known;
  };
  return (quote) => {
    const paragraph = scene.quotes[quote]?.paragraph ?? -1;
    const before = of(paragraph - 1).slice(-BEFORE);
    const after = of(paragraph + 1).slice(0, AFTER);
    return [
      ...before.map(({ phrase, relation }) => ({ phrase, relation, paragraphs: -1 })),
      ...around(scene, of(paragraph), quote),
      ...after.map(({ phrase, relation }) => ({ phrase, relation, paragraphs: 1 })),
    ];
  };
};

/** The nearest of a paragraph: a page-long one must not cost each of its quotations all of its phrases. */
const around = (
  { quotes, tokens }: Scene,
  candidates: readonly Candidate[],
  quote: number,
): readonly Candidate[] => {
  if (candidates.length <= 2 * BESIDE) return candidates;
  const start = quotes[quote]?.content.start ?? 0;
  const at = firstPlace(
    candidates.length,
    (i) => (tokens[candidates[i]?.phrase.first ?? 0]?.start ?? 0) >= start,
  );
  return candidates.slice(Math.max(0, at - BESIDE), at + BESIDE);
};

const BESIDE = 30;
const BEFORE = 8;
const AFTER = 2;
const LEADS = new Set(["to", "by", "of", "from", "for", "with", "as"]);

/** Leaves out what cannot speak: dates, things that are nobody's subject, the paper's own writers. */
const maySpeak = (scene: Scene, phrase: NounPhrase, relation: Relation): boolean => {
  const { tokens, cueAt, quoteOf } = scene;
  if (isByline(scene, phrase) || isWhere(scene, phrase, relation)) return false;
  if (phrase.kind !== "nominal" || phrase.head !== "other") return true;
  if (relation.cue >= 0 || isOwnedWords(scene, phrase) || isAnswerLabel(scene, phrase)) return true;
  const before = phrase.first - 1;
  const led = LEADS.has(tokens[before]?.lower ?? "");
  // called “a farce” by fishermen
  if (led && tokens[before]?.lower === "by" && quoteOf[before - 1] !== -1) return true;
  return (cueAt[before] ?? -1) >= 0 || (led && (cueAt[before - 1] ?? -1) >= 0);
};

const WHENCE = new Set(["from", "in", "at", "near", "outside"]);

/** For *Ruritanians*, on the other hand, “…” · Doe writes from *Orrin*: a place, or what stands as one, that no verb says speaks. */
const isWhere = (
  { tokens, names }: Scene,
  { kind, name = -1, first, possessive }: NounPhrase,
  { cue, verb }: Relation,
): boolean => {
  if (kind !== "name" || cue >= 0 || verb >= 0) return false;
  const named = names[name]?.kind;
  if (named === "place") return true;
  const led = WHENCE.has(tokens[first - 1]?.lower ?? "") && tokens[first - 2]?.pos === "VERB";
  return led && !possessive && named !== "person";
};
