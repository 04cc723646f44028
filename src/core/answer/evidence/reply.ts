/** From evidence to an answer: how sure it is, whose words it shows, and what of the question it leaves open. */
import { cite, type Span } from "../../article.ts";
import { overlaps } from "../../spans.ts";
import type { Answer, Certainty, ClosestAnswer, Near, Neighbours, Passage } from "../answer.ts";
import { passageOf, trim } from "../articles/present.ts";
import { type Unit, unitsOf } from "../articles/unit.ts";
import { baseOf, type Session, searchedOf } from "../session.ts";
import { statementsAnswer } from "../statements/reply.ts";
import { keyOfUnit } from "../statements/speech.ts";
import { type FoundUnit, groupUnits, statementOf } from "../statements/statements.ts";
import type { Found } from "./find.ts";
import { HERE } from "./match.ts";
import type { Thresholds } from "./model.ts";
import type { Pair } from "./pair.ts";
import type { Row } from "./row.ts";

/** A single word is found in many a sentence that answers something else. */
const LEAST_WORDS = 2;

/** Sure only where nothing of the question is left open: a missing word may be what turns the answer. */
export const certaintyOf = (thresholds: Thresholds, { pair, score }: Found): Certainty =>
  score >= thresholds.sure &&
  pair.asked.words.filter(({ frame }) => !frame).length >= LEAST_WORDS &&
  unaccounted(pair).length === 0
    ? "sure"
    : "probable";

/** The first as the answer, with how sure that is. */
export const answerFrom = async (session: Session, first: Found): Promise<Answer | undefined> => {
  const { pair } = first;
  const certainty = certaintyOf(session.evidence.thresholds, first);
  const around = certainty === "sure" ? {} : { around: neighboursOf(pair) };
  const unit = asksForWords(pair) ? unitIn(pair) : undefined;
  const answer = unit
    ? await saidAnswer(session, foundUnit(pair, unit), around)
    : passages(session, pair, around);
  const left = unaccounted(pair);
  return answer && { ...answer, certainty, ...(left.length > 0 ? { unaccounted: left } : {}) };
};

type Around = Pick<Passage, "around">;

const saidAnswer = async (
  session: Session,
  found: FoundUnit,
  around: Around,
): Promise<Answer | undefined> => {
  const answer = await statementsAnswer(session, { found: [found] });
  if (answer?.kind !== "statements") return answer;
  const [first, ...more] = answer.statements;
  return first ? { ...answer, statements: [{ ...first, ...around }, ...more] } : answer;
};

export const closestAnswer = (
  session: Session,
  found: readonly Found[],
): ClosestAnswer | undefined => {
  const nearest = nearestIn(session, found);
  if (nearest.length === 0) return undefined;
  const open = found.filter(isNear).map(({ pair }) => new Set(unaccounted(pair)));
  const left = [...(open[0] ?? [])].filter((word) => open.every((words) => words.has(word)));
  return {
    kind: "closest",
    ...baseOf(session),
    searched: searchedOf(session.summary),
    nearest,
    ...(left.length > 0 ? { unaccounted: left } : {}),
  };
};

/** The best that may be shown as near, each once. */
export const nearestIn = ({ limits }: Session, found: readonly Found[]): readonly Near[] =>
  [...new Map(found.filter(isNear).map(({ pair }) => nearestItem(pair))).values()].slice(
    0,
    limits.nearest,
  );

/** Something of what the question is about is in it, not only the words that ask. */
const isNear = ({ pair: { asked, matches } }: Found): boolean =>
  asked.words.some(({ frame }, i) => !frame && (matches[i]?.level ?? 0) >= HERE);

const nearestItem = (pair: Pair): readonly [string, Near] => {
  const { doc, span, ordinal } = pair.row;
  const unit = unitIn(pair);
  if (!unit) {
    const passage = passageOf(doc, span, markedIn(pair));
    return [`${doc.article.id} ${ordinal}`, { kind: "passage", passage }];
  }
  const [utterance] = groupUnits([foundUnit(pair, unit)]);
  if (!utterance) throw new RangeError("a unit without an utterance");
  return [keyOfUnit(unit), { kind: "statement", statement: statementOf(utterance) }];
};

/** Words or views are asked for, not what the articles tell. */
const asksForWords = ({ asked: { speaker, types } }: Pair): boolean =>
  speaker.length > 0 || types.whoSaid || types.phrase || types.says;

/** The statement of which most of the matched words are, where one is printed here. */
const unitIn = (pair: Pair): Unit | undefined => {
  const { row } = pair;
  const all = row.doc.facts.attributions;
  const units = row.statements
    .flatMap((statement) => unitsOf(row.doc, all.indexOf(statement)))
    .filter(({ content }) => content.some((part) => overlaps(part, row.span)));
  const marked = markedIn(pair);
  const held = ({ content }: Unit): number =>
    marked.filter((mark) => content.some((part) => overlaps(part, mark))).length;
  return units.toSorted((a, b) => held(b) - held(a))[0];
};

const foundUnit = (pair: Pair, unit: Unit): FoundUnit => ({
  unit,
  score: 1,
  match: "related",
  marked: markedIn(pair).filter((mark) => unit.content.some((part) => overlaps(part, mark))),
});

const markedIn = ({ matches, row }: Pair): readonly Span[] => {
  const at = new Set(matches.flatMap(({ level, at }) => (level >= HERE ? at : [])));
  return row.words.filter((_, i) => at.has(i)).map(({ start, end }) => ({ start, end }));
};

const passages = (session: Session, pair: Pair, around: Around): Answer => ({
  kind: "passages",
  ...baseOf(session),
  about: pair.asked.types.when ? "date" : pair.asked.types.number ? "number" : "fact",
  people: [],
  passages: [{ ...passageOf(pair.row.doc, pair.row.span, markedIn(pair)), ...around }],
});

const neighboursOf = ({ row: { doc }, around }: Pair): Neighbours => {
  const cited = (beside: Row | undefined) =>
    beside && cite(doc.article, trim(doc.article.text, beside.span));
  const [before, after] = [cited(around.before), cited(around.after)];
  return { ...(before ? { before } : {}), ...(after ? { after } : {}) };
};

const unaccounted = ({ asked, matches }: Pair): readonly string[] =>
  asked.words.flatMap(({ text, frame }, i) =>
    !frame && (matches[i]?.level ?? 0) < HERE ? [text] : [],
  );
