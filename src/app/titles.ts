/** What an answer is, in one line: plain text, never markup. */
import type { Answer, HelpAnswer, StatementsAnswer } from "../core/index.ts";
import { checkTitle } from "./check-wording.ts";
import { positionsTitle } from "./matters.ts";
import { count, listed } from "./wording.ts";

export const titleLine = (answer: Answer): string => {
  switch (answer.kind) {
    case "statements":
      return statementsTitle(answer);
    case "check":
      return checkTitle(answer);
    case "person":
      return answer.person.name;
    case "which":
      return `Which “${answer.asked}”?`;
    case "positions":
      return positionsTitle(answer);
    case "passages":
      return answer.people.length === 0
        ? PASSAGES[answer.about]
        : `${PASSAGES[answer.about]}; about ${listed(answer.people)}`;
    case "notFound":
      return "Not found.";
    case "help":
      return helpTitle(answer);
  }
};

const PASSAGES = {
  fact: "Printed in these articles",
  date: "When, as printed",
  number: "How many, as printed",
  words: "The reporter’s own words, not a quotation",
  conflict: "The articles differ",
  event: "What happened, as printed",
  headline: "These words stand in the headline; the article begins",
} as const;

// matches: at the rally · after the vote; not: the rally
const CIRCUMSTANCE = /^(?:in|at|during|while|when|after|from|before|for|by|with|about|on)\s/i;

const statementsTitle = (answer: StatementsAnswer): string => {
  const { total, from, about } = answer;
  const found = count(total, "statement");
  if (isOnlyRelated(answer)) {
    const who = from ? `${from}: ` : "";
    return `${who}${found} related to ${about ?? "it"}, none in these words`;
  }
  if (from && about) return `${from} ${CIRCUMSTANCE.test(about) ? "" : "about "}${about}: ${found}`;
  if (from) return `${from}: ${found}`;
  return about ? `About ${about}: ${found}` : found;
};

/** What was asked about stands around the words, or only in part in them. */
const isOnlyRelated = ({ statements, from, about }: StatementsAnswer): boolean =>
  (about !== undefined || from === undefined) &&
  statements.length > 0 &&
  statements.every(({ match }) => match === "related");

const helpTitle = ({ searched: { articles, statements, speakers } }: HelpAnswer): string =>
  `Who said what: ${count(statements, "statement")} by ${count(speakers, "speaker")} in ${count(articles, "article")}`;
