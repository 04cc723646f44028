/** Two articles that print different numbers or dates for one thing, in nearly the same words. */
import type { Span } from "../../article.ts";
import { STOP_WORDS } from "../../search/stop-words.ts";
import { nameKey } from "../../search/words.ts";
import { overlaps } from "../../spans.ts";
import type { Doc } from "../articles/document.ts";
import type { Candidate, Chosen } from "../evidence/passages.ts";
import { amountOf, amountsDiffer, datesDiffer, printedDate } from "./printed-value.ts";

export type Compared = "number" | "date" | "age";

/** A sentence so much worse than the best is of something else. */
const WORSE = 0.35;
/** Share of the words around two values that must be the same. */
const ALIKE = 0.6;
/** Names that two articles share which are about the same thing. */
const SHARED_NAMES = 2;

/** The best, with those of other articles that contradict it; nothing where none does. */
export const differing = (chosen: readonly Chosen[], what: Compared): readonly Chosen[] => {
  const [first] = chosen;
  if (!first) return [];
  const others = chosen.filter(
    (other) =>
      other.candidate.doc.article.id !== first.candidate.doc.article.id &&
      other.score >= first.score - WORSE &&
      contradicts(first, other, what),
  );
  const docs = [...new Map(others.map((one) => [one.candidate.doc, one])).values()];
  return docs.length === 0 ? [] : [first, ...docs];
};

const contradicts = (a: Chosen, b: Chosen, what: Compared): boolean => {
  const [mine, theirs] = [a.marked[0], b.marked[0]];
  if (!mine || !theirs || a.marked.length > 1 || b.marked.length > 1) return false;
  if (!isWhole(a.candidate) || !isWhole(b.candidate)) return false;
  if (what === "age") return agesDiffer(a, b);
  if (!isOneMatter(a.candidate.doc, b.candidate.doc)) return false;
  if (alike(frameOf(a.candidate, mine), frameOf(b.candidate, theirs)) < ALIKE) return false;
  const [printed, other] = [textOf(a, mine), textOf(b, theirs)];
  if (what === "date") return datesDiffer(printedDate(printed), printedDate(other));
  const [one, two] = [
    amountOf(printed, before(a.candidate, mine)),
    amountOf(other, before(b.candidate, theirs)),
  ];
  return one !== undefined && two !== undefined && amountsDiffer(one, two);
};

/** All that was asked stands in the sentence itself; whom it is of may have been named somewhat before. */
const isWhole = ({ matches, named }: Candidate): boolean =>
  named >= NAMED && matches.every(({ quality }) => quality > 0);
const NAMED = 0.25;

const textOf = ({ candidate }: Chosen, { start, end }: Span): string =>
  candidate.doc.article.text.slice(start, end);

const before = ({ doc, sentence }: Candidate, { start }: Span): string =>
  doc.article.text.slice(Math.max(sentence.span.start, start - 30), start);

/** Somebody grows older between two articles; a year either way is no contradiction where their dates tell. */
const agesDiffer = (a: Chosen, b: Chosen): boolean => {
  const ages = [a, b].map((one) => amountOf(textOf(one, one.marked[0] ?? NOWHERE), ""));
  const [mine, theirs] = ages.map((age) => age?.value);
  if (mine === undefined || theirs === undefined) return false;
  const [from, to] = [a, b].map(({ candidate }) => candidate.doc.article.published);
  const years = from && to ? Math.abs(Number(from.slice(0, 4)) - Number(to.slice(0, 4))) : 0;
  return (
    Math.abs(mine - theirs) > (from && to && from.slice(0, 4) !== to.slice(0, 4) ? years + 1 : 0)
  );
};
const NOWHERE: Span = { start: 0, end: 0 };

/** Two articles are on one matter where they name the same people, bodies or places. */
const isOneMatter = (a: Doc, b: Doc): boolean => {
  const names = new Set(a.facts.people.map(({ name }) => nameKey(name)));
  return b.facts.people.filter(({ name }) => names.has(nameKey(name))).length >= SHARED_NAMES;
};

// matches what parts the clauses of a sentence: , who · ; · — ; not: 3,400
const PART = /[,;:]\s|[—–()]/g;

/** Bases of the telling words of the clause in which a value stands, without the value. */
const frameOf = ({ doc, sentence }: Candidate, value: Span): ReadonlySet<string> => {
  const { start, end } = sentence.span;
  const breaks = [...doc.article.text.slice(start, end).matchAll(PART)].map(
    ({ index }) => start + index,
  );
  const from = breaks.findLast((at) => at < value.start) ?? start;
  const to = breaks.find((at) => at >= value.end) ?? end;
  return new Set(
    sentence.words.flatMap((word, i) =>
      word.start >= from && word.end <= to && !overlaps(word, value) && !STOP_WORDS.has(word.text)
        ? (sentence.keys[i] ?? [])
        : [],
    ),
  );
};

const alike = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  const shared = [...a].filter((key) => b.has(key)).length;
  const all = a.size + b.size - shared;
  return all === 0 ? 0 : shared / all;
};
