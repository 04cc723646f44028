/** The asker's wording against the print: the verdict, and what differs, marked in the printed words. */

import { oneLine } from "../app/index.ts";
import type { CheckAnswer, Citation, Span, WordDiff } from "../core/index.ts";
import { cutAtWord } from "./cut.ts";
import { SENTENCES } from "./sentences.ts";
import {
  type Choice,
  type Item,
  type Phrase,
  type Quote,
  type Sheet,
  sheetOf,
  type Tone,
} from "./sheet.ts";
import { statementItem, statementItems } from "./statements.ts";
import { quoted } from "./words.ts";

const TONES: Readonly<Record<CheckAnswer["verdict"], Tone>> = {
  exact: "exact",
  same: "same",
  altered: "altered",
  partial: "altered",
  "other-speaker": "other",
};
/** So many differences are told one by one; of more, or longer ones, the wording is shown whole. */
const MOST_TOLD = 3;
const LONGEST_TOLD = 90;
const WORDING = 600;

export const checkSheet = (answer: CheckAnswer): Sheet => {
  const { verdict, wording, statements, claimed, certainty } = answer;
  const [first, ...more] = statements;
  const exact = verdict === "altered" ? more.filter(({ match }) => match === "exact") : [];
  const rest = more.filter((each) => !exact.includes(each));
  const items = statementItems(first ? [first, ...rest] : []);
  const [head, ...others] = items;
  return sheetOf(TONES[verdict], verdictOf(answer), {
    lead: verdict === "exact" ? [] : differences(wording),
    groups: [
      {
        items: head && first ? [{ ...head, ...differing(wording, head.quote) }, ...others] : [],
      },
      {
        heading: SENTENCES.byOther(),
        items: exact.map((each) => statementItem(each, { at: statements.indexOf(each) })),
      },
    ].filter((group) => group.items.length > 0),
    notes: certainty === "probable" ? [SENTENCES.probablyMeant()] : [],
    choices: verdict === "other-speaker" && claimed ? [whatTheySaid(claimed)] : [],
  });
};

const whatTheySaid = (claimed: string): Choice => ({
  label: SENTENCES.whatSaid(oneLine(claimed)),
  question: `what did ${claimed} say`,
});

const verdictOf = ({ verdict, statements, claimed, turns = [] }: CheckAnswer): string => {
  if (verdict === "other-speaker" && statements[0]?.match !== "exact")
    return SENTENCES.nearlyTheirs();
  if (verdict === "other-speaker" && claimed) return SENTENCES.notTheirs(oneLine(claimed));
  if (verdict === "altered" && turns.some(({ kind }) => kind === "negation"))
    return SENTENCES.turned();
  return SENTENCES.check(verdict);
};

type Difference = { asked: string; printed: string };

const differences = (wording: readonly WordDiff[]): Phrase => {
  const told = runsOf(wording);
  const short = told.every(
    ({ asked, printed }) => Math.max(asked.length, printed.length) <= LONGEST_TOLD,
  );
  if (told.length > MOST_TOLD || !short) return SENTENCES.yourWording(whole(wording));
  return told.flatMap(({ asked, printed }) => {
    if (asked && printed) return SENTENCES.differs(printed, asked);
    return asked ? SENTENCES.notInPrint(asked) : SENTENCES.leftOut(printed);
  });
};

/** What is asked otherwise than printed, neighbours together. */
const runsOf = (wording: readonly WordDiff[]): readonly Difference[] => {
  const found: Difference[] = [];
  let open = false;
  for (const { text, as } of wording) {
    const differs = as === "changed" || as === "missing";
    if (!differs && text.trim() === "") continue;
    if (differs && !open) found.push({ asked: "", printed: "" });
    const last = found.at(-1);
    if (differs && last) {
      const side = as === "changed" ? "asked" : "printed";
      last[side] = oneLine(`${last[side]} ${text}`);
    }
    open = differs;
  }
  return found.filter(({ asked, printed }) => asked !== "" || printed !== "");
};

const whole = (wording: readonly WordDiff[]): Phrase => {
  let room = WORDING;
  return wording.flatMap(({ text, as }): Phrase => {
    if (as === "missing" || room <= 0) return [];
    const words = cutAtWord(text.replace(/\s+/g, " "), room);
    room -= text.length;
    return [as === "changed" ? { text: words, as: "gone" } : { text: words }];
  });
};

/** The printed words with those marked that the asker has not; none where too much is printed otherwise. */
const differing = (wording: readonly WordDiff[], quote: Quote | undefined): Pick<Item, "quote"> => {
  if (!quote || !wording.some(({ as }) => as === "missing")) return {};
  const citations = quote.parts.map(({ citation }) => citation);
  const marks = citations.flatMap((citation) => missingIn(citation, wording));
  return marks.length > 0 ? { quote: { ...quote, parts: quoted(citations, marks) } } : {};
};

/** Where the words stand that the wording lacks, found one after the other. */
const missingIn = ({ text, span }: Citation, wording: readonly WordDiff[]): readonly Span[] => {
  const printed = text.toLowerCase();
  let from = 0;
  return wording.flatMap(({ text: words, as }) => {
    const at = as === "changed" ? -1 : printed.indexOf(words.trim().toLowerCase(), from);
    if (at < 0 || words.trim() === "") return [];
    from = at + words.trim().length;
    return as === "missing" ? [{ start: span.start + at, end: span.start + from }] : [];
  });
};
