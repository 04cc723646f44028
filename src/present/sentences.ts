/** Every sentence that frames an answer, once. Verdicts and labels bear no full stop, sentences do. */
import { type AddedArticle, count, listed } from "../app/index.ts";
import type {
  CheckAnswer,
  Marks,
  NotFoundAnswer,
  PassagesAnswer,
  Searched,
} from "../core/index.ts";
import { type Phrase, plain, said, type Tone } from "./sheet.ts";

export const SIGNS: Readonly<Record<Tone, string>> = {
  answer: "💬",
  exact: "✅",
  same: "✅",
  altered: "⚠️",
  other: "👥",
  probably: "💭",
  closest: "🔎",
  which: "❓",
  none: "📭",
  person: "👤",
  board: "⚖️",
  why: "💡",
  context: "📖",
  help: "👋",
  alert: "🔔",
  error: "❗",
};

const NUMBERS = ["No", "One", "Two"] as const;
const TIMES = ["", "once", "twice"] as const;
const number = (many: number): string => NUMBERS[many] ?? String(many);
const times = (many: number): string => TIMES[many] ?? `${many} times`;
/** With a capital, as it stands at a start. */
export const begun = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const persons = (many: number): string => `${number(many)} ${many === 1 ? "person" : "people"}`;

type Verdicts = Readonly<Record<CheckAnswer["verdict"], string>>;
const CHECKS: Verdicts = {
  exact: "Printed in exactly these words",
  same: "Printed, in another form",
  altered: "Not in these words",
  partial: "Printed in part",
  "other-speaker": "Somebody else’s words",
};

const PRINTED: Readonly<Record<Exclude<PassagesAnswer["about"], "words">, string>> = {
  fact: "Printed in these articles",
  date: "When, as printed",
  number: "How many, as printed",
  conflict: "The articles differ",
  event: "What happened, as printed",
};

/** Whose the words asked for are; `plain`: nobody’s but the reporter’s. */
const WHOSE: Readonly<Record<Marks | "plain", string>> = {
  plain: "The reporter’s own words, not a quotation",
  quoted: "Printed, partly in quotation marks",
  unnamed: "In quotation marks; the speaker is not known",
  hidden: "In quotation marks; an operator hid the statement",
  unsure: "Printed; the print does not show whose words these are",
};

const OUTCOMES: Readonly<Record<AddedArticle["outcome"], string>> = {
  added: "new",
  unchanged: "was here already",
  changed: "was here already, and is printed otherwise now",
  duplicate: "was here already, under another name",
};

/** Of an absence only what was not found is said: that nothing is printed nobody can know of words put otherwise. */
const REASONS: Readonly<Record<NotFoundAnswer["reason"], string>> = {
  "nothing-like-it": "Nothing here answers that.",
  "person-unknown": "No article names them.",
  "not-quoted": "No words of theirs were found in these articles.",
  "not-about-that": "Nothing of theirs was found on that.",
  "not-printed": "No sentence was found here that says so.",
  undated: "No article asked for prints a date, so none can be before or after one.",
  "not-in-time": "No article that prints a date lies in that time.",
  "outlet-unknown": "No article here is of that name or outlet.",
  "filtered-out": "They occur in these articles, but in none that the filters leave.",
  "unread-date": "The date cannot be read; write 2024, 2024-05, 2024-05-01 or “May 2024”.",
};

// at the rally · after the vote; not: the rally
const CIRCUMSTANCE = /^(?:in|at|during|while|when|after|from|before|for|by|with|about|on)\s/i;
// *called on X to*
const STARRED = /\*([^*]*)\*/g;
const on = (about: string): string => (CIRCUMSTANCE.test(about) ? about : `about ${about}`);
const strongList = (words: readonly string[], joint: string): readonly string[] =>
  words.flatMap((word, at) => [at === 0 ? "" : joint, word]);

export const SENTENCES = {
  saidThis: (people: number) => `${persons(people)} said this`,
  saidTogether: (people: number) => `${persons(people)} said this together`,
  unnamedSaid: () => "Printed as said; the speaker is not named",
  onThis: (total: number) => `${count(total, "statement")} on this`,
  whatSaid: (from: string, about?: string) => `What ${from} said${about ? ` ${on(about)}` : ""}`,
  saidAbout: (about: string) => `Said ${on(about)}`,
  probably: (what: string, several: boolean) =>
    `Probably ${several ? "one of these" : `this ${what}`}`,
  probablyMeant: () => "Probably what you mean; judge for yourself.",
  closest: () => "Closest in print",
  noneInWords: () => "None of these stands in the words you asked for.",
  notFound: () => "Not found",
  which: (asked: string) => `Which ${asked}?`,
  why: (names: string) => (names === "" ? "Why nobody is named" : `Why ${names}`),
  context: () => "In context",
  help: () => "Ask who said it",
  printings: (many: number) => `All ${many} printings`,
  statements: (total: number) => count(total, "statement"),
  check: (verdict: CheckAnswer["verdict"]) => CHECKS[verdict],
  turned: () => "Not in these words, and it turns the meaning",
  notTheirs: (claimed: string) => `Somebody else’s words, not ${claimed}’s`,
  nearlyTheirs: () => "Nearly these words, by somebody else",
  printed: (about: Exclude<PassagesAnswer["about"], "words">) => PRINTED[about],
  whose: (marks: Marks | "plain") => WHOSE[marks],
  stands: (holder: string) => `Where ${holder} stands`,
  unaccounted: (words: readonly string[], several: boolean): Phrase =>
    said(
      several ? "None of these accounts for " : "It does not account for ",
      ...strongList(words, " or ").slice(1),
      ".",
    ),
  differs: (printed: string, asked: string): Phrase => [
    ...said("The print says ", printed, ", you asked about "),
    { text: asked, as: "gone" },
    { text: ". " },
  ],
  leftOut: (printed: string): Phrase => said("You left out ", printed, ". "),
  notInPrint: (asked: string): Phrase => [
    { text: "Not in print: " },
    { text: asked, as: "gone" },
    { text: ". " },
  ],
  yourWording: (wording: Phrase): Phrase => [{ text: "You asked about: " }, ...wording],
  byOther: () => "Said in these words by somebody else:",
  absent: (reason: NotFoundAnswer["reason"]): Phrase => plain(REASONS[reason]),
  unknown: (name: string): Phrase => said("No article names ", name, "."),
  notQuoted: (name: string): Phrase => said("", name, " is named, but not quoted."),
  about: (names: string): Phrase => said("About ", names, ". "),
  notAbout: (name: string, words: readonly string[]): Phrase =>
    words.length === 0
      ? said("", name, " is quoted in these articles, but not on that.")
      : said(
          "",
          name,
          " is quoted in these articles, but not about ",
          ...strongList(words, " or ").slice(1),
          ".",
        ),
  noSentence: (words: readonly string[]) =>
    `No sentence has the ${words.length === 1 ? "word" : "words"} ${listed(words.map((word) => `“${word}”`))}`,
  sentencesWith: (words: NotFoundAnswer["words"]) =>
    `Sentences with each word: ${words.map(({ word, sentences }) => `“${word}” ${sentences}`).join(", ")}`,
  searched: (of: Searched) => `searched ${SENTENCES.archive(of)}`,
  archive: ({ statements, speakers, articles }: Searched) =>
    `${count(statements, "statement")} by ${count(speakers, "speaker")} in ${count(articles, "article")}`,
  printedIn: (articles: number, origins: readonly string[]) => {
    const from =
      origins.length === 1 ? `, ${articles === 2 ? "both" : "all"} from ${origins[0]}` : "";
    return `In ${count(articles, "article")}${from}`;
  },
  inPart: (many: number) => `quoted in part ${times(many)} more`,
  quoted: (statements: number, articles: number) =>
    statements === 0
      ? `Named in ${count(articles, "article")}, not quoted`
      : `Quoted ${times(statements)}, in ${count(articles, "article")}`,
  alsoPrinted: (names: readonly string[]) => `Also printed as ${listed(names)}`,
  ownWords: () => "The article’s own words",
  nobody: (mention?: string) => `Speaker not known${mention ? ` (“${mention}”)` : ""}`,
  described: (mention = "") => `“${mention}”, not named`,
  reportersWords: () => "in the reporter’s words",
  unmarked: () => "without quotation marks in print",
  whyBoard: (because: string) => `Why: ${because.replace(STARRED, "“$1”")}`,
  groups: (many: number, example: string) => `And ${count(many, "group")}, as “${example}”`,
  range: (from: number, to: number, total: number) => `${from}–${to} of ${total}`,
  certainty: (confidence: number) =>
    `Certainty: ${confidence >= 0.85 ? "high" : confidence >= 0.6 ? "medium" : "low"}`,
  decided: (reasons: readonly string[]) => `What decided it: ${reasons.join("; ")}`,
  cue: () => "Reporting words:",
  mention: () => "The speaker is printed as:",
  antecedent: () => "The full name stands in:",
  verbatim: () => "Every quotation is word for word",
  quiet: () => "Only you see an answer until you share it",
  noAnswer: () => "The archive did not answer",
  notTheSame: () => "That is not the same as “not found”.",
  wrong: () => "Something went wrong",
  tryAgain: () => "Please try again; if it happens again, tell whoever runs this bot.",
  reference: (reference: string) => `(reference ${reference})`,
  gone: () => "That is from an earlier version of this bot, or gone from the archive",
  shortened: (characters: number) =>
    `Only the first ${characters} characters of the question were read.`,
  lookingUp: () => "Looking it up …",
  asked: (words: string) => `asked “${words}”`,
  sharedAlready: () => "This has been shared already.",
  seeAnew: () =>
    "I have been restarted since: this is the answer as of now. Share it if it still says what you want.",
  noWords: () => "That message has no words that could be held against the print.",
  anything: () => "A quotation, a claim, a person or a subject",
  useful: () => "Useful",
  useless: () => "Not what I asked",
  thanks: () => "Thank you, noted.",
  isWrong: () => "This is wrong",
  whatIsWrong: () => "What is wrong?",
  whoIsIt: () => "Who is it, if you know?",
  anythingElse: () => "Anything else?",
  send: () => "Send",
  reported: (id: string) =>
    `Thank you. Whoever runs this bot will look at it (report ${id}), and I will tell you what becomes of it.`,
  correctedAtOnce: () => "Thank you. It is corrected from the next answer on.",
  amended: () => "Corrected since it was posted",
  asPicture: () => "As a picture",
  asTimeline: () => "As a timeline",
  noPicture: (why: string) => `There is no picture of it: ${why}.`,
  sentPicture: () => "The picture is in our direct messages.",
  added: (articles: number) =>
    articles === 0 ? "No article was added" : `${begun(count(articles, "article"))} read`,
  mayNot: () => "You may not do that here",
  askOperator: () => "Whoever runs this bot can allow it (intake.allowed in config/whosaid.json).",
  noArticle: () => "That message has no link and no file that an article could be read from.",
  found: (quotations: number, speakers: readonly string[]) =>
    `${count(quotations, "quotation")}${speakers.length > 0 ? `, most by ${listed(speakers)}` : ""}`,
  outcome: (outcome: AddedArticle["outcome"]) => OUTCOMES[outcome],
  andMore: (left: number) => `and ${left} more`,
  takeOut: (id: string) => `“remove ${id}” takes it out again`,
  removed: (id: string) => `${id} is taken out: nothing of it will be found any more.`,
  noSuch: (id: string) => `No article here is called ${id}.`,
  instead: (name: string) => `${name} instead`,
  filters: () => 'Narrow it: from:surname, in:outlet, before:2024, after:2020, "exact words"',
} as const;
