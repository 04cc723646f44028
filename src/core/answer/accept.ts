/** What may be called the answer. One place decides, for what rules found and for what evidence speaks for alike. */
import { contentWords, nameKey, wordList } from "../search/words.ts";
import { overlaps } from "../spans.ts";
import type { Answer, Certainty, NotFoundAnswer, WhichAnswer, WordDiff } from "./answer.ts";
import { hasKind, mayAnswer, qualityAsked } from "./evidence/eligible.ts";
import { isPlain } from "./evidence/features/slot.ts";
import { type Found, findEvidence, type Place } from "./evidence/find.ts";
import { HERE } from "./evidence/match.ts";
import { likelihoodOf } from "./evidence/model.ts";
import { withNeighbours } from "./evidence/neighbours.ts";
import { answerFrom, certaintyOf, closestAnswer, nearestIn, withRivals } from "./evidence/reply.ts";
import { keyOf } from "./language/lemma.ts";
import { isRefusal } from "./not-found.ts";
import { leftOut } from "./question/left-out.ts";
import { isMarked } from "./question/question.ts";
import type { Session } from "./session.ts";

/** Why nothing can answer, where that is known for sure: no likelihood changes it. */
const SETTLED: ReadonlySet<NotFoundAnswer["reason"]> = new Set([
  "person-unknown",
  "not-quoted",
  "undated",
  "not-in-time",
  "outlet-unknown",
  "filtered-out",
  "unread-date",
]);

/** … unless rules took a word that asks for somebody's name: *something about fares*. */
const isSettled = (session: Session, { reason, person }: NotFoundAnswer): boolean => {
  const asked = new Set(wordList(session.question.text));
  const named = wordList(person?.name ?? "").filter((word) => asked.has(word));
  const { frame } = session.evidence.words;
  const isAsking = named.length > 0 && named.every((word) => frame.has(keyOf(word)));
  return SETTLED.has(reason) && !isAsking;
};

/** Places of an answer among which evidence looks for its own. */
const FIRST = 3;

export const accept = async (session: Session, read: Answer): Promise<Answer> =>
  withNeighbours(session, await accepted(session, read));

const accepted = async (session: Session, read: Answer): Promise<Answer> => {
  if (session.none !== undefined) return read;
  if (isCertain(read)) return isHalfPrinted(read) ? { ...read, certainty: "probable" } : read;
  const places = placesOf(read).slice(0, FIRST);
  const left = await leftOut(session);
  const found = await evidenceFor(session, left, places);
  if (read.kind === "notFound" && isSettled(session, read))
    return withNearest(session, read, found);
  if (read.kind === "which" && isBare(found, read)) return read;
  const isOthers = read.kind === "statements" && left.people.length > 0;
  const certainty = isOthers ? "probable" : supportOf(session, { read, places, found });
  if (certainty === "sure") return { ...read, certainty };
  if (certainty) {
    const others = found.filter((one) => !isAt(one, places));
    return withRivals(session, { ...read, certainty }, rivalsAmong(session, others));
  }
  return (await fromEvidence(session, { read, places, found })) ?? read;
};

/** Nothing that somebody says whose words are not asked for. */
const evidenceFor = async (
  session: Session,
  { people, rest }: Awaited<ReturnType<typeof leftOut>>,
  places: readonly Place[],
): Promise<readonly Found[]> => {
  const { found } = await findEvidence(
    { ...session, question: { ...session.question, rest } },
    places,
  );
  const out = new Set(people.map(({ key }) => key));
  return found.filter(
    ({ pair: { row } }) =>
      !row.statements.some(({ speakers }) => speakers.some((name) => out.has(nameKey(name)))),
  );
};

/** What rules found prints the words asked for, is a list of what is asked for, or is no answer that could be wrong. */
const isCertain = (answer: Answer): boolean => {
  switch (answer.kind) {
    case "statements":
      return (
        (answer.from !== undefined && answer.about === undefined) ||
        answer.statements.some(({ match }) => match === "exact")
      );
    case "passages":
      return answer.about === "words" || answer.about === "conflict";
    case "which":
    case "notFound":
    case "closest":
      return false;
    case "check":
      return answer.verdict === "other-speaker"
        ? answer.wording.every(({ as }) => isAlike(as))
        : !isAskedOf(answer.wording);
    case "person":
    case "positions":
    case "help":
      return true;
  }
};

/** Somebody else's only where the very words are theirs. */
const isAlike = (as: WordDiff["as"]): boolean => as === "same" || as === "mark";

/** *city of the Ruritanian league*: what is asked for is printed nowhere, only what it is asked of. */
const isAskedOf = (wording: readonly WordDiff[]): boolean => {
  const head = wording.findIndex(({ as }) => as !== "changed");
  const of = wording.slice(0, head).findIndex(({ text }) => OF.has(text.trim().toLowerCase()));
  const isPart = head >= 0 && wording[head]?.as !== "missing";
  return isPart && (of > 0 || (head > 0 && OF.has(wording[head]?.text.trim().toLowerCase() ?? "")));
};
const OF = new Set(["of", "for", "in"]);

/** Of a wording so few telling words are printed that it may be of something else. */
const isHalfPrinted = (answer: Answer): boolean => {
  if (answer.kind !== "check" || answer.verdict !== "altered") return false;
  const telling = answer.wording.filter(
    ({ text, as }) => as !== "missing" && contentWords(wordList(text)).length > 0,
  );
  return 2 * telling.filter(({ as }) => isAlike(as)).length <= telling.length;
};

/** How surely the first of what rules found answers: more so than evidence alone would say, as two ways led there. */
const supportOf = (session: Session, reading: Reading): Certainty | undefined => {
  const { read, places, found } = reading;
  if (isByOffice(read, found) || isOfGroup(read)) return "probable";
  const backing = found.find((one) => isAt(one, places));
  return backing && hasKind(backing) && isBacked(session, read, backing)
    ? certaintyOf(session.evidence.thresholds, backing)
    : undefined;
};

const isBacked = ({ evidence: { thresholds } }: Session, read: Answer, backing: Found): boolean => {
  const isTheirs = isOfWhomAsked(read, backing);
  const isFound = isTheirs || (read.kind === "passages" && read.about === "number");
  if (isInARow(backing) || (isFound && isWhole(backing))) return true;
  // whose words they are is known, or that all words asked for are printed: less evidence is enough
  return backing.score >= thresholds[isTheirs || isAllPrinted(backing) ? "spoken" : "supported"];
};

/** Of a number what is asked of them must be printed, too: *how many can the ferry [hold]*. */
const isOfWhomAsked = (read: Answer, { pair: { asked, matches } }: Found): boolean =>
  read.kind === "statements"
    ? read.from !== undefined
    : read.kind === "passages" &&
      read.people.length > 0 &&
      (read.about !== "number" || asked.verb < 0 || (matches[asked.verb]?.level ?? 0) >= HERE);

/** *the harbour master on the dredger*: evidence knows nobody by an office, so it cannot tell who holds it. */
const isByOffice = (read: Answer, [first]: readonly Found[]): boolean => {
  if (read.kind !== "statements" || read.from === undefined || !first) return false;
  const speakers = read.statements[0]?.speakers ?? [];
  const names = new Set(speakers.flatMap(({ name }) => wordList(name).map(keyOf)));
  return names.size > 0 && !first.pair.asked.words.some(({ key }) => names.has(key));
};

/** *women on the dredger*: nor by what they are. */
const isOfGroup = ({ kind, notes }: Answer): boolean =>
  kind === "statements" && notes.some((note) => note.kind === "shown-to-be");

/** A phrase, in any order of its words, all of which the sentence prints. */
const isAllPrinted = ({ pair: { asked, matches } }: Found): boolean =>
  asked.types.phrase && asked.words.every((_, at) => (matches[at]?.level ?? 0) >= HERE);

/** All that is asked about stands in it, not only what asks. */
const isWhole = ({ pair: { asked, matches } }: Found): boolean => {
  const quality = qualityAsked(asked);
  return asked.words.every(
    ({ frame, text }, at) => frame || text === quality || (matches[at]?.level ?? 0) >= HERE,
  );
};

/** All but the word that asks is printed in a row: *who* is investigating the allegations. */
const isInARow = ({ pair: { run, asked } }: Found): boolean =>
  run >= LEAST_RUN && run >= asked.line.length - 1;
const LEAST_RUN = 3;

type Reading = {
  readonly read: Answer;
  readonly places: readonly Place[];
  readonly found: readonly Found[];
};

const placesOf = (answer: Answer): readonly Place[] => {
  if (answer.kind === "passages") return answer.passages.map(({ citation }) => citation);
  if (answer.kind !== "statements" && answer.kind !== "check") return [];
  return answer.statements.flatMap(({ printings: [first] }) => (first ? [first.sentence] : []));
};

const isAt = ({ pair, alike }: Found, places: readonly Place[]): boolean =>
  [pair.row, ...alike].some((row) =>
    places.some(({ article, span }) => article === row.doc.article.id && overlaps(span, row.span)),
  );

/** What rules found may not be called the answer, but comes before what shares its words alone. */
const rulesFirst = (found: readonly Found[], places: readonly Place[]): readonly Found[] => [
  ...found.filter((one) => isAt(one, places)),
  ...found.filter((one) => !isAt(one, places)),
];

/** Why nothing answers, and what comes nearest by evidence. */
const withNearest = (
  session: Session,
  read: NotFoundAnswer,
  found: readonly Found[],
): NotFoundAnswer => {
  const nearest = nearestIn(session, found);
  return nearest.length > 0 ? { ...read, nearest } : read;
};

const fromEvidence = async (
  session: Session,
  { read, places, found }: Reading,
): Promise<Answer | undefined> => {
  const [first, ...others] = found.filter(mayAnswer);
  const rivals = rivalsAmong(session, others);
  // words in marks are held against the print: what shares them is near, no more
  const accepted =
    first &&
    !isMarked(session.question) &&
    (isPlainly(session, read, first) || isLikely(session, [first, ...rivals]))
      ? await answerFrom(session, first, rivals)
      : undefined;
  if (!accepted && read.kind === "notFound" && read.reason !== "nothing-like-it")
    return withNearest(session, read, found);
  const answer =
    accepted ??
    closestAnswer(session, rulesFirst(found, places)) ??
    (isRefusal(read) ? read : undefined);
  return answer && read.kind === "which" ? offering(answer, read) : answer;
};

/** What may answer as well as the first. */
const rivalsAmong = (
  { evidence: { thresholds } }: Session,
  found: readonly Found[],
): readonly Found[] => found.filter((one) => one.score >= thresholds.rival && mayAnswer(one));

/** One of those that are shown answers. */
const isLikely = ({ evidence: { thresholds } }: Session, found: readonly Found[]): boolean =>
  likelihoodOf(found.slice(0, FIRST).map(({ score }) => score)) >= thresholds.probable;

/** Less is enough where a sentence plainly prints what is asked, and no rule knows why nothing answers. */
const isPlainly = (
  { evidence: { thresholds } }: Session,
  read: Answer,
  { pair, score }: Found,
): boolean =>
  isPlain(pair) &&
  (read.kind !== "notFound" || read.reason === "nothing-like-it") &&
  score >= thresholds.plain;

/** Nothing but a name was asked, or who that is: who is meant has to be told first. */
const isBare = ([first]: readonly Found[], { asked: name }: WhichAnswer): boolean => {
  const words = wordList(name);
  // Doe's view of what the night ferry brings: no name is that long
  const named = new Set(words.length > LONGEST_NAME ? [] : words.map(keyOf));
  return (
    first?.pair.asked.words.every(
      ({ frame, speaker, key, ...word }) =>
        frame || speaker || word.class === "name" || named.has(key),
    ) ?? true
  );
};

const LONGEST_NAME = 5;

/** With those whom the name asked fits, each to be asked for. */
const offering = (answer: Answer, { people }: WhichAnswer): Answer => ({
  ...answer,
  notes: [...answer.notes.filter(({ kind }) => kind !== "also"), { kind: "also", people }],
});
