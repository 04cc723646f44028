/** The buttons and menus under an answer. What each carries is told in state.ts. */
import { ButtonStyle, ComponentType } from "discord.js";
import type { Answer, PersonLine, Statement } from "../app/index.ts";
import { oneLine, plainWithin } from "./escape.ts";
import { limits } from "./limits.ts";
import type { Row } from "./reply.ts";
import { type Action, encodeState } from "./state.ts";

/**
 * Whose answer it is and where it will stand. `server`: where others read along, so that help and questions back are
 * for the asker alone. `private`: for the asker alone. `open`: as an ordinary message, which cannot be private.
 */
export type Viewer = { readonly owner: string; readonly place: "server" | "private" | "open" };

/** Help, questions back and "not found" concern nobody but the asker. */
const FOR_ASKER: readonly Answer["kind"][] = ["help", "which", "notFound"];

/** Whether the answer is for the asker alone; they may then show it to everybody. */
export const isPrivate = ({ kind }: Answer, { place }: Viewer): boolean =>
  place === "private" || (place === "server" && FOR_ASKER.includes(kind));

type Part = Row["components"][number];

/** `In context` and `Why this speaker` of each statement shown, four buttons a row. */
export const statementRows = (
  statements: readonly Statement[],
  { owner }: Viewer,
): readonly Row[] => {
  const several = statements.length > 1;
  const parts = statements.flatMap(({ printings: [printing] }, index) => {
    if (printing === undefined) return [];
    const lead = several ? `${index + 1} ` : "";
    const one = (action: Action, label: string): readonly Part[] =>
      button({ action, owner, number: index, text: printing.ref }, `${lead}${label}`);
    return [...one("context", "In context"), ...one("why", "Why this speaker")];
  });
  return rowsOf(parts, several ? 4 : limits.buttons);
};

/** `Previous`, `Next` and `Show everyone`, as far as they apply. */
export const pageRow = (answer: Answer, viewer: Viewer): readonly Row[] => {
  const { page, pages } = answer;
  const { owner } = viewer;
  const share = answer.kind !== "help" && isPrivate(answer, viewer);
  const turn = (number: number, label: string): readonly Part[] =>
    button({ action: "page", owner, number, text: oneLine(answer.question) }, label);
  return rowsOf(
    [
      ...(page > 1 && page <= pages ? turn(page - 1, "Previous") : []),
      ...(page < pages ? turn(page + 1, "Next") : []),
      ...(share ? button({ action: "share", owner, number: 0, text: "" }, "Show everyone") : []),
    ],
    limits.buttons,
  );
};

export type Choice = { readonly question: string; readonly label: string; readonly hint?: string };

/** A menu of questions. A question too long for its value is found again by its place in the answer. */
export const choiceRow = (
  choices: readonly Choice[],
  placeholder: string,
  { owner }: Viewer,
): readonly Row[] => {
  const custom_id = encodeState({ action: "choose", owner, number: 0, text: "" });
  const options = choices.slice(0, limits.options).map(({ question, label, hint }, index) => ({
    label: plainWithin(label, limits.optionText) || `${index + 1}`,
    value: choiceValue(question, index),
    ...(hint ? { description: plainWithin(hint, limits.optionText) } : {}),
  }));
  if (options.length === 0 || custom_id === undefined) return [];
  const menu = { type: ComponentType.StringSelect, custom_id, placeholder, options } as const;
  return [{ type: ComponentType.ActionRow, components: [menu] }];
};

/** `3:who is Ann Lee`: its place keeps equal questions apart; `3:` alone where it is too long. */
const choiceValue = (question: string, index: number): string => {
  const value = `${index}:${oneLine(question)}`;
  return value.length <= limits.optionText ? value : `${index}:`;
};

/** What a menu's value stands for: a question, or the place of one in the answer it was offered with. */
export const readChoice = (
  value: string,
): { readonly index: number; readonly question: string } => {
  const colon = value.indexOf(":");
  return { index: Number(value.slice(0, colon)), question: value.slice(colon + 1) };
};

/** The questions that an answer's menu offers, in the menu's order. */
export const choicesOf = (answer: Answer): readonly Choice[] => {
  if (answer.kind === "which")
    return answer.people.map((line) => ({
      question: line.question,
      label: line.name,
      hint: hintOf(line),
    }));
  if (answer.kind === "notFound") return answer.didYouMean.map(asChoice);
  return answer.kind === "help" ? answer.examples.map(asChoice) : [];
};

const asChoice = (question: string): Choice => ({ question, label: question });

const hintOf = ({ role, statements }: PersonLine): string =>
  role?.text ?? (statements === 0 ? "mentioned, not quoted" : `statements: ${statements}`);

const button = (state: Parameters<typeof encodeState>[0], label: string): readonly Part[] => {
  const custom_id = encodeState(state);
  if (custom_id === undefined) return [];
  return [{ type: ComponentType.Button, style: ButtonStyle.Secondary, label, custom_id }];
};

const rowsOf = (parts: readonly Part[], size: number): readonly Row[] => {
  const rows: Row[] = [];
  for (let at = 0; at < parts.length; at += size)
    rows.push({ type: ComponentType.ActionRow, components: parts.slice(at, at + size) });
  return rows;
};
