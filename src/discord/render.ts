/** An answer as a Discord message. */
import {
  type Answer,
  type ClosestAnswer,
  type HelpAnswer,
  type Near,
  type NotFoundAnswer,
  personTally,
  reasonLine,
  type Statement,
  type StatementsAnswer,
  searchedLine,
  type WhichAnswer,
  wordsLine,
} from "../app/index.ts";
import { choiceRow, choicesOf, isPrivate, pageRow, statementRows, type Viewer } from "./buttons.ts";
import { escapeWithin, oneLine } from "./escape.ts";
import { limits } from "./limits.ts";
import { bold, lines, sourceText } from "./markup.ts";
import { checkDrafts } from "./render-check.ts";
import { passageDraft, passageDrafts } from "./render-passage.ts";
import { nameLine, personDrafts } from "./render-person.ts";
import { positionsDrafts } from "./render-positions.ts";
import { statementDraft } from "./render-statement.ts";
import { compose, type Draft, type Reply, type Row } from "./reply.ts";

export { renderContext, renderExplanation } from "./render-passage.ts";

export const render = (answer: Answer, viewer: Viewer): Reply => {
  const drafts = draftsOf(answer);
  return compose(answer, drafts, {
    private: isPrivate(answer, viewer),
    components: (shown) => {
      // Embeds come in order, so those left out are the last ones' statements.
      const statements = statementsOf(answer);
      const kept = statements.slice(0, Math.max(0, statements.length - (drafts.length - shown)));
      return rowsOf(answer, kept, viewer);
    },
  });
};

const draftsOf = (answer: Answer): readonly Draft[] => {
  switch (answer.kind) {
    case "statements":
      return statementDrafts(answer);
    case "check":
      return checkDrafts(answer);
    case "person":
      return personDrafts(answer);
    case "which":
      return [whichDraft(answer)];
    case "positions":
      return positionsDrafts(answer);
    case "passages":
      return passageDrafts(answer);
    case "closest":
      return closestDrafts(answer);
    case "notFound":
      return notFoundDrafts(answer);
    case "help":
      return [helpDraft(answer)];
  }
};

/** Those whose embeds have buttons, in the order of the embeds. */
const statementsOf = (answer: Answer): readonly Statement[] =>
  answer.kind === "statements" || answer.kind === "check" || answer.kind === "person"
    ? answer.statements
    : [];

const statementDrafts = ({ statements, from, about }: StatementsAnswer): readonly Draft[] =>
  statements.map((statement, index) =>
    statementDraft(statement, {
      number: statements.length > 1 ? index + 1 : undefined,
      searched: from === undefined || about !== undefined,
    }),
  );

const PLACEHOLDERS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    which: "Which one?",
    notFound: "Did you mean …",
    help: "Try one of these",
  }),
);

const rowsOf = (
  answer: Answer,
  statements: readonly Statement[],
  viewer: Viewer,
): readonly Row[] => {
  const menu = choiceRow(choicesOf(answer), PLACEHOLDERS.get(answer.kind) ?? "Choose", viewer);
  const pages = pageRow(answer, viewer);
  const room = limits.rows - menu.length - pages.length;
  return [...statementRows(statements, viewer).slice(0, room), ...menu, ...pages];
};

const whichDraft =
  ({ people }: WhichAnswer): Draft =>
  (budget) => {
    const parts = people.map(
      (line) => `${bold(oneLine(nameLine(line)))} · ${escapeWithin(personTally(line), 100)}`,
    );
    return { description: lines(parts, Math.min(limits.description, budget)) || "—" };
  };

/** Why, what was searched, then what comes nearest. */
const notFoundDrafts = (answer: NotFoundAnswer): readonly Draft[] => [
  (budget) => {
    const words = wordsLine(answer.words);
    const parts = [
      escapeWithin(oneLine(reasonLine(answer)), 300),
      words && escapeWithin(oneLine(words), 500),
      searchedLine(answer.searched),
      answer.nearest.length > 0 ? "Nearest to it, but not an answer:" : undefined,
    ];
    return { description: lines(parts, Math.min(limits.description, budget)) || "—" };
  },
  ...answer.nearest.map(nearDraft),
];

const nearDraft = (near: Near): Draft =>
  near.kind === "statement" ? statementDraft(near.statement) : passageDraft(near.passage);

const closestDrafts = ({ nearest, searched }: ClosestAnswer): readonly Draft[] => [
  ...nearest.map(nearDraft),
  () => ({ description: searchedLine(searched) }),
];

const helpDraft =
  ({ examples, articles, searched }: HelpAnswer): Draft =>
  (budget) => {
    const parts = [
      "Ask who said something, what somebody said, or where people stand. Only words that an article prints are shown.",
      "Mention me, write to me directly, or use `/whosaid`, `/about` and `/positions`. On any message: Apps, *Who said this?*",
      ...(examples.length === 0 ? [] : [bold("For example")]),
      ...examples.map((example) => `• ${escapeWithin(oneLine(example), 200)}`),
      ...(articles.length === 0 ? [] : [bold("Articles")]),
      ...articles.map((source) => `• ${sourceText(source)}`),
      searchedLine(searched),
    ];
    return { description: lines(parts, Math.min(limits.description, budget)) };
  };
