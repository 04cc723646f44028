/**
 * The clauses of a text (`scene.clauses`): sentence by sentence, of each the reporter's and then those inside each quotation,
 * so that verbs of one sentence may stand out of order. `parent` is a place in this list.
 */
import type { NounPhrase } from "../phrases/mentions.ts";
import type { Clause, Phrase, Polarity } from "./clause.ts";
import { itemsOf, type SyntaxInput } from "./items.ts";
import { type Draft, isNobody, kindAt, phraseAt, type Sentence } from "./sentence.ts";
import { subjectOf } from "./subjects.ts";
import type { KnownVerbs } from "./verb-tags.ts";

export const findClauses = (input: SyntaxInput, known: KnownVerbs): readonly Clause[] => {
  const phraseOf = new Array<NounPhrase | undefined>(input.tokens.length).fill(undefined);
  for (const phrase of input.phrases) phraseOf.fill(phrase, phrase.first, phrase.last + 1);
  const clauses: Clause[] = [];
  for (const run of runsOf(input)) {
    const items = itemsOf({ tokens: input.tokens, phraseOf, known }, run.places);
    const sentence: Sentence = {
      tokens: input.tokens,
      items,
      known,
      drafts: [],
      clauseAt: new Map(),
    };
    clauses.push(
      ...clausesOf(sentence, { offset: clauses.length, quote: run.quote, question: run.question }),
    );
  }
  return clauses;
};

type Run = {
  readonly places: readonly number[];
  readonly quote: number;
  readonly question: boolean;
};

/** Of each sentence the reporter's tokens, and those of each quotation in it. */
function* runsOf({ tokens, quoteOf }: SyntaxInput): Generator<Run> {
  for (let at = 0; at < tokens.length; ) {
    const sentence = tokens[at]?.sentence;
    const runs = new Map<number, number[]>();
    let last = "";
    for (; at < tokens.length && tokens[at]?.sentence === sentence; at++) {
      const quote = quoteOf[at] ?? -1;
      const text = tokens[at]?.text ?? "";
      if (text !== '"' && text !== ")") last = text;
      const run = runs.get(quote);
      if (run) run.push(at);
      else runs.set(quote, [at]);
    }
    for (const [quote, places] of runs) yield { places, quote, question: last === "?" };
  }
}

type Frame = { readonly offset: number; readonly quote: number; readonly question: boolean };

const clausesOf = (sentence: Sentence, frame: Frame): readonly Clause[] => {
  const { items, drafts, clauseAt } = sentence;
  items.forEach(({ group }, item) => {
    if (!group) return;
    clauseAt.set(item, drafts.length);
    drafts.push({ item, group, ...subjectOf(sentence, item, group) });
  });
  const fronted = withFronted(sentence, drafts);
  const reported = withTrailing(sentence, fronted);
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
  return clauses.map((clause, i) => {
    if (clause.object === undefined || !leads(clause, i)) return clause;
    const { object: _, ...rest } = clause;
    return rest;
  });
};

/** *Slamming the deal, Doe said*: the subject of the clause that follows. */
const withFronted = (_: Sentence, drafts: readonly Draft[]): readonly Draft[] => {
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
  const { group, item, subject, parent, link, inverted = false } = draft;
  const { particle, object } = objectOf(sentence, item, inverted);
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
    ...(particle ? { particle } : {}),
    form: group.form,
    voice: group.voice,
    polarity,
    ...(group.modal ? { modal: group.modal } : {}),
    tense: group.tense,
    subject,
    ...(object ? { object } : {}),
    agent: group.voice === "passive" ? agentOf(sentence, item) : [],
    ...(parent === undefined ? {} : { parent: parent + offset }),
    ...(link ? { link } : {}),
    inverted,
    quote,
  };
};

const objectOf = (
  sentence: Sentence,
  item: number,
  inverted: boolean,
): { particle?: string; object?: Phrase } => {
  const at = item + (inverted ? 2 : 1);
  const next = sentence.items[at];
  if (next?.kind === "phrase") {
    const object = withHanging(sentence, at);
    return object ? { object } : {};
  }
  if (next?.kind !== "preposition") return {};
  const particle = sentence.tokens[next.first]?.lower ?? "";
  const object = withHanging(sentence, at + 1);
  return { particle, ...(object ? { object } : {}) };
};

/** A phrase with what *of* hangs on it. */
const withHanging = (sentence: Sentence, at: number): Phrase | undefined => {
  const phrase = phraseAt(sentence, at);
  if (!phrase) return undefined;
  let last = at;
  while (
    kindAt(sentence, last + 1) === "preposition" &&
    sentence.tokens[sentence.items[last + 1]?.first ?? -1]?.lower === "of" &&
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
    if (kind !== "preposition" || sentence.tokens[sentence.items[i]?.first ?? -1]?.lower !== "by")
      continue;
    return agentsFrom(sentence, i + 1);
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
