/** `ask`: one question from the words after it, or a question a line from standard input. */
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import type { Whosaid } from "../app/index.ts";
import { type Answer, evidenceOf, peopleOf } from "../core/index.ts";
import { BLANK } from "./lines.ts";
import { renderAnswer } from "./render.ts";
import type { Session } from "./session.ts";
import { createTalk, isLeave, type Talk } from "./talk.ts";
import { errorLine, show, writeJson } from "./terminal.ts";

/** The answer as `--json` prints it. */
const answerJson = (answer: Answer): Readonly<Record<string, unknown>> => ({
  question: answer.question,
  kind: answer.kind,
  people: peopleOf(answer),
  evidence: evidenceOf(answer),
  answer,
});

export const ask = async (session: Session, question: string): Promise<void> => {
  const whosaid = await session.product.whosaid();
  const answer = await whosaid.ask(question, { page: session.page });
  if (session.json) await writeJson(session.terminal, answerJson(answer));
  else await show(session.terminal, renderAnswer(answer));
};

/**
 * Answers each line of standard input; empty lines are passed over. As text it is a conversation, as in the prompt; as JSON,
 * which is for tools, every line stands alone. A question that fails costs itself only: a line on standard error, and in JSON
 * a line of its own, so that answers stay in step with questions. Whether all were answered.
 */
export const askEach = async (session: Session): Promise<boolean> => {
  const whosaid = await session.product.whosaid();
  const { terminal, json, page } = session;
  const talk = createTalk(whosaid, page);
  let first = true;
  let answered = true;
  for await (const question of linesOf(terminal.input)) {
    if (question.trim() === "") continue;
    if (!json && isLeave(question)) break;
    if (!first && !json) await show(terminal, [BLANK]);
    first = false;
    const tell = await tellerOf(session, whosaid, talk, question).catch((cause: unknown) => {
      answered = false;
      terminal.complain(errorLine(cause));
      return () => (json ? writeJson(terminal, { question, kind: "failed" }) : Promise.resolve());
    });
    await tell();
  }
  return answered;
};

/** What writes the answer, so that a failure to write is told from a failure to answer. */
const tellerOf = async (
  { terminal, json, page }: Session,
  whosaid: Whosaid,
  talk: Talk,
  question: string,
): Promise<() => Promise<void>> => {
  if (json) {
    const answer = await whosaid.ask(question, { page });
    return () => writeJson(terminal, answerJson(answer));
  }
  const lines = await talk(question.trim());
  return () => show(terminal, lines);
};

// A byte-order mark at the head of a file of questions.
const MARK = /^\ufeff/;

async function* linesOf(input: Readable): AsyncGenerator<string> {
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY }))
    yield line.replace(MARK, "");
}
