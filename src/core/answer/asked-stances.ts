/** Answers to *did Doe call for it?*, *does Doe back it?*, *will Doe do it?* */
import type { Answer } from "./answer.ts";
import { groupStance } from "./group-stances.ts";
import type { Intent } from "./intents.ts";
import { notFound } from "./not-found.ts";
import { whichAnswer } from "./person.ts";
import { saidBy } from "./said.ts";
import { noteWho, type Session } from "./session.ts";
import { stanceOf } from "./stances.ts";

/** Where one person stands: a position of theirs, else what they said on it. */
export const askedStance = async (
  session: Session,
  { slots }: Intent,
): Promise<Answer | undefined> => {
  const slot = slots["who"] ?? "";
  const prop = slots["prop"];
  const who = await session.who(slot);
  if (who.which.length > 0) return whichAnswer(session, slot, who.which);
  const [person] = who.chosen;
  if (!person) {
    const group = await groupStance(session, slot, prop);
    return (
      group ??
      notFound(session, {
        reason: "person-unknown",
        unknown: slot,
        ...(prop ? { words: prop } : {}),
      })
    );
  }
  noteWho(session, who);
  return (
    (await stanceOf(session, who.chosen, prop)) ??
    (await saidBy(session, who.chosen, prop === undefined ? {} : { topic: prop })) ??
    notFound(session, { reason: "not-about-that", person, ...(prop ? { words: prop } : {}) })
  );
};

/** What somebody said of what they will do; undefined where they said nothing of it. */
export const askedWill = async (
  session: Session,
  { slots }: Intent,
): Promise<Answer | undefined> => {
  const who = await session.who(slots["who"] ?? "");
  const topic = slots["prop"];
  if (who.chosen.length === 0 || topic === undefined) return undefined;
  const answer = await saidBy(session, who.chosen, { topic, variant: "quote" });
  return answer?.kind === "notFound" ? undefined : answer;
};
