/** Speech that print sets without marks: a transcript's turns (`DOE: …`) and the answers of an interview. */
import type { Span } from "../../article.ts";
import { lineOf, type Page } from "./page.ts";
import type { QuotedSpan, Turn } from "./quote-marks.ts";

export const findTurns = (folded: string, paragraphs: readonly Span[]): readonly Turn[] => {
  const page = { folded, paragraphs };
  const turns = labelledTurns(page);
  return turns.length > 0 ? turns : answers(page);
};

const turnAt = ({ paragraphs }: Page, paragraph: number, from = 0) => {
  const { start = 0, end = 0 } = paragraphs[paragraph] ?? {};
  return { content: { start: start + from, end }, paragraph };
};

// ANN LEE, HOST: We dig. · REP. TOM RAY (R-OH): No. · RAY: · THE WITNESS: ; not: WHERE: in town, with small letters before the colon
const SHOUTED =
  /^(\p{Lu}[\p{Lu}.'-]*(?: \p{Lu}[\p{Lu}.'-]*){0,4})(?:, [^:"]{2,60}| \([^:"]{1,30}\))?:(?:\s+(?=[^\s"])|$)/u;
// Ann Lee: We dig. · Mr Lee (Orrin North) (Lab): No. · Lee (interrupting): No. ; not: Ann Lee: "We dig."
const NAMED =
  /^(\p{Lu}[\p{L}.'-]*(?: (?:\p{Lu}[\p{L}.'-]*|de|la|van|von|der|al|bin)){0,4})(?: \([^:"()]{1,40}\)){0,2}:\s+(?=[^\s"])/u;
// The Minister for Wells (Ann Lee): We dig.
const OFFICE =
  /^(?:The|Our) [\p{L}' -]{3,60} \((\p{Lu}[\p{L}.'-]*(?: \p{Lu}[\p{L}.'-]*){1,3})\):\s+(?=[^\s"])/u;
// Mr. LEE. I rise to dig. · Ms LEE (Orrin) (3.18 pm)—We dig.
const RECORDED =
  /^((?:Mr|Mrs|Ms|Miss|Dr|Senator|The)\.? \p{Lu}[\p{Lu}'-]+(?: \p{Lu}[\p{Lu}'-]+){0,2})(?:\.\s+|(?: \([^:"()]{1,40}\)){0,2}\s?[—–]\s?)(?=[^\s"])/u;
// An hon. member: No. · Reporter #2: Why? · Q: Why?
const ANY_LABEL = /^(\p{Lu}[^:"?!;]{0,50}):\s+(?=[^\s"])/u;
const MOST_LABEL_WORDS = 7;
/** What a sentence has and a label has not: *Here is the plan: we dig.* */
const SENTENCE_WORD =
  /\b(?:is|are|was|were|be|been|am|has|have|had|do|does|did|can|could|will|would|should|must|may|might|let|here|there|this|that|these|what|so|but|because|if|when|then|i|we|you|it|they|my|our|your)\b|'/i;
const FIELD =
  /^(?:where|when|who|what|why|how|date|time|photos?|credit|note|updated?|related|more|read|watch|listen|contact|phone|email|tickets?|price|cost|address|location|correction|editor's note|sources?|also|rating|verdict|director|starring|cast|running time|ingredients|serves|method|score|record|key|by|via|tags?|topics?|background|summary|[qa])$/i;
// (LAUGHTER) · [Applause]
const STAGE = /^[([].*[)\]]$/;
const PERSONAL = /\b(?:i|i'm|i've|i'll|i'd|my|me|we|we're|we've|our|us|you|you're|your)\b/i;
const ENDS_SENTENCE = /[.?!…"')\]—-]$/;
const LEAST_TURNS = 3;
/** A talk of so few turns fills its page. */
const FEW_TURNS = 4;
/** Share of the turns whose label must come back, and of those that must end as speech does. */
const LEAST_SHARE = 0.5;

type Labelled = {
  readonly paragraph: number;
  readonly label: Span;
  readonly key: string;
  /** Offset of the words behind the colon, from the paragraph's start. */
  readonly from: number;
  readonly words: string;
  readonly shouted: boolean;
};

/** Where most labels stand in capitals, one that does not is a headline's: *Radio Hale: the flood, a year on*. */
const ofOneForm = (labelled: readonly Labelled[]): readonly Labelled[] => {
  const shouted = labelled.filter((one) => one.shouted);
  return shouted.length > labelled.length / 2 ? shouted : labelled;
};

const labelledTurns = (page: Page): readonly Turn[] => {
  const known = ofOneForm(
    page.paragraphs.flatMap((_, paragraph) => labelledAt(page, paragraph) ?? []),
  );
  if (!isTranscript(known, page.paragraphs.length)) return [];
  const labelled = withUnknown(page, known);
  return labelled.flatMap((turn, i) => {
    const { paragraph, label, from, words } = turn;
    const next = labelled[i + 1]?.paragraph ?? paragraph + (words ? 1 : 2);
    const own: Turn[] = words
      ? [{ ...turnAt(page, paragraph, from), label, continues: false }]
      : [];
    for (let at = paragraph + 1; at < next; at++)
      if (goesOn(lineOf(page, at), own.length > 0))
        own.push({ ...turnAt(page, at), label, continues: own.length > 0 });
    return own;
  });
};

const labelledAt = (page: Page, paragraph: number): Labelled | undefined => {
  const line = lineOf(page, paragraph);
  const shouted = SHOUTED.exec(line) ?? RECORDED.exec(line);
  const found = shouted ?? OFFICE.exec(line) ?? NAMED.exec(line);
  return found && !FIELD.test(found[1] ?? "")
    ? toLabelled(page, paragraph, found, shouted !== null)
    : undefined;
};

const toLabelled = (
  page: Page,
  paragraph: number,
  found: RegExpExecArray,
  shouted: boolean,
): Labelled => {
  const [whole, name = ""] = found;
  const start = (page.paragraphs[paragraph]?.start ?? 0) + whole.indexOf(name);
  return {
    paragraph,
    label: { start, end: start + name.length },
    key: name.toLowerCase().split(" ").at(-1) ?? "",
    from: whole.length,
    words: lineOf(page, paragraph).slice(whole.length),
    shouted,
  };
};

/** Between the first turn and the last a paragraph that begins with a label of whatever form ends the turn before it. */
const withUnknown = (page: Page, known: readonly Labelled[]): readonly Labelled[] => {
  const [first] = known;
  const last = known.at(-1);
  if (!first || !last) return known;
  const taken = new Set(known.map(({ paragraph }) => paragraph));
  const others = page.paragraphs.flatMap((_, paragraph) => {
    if (paragraph < first.paragraph || paragraph > last.paragraph + 1 || taken.has(paragraph))
      return [];
    const found = ANY_LABEL.exec(lineOf(page, paragraph));
    const label = found?.[1] ?? "";
    if (!found || SENTENCE_WORD.test(label) || label.split(" ").length > MOST_LABEL_WORDS)
      return [];
    return [toLabelled(page, paragraph, found, false)];
  });
  return [...known, ...others].sort((a, b) => a.paragraph - b.paragraph);
};

/** Two speak or more, most of them again, as people do; a list of times and places does not. */
const isTranscript = (labelled: readonly Labelled[], paragraphs: number): boolean => {
  if (labelled.length < LEAST_TURNS) return false;
  if (labelled.length < FEW_TURNS && labelled.length < paragraphs - 1) return false;
  const counts = new Map<string, number>();
  for (const { key } of labelled) counts.set(key, (counts.get(key) ?? 0) + 1);
  const again = labelled.filter(({ key }) => (counts.get(key) ?? 0) > 1);
  const speech = labelled.filter(({ words }) => words === "" || ENDS_SENTENCE.test(words));
  return (
    counts.size > 1 &&
    again.length >= labelled.length * LEAST_SHARE &&
    speech.length > labelled.length * LEAST_SHARE &&
    labelled.some(({ words }) => PERSONAL.test(words))
  );
};

/** A paragraph between two labels: the speaker's own, if it speaks as *I* or to *you*. */
const goesOn = (line: string, begun: boolean): boolean =>
  !STAGE.test(line) && !line.includes('"') && (!begun || PERSONAL.test(line));

const LEAST_QUESTIONS = 3;
const LONGEST_QUESTION = 500;
export const FIRST_PERSON = /\b(?:I|I'm|I've|I'll|I'd|[Mm]y|[Mm]e|[Ww]e|[Oo]ur|[Uu]s)\b/;
const SECOND_PERSON = /\b(?:you|your|yours)\b/i;
// Tell me about the well. · Describe the town.
const PROMPT =
  /^(?:so,? )?(?:tell (?:me|us)|talk (?:me|us|about)|describe|explain|walk (?:me|us))\b/i;
const ANSWER_LABEL = /^(?:A|Answer)[:.]\s+(?=[^\s"])/;
const QUESTION_LABEL = /^(?:Q|Question)[:.]\s/;
const INTERVIEW =
  /(?:edited|condensed)[^.]{0,30} for (?:\w+ and )?(?:length|clarity|brevity|space|style)|\b(?:spoke|speaks|talked|talks|chatted|chats|sat down|sits down|caught up) (?:to|with)\b|\b(?:conversation|interview|Q ?& ?A)\b|\bquestions (?:for|to|with)\b/i;
const MARKED = /"[^"]*"/g;

/** Paragraphs between the questions of an interview, where it says that it is one and its answers speak as *I*. */
const answers = (page: Page): readonly Turn[] => {
  const asked = page.paragraphs.flatMap((_, i) => (isQuestion(lineOf(page, i)) ? [i] : []));
  const [first] = asked;
  if (first === undefined || asked.length < LEAST_QUESTIONS || !isInterview(page, asked)) return [];
  const blocks = asked.map((question, i) => blockAfter(page, question, asked[i + 1]));
  const personal = blocks.filter((block) =>
    block.some(({ paragraph }) => speaksAsI(lineOf(page, paragraph))),
  );
  return personal.length < asked.length * LEAST_SHARE ? [] : blocks.flat();
};

const speaksAsI = (line: string): boolean => FIRST_PERSON.test(line.replace(MARKED, ""));

const isQuestion = (line: string): boolean => {
  if (line.startsWith('"') || line.length > LONGEST_QUESTION || ANSWER_LABEL.test(line))
    return false;
  if (QUESTION_LABEL.test(line) || PROMPT.test(line)) return true;
  // Why would I?: asked by who answers
  return line.endsWith("?") && (!speaksAsI(line) || SECOND_PERSON.test(line));
};

const isInterview = (page: Page, asked: readonly number[]): boolean => {
  const [first = 0] = asked;
  const last = page.paragraphs.length;
  return page.paragraphs.some(
    (_, i) => (i < first || i >= last - 2) && INTERVIEW.test(lineOf(page, i)),
  );
};

/** What stands below a question: up to the next; below the last one, as long as it speaks as *I*. */
const blockAfter = (page: Page, question: number, next: number | undefined): readonly Turn[] => {
  const found: Turn[] = [];
  for (let at = question + 1; at < (next ?? page.paragraphs.length); at++) {
    const line = lineOf(page, at);
    if (STAGE.test(line) || line.startsWith('"')) continue;
    if (next === undefined && found.length > 0 && !speaksAsI(line)) break;
    const from = ANSWER_LABEL.exec(line)?.[0].length ?? 0;
    found.push({ ...turnAt(page, at, from), continues: found.length > 0 });
  }
  return found;
};

/** What stands beside a turn's name, in front of the words: office, place and party, nobody's name. */
export const besideLabels = (
  turns: readonly Turn[],
  paragraphs: readonly Span[],
): readonly Span[] =>
  turns.flatMap(({ label, content, paragraph, continues }) => {
    const { start = 0 } = paragraphs[paragraph] ?? {};
    if (!label || continues || label.start < start || label.end > content.start) return [];
    return [
      { start, end: label.start },
      { start: label.end, end: content.start },
    ];
  });

/** Quoted stretches with those that stand without marks: what is quoted within a turn belongs to it. */
export const withTurns = (
  quotes: readonly QuotedSpan[],
  turns: readonly Turn[],
): readonly QuotedSpan[] => {
  if (turns.length === 0) return quotes;
  const paragraphs = new Set(turns.map(({ paragraph }) => paragraph));
  const spans = turns.map((turn): QuotedSpan => {
    const { content, paragraph, continues } = turn;
    return { content, outer: content, paragraph, continues, closed: true, unmarked: true, turn };
  });
  return [...quotes.filter(({ paragraph }) => !paragraphs.has(paragraph)), ...spans].sort(
    (a, b) => a.outer.start - b.outer.start,
  );
};
