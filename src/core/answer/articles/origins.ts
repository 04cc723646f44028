/** Independent origins: articles that print one wire service's copy, or the same sentences, count once. */

import { wordTable } from "../../lexicon.ts";
import { fold } from "../../search/fold.ts";
import type { Doc } from "./document.ts";

// matches: (AP) · (WXYZ/AP) · VIA AP: ; group 1 or 2 holds the names
const DATELINE =
  /\(([A-Z][A-Za-z&. ]*(?:\/[A-Z][A-Za-z&. ]*)*)\)\s*(?:—|–|-)|\bVIA ([A-Z][A-Za-z]+)\b/;
const WIRES = wordTable("wires");
// matches: Reuters staff contributed to this story · (Reporting by Reuters); group 1 names the service
const CONTRIBUTED =
  /\b(?:the )?(associated press|reuters|afp|agence france-presse|upi|bloomberg|press association)\b[^.\n]{0,60}\bcontributed\b|\((?:additional )?reporting by [^)]{0,200}\b(reuters|afp|ap)\b/;
/** From this share of the shorter article's sentences on, two articles share copy. */
const SHARED_COPY = 0.5;
/** Sentences shorter than this are no evidence of copying. */
const LEAST_LENGTH = 40;

/** One label an origin, in the order of the articles. */
export const originsOf = (docs: readonly Doc[]): readonly string[] => {
  const distinct = [...new Map(docs.map((doc) => [doc.article.id, doc])).values()];
  const wires = distinct.map(wireOf);
  const labels: string[] = [];
  distinct.forEach((doc, i) => {
    const copied = distinct.findIndex((other, j) => j < i && sharesCopy(doc, other));
    const label = wires[i] ?? (copied >= 0 ? labels[copied] : undefined);
    labels.push(label ?? doc.article.outlet ?? doc.article.id);
  });
  return [...new Set(labels)];
};

/** The wire service whose copy an article says it carries. */
const wireOf = ({ article }: Doc): string | undefined => {
  const { origin, dateline, text } = article;
  if (origin) return known(origin) ?? origin;
  const printed = DATELINE.exec(dateline ? `${dateline} —` : text.slice(0, 300));
  const names = (printed?.[1] ?? printed?.[2] ?? "").split("/");
  const wire = names.map((name) => known(name)).find((name) => name !== undefined);
  if (wire) return wire;
  const note = CONTRIBUTED.exec(fold(text.slice(-400)));
  return known(note?.[1] ?? note?.[2] ?? "");
};

const known = (name: string): string | undefined => WIRES.get(name.trim().toLowerCase());

const sharesCopy = (a: Doc, b: Doc): boolean => {
  const sentences = (doc: Doc): ReadonlySet<string> =>
    new Set(
      doc.facts.sentences
        .filter(({ start, end }) => end - start >= LEAST_LENGTH)
        .map(({ start, end }) => fold(doc.article.text.slice(start, end)).trim()),
    );
  const [few, many] = [sentences(a), sentences(b)].toSorted((x, y) => x.size - y.size);
  if (!few || !many || few.size === 0) return false;
  const shared = [...few].filter((sentence) => many.has(sentence)).length;
  return shared >= SHARED_COPY * few.size;
};
