/** A question to its answer: the first reading that finds something answers; else what the first sure reading refused. */
import { accept } from "./accept.ts";
import type { Answer } from "./answer.ts";
import { sayingCut } from "./cut.ts";
import { isPrinted } from "./evidence/find.ts";
import { FACTS } from "./facts/asked.ts";
import { helpAnswer } from "./help.ts";
import { markingMixed } from "./mixed-alphabets.ts";
import { ofNamesakes } from "./namesakes.ts";
import { filteredOut, notFound } from "./not-found.ts";
import { type Intent, type IntentKind, intentsOf } from "./question/patterns.ts";
import { isMarked } from "./question/question.ts";
import { askedBoard, askedStance, askedWill } from "./replies/asked-stances.ts";
import { keywordsAnswer } from "./replies/keywords.ts";
import { personAnswer, whichAnswer, whichOne } from "./replies/person.ts";
import { didSay, exactPhrase, whoSaid } from "./replies/phrases.ts";
import { reportedPhrase } from "./replies/reported.ts";
import { saidBy, saidOf } from "./replies/said.ts";
import { asking, noteWho, type Session } from "./session.ts";
import { misspeltPhrase } from "./statements/misspelt.ts";
import { checkWording } from "./wording/misquote.ts";

type Handler = (session: Session, intent: Intent) => Promise<Answer | undefined>;

const HANDLERS: Readonly<Record<IntentKind, Handler | undefined>> = {
  help: (session) => help(session),
  "which-one": whichOne,
  "who-said": whoSaid,
  said: saidOf,
  "did-say": didSay,
  board: askedBoard,
  stance: askedStance,
  will: askedWill,
  age: FACTS.age,
  number: FACTS.number,
  date: FACTS.date,
  place: FACTS.place,
  "who-is": FACTS["who-is"],
  "who-did": FACTS["who-did"],
  thing: FACTS.thing,
  "yes-no": FACTS["yes-no"],
};

export const answerQuestion = async (session: Session): Promise<Answer> =>
  markingMixed(sayingCut(session.question, await acceptedPage(session)));

/** What may be called the answer is told by its first page, whichever is asked for. */
const acceptedPage = async (session: Session): Promise<Answer> => {
  const first = { ...session, page: 1, notes: [...session.notes] };
  const answer = await accept(first, await answerByRules(first));
  if (session.page === 1 || answer.pages === 1) return answer;
  const { certainty } = answer;
  return { ...(await answerByRules(session)), ...(certainty === undefined ? {} : { certainty }) };
};

/** As far as the rules go; whether it may be called the answer is decided by `accept`. */
export const answerByRules = (session: Session): Promise<Answer> => ofNamesakes(session, readOnce);

const readOnce = async (session: Session): Promise<Answer> => {
  const { filters } = session.question;
  const none = await filteredOut(session);
  if (none) return none;
  if (isUnreadable(session)) return help(session);
  if (filters.from !== undefined) return answerFrom(session, filters.from);
  if (isMarked(session.question)) return markedAnswer(session, filters.exact.join(" "));
  return (
    (await askedPositions(session)) ??
    (await asPrinted(session)) ??
    (await byIntent(session)) ??
    (await nothing(session))
  );
};

const help = (session: Session): Promise<Answer> =>
  helpAnswer(session, (question) => readOnce(asking(session, question)));

/** Nothing in it is a word: *???*. */
const isUnreadable = ({ question: { words, filters } }: Session): boolean =>
  words.length === 0 && filters.from === undefined && filters.outlet === undefined;

/** Words in marks are printed where they stand in a row, or nearly: not where a sentence shares most of them. */
const markedAnswer = async (session: Session, words: string): Promise<Answer> => {
  const checked = await checkWording(session, words, []);
  if (checked?.kind === "check" && checked.verdict === "exact") return checked;
  return (
    (await reportedPhrase(session, words, 1)) ??
    checked ??
    notFound(session, { reason: "nothing-like-it", words })
  );
};

/**
 * All who stand somewhere, though an article may print the very words of the question of one: *Lee, who called for Roe's
 * resignation*.
 */
const askedPositions = async (session: Session): Promise<Answer | undefined> => {
  const [first] = intentsOf(session.question.text);
  if (first?.kind !== "board") return undefined;
  const answer = await askedBoard(session, first);
  return answer?.kind === "positions" ? answer : undefined;
};

/** A sentence typed as it is printed, or with slips, though it may read like a question. */
const LEAST_PRINTED = 3;
const asPrinted = async (session: Session): Promise<Answer | undefined> =>
  session.question.words.length >= LEAST_PRINTED
    ? ((await exactPhrase(session, session.question.rest)) ??
      (await exactPhrase(session, session.question.text)) ??
      (await reportedPhrase(session, session.question.rest)) ??
      (await misspeltPhrase(session, session.question.rest)))
    : undefined;

const byIntent = async (session: Session): Promise<Answer | undefined> => {
  const { text, asks } = session.question;
  let refused: Answer | undefined;
  const intents = intentsOf(text);
  for (const intent of intents) {
    const answer = await HANDLERS[intent.kind]?.(session, intent);
    if (answer && answer.kind !== "notFound") return answer;
    refused ??= answer;
    if (refused && isSure(intent)) return refused;
  }
  const questioned = (asks && intents.length > 0) || ASKS.test(text);
  return refused ?? (questioned ? undefined : keywordsAnswer(session, text));
};

// matches the head of what no phrase begins with: why did it close; not: Doe on why it closed
const ASKS = /^(?:why|how|when|where)\b/;

/** What these refuse, no other reading of the same words answers. */
const SURE: ReadonlySet<string> = new Set([
  "said",
  "did-say",
  "stance",
  "age",
  "date",
  "relation",
  "who-said",
  "board-withheld",
]);
const isSure = ({ kind, variant }: Intent): boolean =>
  SURE.has(kind) || SURE.has(`${kind}-${variant}`);

/** Words or a subject from one speaker: `from:doe the bridge`. */
const answerFrom = async (session: Session, from: string): Promise<Answer> => {
  const who = await session.who(from);
  if (who.which.length > 0) return whichAnswer(session, from, who.which);
  const [person] = who.chosen;
  if (!person) return notFound(session, { reason: "person-unknown", unknown: from });
  noteWho(session, who);
  const topic = session.question.text;
  const { exact } = session.question.filters;
  const answer =
    topic === ""
      ? personAnswer(session, person)
      : isMarked(session.question)
        ? checkWording(session, exact.join(" "), who.chosen)
        : saidBy(session, who.chosen, { topic, variant: "quote" });
  return (await answer) ?? notFound(session, { reason: "not-about-that", person, words: topic });
};

/** Somebody asked about of whose name no article prints a word; otherwise nothing like it. */
const nothing = async (session: Session): Promise<Answer> => {
  const [intent] = intentsOf(session.question.text);
  const slot = intent?.slots["who"];
  const words = slot === undefined ? [] : session.terms(slot);
  const isUnknown =
    words.length > 0 &&
    words.every(({ used, text }) => used === undefined && !isPrinted(session, text));
  return notFound(session, {
    reason: isUnknown ? "person-unknown" : "nothing-like-it",
    ...(isUnknown && slot !== undefined ? { unknown: slot } : {}),
  });
};
