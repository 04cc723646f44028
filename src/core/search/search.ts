/** Look-ups over an archive: words → candidates → ranked hits. */
import type { Archive, Entry, EntryKind } from "../archive.ts";
import type { Span } from "../article.ts";
import { findCandidates, type Scope } from "./candidates.ts";
import { type QuestionWord, readQuestion, toVocabulary, type Vocabulary } from "./question.ts";
import { markedWords, type Ranked, rank } from "./rank.ts";
import { stem } from "./stem.ts";
import { WEIGHTS, type Weights } from "./weights.ts";

export type SearchQuery = Scope & {
  /** Whatever was typed. */
  readonly words: string;
  /** Most hits wanted. */
  readonly limit: number;
};

export type Hit = {
  readonly entry: Entry;
  /** 0–1: how much of the question the entry holds, by weight of the words, with their order. */
  readonly score: number;
  /** False: nothing more than what comes nearest. */
  readonly answers: boolean;
  /** `exact`: the question stands there word for word. `near`: all of its words do, in some form. */
  readonly match: "exact" | "near" | "related";
  /** True where the whole question stands there word after word, each as typed or in a form or spelling of it. */
  readonly inRow: boolean;
  /** What answers the question, as spans of `entry.text`; see `toArticle`. */
  readonly marked: readonly Span[];
  /** Words read as another, folded: slips of spelling and words broken off. */
  readonly corrections: readonly { readonly asked: string; readonly used: string }[];
};

export interface Search {
  /** The best hits first, also those that do not answer; nothing where no word was asked for. */
  find(query: SearchQuery): Promise<readonly Hit[]>;
  /** What the archive knows of the words of one kind, as of the last `refresh`. */
  vocabulary(kind: EntryKind): Promise<Vocabulary>;
  /** Forgets the vocabulary, which is otherwise read once: to be called now and then after articles were added. */
  refresh(): void;
}

export const createSearch = (archive: Archive, options: Partial<Weights> = {}): Search => {
  const weights = { ...WEIGHTS, ...options };
  const known = new Map<EntryKind, Promise<Vocabulary>>();

  const vocabulary = (kind: EntryKind): Promise<Vocabulary> => {
    const reading = known.get(kind) ?? readVocabulary(archive, kind);
    known.set(kind, reading);
    reading.catch(() => known.delete(kind));
    return reading;
  };

  const find = async ({ words, limit, ...scope }: SearchQuery): Promise<readonly Hit[]> => {
    const named = scope.speaker !== undefined;
    const printed = await vocabulary(scope.kind);
    const question = readQuestion(words, printed, { weights, named });
    if (question.length === 0) return [];
    const candidates = await findCandidates(archive, question, {
      scope,
      known: printed.words,
      weights,
    });
    const ranked = rank(candidates, question, weights);
    return ranked.slice(0, limit).map((hit) => toHit(hit, question, weights));
  };

  return { find, vocabulary, refresh: () => known.clear() };
};

/** Moves spans of an entry's text to the article's, whose `content` spans it was joined from. */
export const toArticle = (marked: readonly Span[], content: readonly Span[]): readonly Span[] => {
  let from = 0;
  return content.flatMap(({ start, end }) => {
    const at = from;
    from += end - start + 1;
    return marked
      .filter((mark) => mark.start < at + end - start && mark.end > at)
      .map((mark) => ({
        start: start + Math.max(0, mark.start - at),
        end: Math.min(end, start + mark.end - at),
      }));
  });
};

const readVocabulary = async (archive: Archive, kind: EntryKind): Promise<Vocabulary> =>
  toVocabulary(kind, await archive.vocabulary(kind), await archive.summary());

const toHit = (ranked: Ranked, question: readonly QuestionWord[], weights: Weights): Hit => {
  const { entry, score, exact, best } = ranked;
  const answers = score * (1 + weights.order + weights.close + weights.phrase) >= weights.answers;
  const all = question.every(({ content }, i) => !content || (best[i]?.value ?? 0) > 0);
  const match = exact ? "exact" : all ? "near" : "related";
  return {
    entry,
    score,
    answers,
    match,
    inRow: ranked.phrase.length > 0,
    marked: joined(markedWords(ranked, question), ranked.phrase.length > 0),
    corrections: corrections(question, best, weights),
  };
};

/** One span for a phrase's words in a row, one a word otherwise. */
const joined = (words: readonly Span[], phrase: boolean): readonly Span[] => {
  const [first] = words;
  const last = words.at(-1);
  if (phrase && first && last) return [{ start: first.start, end: last.end }];
  return words.map(({ start, end }) => ({ start, end }));
};

const corrections = (
  question: readonly QuestionWord[],
  best: Ranked["best"],
  weights: Weights,
): Hit["corrections"] =>
  question.flatMap(({ text, forms, names }, i) => {
    const used = best[i]?.word.replace("@", "") ?? "";
    const corrected = stem(used) !== stem(text) && (forms.includes(used) || names.includes(used));
    return corrected && (best[i]?.value ?? 0) >= weights.least ? [{ asked: text, used }] : [];
  });
