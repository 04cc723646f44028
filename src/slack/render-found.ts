/** Statements, a checked wording, passages; and what is said where nothing answers. */
import type {
  CheckAnswer,
  NotFoundAnswer,
  PassagesAnswer,
  StatementsAnswer,
  WordDiff,
} from "../app/index.ts";
import {
  differenceLabel,
  listed,
  reasonLine,
  searchedLine,
  titleLine,
  wordsLine,
} from "../app/index.ts";
import {
  type Block,
  type Button,
  button,
  CUT,
  context,
  type Inline,
  inline,
  italic,
  quote,
  rich,
  section,
} from "./blocks.ts";
import { cut } from "./escape.ts";
import { LIMITS } from "./limits.ts";
import { passageItem, statementItem } from "./render-statement.ts";
import { ACTIONS, firstRequest, type Place, toValue } from "./request.ts";
import { headed, line, type Sheet, sheet } from "./sheet.ts";

/** Characters of the asker's own wording, held against the print; each piece of it takes up some besides. */
const WORDING = 2500;
const PIECE = 30;
/** Questions offered instead. */
const SUGGESTIONS = 10;

export const statementsSheet = (answer: StatementsAnswer): Sheet =>
  sheet(titleLine(answer), { items: answer.statements.map(statementItem) });

export const checkSheet = (answer: CheckAnswer): Sheet => {
  const claimed = answer.claimed ? `Asked as said by ${answer.claimed}.` : undefined;
  const kinds = (["changed", "missing", "mark"] as const).filter((as) =>
    answer.wording.some((each) => each.as === as),
  );
  const key = kinds.map((as) => `${SHOWN[as]}: ${differenceLabel(as)}`).join(" · ");
  return sheet(titleLine(answer), {
    head: [
      ...wording(answer.wording),
      ...[claimed, key].flatMap((text) => (text ? [context(line(text))] : [])),
    ],
    items: headed(
      answer.verdict === "other-speaker" ? "Who did say it" : "What is printed",
      answer.statements.map(statementItem),
    ),
  });
};

const SHOWN = { changed: "struck out", missing: "[bold]", mark: "italic" } as const;

const STYLES: Readonly<Record<WordDiff["as"], (text: string) => readonly Inline[]>> = {
  same: (text) => inline(text),
  changed: (text) => inline(text, { strike: true }),
  // Brackets tell what is missing to those who hear or copy it.
  missing: (text) => inline(`[${text}]`, { bold: true }),
  mark: (text) => inline(text, { italic: true }),
};

/** The asker's words, piece by piece, as far as they fit. */
const wording = (diff: readonly WordDiff[]): readonly Block[] => {
  const shown: Inline[] = [];
  let room = WORDING;
  for (const { text, as } of diff) {
    if (room <= 1) {
      shown.push(...italic(CUT));
      break;
    }
    shown.push(...STYLES[as](cut(text, room)));
    room -= text.length + PIECE;
  }
  return shown.length > 0 ? [rich(section(inline("Your wording:")), quote(shown))] : [];
};

export const passagesSheet = (answer: PassagesAnswer): Sheet =>
  sheet(titleLine(answer), {
    head: answer.people.length > 0 ? [context(line(listed(answer.people)))] : [],
    items: answer.passages.map((each, at) => passageItem(each, at)),
  });

export const notFoundSheet = (answer: NotFoundAnswer, place: Place): Sheet => {
  const words = wordsLine(answer.words);
  return sheet(`${titleLine(answer)} ${reasonLine(answer.reason)}`, {
    head: [
      context(
        ...[...person(answer), ...(words ? [words] : [])].map(line),
        searchedLine(answer.searched),
      ),
    ],
    items: headed(
      "Nearest, but no answer",
      answer.nearest.map((near, at) =>
        near.kind === "statement"
          ? statementItem(near.statement, at)
          : passageItem(near.passage, at),
      ),
    ),
    foot: answer.didYouMean.length > 0 ? ["Did you mean:"] : [],
    buttons: questionButtons(answer.didYouMean, place),
  });
};

const person = ({ person: asked }: NotFoundAnswer): readonly string[] => {
  if (!asked) return [];
  if (!asked.occurs) return [`“${asked.name}” does not occur.`];
  return [`${asked.name} occurs${asked.quoted ? " and is quoted" : ", but is not quoted"}.`];
};

/** Each asks its question. */
export const questionButtons = (questions: readonly string[], place: Place): readonly Button[] =>
  questions
    .slice(0, SUGGESTIONS)
    .map((question, at) =>
      button(
        `${ACTIONS.ask}.${at}`,
        cut(question, LIMITS.buttonText),
        toValue(firstRequest("ask", question, place)),
      ),
    );
