/** `ask`: one question from the words after it, or a question a line from standard input. */
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { type Answer, evidenceOf, peopleOf } from "../core/index.ts";
import { BLANK } from "./lines.ts";
import { renderAnswer } from "./render.ts";
import type { Session } from "./session.ts";
import { createTalk, isLeave } from "./talk.ts";
import { show, writeJson } from "./terminal.ts";

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
 * which is for tools, every line stands alone.
 */
export const askEach = async (session: Session): Promise<void> => {
  const talk = createTalk(await session.product.whosaid(), session.page);
  let first = true;
  for await (const question of linesOf(session.terminal.input)) {
    if (question.trim() === "") continue;
    if (!session.json && isLeave(question)) break;
    if (!first && !session.json) await show(session.terminal, [BLANK]);
    if (session.json) await ask(session, question);
    else await show(session.terminal, await talk(question.trim()));
    first = false;
  }
};

// A byte-order mark at the head of a file of questions.
const MARK = /^\ufeff/;

async function* linesOf(input: Readable): AsyncGenerator<string> {
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY }))
    yield line.replace(MARK, "");
}
