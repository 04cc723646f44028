/** Everything that answering one question needs at hand. */
import type { Archive, CandidateQuery, Entry, Summary } from "../archive.ts";
import { rowsWith } from "../search/in-a-row.ts";
import type { Vocabulary } from "../search/question.ts";
import type { Search } from "../search/search.ts";
import type { Answer, Note, Searched } from "./answer.ts";
import type { ArticleCache } from "./articles/cache.ts";
import { type Library, openLibrary, type Profile } from "./articles/library.ts";
import type { EvidenceModel } from "./evidence/model.ts";
import { keyOf } from "./language/lemma.ts";
import { type Alias, type Correction, preferring, resolveWho, type Who } from "./people/names.ts";
import { type Former, holdersOf } from "./people/office-holders.ts";
import { personLine } from "./people/person-line.ts";
import { type Scope, scopeOf } from "./question/filters.ts";
import { type Question, readQuestion } from "./question/question.ts";
import { naming } from "./question/rephrase.ts";
import { type Term, termsOf } from "./question/terms.ts";

export type AnswerLimits = {
  /** Statements, passages or people shown on one page. */
  readonly perPage: number;
  /** Passages shown beside a "not found". */
  readonly nearest: number;
  /** Most rows of the index read for one look-up. */
  readonly rows: number;
};

const ANSWER_LIMITS: AnswerLimits = { perPage: 5, nearest: 3, rows: 120 };

export type AnswerDeps = {
  readonly archive: Archive;
  readonly search: Search;
  readonly aliases?: readonly Alias[];
  readonly limits?: Partial<AnswerLimits>;
  /** What was learnt of evidence. */
  readonly evidence: EvidenceModel;
  /** What a rule looks for, in a sentence, by its id. */
  readonly because?: (rule: string) => string | undefined;
};

export type Session = {
  readonly question: Question;
  readonly page: number;
  readonly archive: Archive;
  readonly search: Search;
  readonly library: Library;
  readonly limits: AnswerLimits;
  readonly summary: Summary;
  /** Of sentences, and of quotations with the names of those who said them. */
  readonly vocabulary: Vocabulary;
  /** Ids of the articles that the filters leave; undefined: all. */
  readonly articles: readonly string[] | undefined;
  /** Why the filters leave none, where they do. */
  readonly none?: NonNullable<Scope["none"]>;
  /** Notes gathered on the way: spellings read otherwise, others who fit. */
  readonly notes: Note[];
  /** Folded full name of whom a name that several share is taken to mean. */
  readonly meant?: string;
  readonly evidence: EvidenceModel;
  /** What a rule looks for, in a sentence, by its id. */
  because(rule: string): string | undefined;
  who(slot: string): Promise<Who>;
  terms(text: string): readonly Term[];
};

export const openSession = async (
  deps: AnswerDeps & { readonly cache: ArticleCache; readonly summary: Summary },
  question: Question,
  page: number,
): Promise<Session> => {
  const { archive, search, aliases = [] } = deps;
  const library = openLibrary(archive, deps.cache);
  const vocabulary = await search.vocabulary("sentence");
  const { names } = await search.vocabulary("quotation");
  const limits = { ...ANSWER_LIMITS, ...deps.limits };
  const notes: Note[] = [];
  const both: Vocabulary = { ...vocabulary, names };
  const scoped = needsSources(question) ? await archive.sources() : [];
  const scope = scopeOf(question.filters, scoped);
  if (scope.undated > 0) notes.push({ kind: "undated", articles: scope.undated });
  const byRole = (words: readonly string[]) => holdersOf(words, library, limits.rows);
  const who = once((slot: string) =>
    resolveWho(slot, { library, vocabulary: both, aliases, byRole }),
  );
  return {
    question,
    page: Math.max(1, Math.trunc(page) || 1),
    archive,
    search: { ...search, find: once((query) => search.find(query)) },
    library,
    limits,
    summary: deps.summary,
    vocabulary: both,
    articles: scope.articles,
    ...(scope.none ? { none: scope.none } : {}),
    notes,
    evidence: deps.evidence,
    because: deps.because ?? (() => undefined),
    who,
    terms: once((text: string) => termsOf(text, both)),
  };
};

/** Another question of the same archive. */
export const asking = (session: Session, typed: string): Session => {
  const { meant: _, ...rest } = session;
  return { ...rest, question: readQuestion(typed), page: 1, notes: [] };
};

/** The same question, of whom of several people it leaves open taken as `meant`. */
export const meaning = (session: Session, meant: string): Session => ({
  ...session,
  meant,
  notes: [],
  who: async (slot) => preferring(await session.who(slot), meant),
});

/** Asks what is asked again, by another rule, once. */
const once = <Q, A>(ask: (query: Q) => A): ((query: Q) => A) => {
  const answers = new Map<string, A>();
  return (query) => {
    const key = JSON.stringify(query);
    const answer = answers.get(key) ?? ask(query);
    answers.set(key, answer);
    return answer;
  };
};

const needsSources = ({ filters }: Question): boolean =>
  filters.outlet !== undefined || filters.before !== undefined || filters.after !== undefined;

/** Rows of the index, within the filters. */
export const rowsOf = async (
  { library, articles, search }: Session,
  query: CandidateQuery,
): Promise<readonly Entry[]> => {
  if (articles?.length === 0) return [];
  const { words } = await search.vocabulary(query.kind);
  return rowsWith(
    { candidates: library.rows },
    { ...query, ...(articles ? { articles } : {}) },
    words,
  );
};

/** Whether an article is within the filters. */
export const inScope = ({ articles }: Session, id: string): boolean =>
  articles?.includes(id) ?? true;

/** Notes what was read otherwise than typed and who else fits. */
export const noteWho = (
  session: Session,
  { chosen, corrections, also, earlier = [] }: Who,
): void => {
  for (const correction of corrections) noteCorrection(session, correction);
  if (also.length > 0 && !session.notes.some(({ kind }) => kind === "also"))
    session.notes.push({
      kind: "also",
      people: also.slice(0, 3).map((profile) => ({
        ...personLine(profile),
        question: askingFor(session.question.typed, profile, [...chosen, ...also]),
      })),
    });
  if (earlier.length > 0 && !session.notes.some(({ kind }) => kind === "held-before"))
    session.notes.push({ kind: "held-before", people: earlier.slice(0, 3).map(formerLine) });
};

const askingFor = (typed: string, profile: Profile, rivals: readonly Profile[]): string =>
  naming(typed, profile, { asked: "", rivals }) ?? `who is ${profile.name}`;

const formerLine = ({ profile, role: { citation, published } }: Former) => ({
  ...personLine(profile, { role: citation }),
  ...(published === undefined ? {} : { published }),
  question: `who is ${profile.name}`,
});

export const noteCorrection = ({ notes }: Session, { asked, used }: Correction): void => {
  // Another form of the word is no slip: *homes* for *home*.
  if (keyOf(asked) === keyOf(used)) return;
  const known = notes.some((note) => note.kind === "corrected-spelling" && note.asked === asked);
  if (!known) notes.push({ kind: "corrected-spelling", asked, used });
};

export const searchedOf = ({ articles, quotations, speakers }: Summary): Searched => ({
  articles,
  statements: quotations,
  speakers,
});

/** What every answer carries. */
export const baseOf = (
  { question, notes, page }: Session,
  pages = 1,
): Pick<Answer, "question" | "notes" | "page" | "pages"> => ({
  question: question.typed,
  notes: [...notes],
  page: Math.min(page, pages),
  pages,
});

/** One page of `all`. */
export const pageOf = <T>(
  all: readonly T[],
  { page, limits }: Session,
): { readonly shown: readonly T[]; readonly pages: number } => {
  const pages = Math.max(1, Math.ceil(all.length / limits.perPage));
  const at = (Math.min(page, pages) - 1) * limits.perPage;
  return { shown: all.slice(at, at + limits.perPage), pages };
};
