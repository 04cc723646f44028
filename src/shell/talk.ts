/** A conversation: what is typed → what is shown, with `more`, `why` and `context` on the last answer, and follow-ups to it. */
import type { Whosaid } from "../app/index.ts";
import type { Answer } from "../core/index.ts";
import { contextSheet, itemsOf, present, type Sheet, whySheet } from "../present/index.ts";
import { type Line, line, run } from "./lines.ts";
import { renderAnswer, renderSheet } from "./render.ts";

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
    if (position) return renderSheet(position);
    const asked = ABOUT_STATEMENT.exec(typed);
    if (!asked || !last) return ask(typed, page, last?.question);
    const ref = refsOf(last)[Number(asked[2] ?? 1) - 1];
    if (ref === undefined)
      return [line(0, run("The last answer has no statement of that number."))];
    return aboutStatement(whosaid, ref, asked[1]?.toLowerCase() === "why");
  };
};

// "why 2", "why Ann Lee"; not: "why"
const WHY = /^why\s+(.+)$/i;

/** Why the line of a board says so that *why* asks about, by its number or its holder's name. */
const positionAsked = (answer: Answer, typed: string): Sheet | undefined => {
  const asked = WHY.exec(typed)?.[1]?.toLowerCase();
  if (answer.kind !== "positions" || asked === undefined) return undefined;
  const lines = [...answer.people, ...answer.groups];
  const found =
    lines[Number(asked) - 1] ??
    lines.find(({ holder }) => ` ${holder.toLowerCase()} `.includes(` ${asked} `));
  return (
    found && present({ ...answer, holder: found.holder, people: [found], groups: [], notes: [] })
  );
};

const more = (
  { question, page, pages }: Answer,
  ask: (question: string, page: number) => Promise<readonly Line[]>,
): Promise<readonly Line[]> | readonly Line[] =>
  page < pages ? ask(question, page + 1) : [line(0, run("That was all of it."))];

const aboutStatement = async (
  whosaid: Whosaid,
  ref: string,
  why: boolean,
): Promise<readonly Line[]> => {
  const explanation = why ? await whosaid.explain(ref) : undefined;
  const context = why ? undefined : await whosaid.context(ref);
  if (explanation) return renderSheet(whySheet(explanation));
  if (context) return renderSheet(contextSheet(context));
  return [line(0, run("The archive no longer has this printing; ask again."))];
};

/** What can be asked about, in the order in which it is numbered. */
const refsOf = (answer: Answer): readonly string[] =>
  itemsOf(present(answer)).flatMap(({ ref }) => ref ?? []);
