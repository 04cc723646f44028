/** Makes one utterance of quotations that an operator joined. */
import type { Article, Span } from "../article.ts";
import type { Attribution, Facts } from "../facts.ts";
import { amendmentOf, type Placed } from "./placed.ts";

type Places = (Attribution | undefined)[];

/** Attributions in their old places; undefined: it went into another. */
export const joinAll = (
  { id }: Article,
  { attributions, paragraphs }: Facts,
  standing: readonly Placed[],
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
