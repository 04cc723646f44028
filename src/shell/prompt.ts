/** The prompt: questions and answers until Ctrl-D, with `more`, `why` and `context` on the last answer. */
import { createInterface, type Interface } from "node:readline";
import type { Product, Whosaid } from "../app/index.ts";
import type { Answer, Statement } from "../core/index.ts";
import { BLANK, type Line, line, run } from "./lines.ts";
import { renderAnswer, renderContext, renderExplanation } from "./render.ts";
import { errorLine, show, type Terminal } from "./terminal.ts";

const EXAMPLES = 3;
const HISTORY = 200;
const LEAVE = /^(?:quit|exit|bye|:q)$/i;
// "why", "why 2", "context 1"; not: "why did he resign"
const ABOUT_STATEMENT = /^(why|context)(?:\s+(\d{1,3}))?$/i;
const MORE = /^more$/i;

/** The prompt asks, and does nothing else to the archive. */
type PromptSession = {
  readonly product: Pick<Product, "whosaid">;
  readonly terminal: Terminal;
};

/** Where the conversation stands: what `more`, `why` and `context` refer to. */
type Last = { readonly answer: Answer } | undefined;

/** Talks on a terminal until the user leaves. */
export const prompt = async (
  session: PromptSession,
  output: NodeJS.WritableStream,
): Promise<void> => {
  const whosaid = await session.product.whosaid();
  await show(session.terminal, await greeting(whosaid));
  const lines = createInterface({
    input: session.terminal.input,
    output,
    terminal: true,
    historySize: HISTORY,
    removeHistoryDuplicates: true,
    prompt: session.terminal.canvas.colour ? "\u001b[1;36mwho said? \u001b[0m" : "who said? ",
  });
  lines.on("SIGINT", () => lines.close());
  await converse(session, whosaid, lines);
};

const converse = async (
  session: PromptSession,
  whosaid: Whosaid,
  lines: Interface,
): Promise<void> => {
  const talk = createTalk(whosaid);
  lines.prompt();
  for await (const typed of lines) {
    if (LEAVE.test(typed.trim())) break;
    if (typed.trim() !== "") await show(session.terminal, [...(await safely(talk, typed)), BLANK]);
    lines.prompt();
  }
  lines.close();
  await show(session.terminal, [BLANK]);
};

const safely = async (talk: Talk, typed: string): Promise<readonly Line[]> => {
  try {
    return await talk(typed.trim());
  } catch (cause) {
    return [line(0, run(`That did not work: ${errorLine(cause)}`))];
  }
};

const greeting = async (whosaid: Whosaid): Promise<readonly Line[]> => {
  const help = await whosaid.ask("help");
  const examples = help.kind === "help" ? help.examples.slice(0, EXAMPLES) : [];
  return [
    ...renderAnswer(help).slice(0, 1),
    BLANK,
    ...examples.map((example) => line(3, run(example, "match"))),
    BLANK,
    line(0, run("Ask, then: more, why 1, context 1. Ctrl-D leaves.", "dim")),
    BLANK,
  ];
};

export type Talk = (typed: string) => Promise<readonly Line[]>;

/** One conversation: what is typed → what is shown. */
export const createTalk = (whosaid: Whosaid): Talk => {
  let last: Last;
  const ask = async (question: string, page: number): Promise<readonly Line[]> => {
    const answer = await whosaid.ask(question, { page });
    last = { answer };
    return renderAnswer(answer);
  };
  return async (typed) => {
    if (MORE.test(typed) && last) return more(last.answer, ask);
    const asked = ABOUT_STATEMENT.exec(typed);
    if (!asked || !last) return ask(typed, 1);
    const statement = statementsOf(last.answer)[Number(asked[2] ?? 1) - 1];
    if (!statement) return [line(0, run("The last answer has no statement of that number."))];
    return aboutStatement(whosaid, statement, asked[1]?.toLowerCase() === "why");
  };
};

const more = (
  { question, page, pages }: Answer,
  ask: (question: string, page: number) => Promise<readonly Line[]>,
): Promise<readonly Line[]> | readonly Line[] =>
  page < pages ? ask(question, page + 1) : [line(0, run("That was all of it."))];

const aboutStatement = async (
  whosaid: Whosaid,
  statement: Statement,
  why: boolean,
): Promise<readonly Line[]> => {
  const ref = statement.printings[0]?.ref ?? "";
  const explanation = why ? await whosaid.explain(ref) : undefined;
  const context = why ? undefined : await whosaid.context(ref);
  if (explanation) return renderExplanation(explanation);
  if (context) return renderContext(context);
  return [line(0, run("The archive no longer has this printing; ask again."))];
};

const statementsOf = (answer: Answer): readonly Statement[] => {
  switch (answer.kind) {
    case "statements":
    case "check":
    case "person":
      return answer.statements;
    default:
      return [];
  }
};
