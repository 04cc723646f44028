/** Makes one utterance of quotations that an operator joined. */
import type { Article, Span } from "../article.ts";
import type { Attribution, Facts } from "../facts.ts";
import { nameKey } from "../search/words.ts";
import { amendmentOf, type Placed } from "./placed.ts";

type Places = (Attribution | undefined)[];

type Joining = { readonly standing: readonly Placed[]; readonly paragraphs: readonly Span[] };

/** Attributions in their old places; undefined: it is hidden, or went into another. */
export const joinAll = (
  { id }: Pick<Article, "id">,
  attributions: readonly (Attribution | undefined)[],
  { standing, paragraphs }: Joining,
): readonly (Attribution | undefined)[] => {
  const places: Places = [...attributions];
  for (const { correction, own, other } of standing) {
    if (correction.act !== "join") continue;
    const { article, words, with: end } = correction;
    const name = JSON.stringify([article, words, end.article, end.words]);
    const amendment = amendmentOf(correction, "joined");
    const ends = [...new Set([...own, ...other])].toSorted((a, b) => a - b);
    for (const ordinal of ends) {
      const one = places[ordinal];
      if (!one) continue;
      places[ordinal] = {
        ...one,
        joined: [...(one.joined ?? []), name],
        amended: [...(one.amended ?? []), amendment],
      };
    }
    if (end.article === id && article === id) mergeNeighbours(places, ends, paragraphs);
  }
  return places;
};

/** Words in marks that follow each other become one quotation in several spans, as if a cue stood in between. */
const mergeNeighbours = (
  places: Places,
  ends: readonly number[],
  paragraphs: readonly Span[],
): void => {
  for (const [i, ordinal] of ends.entries()) {
    const [first, second] = [places[ends[i - 1] ?? -1], places[ordinal]];
    if (!first || !second || !areNeighbours(first, second, paragraphs)) continue;
    places[ends[i - 1] ?? -1] = undefined;
    places[ordinal] = merged(first, second);
  }
};

const areNeighbours = (
  first: Attribution,
  second: Attribution,
  paragraphs: readonly Span[],
): boolean => {
  const end = first.content.at(-1)?.end ?? 0;
  const start = second.content[0]?.start ?? 0;
  const from = paragraphs.findIndex((paragraph) => end <= paragraph.end);
  const to = paragraphs.findIndex((paragraph) => start < paragraph.end);
  return first.kind === "direct" && second.kind === "direct" && end <= start && to - from <= 1;
};

/** Whoever is named for one half is the speaker of both. */
const merged = (first: Attribution, second: Attribution): Attribution => ({
  ...(first.speakers.length === 0 && second.speakers.length > 0 ? second : first),
  content: [...first.content, ...second.content],
  joined: [...new Set([...(first.joined ?? []), ...(second.joined ?? [])])],
  amended: [...new Set([...(first.amended ?? []), ...(second.amended ?? [])])],
});

/** The articles of the utterances that it is part of by an operator's word. */
export const joinedArticles = ({ joined = [] }: Attribution): readonly string[] => [
  ...new Set(joined.flatMap(articlesNamed)),
];

/** A name holds article and words of either end. */
const articlesNamed = (name: string): readonly string[] => {
  const ends: unknown = JSON.parse(name);
  const [one, , other] = Array.isArray(ends) ? ends : [];
  return [one, other].filter((id) => typeof id === "string");
};

/** Of what is no join, true. */
export const isOneVoice = (
  { attributions }: Facts,
  { correction, own, other }: Placed,
): boolean => {
  if (correction.act !== "join") return true;
  const ends = [...own, ...other].flatMap((ordinal) => attributions[ordinal] ?? []);
  const named = ends.find(({ speakers }) => speakers.length > 0);
  return !named || ends.every((one) => speakAlike(named, one));
};

/** The same people, or one where nobody is named and no operator said so: words of the two can be one utterance. */
export const speakAlike = (a: Attribution, b: Attribution): boolean =>
  keyOf(a) === keyOf(b) || isOpen(a) || isOpen(b);

const keyOf = ({ speakers }: Attribution): string => speakers.map(nameKey).toSorted().join("\n");

const isOpen = ({ speakers, amended = [] }: Attribution): boolean =>
  speakers.length === 0 && !amended.some(({ what }) => what === "speakers");
