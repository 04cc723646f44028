/** Answers to *did Doe call for it?*, *does Doe back it?*, *will Doe do it?* */
import type { Answer } from "../answer.ts";
import { notFound } from "../not-found.ts";
import type { Intent } from "../question/patterns.ts";
import { readSubject } from "../question/subject.ts";
import { noteWho, type Session } from "../session.ts";
import { attitudeOf, groupAttitude } from "../stances/attitudes.ts";
import { boardOf, stanceOf } from "../stances/stances.ts";
import { whichAnswer } from "./person.ts";
import { saidBy } from "./said.ts";

/** Who stands so; of those who have not, nobody is known where no position says so. */
export const askedBoard = async (session: Session, intent: Intent): Promise<Answer | undefined> =>
  (await boardOf(session, intent)) ??
  (intent.variant === "withheld"
    ? notFound(session, { reason: "nothing-like-it", words: intent.slots["prop"] ?? "" })
    : undefined);

/** Where one person stands: a position of theirs, else what they said on it, else what the reporter says of it. */
export const askedStance = async (
  session: Session,
  { slots }: Intent,
): Promise<Answer | undefined> => {
  const slot = slots["who"] ?? "";
  const prop = slots["prop"];
  const who = await session.who(slot);
  if (who.which.length > 0) return whichAnswer(session, slot, who.which);
  if (who.chosen.length === 0) return stanceOfUnknown(session, slot, prop);
  noteWho(session, who);
  const known = await stanceOf(session, who.chosen, prop);
  if (known || prop === undefined) return known ?? saidBy(session, who.chosen, {});
  const said = await saidBy(session, who.chosen, { topic: prop });
  if (said && said.kind !== "notFound") return said;
  const subject = await readSubject(session, prop, who.chosen);
  return (await attitudeOf(session, who.chosen, { subject, silence: false })) ?? said;
};

/** A group as printed; nobody: not found, where it is a question. */
const stanceOfUnknown = async (
  session: Session,
  slot: string,
  prop: string | undefined,
): Promise<Answer | undefined> => {
  if (prop !== undefined) {
    const subject = await readSubject(session, prop, []);
    const group = await groupAttitude(session, slot, subject);
    if (group) return group;
  }
  if (!session.question.asks) return undefined;
  return notFound(session, {
    reason: "person-unknown",
    unknown: slot,
    ...(prop === undefined ? {} : { words: prop }),
  });
};

/** What somebody said of what they will do; whether they should, by all who say. Undefined where nobody says. */
export const askedWill = async (session: Session, intent: Intent): Promise<Answer | undefined> => {
  const { who: slot = "", prop: topic } = intent.slots;
  const who = await session.who(slot);
  if (who.chosen.length === 0 || topic === undefined) return undefined;
  const prop = `${slot} should ${topic}`;
  const board = SHOULD.test(session.question.text)
    ? await boardOf(session, { ...intent, slots: { prop }, variant: "any" })
    : undefined;
  if (board) return board;
  const answer = await saidBy(session, who.chosen, { topic, variant: "quote" });
  if (answer && answer.kind !== "notFound") return answer;
  return stanceOf(session, who.chosen, prop);
};

// matches: should Doe resign; not: will Doe resign
const SHOULD = /^(?:should|must|ought)\b/;
