/** Finds what was said: by whom, and in which words or on which subject. */
import type { Entry } from "../../archive.ts";
import type { Span } from "../../article.ts";
import { joinedArticles } from "../../corrections/index.ts";
import { once } from "../../lazy.ts";
import { type Hit, toArticle } from "../../search/search.ts";
import { nameKey } from "../../search/words.ts";
import { contains, mergeSpans } from "../../spans.ts";
import type { Match } from "../answer.ts";
import { type Doc, readSentence, type Sentence } from "../articles/document.ts";
import { reference } from "../articles/grammar.ts";
import type { Profile } from "../articles/library.ts";
import { sentenceSpan } from "../articles/present.ts";
import { lineOf, type Unit, unitSpan, unitsOf } from "../articles/unit.ts";
import { coverage, markedWords, matchTerms, type Term } from "../question/terms.ts";
import { inScope, rowsOf, type Session } from "../session.ts";
import { mayPrint } from "./printings.ts";
import { areJoined, type FoundUnit, groupUnits, type Utterance } from "./statements.ts";

/** Share of a subject's words from which a statement is about it. */
const ABOUT = 0.6;
/** What a word counts that stands beside the quotation, in the sentence that reports it … */
const BESIDE = 0.9;
/** … or in the sentence before, where a pronoun or the cue may point back to it. */
const BEFORE = 0.5;

/** Everything said by all of `people` or, where nobody said it together, by any of them. */
export const unitsBy = async (
  session: Session,
  people: readonly Pick<Profile, "name" | "key">[],
): Promise<readonly Unit[]> => {
  const found: Unit[] = [];
  for (const { name } of people)
    found.push(...(await unitsIn(session, await rowsBy(session, name))));
  const unique = [...new Map(found.map((unit) => [keyOfUnit(unit), unit])).values()];
  const together = unique.filter((unit) => people.every(({ key }) => isBy(unit, key)));
  return together.length > 0 ? together : unique;
};

const rowsBy = (session: Session, name: string): Promise<readonly Entry[]> =>
  rowsOf(session, { kind: "quotation", speaker: name, limit: session.limits.rows * 2 });

const unitsIn = async (session: Session, rows: readonly Entry[]): Promise<readonly Unit[]> => {
  const docs = await session.library.docs(rows.map(({ article }) => article));
  const byId = new Map(docs.map((doc) => [doc.article.id, doc]));
  return rows.flatMap(({ article, ordinal }) => {
    const doc = byId.get(article);
    return doc ? unitsOf(doc, ordinal).filter((unit) => !isRefusal(unit)) : [];
  });
};

// matches: declined to comment · has not said; not: denied
const REFUSAL = /\b(?:declin|refus|did not|has not|have not|had not|would not|without)/i;

// matches: has taken heavy criticism · faces new allegations; not: offered criticism
const RECEIVED =
  /\b(?:tak|took|fac|draw|drew|receiv|endur|under|met with)\w*\s+(?:[\p{L}-]+\s+){0,3}(?:critici\w+|allegations?|accusations?|questions|complaints?|backlash)$/iu;

/** Words that were not said by them: *declined to say whether it was true*, *has faced criticism for it*. */
const isRefusal = ({ doc, attribution: { kind, cue, mention } }: Unit): boolean => {
  if (kind !== "indirect" || cue === undefined) return false;
  const { text } = doc.article;
  const start = Math.min(cue.start, mention?.start ?? cue.start);
  return REFUSAL.test(text.slice(cue.start, cue.end)) || RECEIVED.test(text.slice(start, cue.end));
};

export const keyOfUnit = ({ doc, ordinal, part }: Unit): string =>
  `${doc.article.id} ${ordinal} ${part}`;

export const isBy = ({ attribution }: Unit, key: string): boolean =>
  attribution.speakers.some((name) => nameKey(name) === key);

/** Units about a subject, best first. People of the subject must be named in or beside the words. */
export const unitsAbout = (
  units: readonly Unit[],
  { terms, people }: { readonly terms: readonly Term[]; readonly people: readonly Profile[] },
): readonly FoundUnit[] =>
  units
    .filter((unit) => terms.length === 0 || touches(unit, terms))
    .map((unit) => scoreUnit(unit, terms, people))
    .filter(({ score }) => score >= ABOUT)
    .toSorted((a, b) => b.score - a.score);

/** Words that stand in the sentence before alone make no statement one about them: most need no closer look. */
const touches = (unit: Unit, terms: readonly Term[]): boolean =>
  matchTerms(terms, surroundings(unit).beside).some(({ quality }) => quality > 0);

export const scoreUnit = (
  unit: Unit,
  terms: readonly Term[],
  people: readonly Profile[],
): FoundUnit => {
  const inside = matchInside(unit, terms);
  const around = surroundings(unit);
  const beside = matchTerms(terms, around.beside);
  const before = matchTerms(terms, around.before);
  const best = inside.map((match, i) => {
    const outer = (beside[i]?.quality ?? 0) * BESIDE;
    const back = (before[i]?.quality ?? 0) * BEFORE;
    return { ...match, quality: Math.max(match.quality, outer, back) };
  });
  const words = coverage(best);
  const named = people.length === 0 ? 1 : Math.min(...people.map(({ key }) => refers(unit, key)));
  const score = terms.length === 0 ? named : named === 0 ? words * 0.5 : words;
  return {
    unit,
    score: score + 0.001 * (unit.attribution.kind === "indirect" ? 0 : 1),
    match: matchOf(inside.map(({ quality }) => quality)),
    marked: markedInside(
      unit,
      inside.flatMap(({ marked }) => marked),
    ),
  };
};

const matchOf = (qualities: readonly number[]): Match =>
  qualities.length > 0 && qualities.every((quality) => quality > 0) ? "near" : "related";

const matchInside = (unit: Unit, terms: readonly Term[]) => {
  const { parts } = surroundings(unit);
  return terms.map((term) => {
    const found = parts.map((part) => ({ part, match: matchTerms([term], part)[0] }));
    return {
      term,
      quality: Math.max(0, ...found.map(({ match }) => match?.quality ?? 0)),
      at: [],
      marked: found.flatMap(({ part, match }) => (match ? markedWords([match], part) : [])),
    };
  });
};

const markedInside = ({ content }: Unit, marked: readonly Span[]): readonly Span[] =>
  mergeSpans(marked.filter((mark) => content.some((span) => contains(span, mark))));

/** A unit's words, and what is printed around them. */
type Surroundings = {
  readonly parts: readonly Sentence[];
  readonly beside: Sentence;
  readonly before: Sentence;
};

const SURROUNDINGS = new WeakMap<Unit, Surroundings>();

const surroundings = (unit: Unit): Surroundings => {
  const known = SURROUNDINGS.get(unit);
  if (known) return known;
  const parts = once(() =>
    unit.content.map((span) => readSentence(unit.doc.article.text, span, 0)),
  );
  const before = once(() => sentenceBefore(unit));
  const read = {
    beside: besides(unit),
    get parts() {
      return parts();
    },
    get before() {
      return before();
    },
  };
  SURROUNDINGS.set(unit, read);
  return read;
};

/** The sentence with the cue: where, when and to whom it was said. */
const besides = ({ doc, content, attribution }: Unit) => {
  const spans = [...content, ...(attribution.cue ? [attribution.cue] : [])].map((span) =>
    sentenceSpan(doc, span),
  );
  const start = Math.min(...spans.map((span) => span.start));
  const end = Math.max(...spans.map((span) => span.end));
  return readSentence(doc.article.text, { start, end }, 0);
};

const sentenceBefore = (unit: Unit) => {
  const { doc } = unit;
  const ordinal = doc.sentenceAt(unitSpan(unit).start);
  const before = doc.facts.sentences[ordinal - 1];
  return readSentence(doc.article.text, before ?? { start: 0, end: 0 }, 0);
};

/** Whether the words, or the sentence that reports them, refer to somebody. */
export const refers = (unit: Unit, key: string): number => {
  const { doc, content } = unit;
  const ordinals = content.flatMap((span) => ordinalsOf(doc, span));
  return Math.max(
    0,
    ...ordinals.map((ordinal) => {
      const sentence = doc.sentence(ordinal);
      return sentence ? reference(doc, sentence, key) : 0;
    }),
  );
};

/** Numbers of the sentences that a span touches. */
const ordinalsOf = (doc: Doc, { start, end }: Span): readonly number[] => {
  const first = doc.sentenceAt(start);
  const last = doc.sentenceAt(Math.max(start, end - 1));
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
};

/** A unit that the search engine found. */
export type FoundByWords = FoundUnit & Pick<Hit, "answers" | "inRow" | "corrections">;

/** Units that hold the words, by the search engine's ranking: exact first. */
export const unitsWith = async (
  session: Session,
  words: string,
  { speaker, limit = 30 }: { readonly speaker?: string; readonly limit?: number } = {},
): Promise<readonly FoundByWords[]> => {
  if (session.articles?.length === 0) return [];
  const hits = await session.search.find({
    words,
    kind: "quotation",
    limit,
    ...(speaker ? { speaker } : {}),
    ...(session.articles ? { articles: session.articles } : {}),
  });
  const docs = new Map(
    (await session.library.docs(hits.map(({ entry }) => entry.article))).map((doc) => [
      doc.article.id,
      doc,
    ]),
  );
  return hits.flatMap(({ entry, score, match, marked, inRow, corrections, ...hit }) => {
    const doc = docs.get(entry.article);
    if (!doc) return [];
    const answers = hit.answers && !corrections.some(({ asked }) => isWord(session, asked));
    const spans = toArticle(marked, doc.facts.attributions[entry.ordinal]?.content ?? []);
    return unitsOf(doc, entry.ordinal).flatMap((unit) => {
      const own = markedInside(unit, spans);
      const whole = unitsOf(doc, entry.ordinal).length === 1;
      return own.length > 0 || whole
        ? [{ unit, score, match, inRow, corrections, answers, marked: own }]
        : [];
    });
  });
};

/** A word that the articles print somewhere is no slip for one that looks like it: *hoarders* for *harder*. */
const isWord = ({ vocabulary }: Session, word: string): boolean => vocabulary.words.count(word) > 0;

/** Adds to utterances the printings that hold other words of them, then groups anew. */
export const withPrintings = async (
  session: Session,
  found: readonly FoundUnit[],
  most: number,
): Promise<readonly Utterance[]> => {
  const groups = groupUnits(found);
  const known = new Map(found.map((one) => [keyOfUnit(one.unit), one]));
  for (const { found: printed } of groups.slice(0, most)) {
    for (const unit of await othersOf(session, printed))
      if (!known.has(keyOfUnit(unit)))
        known.set(keyOfUnit(unit), { unit, score: 0, match: "related", marked: [] });
  }
  const asked = new Set(found.map(({ unit }) => keyOfUnit(unit)));
  return groupUnits([...known.values()])
    .filter(({ found: printed }) => printed.some(({ unit }) => asked.has(keyOfUnit(unit))))
    .filter(({ found: printed }) =>
      printed.every(({ unit }) => inScope(session, unit.doc.article.id)),
    );
};

/** What may print the same utterance: words of its speaker, and what an operator joined it with. */
const othersOf = async (
  session: Session,
  printed: readonly FoundUnit[],
): Promise<readonly Unit[]> => {
  const speaker = printed[0]?.unit.attribution.speakers[0];
  const rows = speaker === undefined ? [] : await rowsBy(session, speaker);
  const lines = printed.map(({ unit }) => lineOf(unit.words));
  const said = await unitsIn(session, mayPrint(rows, lines));
  const joint = printed.filter(({ unit }) => unit.attribution.joined);
  const ids = joint.flatMap(({ unit }) => joinedArticles(unit.attribution));
  const docs = await session.library.docs(ids);
  const others = docs.flatMap((doc) =>
    doc.facts.attributions.flatMap(({ joined }, i) => (joined ? unitsOf(doc, i) : [])),
  );
  return [...said, ...others.filter((other) => joint.some(({ unit }) => areJoined(unit, other)))];
};
