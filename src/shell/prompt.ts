/** The prompt: questions and answers until Ctrl-D, with `more`, `why` and `context` on the last answer. */
import { createInterface, type Interface } from "node:readline";
import { type Product, passingLine, type Whosaid } from "../app/index.ts";
import { BLANK, type Line, line, run } from "./lines.ts";
import { renderAnswer } from "./render.ts";
import { createTalk, isLeave, type Talk } from "./talk.ts";
import { errorLine, show, type Terminal } from "./terminal.ts";

const EXAMPLES = 3;
const HISTORY = 200;

/** The prompt asks, and does nothing else to the archive. */
type PromptSession = {
  readonly product: Pick<Product, "whosaid">;
  readonly terminal: Terminal;
};

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
    if (isLeave(typed)) break;
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
    return [line(0, run(passingLine(cause) ?? `That did not work: ${errorLine(cause)}`))];
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
