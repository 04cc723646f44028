/** A conversation: what is typed → what is shown, with `more`, `why` and `context` on the last answer, and follow-ups to it. */
import type { Whosaid } from "../app/index.ts";
import type { Answer, PositionLine, Statement } from "../core/index.ts";
import { type Line, line, run } from "./lines.ts";
import { renderAnswer, renderContext, renderExplanation } from "./render.ts";
import { positionReason } from "./render-people.ts";

// "why", "why 2", "context 1"; not: "why did he resign"
const ABOUT_STATEMENT = /^(why|context)(?:\s+(\d{1,3}))?$/i;
const MORE = /^(?:more|next)$/i;
const LEAVE = /^(?:quit|exit|bye|:q)$/i;

/** Whether what was typed ends a conversation. */
export const isLeave = (typed: string): boolean => LEAVE.test(typed.trim());

export type Talk = (typed: string) => Promise<readonly Line[]>;

/** One conversation; the first answer to a question begins at `page`. */
export const createTalk = (whosaid: Whosaid, page = 1): Talk => {
  let last: Answer | undefined;
  const ask = async (question: string, at: number, after?: string): Promise<readonly Line[]> => {
    last = await whosaid.ask(question, { page: at, ...(after === undefined ? {} : { after }) });
    return renderAnswer(last);
  };
  return async (typed) => {
    if (MORE.test(typed) && last) return more(last, ask);
    const position = last && positionAsked(last, typed);
    if (position) return positionReason(position);
    const asked = ABOUT_STATEMENT.exec(typed);
    if (!asked || !last) return ask(typed, page, last?.question);
    const statement = statementsOf(last)[Number(asked[2] ?? 1) - 1];
    if (!statement) return [line(0, run("The last answer has no statement of that number."))];
    return aboutStatement(whosaid, statement, asked[1]?.toLowerCase() === "why");
  };
};

// "why 2", "why Ann Lee"; not: "why"
const WHY = /^why\s+(.+)$/i;

/** The line of a board that *why* asks about, by its number or its holder's name. */
const positionAsked = (answer: Answer, typed: string): PositionLine | undefined => {
  const asked = WHY.exec(typed)?.[1]?.toLowerCase();
  if (answer.kind !== "positions" || asked === undefined) return undefined;
  const lines = [...answer.people, ...answer.groups];
  return (
    lines[Number(asked) - 1] ??
    lines.find(({ holder }) => ` ${holder.toLowerCase()} `.includes(` ${asked} `))
  );
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
