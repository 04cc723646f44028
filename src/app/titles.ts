/** What an answer is, in one line: plain text, never markup. */
import type {
  Answer,
  HelpAnswer,
  Marks,
  Passage,
  PassagesAnswer,
  StatementsAnswer,
} from "../core/index.ts";
import { oneLine } from "../core/index.ts";
import { checkTitle } from "./check-wording.ts";
import { positionsTitle } from "./matters.ts";
import { count, listed } from "./wording.ts";

export const titleLine = (answer: Answer): string => {
  const title = oneLine(kindTitle(answer));
  return answer.certainty === "probable" ? `Probably: ${title}` : title;
};

const kindTitle = (answer: Answer): string => {
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
        ? passagesTitle(answer)
        : `${passagesTitle(answer)}; about ${listed(answer.people)}`;
    case "closest":
      return "Closest in print";
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
  conflict: "The articles differ",
  event: "What happened, as printed",
  headline: "These words stand in the headline; the article begins",
} as const;

/** Whose the words asked for are; `plain`: nobody's but the reporter's. */
const WORDS: Readonly<Record<Marks | "plain", string>> = {
  plain: "The reporter’s own words, not a quotation",
  quoted: "Printed in these articles, partly in quotation marks",
  unnamed: "In quotation marks in print; the speaker is not known",
  hidden: "In quotation marks in print; an operator hid the statement",
  unsure: "Printed in these articles; whose words these are the print does not show",
};

const passagesTitle = ({ about, passages }: PassagesAnswer): string => {
  if (about !== "words") return PASSAGES[about];
  const [only, ...more] = new Set(passages.map(whose));
  return only !== undefined && more.length === 0 ? WORDS[only] : PASSAGES.fact;
};

const whose = ({ marks, speakers }: Passage): Marks | "plain" =>
  marks ?? (speakers ? "quoted" : "plain");

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
