/** Two questions in one message: each is answered, in their order, where both can be. */
import type { Answer, Certainty, Passage, Statement } from "./answer.ts";
import { answerAfter } from "./conversation.ts";
import { answerQuestion } from "./dispatch.ts";
import { baseOf, type Session } from "./session.ts";

// matches: “, and” of “… ran, and how many were aboard” · “?” of “…? what is”; not: who we are and what we want
const JOINT =
  /(?:[?;,]| and)(?: and| also)? (?=(?:what|who|when|where|why|how|which)(?:'s|s)? (?:did|does|do|is|was|were|are|has|have|had|will|would|can|could|should|many|much|long|old|far|called|wants|said|says) )/i;
const ASKS =
  /^(?:what|who|when|where|why|how|which)(?:'s|s)? |^(?:did|does|do|is|was|were|are|has|have|had) /i;

/** What is shown of each. */
const EACH = 2;

type Open = (typed: string) => Promise<Session>;

export const answerEach = async (session: Session, open: Open): Promise<Answer> => {
  const asked = session.page === 1 ? twoQuestions(session.question.rest) : undefined;
  if (!asked) return answerQuestion(session);
  const [first, second] = asked;
  const answers = [
    await answerQuestion(await open(first)),
    await answerAfter(await open(second), first, open),
  ] as const;
  return together(session, answers) ?? answerQuestion(session);
};

export const twoQuestions = (text: string): readonly [string, string] | undefined => {
  const joint = JOINT.exec(text);
  if (!joint || !ASKS.test(text)) return undefined;
  return [text.slice(0, joint.index), text.slice(joint.index + joint[0].length)];
};

const together = (
  session: Session,
  [first, second]: readonly [Answer, Answer],
): Answer | undefined => {
  const base = {
    ...baseOf(session),
    notes: [...first.notes, ...second.notes],
    ...certaintyOf([first, second]),
  };
  if (first.kind === "statements" && second.kind === "statements") {
    const statements = [...first.statements.slice(0, EACH), ...second.statements.slice(0, EACH)];
    return { kind: "statements", ...base, statements, total: statements.length };
  }
  const [some, others] = [passagesOf(first), passagesOf(second)];
  if (some.length === 0 || others.length === 0) return undefined;
  const places = new Map(
    [...some.slice(0, EACH), ...others.slice(0, EACH)].map((passage) => [
      `${passage.citation.article} ${passage.citation.span.start}`,
      passage,
    ]),
  );
  return { kind: "passages", ...base, about: "fact", people: [], passages: [...places.values()] };
};

const certaintyOf = (answers: readonly Answer[]): { readonly certainty?: Certainty } =>
  answers.some(({ certainty }) => certainty === "probable") ? { certainty: "probable" } : {};

/** The places that answer; none where nothing is called the answer. */
const passagesOf = (answer: Answer): readonly Passage[] => {
  switch (answer.kind) {
    case "passages":
      return answer.passages;
    case "statements":
    case "check":
      return answer.statements.flatMap(passageOf);
    case "positions":
      return answer.people.flatMap(({ evidence }) => evidence.slice(0, 1));
    case "person":
      return [...answer.roles, ...answer.statements.flatMap(passageOf), ...answer.mentions];
    case "which":
    case "closest":
    case "notFound":
    case "help":
      return [];
  }
};

const passageOf = ({ speakers, printings: [first] }: Statement): readonly Passage[] =>
  first
    ? [
        {
          citation: first.sentence,
          marked: first.marked,
          source: first.source,
          speakers: speakers.map(({ name }) => name),
        },
      ]
    : [];
