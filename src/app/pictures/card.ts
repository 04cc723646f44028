/** One statement as a picture: the words, whose they are, what they are, and where they are printed. */
import { oneLine, type Printing, type Source, type Statement } from "../../core/index.ts";
import { CORRECTED, kindLabel } from "../labels.ts";
import { pieces } from "../marked-text.ts";
import { roleLine } from "../wording.ts";
import { draw, type Picture, WIDTH } from "./draw.ts";
import { column, type Element, row, text } from "./element.ts";
import { SANS, SERIF } from "./fonts.ts";
import { speakersOf } from "./names.ts";
import { COLOURS, type Colours, type Theme } from "./theme.ts";

const MARGIN = 72;
/** Room for the mark that hangs before the words. */
const HANGING = 28;
/** Least height, in units of the layout: that of a link's preview. */
const HEIGHT = 630;
/** Size of the words by how many letters there are; any more are the smallest. */
const SIZES: readonly (readonly [letters: number, size: number])[] = [
  [60, 72],
  [120, 60],
  [220, 48],
  [380, 40],
  [700, 33],
  [1_500, 28],
];
const SMALLEST = 25;

/** The first printing of a statement. Throws one line where its letters are in no font. */
export const quoteCard = async (statement: Statement, theme: Theme = "light"): Promise<Picture> => {
  const [printing] = statement.printings;
  if (!printing) throw new RangeError("card: a statement without a printing");
  return draw(cardOf(statement, printing, COLOURS[theme]), cardAlt(statement, printing));
};

const cardOf = (statement: Statement, printing: Printing, colours: Colours): Element =>
  column(
    {
      width: WIDTH,
      minHeight: HEIGHT,
      boxSizing: "border-box",
      padding: `64px ${MARGIN}px 60px ${MARGIN + HANGING}px`,
      justifyContent: "space-between",
      backgroundColor: colours.paper,
      color: colours.ink,
      fontFamily: SANS,
    },
    column({}, labelOf(statement, printing, colours), wordsOf(printing, colours)),
    footOf(statement, printing, colours),
  );

const labelOf = (statement: Statement, printing: Printing, colours: Colours): Element =>
  row(
    { alignItems: "center", marginBottom: 34 },
    text(
      {
        backgroundColor: colours.label,
        color: colours.accent,
        borderRadius: 6,
        padding: "5px 14px 6px",
        fontSize: 25,
        fontWeight: 600,
      },
      { words: capital(labelsOf(statement, printing)) },
    ),
  );

const labelsOf = (statement: Statement, printing: Printing): string =>
  [kindLabel(printing), ...(statement.corrected ? [CORRECTED] : [])].join(" · ");

const wordsOf = (printing: Printing, colours: Colours): Element =>
  printing.kind === "direct" ? quotedWords(printing, colours) : sentenceOf(printing, colours);

const styleFor = (letters: number) => ({
  fontFamily: SERIF,
  fontSize: SIZES.find(([most]) => letters <= most)?.[1] ?? SMALLEST,
  lineHeight: 1.28,
});

/** The mark before the words hangs in the margin. */
const quotedWords = ({ words }: Printing, { accent }: Colours): Element => {
  const printed = words.map(({ text: part }) => oneLine(part)).join(" … ");
  const style = styleFor(printed.length);
  return row(
    { ...style, position: "relative" },
    row({ position: "absolute", left: -0.46 * style.fontSize, color: accent }, "“"),
    row({ wordBreak: "break-word" }, `${printed}”`),
  );
};

/** Of a partial quote the whole sentence, the words that are theirs in ink; a paraphrase in italics, as no words are theirs. */
const sentenceOf = ({ kind, sentence, words }: Printing, { ink, muted }: Colours): Element =>
  text(
    {
      ...styleFor(sentence.text.length),
      fontStyle: kind === "indirect" ? "italic" : "normal",
    },
    ...pieces(
      sentence,
      words.map(({ span }) => span),
    ).map(({ text: printed, marked }) => ({
      words: flat(printed),
      color: marked ? ink : muted,
    })),
  );

// a line break or tab inside a sentence; blanks at its ends stay between the pieces
const BREAK = /\s+/g;
const flat = (printed: string): string => printed.replace(BREAK, " ");

const footOf = (statement: Statement, printing: Printing, colours: Colours): Element => {
  const role = statement.speakers.length === 1 ? statement.speakers[0]?.role : undefined;
  return row(
    {
      marginTop: 56,
      paddingTop: 30,
      borderTop: `3px solid ${colours.line}`,
      justifyContent: "space-between",
      alignItems: "flex-start",
    },
    column(
      { flex: 1, paddingRight: 40 },
      text({ fontSize: 38, fontWeight: 600, lineHeight: 1.2 }, { words: speakersOf(statement) }),
      ...(role
        ? [text({ fontSize: 26, color: colours.muted, marginTop: 4 }, { words: roleLine(role) })]
        : []),
    ),
    sourceOf(printing.source, colours),
  );
};

const sourceOf = (source: Source, { ink, muted }: Colours): Element => {
  const lines = sourceLines(source);
  return column(
    { width: 500, alignItems: "flex-end", fontSize: 24, color: muted },
    ...lines.map((line, i) =>
      text(
        {
          justifyContent: "flex-end",
          lineHeight: 1.3,
          ...(i === 0 ? { color: ink, fontWeight: 600, fontSize: 27 } : {}),
        },
        // an address has no blank to break at
        ...(line.match(STEP) ?? []).map((words) => ({ words, wordBreak: "break-all" })),
      ),
    ),
  );
};

// example.org/news/ · a-day; not: a blank, where words are parted anyway
const STEP = /[^/]+\/*|\/+/g;

/** Outlet and day; title; address. What is not printed is left out. */
const sourceLines = ({ outlet, origin, title, published, url, article }: Source) => {
  const head = [outlet ?? origin, published?.slice(0, ISO_DAY)].filter(
    (part) => part !== undefined,
  );
  return [head.join(" · "), title ?? article, url?.replace(PROTOCOL, "")].flatMap((part) =>
    part ? oneLine(part) : [],
  );
};

const ISO_DAY = 10;
const PROTOCOL = /^https?:\/\/(?:www\.)?/;

/** `“…” – Ann Lee, mayor. Partial quote, in: … The Times · 2024-05-01, Budget vote, example.org/a` */
const cardAlt = (statement: Statement, printing: Printing): string => {
  const words = printing.words.map(({ text: printed }) => oneLine(printed)).join(" … ");
  const quoted = printing.kind === "indirect" ? words : `“${words}”`;
  const role = statement.speakers.length === 1 ? statement.speakers[0]?.role : undefined;
  const who = [speakersOf(statement), ...(role ? [roleLine(role)] : [])].join(", ");
  const within =
    printing.kind === "direct" ? "" : `, in the sentence: ${oneLine(printing.sentence.text)}`;
  const source = sourceLines(printing.source).join(", ");
  return `${quoted} – ${who} (${labelsOf(statement, printing)}${within}). ${source}`;
};

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
