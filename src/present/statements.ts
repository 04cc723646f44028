/** A statement or a passage as an item: its words, who, where, and how else it is printed. */
import { CORRECTED, kindLabel, matchLabel, oneLine, roleLine, unsaidLabel } from "../app/index.ts";
import {
  type Near,
  namedOf,
  type Passage,
  type Printing,
  type Speaker,
  type Statement,
  type StatementsAnswer,
} from "../core/index.ts";
import { cutAtWord } from "./cut.ts";
import { SENTENCES } from "./sentences.ts";
import {
  type Item,
  type Phrase,
  plain,
  type Quote,
  type Sheet,
  sheetOf,
  type Who,
} from "./sheet.ts";
import { whereOf } from "./source.ts";
import { quoted } from "./words.ts";

export const statementsSheet = (answer: StatementsAnswer): Sheet => {
  const { statements, certainty } = answer;
  const related = statements.length > 0 && statements.every(({ match }) => match === "related");
  const asWords = !answer.from || answer.about !== undefined;
  const groups = [{ items: statementItems(statements) }];
  if (certainty === "probable") {
    const verdict = SENTENCES.probably("statement", statements.length > 1);
    return sheetOf("probably", verdict, { groups });
  }
  if (related && asWords && certainty === undefined)
    return sheetOf("closest", SENTENCES.closest(), {
      lead: plain(SENTENCES.noneInWords()),
      groups,
    });
  return sheetOf("answer", verdictOf(answer), { lead: leadOf(answer), groups });
};

const verdictOf = ({ statements, total, from, about, pages }: StatementsAnswer): string => {
  if (from) return SENTENCES.whatSaid(from, about);
  if (about) return SENTENCES.saidAbout(about);
  if (pages > 1) return SENTENCES.onThis(total);
  const said = statements.filter(saysIt).map((one) => namedOf(one).map(({ name }) => name));
  if (said.length === 0) return SENTENCES.printed("fact");
  const [together = []] = said;
  const one = new Set(said.map((names) => names.join())).size === 1;
  if (one && together.length === 0) return SENTENCES.unnamedSaid();
  if (one && together.length > 1) return SENTENCES.saidTogether(together.length);
  // somebody whom the print does not name is somebody
  return SENTENCES.saidThis(new Set(said.flatMap((names) => (names.length > 0 ? names : ""))).size);
};

/** Not only something near to it, and said, not done or shown. */
const saysIt = ({ match, printings: [first] }: Statement): boolean =>
  match !== "related" && first?.label === undefined;

const leadOf = ({ from, about, total }: StatementsAnswer): Phrase =>
  from || about ? plain(SENTENCES.statements(total)) : [];

/** How each matches is said only where they differ in it. */
export const statementItems = (statements: readonly Statement[]): readonly Item[] => {
  const differ = new Set(statements.map(({ match }) => match)).size > 1;
  return statements.map((each, at) => {
    const match = differ && each.match !== "exact" ? matchLabel(each.match) : undefined;
    return statementItem(each, { at, match });
  });
};

type Place = { readonly at?: number; readonly match?: string | undefined };

export const statementItem = (statement: Statement, { at, match }: Place = {}): Item => {
  const { speakers, printings, around, corrected } = statement;
  const [first] = printings;
  const who = namedOf(statement).map(whoOf);
  if (!first) return { who, small: [] };
  const printed = printedLine(statement);
  const mention = first.mention && cutAtWord(oneLine(first.mention.text), NAME);
  const label = joined([
    who.length > 0
      ? undefined
      : (speakers.length > 0 ? SENTENCES.described : SENTENCES.nobody)(mention),
    mannerOf(first),
    corrected ? CORRECTED : undefined,
    match,
  ]);
  return {
    quote: { ...quoteOf(first), ...around },
    who,
    ...(label ? { label } : {}),
    where: whereOf(first.source, first.sentence),
    small: printed ? [printed] : [],
    ref: first.ref,
    ...(printings.length > 1 && at !== undefined
      ? { printings: { label: SENTENCES.printings(printings.length), view: `printings${at + 1}` } }
      : {}),
  };
};

/** Each printing of one statement, with what it prints otherwise. */
export const printingsSheet = (statement: Statement): Sheet =>
  sheetOf("answer", SENTENCES.printings(statement.printings.length), {
    groups: [
      {
        items: statement.printings.map((each): Item => {
          const label = joined([mannerOf(each), each.corrected ? CORRECTED : undefined]);
          const { sentence, source, ref, differs } = each;
          return {
            quote: quoteOf({ ...each, marked: differs }),
            who: namedOf(statement).map(whoOf),
            ...(label ? { label } : {}),
            where: whereOf(source, sentence),
            small: [],
            ref,
          };
        }),
      },
    ],
  });

export const joined = (labels: readonly (string | undefined)[]): string | undefined =>
  labels.filter((label) => label !== undefined).join(" · ") || undefined;

/** Characters of a name or role. */
const NAME = 160;

export const whoOf = ({ name, role }: Speaker): Who => ({
  name: cutAtWord(oneLine(name), NAME),
  ...(role ? { role: cutAtWord(roleLine(role), NAME) } : {}),
});

/** Words that are the speaker’s stand alone; those that are in part the reporter’s, in their sentence. */
const quoteOf = ({ kind, unmarked, words, sentence, marked }: Printing): Quote =>
  kind === "direct"
    ? { parts: quoted(words, marked), spoken: !unmarked }
    : { parts: quoted([sentence], marked), spoken: false };

const mannerOf = (printing: Printing): string | undefined => {
  if (printing.label) return kindLabel(printing);
  if (printing.unmarked) return SENTENCES.unmarked();
  return printing.kind === "indirect" ? SENTENCES.reportersWords() : undefined;
};

const printedLine = ({ printings, origins }: Statement): string | undefined => {
  const articles = new Set(printings.map(({ source }) => source.article)).size;
  const partly = printings.slice(1).filter(({ kind }) => kind === "mixed").length;
  const parts = [
    ...(articles > 1 ? [SENTENCES.printedIn(articles, origins)] : []),
    ...(partly > 0 ? [SENTENCES.inPart(partly)] : []),
  ];
  return parts.length > 0 ? parts.join(" · ") : undefined;
};

export const passageItem = (passage: Passage): Item => {
  const { citation, marked, source, speakers = [], around } = passage;
  const unsaid = unsaidLabel(passage);
  const nobodys = speakers.length === 0 && passage.marks === undefined;
  const label = unsaid ?? (nobodys ? SENTENCES.ownWords() : undefined);
  return {
    quote: { parts: quoted([citation], marked), spoken: false, ...around },
    who: speakers.map((name) => whoOf({ name })),
    ...(label ? { label } : {}),
    where: whereOf(source, citation),
    small: [],
  };
};

export const nearItem = (near: Near): Item =>
  near.kind === "statement" ? statementItem(near.statement) : passageItem(near.passage);
