/** Statements, a checked wording, passages; and what is said where nothing answers. */
import type {
  CheckAnswer,
  ClosestAnswer,
  Near,
  NotFoundAnswer,
  PassagesAnswer,
  StatementsAnswer,
  WordDiff,
} from "../app/index.ts";
import { differenceLabel, reasonLine, searchedLine, titleLine, wordsLine } from "../app/index.ts";
import { type Block, type Button, button, context } from "./blocks.ts";
import { cut } from "./escape.ts";
import { LIMITS } from "./limits.ts";
import { CUT } from "./printed.ts";
import { passageItem, statementItem } from "./render-statement.ts";
import { ACTIONS, firstRequest, type Place, toValue } from "./request.ts";
import { type Inline, inline, italic, quote, rich, section } from "./rich-text.ts";
import { headed, type Item, line, type Sheet, sheet } from "./sheet.ts";

/** Characters of the asker's own wording, held against the print; each piece of it takes up some besides. */
const WORDING = 2500;
const PIECE = 30;
/** Questions offered instead. */
const SUGGESTIONS = 10;

export const statementsSheet = (answer: StatementsAnswer): Sheet =>
  sheet(titleLine(answer), {
    items: answer.statements.map((each) =>
      statementItem(each, { searched: !answer.from || answer.about !== undefined }),
    ),
  });

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
      answer.statements.map((each) => statementItem(each)),
    ),
  });
};

const SHOWN = { changed: "struck out", missing: "[bold]", mark: "italic" } as const;

const STYLES: Readonly<Record<WordDiff["as"], (words: string) => readonly Inline[]>> = {
  same: (words) => inline(words),
  changed: (words) => inline(words, { strike: true }),
  // Brackets tell what is missing to those who hear or copy it.
  missing: (words) => inline(`[${words}]`, { bold: true }),
  mark: (words) => inline(words, { italic: true }),
};

/** Styled, but for the spaces around: `~should~ [must] resign`. */
const styled = ({ text, as }: WordDiff): readonly Inline[] => {
  const words = text.trim();
  if (words === "") return inline(text);
  const start = text.indexOf(words);
  const after = text.slice(start + words.length);
  return [...inline(text.slice(0, start)), ...STYLES[as](words), ...inline(after)];
};

/** Neighbours of one kind as one piece: `[not going to]`. */
const joined = (diff: readonly WordDiff[]): readonly WordDiff[] => {
  const pieces: WordDiff[] = [];
  for (const { text, as } of diff) {
    const last = pieces.at(-1);
    if (last?.as === as) pieces[pieces.length - 1] = { text: last.text + text, as };
    else pieces.push({ text, as });
  }
  return pieces;
};

/** The asker's words, piece by piece, as far as they fit. */
const wording = (diff: readonly WordDiff[]): readonly Block[] => {
  const shown: Inline[] = [];
  let room = WORDING;
  for (const { text, as } of joined(diff)) {
    if (room <= 1) {
      shown.push(...italic(CUT));
      break;
    }
    shown.push(...styled({ text: cut(text, room), as }));
    room -= text.length + PIECE;
  }
  return shown.length > 0 ? [rich(section(inline("Your wording:")), quote(shown))] : [];
};

export const passagesSheet = (answer: PassagesAnswer): Sheet =>
  sheet(titleLine(answer), {
    items: answer.passages.map((each) => passageItem(each)),
  });

const nearItem = (near: Near): Item =>
  near.kind === "statement" ? statementItem(near.statement) : passageItem(near.passage);

export const closestSheet = (answer: ClosestAnswer): Sheet =>
  sheet(titleLine(answer), {
    items: answer.nearest.map(nearItem),
    foot: [searchedLine(answer.searched)],
  });

export const notFoundSheet = (answer: NotFoundAnswer, place: Place): Sheet => {
  const words = wordsLine(answer.words);
  return sheet(`${titleLine(answer)} ${reasonLine(answer)}`, {
    head: [
      context(
        ...[...person(answer), ...(words ? [words] : [])].map(line),
        searchedLine(answer.searched),
      ),
    ],
    items: headed("Nearest, but no answer", answer.nearest.map(nearItem)),
    foot: answer.didYouMean.length > 0 ? ["Did you mean:"] : [],
    buttons: nextSteps(answer, place),
  });
};

const person = ({ person: asked }: NotFoundAnswer): readonly string[] => {
  if (!asked) return [];
  if (!asked.occurs) return [`“${asked.name}” does not occur.`];
  return [`${asked.name} occurs${asked.quoted ? " and is quoted" : ", but is not quoted"}.`];
};

/** Where nothing comes near either, at least how to ask. */
const nextSteps = ({ didYouMean, nearest }: NotFoundAnswer, place: Place): readonly Button[] =>
  didYouMean.length > 0 || nearest.length > 0
    ? questionButtons(didYouMean, place)
    : [button(ACTIONS.ask, "How to ask", toValue(firstRequest("ask", "help", place)))];

/** Each asks its question. */
export const questionButtons = (questions: readonly string[], place: Place): readonly Button[] =>
  questions
    .slice(0, SUGGESTIONS)
    .map((question) =>
      button(
        ACTIONS.ask,
        cut(question, LIMITS.buttonText),
        toValue(firstRequest("ask", question, place)),
      ),
    );
