/**
 * The clauses of a text (`scene.clauses`): sentence by sentence, of each the reporter's and then those inside each quotation,
 * so that verbs of one sentence may stand out of order. `parent` is a place in this list.
 */
import type { Span } from "../../article.ts";
import type { Token } from "../text/tokens.ts";
import type { Clause, Phrase, Polarity } from "./clause.ts";
import { itemsOf, type Reading } from "./items.ts";
import { type Draft, isNobody, kindAt, lowerAt, phraseAt, type Sentence } from "./sentence.ts";
import { findSubject } from "./subjects.ts";

/** `quoteOf`: of each token, the number of the quotation it stands in, or -1; `ranges`: the tokens of each sentence. */
export const findClauses = (
  reading: Reading,
  quoteOf: Int32Array,
  ranges: readonly Span[],
): readonly Clause[] => {
  const { tokens, known } = reading;
  const clauses: Clause[] = [];
  for (const range of ranges) {
    const question = isQuestion(tokens, range);
    for (const [quote, places] of runsOf(quoteOf, range)) {
      const items = itemsOf(reading, places);
      const sentence: Sentence = { tokens, items, known, drafts: [], clauseAt: new Map() };
      clauses.push(...clausesOf(sentence, { offset: clauses.length, quote, question }));
    }
  }
  return clauses;
};

/** Of a sentence the reporter's tokens, and those of each quotation in it. */
const runsOf = (quoteOf: Int32Array, { start, end }: Span): ReadonlyMap<number, number[]> => {
  const runs = new Map<number, number[]>();
  for (let at = start; at < end; at++) {
    const quote = quoteOf[at] ?? -1;
    const run = runs.get(quote);
    if (run) run.push(at);
    else runs.set(quote, [at]);
  }
  return runs;
};

const CLOSING = new Set(['"', ")"]);

const isQuestion = (tokens: readonly Token[], { start, end }: Span): boolean => {
  let last = end - 1;
  while (last > start && CLOSING.has(tokens[last]?.text ?? "")) last--;
  return tokens[last]?.text === "?";
};

type Frame = { readonly offset: number; readonly quote: number; readonly question: boolean };

const clausesOf = (sentence: Sentence, frame: Frame): readonly Clause[] => {
  const { items, drafts, clauseAt } = sentence;
  items.forEach(({ group }, item) => {
    if (!group) return;
    clauseAt.set(item, drafts.length);
    const { subject, inverted, parent, link, unreal, embedded } = findSubject(
      sentence,
      item,
      group,
    );
    drafts.push({ item, group, subject, inverted, parent, link, unreal, embedded });
  });
  const reported = withTrailing(sentence, withFronted(drafts));
  return withoutClauseObjects(
    reported.map((draft) => finish(sentence, draft, frame)),
    frame.offset,
  );
};

/** *said Doe left*: Doe is whoever left, not what was said. */
const withoutClauseObjects = (clauses: readonly Clause[], offset: number): readonly Clause[] => {
  const leads = ({ object }: Clause, i: number): boolean =>
    clauses.some(
      ({ parent, link, form, subject: [first] }) =>
        parent === i + offset &&
        link === "that" &&
        form === "finite" &&
        first?.first === object?.first,
    );
  return clauses.map((clause, i) =>
    clause.object && leads(clause, i) ? { ...clause, object: undefined } : clause,
  );
};

/** *Slamming the deal, Doe said*: the subject of the clause that follows. */
const withFronted = (drafts: readonly Draft[]): readonly Draft[] => {
  const main = drafts.findIndex(
    ({ group, subject }) => group.form === "finite" && subject.length > 0,
  );
  const subject = drafts[main]?.subject;
  if (!subject) return drafts;
  return drafts.map((draft, d) =>
    d < main && draft.group.form === "gerund" && draft.subject.length === 0
      ? { ...draft, subject, parent: main }
      : draft,
  );
};

/** *The plan will fail, Doe said*: what stands before is what Doe said. */
const withTrailing = (sentence: Sentence, drafts: readonly Draft[]): readonly Draft[] => {
  const said = drafts.findIndex((draft) => isTrailing(sentence, draft));
  if (said < 0) return drafts;
  return drafts.map((draft, d) =>
    d < said && draft.parent === undefined && draft.group.form === "finite"
      ? { ...draft, parent: said, link: "that" as const }
      : draft,
  );
};

const isTrailing = (
  sentence: Sentence,
  { item, group, subject, inverted, link, parent }: Draft,
): boolean => {
  const [phrase] = subject;
  if (
    !phrase ||
    group.form !== "finite" ||
    link !== undefined ||
    parent !== undefined ||
    !sentence.known.reports(group.lemma)
  )
    return false;
  const next = kindAt(sentence, item + (inverted ? 2 : 1));
  const ends = next === undefined || next === "comma" || next === "preposition";
  const first = inverted ? item : sentence.items.findIndex((one) => one.first === phrase.first);
  return (
    ends &&
    first > 1 &&
    first <= item &&
    kindAt(sentence, first - 1) === "comma" &&
    item - first < 4
  );
};

const finish = (sentence: Sentence, draft: Draft, { offset, quote, question }: Frame): Clause => {
  const { group, item, subject, parent, link, inverted } = draft;
  const at = item + (inverted ? 2 : 1);
  const led = kindAt(sentence, at) === "preposition";
  const polarity: Polarity =
    question || draft.unreal || group.unreal
      ? "unreal"
      : group.negated || isNobody(sentence, subject)
        ? "negated"
        : "asserted";
  return {
    first: group.first,
    verb: group.verb,
    lemma: group.lemma,
    particle: led ? lowerAt(sentence, at) : undefined,
    form: group.form,
    voice: group.voice,
    polarity,
    modal: group.modal,
    tense: group.tense,
    subject,
    object: withHanging(sentence, led ? at + 1 : at),
    agent: group.voice === "passive" ? agentOf(sentence, item) : [],
    parent: parent === undefined ? undefined : parent + offset,
    link,
    inverted,
    quote,
  };
};

/** A phrase with what *of* hangs on it. */
const withHanging = (sentence: Sentence, at: number): Phrase | undefined => {
  const phrase = phraseAt(sentence, at);
  if (!phrase) return undefined;
  let last = at;
  while (
    kindAt(sentence, last + 1) === "preposition" &&
    lowerAt(sentence, last + 1) === "of" &&
    kindAt(sentence, last + 2) === "phrase" &&
    last - at < 8
  )
    last += 2;
  return { ...phrase, last: sentence.items[last]?.last ?? phrase.last };
};

/** Items behind a passive within which *by* names who does it. */
const AGENT_REACH = 5;

const agentOf = (sentence: Sentence, item: number): readonly Phrase[] => {
  for (let i = item + 1; i <= item + AGENT_REACH; i++) {
    const kind = kindAt(sentence, i);
    if (kind === undefined || kind === "verb" || kind === "comma") return [];
    if (kind === "preposition" && lowerAt(sentence, i) === "by") return agentsFrom(sentence, i + 1);
  }
  return [];
};

const agentsFrom = (sentence: Sentence, from: number): readonly Phrase[] => {
  const found: Phrase[] = [];
  for (let at = from; found.length < 12; ) {
    const phrase = withHanging(sentence, at);
    if (!phrase) break;
    found.push(phrase);
    while (kindAt(sentence, at) === "phrase" && (sentence.items[at]?.last ?? 0) < phrase.last) at++;
    at++;
    if (kindAt(sentence, at) === "comma" && kindAt(sentence, at + 1) === "coordinator") at++;
    if (kindAt(sentence, at) !== "coordinator" && kindAt(sentence, at) !== "comma") break;
    at++;
  }
  return found;
};
