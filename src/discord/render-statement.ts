/** A statement as an embed: person above, words as a quotation, label and cue, the article as title and footer. */
import {
  CORRECTED,
  kindLabel,
  matchLabel,
  originsLine,
  type Printing,
  printedAs,
  printingLine,
  type Statement,
  sourceLine,
  speakerLine,
} from "../app/index.ts";
import { escapeWithin, oneLine, plainWithin } from "./escape.ts";
import { limits } from "./limits.ts";
import { blockQuote, bold, citedText, lines, titleOf } from "./markup.ts";
import type { Draft } from "./reply.ts";

export type Showing = {
  /** Shown where a message holds several statements, so that its buttons can name them. */
  readonly number?: number | undefined;
  /** False where no words were looked for, so that a statement matches none. */
  readonly searched?: boolean;
};

export const statementDraft =
  (statement: Statement, { number, searched = true }: Showing = {}): Draft =>
  (budget) => {
    const [printing, ...others] = statement.printings;
    const place = Math.floor(budget / 6);
    const lead = number === undefined ? "" : `${number}. `;
    const author = {
      name: plainWithin(`${lead}${speakersText(statement)}`, Math.min(place, limits.author)),
    };
    if (printing === undefined) return { author };
    const title = titleOf(printing.source, place);
    const footer = { text: plainWithin(sourceLine(printing.source), place) };
    const used = author.name.length + title.title.length + footer.text.length;
    const max = Math.min(limits.description, budget - used);
    const below = lines(
      [labelLine(statement, printing, searched), ...otherLines(statement, others)],
      max / 2,
    );
    const words = wordsText(printing, max - below.length - 1);
    return { author, ...title, description: `${words}\n${below}`, footer };
  };

/** `Ann Lee, mayor of Springfield`; of several each with their role as printed. */
export const speakersText = (statement: Statement): string => {
  const { speakers } = statement;
  const [only] = speakers;
  if (speakers.length === 1 && only?.role) return `${only.name} — ${only.role.text}`;
  return speakerLine(statement);
};

/** The words themselves; of a partial quotation also the sentence that it is part of, of a paraphrase that alone. */
export const wordsText = (printing: Printing, max: number): string => {
  const { kind, words, marked, sentence } = printing;
  const spans = words.map(({ span }) => span);
  if (kind === "indirect") {
    const emphasised = marked.length > 0 ? marked : spans;
    return blockQuote(sentence, { marked: emphasised, marks: false, max });
  }
  const whole = kind === "mixed";
  const each = Math.floor((whole ? max / 2 : max) / Math.max(1, words.length)) - 4;
  const quotes = words.map((citation) => blockQuote(citation, { marked, marks: true, max: each }));
  if (!whole) return lines(quotes, max);
  const inSentence = citedText(sentence, {
    marked: spans,
    marks: false,
    max: max / 2 - 24,
  });
  return lines([...quotes, `In the sentence: ${inSentence.replaceAll("\n", " ")}`], max);
};

/** `**quote** · “said” · printed as “the governor” · nearly these words`; that they are the asked ones needs no saying. */
const labelLine = (
  statement: Statement,
  { cue, ...printing }: Printing,
  searched: boolean,
): string => {
  const as = printedAs(statement);
  return [
    bold(kindLabel(printing)),
    cue && `“${escapeWithin(oneLine(cue.text), 80)}”`,
    as && `printed as “${escapeWithin(oneLine(as), 80)}”`,
    searched && statement.match !== "exact" ? matchLabel(statement.match) : undefined,
  ]
    .filter((part) => part !== undefined && part !== "")
    .join(" · ");
};

const otherLines = (
  statement: Statement,
  others: readonly Printing[],
): readonly (string | undefined)[] => [
  originsLine(statement) && escapeWithin(oneLine(originsLine(statement) ?? ""), 200),
  statement.corrected ? `Attribution ${CORRECTED}.` : undefined,
  ...others.map(otherLine),
];

/** Another printing of the same words; where it differs, with the difference underlined. */
const otherLine = (printing: Printing): string => {
  const corrected = printing.corrected ? ` · ${CORRECTED}` : "";
  const where = `Also: ${escapeWithin(oneLine(printingLine(printing)), 200)}${corrected}`;
  const [words] = printing.words;
  if (printing.differs.length === 0 || words === undefined) return where;
  const text = citedText(words, {
    marked: printing.differs,
    emphasis: "__",
    marks: printing.kind !== "indirect",
    max: 240,
  });
  return `${where}: ${text.replaceAll("\n", " ")}`;
};
