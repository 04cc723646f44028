/** From evidence to an answer: how sure it is, whose words it shows, and what of the question it leaves open. */
import type { Citation, Span } from "../../article.ts";
import { overlaps } from "../../spans.ts";
import type { Answer, Certainty, ClosestAnswer, Near, Passage, Statement } from "../answer.ts";
import { passageOf } from "../articles/present.ts";
import { type Unit, unitsOf } from "../articles/unit.ts";
import { baseOf, type Session, searchedOf } from "../session.ts";
import { statementsAnswer } from "../statements/reply.ts";
import { keyOfUnit } from "../statements/speech.ts";
import { type FoundUnit, groupUnits, statementOf } from "../statements/statements.ts";
import type { Found } from "./find.ts";
import { HERE } from "./match.ts";
import type { Thresholds } from "./model.ts";
import type { Pair } from "./pair.ts";

/** A single word is found in many a sentence that answers something else. */
const LEAST_WORDS = 2;

/** Sure only where nothing of the question is left open: a missing word may be what turns the answer. */
export const certaintyOf = (thresholds: Thresholds, { pair, score }: Found): Certainty =>
  score >= thresholds.sure &&
  pair.asked.words.filter(({ frame }) => !frame).length >= LEAST_WORDS &&
  unaccounted(pair).length === 0
    ? "sure"
    : "probable";

/** Sentences shown as the answer, at most. */
const SHOWN = 3;

/** The first as the answer, with how sure that is; beside a probable one `rivals`, which may answer as well. */
export const answerFrom = async (
  session: Session,
  first: Found,
  rivals: readonly Found[],
): Promise<Answer | undefined> => {
  const certainty = certaintyOf(session.evidence.thresholds, first);
  const answer = await answerWith(session, certainty === "sure" ? [first] : [first, ...rivals]);
  const left = unaccounted(first.pair);
  return answer && { ...answer, certainty, ...(left.length > 0 ? { unaccounted: left } : {}) };
};

/** What rules found with what may answer as well, where it is of one kind. */
export const withRivals = async (
  session: Session,
  read: Answer,
  [first, ...others]: readonly Found[],
): Promise<Answer> => {
  if (!first) return read;
  const rivals = await answerWith(session, [first, ...others]);
  if (read.kind === "passages" && rivals?.kind === "passages") {
    const best = read.passages.slice(0, 1);
    const besides = notIn(best, rivals.passages, placeOf).slice(0, SHOWN - 1);
    const passages = [...best, ...besides];
    return { ...read, passages: [...passages, ...notIn(passages, read.passages, placeOf)] };
  }
  if (read.kind !== "statements" || rivals?.kind !== "statements") return read;
  const theirs = new Set(read.statements.flatMap(namesOf));
  // what Doe said: nothing of Roe's
  const besides = rivals.statements.filter(
    (one) => read.from === undefined || namesOf(one).some((name) => theirs.has(name)),
  );
  const more = notIn(read.statements, besides, printedAt);
  const statements = [
    ...read.statements,
    ...more.slice(0, Math.max(0, SHOWN - read.statements.length)),
  ];
  return { ...read, statements, total: Math.max(read.total, statements.length) };
};

const placeOf = ({ citation }: Passage): Citation => citation;
const printedAt = ({ printings: [first] }: Statement): Citation | undefined => first?.sentence;

const namesOf = ({ speakers }: Statement): readonly string[] => speakers.map(({ name }) => name);

/** Of `more` what is printed elsewhere than all of `given`. */
const notIn = <Item>(
  given: readonly Item[],
  more: readonly Item[],
  at: (item: Item) => Citation | undefined,
): readonly Item[] =>
  more.filter((item) => {
    const place = at(item);
    return !given.some((one) => {
      const other = at(one);
      return other && place?.article === other.article && overlaps(place.span, other.span);
    });
  });

const answerWith = (
  session: Session,
  found: readonly [Found, ...Found[]],
): Promise<Answer | undefined> | Answer => {
  const units = found.flatMap(({ pair }) => {
    const unit = unitIn(pair);
    return unit ? [foundUnit(pair, unit)] : [];
  });
  const [{ pair }] = found;
  return asksForWords(pair) && unitIn(pair)
    ? statementsAnswer(session, { found: units.slice(0, SHOWN) })
    : passages(session, found);
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

const passages = (session: Session, found: readonly [Found, ...Found[]]): Answer => ({
  kind: "passages",
  ...baseOf(session),
  about: aboutOf(found[0].pair),
  people: [],
  passages: found
    .flatMap(({ pair, alike }) => [
      passageOf(pair.row.doc, pair.row.span, markedIn(pair)),
      ...alike.map(({ doc, span }) => passageOf(doc, span, [])),
    ])
    .slice(0, SHOWN),
});

const aboutOf = ({ asked: { types } }: Pair): "date" | "number" | "fact" =>
  types.when ? "date" : types.number ? "number" : "fact";

const unaccounted = ({ asked, matches }: Pair): readonly string[] =>
  asked.words.flatMap(({ text, frame }, i) =>
    !frame && (matches[i]?.level ?? 0) < HERE ? [text] : [],
  );
