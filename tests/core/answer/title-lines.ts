/** What an answer is, whose and why none, in lines that tests compare. */
import { count, listed, proposition } from "../../../src/app/index.ts";
import type {
  Answer,
  CheckAnswer,
  HelpAnswer,
  Marks,
  NotFoundAnswer,
  Passage,
  PassagesAnswer,
  PositionsAnswer,
  Statement,
  StatementsAnswer,
  Turn,
} from "../../../src/core/index.ts";
import { namedOf, oneLine } from "../../../src/core/index.ts";

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

const ASKED: Readonly<Record<PositionsAnswer["asked"], string>> = {
  for: "Those for it",
  against: "Those against it",
  withheld: "Those who took no side",
  any: "Who stands where",
};

/** `Should the mayor resign? Those for it`; of one holder on several matters `Ann Lee: where they stand`. */
const positionsTitle = (answer: PositionsAnswer): string => {
  const { holder, asked } = answer;
  if (holder === undefined) return `${proposition(answer)} ${ASKED[asked]}`;
  return isOnSeveral(answer) ? `${holder}: where they stand` : `${proposition(answer)} ${holder}`;
};

const isOnSeveral = ({ people, groups }: PositionsAnswer): boolean =>
  new Set([...people, ...groups].map(proposition)).size > 1;

const VERDICTS: Readonly<Record<CheckAnswer["verdict"], string>> = {
  exact: "Printed in exactly these words",
  same: "The same words",
  altered: "Not in these words; the nearest that is printed",
  partial: "Only part of this is printed",
  "other-speaker": "Printed, but said by somebody else",
};

const FORMS: Readonly<Record<NonNullable<CheckAnswer["forms"]>[number], string>> = {
  contraction: "a contraction is written otherwise",
  abbreviation: "a title or word is written short or in full",
  article: "a and an are one word",
  reported: "put as reported speech",
};

/** The verdict, how the same words are written otherwise, and what turns their meaning. */
const checkTitle = ({ verdict, statements, forms = [], turns = [] }: CheckAnswer): string => {
  const altered = verdict === "other-speaker" && statements[0]?.match !== "exact";
  const how = [altered ? NEARLY : VERDICTS[verdict], ...forms.map((form) => FORMS[form])];
  return [`${how.join("; ")}.`, ...turns.map(turnLine)].join(" ");
};

const NEARLY = "Nearly these words are printed, but said by somebody else";

/** What turns the meaning, said plainly. */
const turnLine = (turn: Turn): string => {
  if (turn.kind !== "negation")
    return `Careful: the print says “${turn.printed}”, this wording “${turn.asked}”.`;
  return turn.printed
    ? `Careful: the print says “${turn.word}”, which this wording leaves out; that turns the meaning.`
    : `Careful: this wording says “${turn.word}”, which is not printed; that turns the meaning.`;
};

/** What is said of the absence is what was not found: that nothing is printed nobody can know of words put otherwise. */
const REASONS: Readonly<Record<NotFoundAnswer["reason"], string>> = {
  "nothing-like-it": "Nothing was found here that answers that.",
  "person-unknown": "Nobody of that name was found in these articles.",
  "not-quoted": "No words of theirs were found in these articles.",
  "not-about-that": "Nothing of theirs was found on that.",
  "not-printed": "No sentence was found here that says so.",
  undated: "No article asked for prints a date, so none can be before or after one.",
  "not-in-time": "No article that prints a date lies in that time.",
  "outlet-unknown": "No article here is of that name or outlet.",
  "filtered-out": "They occur in these articles, but in none that the filters leave.",
  "unread-date":
    "The date asked for cannot be read; write 2024, 2024-05, 2024-05-01 or “May 2024”.",
};

/** Why nothing answers, of whoever was asked about by name. */
export const reasonLine = ({
  reason,
  person,
}: Pick<NotFoundAnswer, "reason" | "person">): string => {
  if (!person) return REASONS[reason];
  const name = oneLine(person.name);
  switch (reason) {
    case "person-unknown":
      return `“${name}” does not occur in these articles.`;
    case "not-quoted":
      return `${name} is named in these articles, but no words of theirs were found.`;
    case "not-about-that":
      return `${name} is quoted in these articles, but nothing of theirs was found on that.`;
    default:
      return REASONS[reason];
  }
};

/** Who said it, or, where nobody is named, how the first printing puts the speaker. */
export const speakerLine = (statement: Statement): string => {
  const named = namedOf(statement);
  if (named.length > 0) return listed(named.map(({ name }) => name));
  const mention = statement.printings[0]?.mention?.text;
  return mention ? `Speaker not named (“${oneLine(mention)}”)` : "Speaker not named";
};
