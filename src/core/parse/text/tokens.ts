/** Words and marks with their part of speech, and the sentences they form. */
import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import type { Span } from "../../article.ts";
import { CONTRACTED } from "./closed-classes.ts";
import { endingsOf, mergeSentences, type Raw, splitAt } from "./sentence-ends.ts";

/** A word or mark of the folded text. Hyphenated words are one token: `Smith-Jones`. */
export type Token = Span & {
  /** As printed, folded. */
  readonly text: string;
  readonly lower: string;
  /** Universal part of speech: VERB, AUX, PROPN … */
  readonly pos: string;
  /** Base form, lower case; the tagger's own. */
  readonly lemma: string;
  /** Number of its sentence, counted over the article. */
  readonly sentence: number;
  /** Number of its paragraph, counted over the article. */
  readonly paragraph: number;
  readonly capital: boolean;
};

type Tokenised = { readonly tokens: readonly Token[]; readonly sentences: readonly Span[] };

/** Turns the paragraphs of a folded text into tokens and sentences. No sentence crosses a paragraph. */
export type Tokeniser = (folded: string, paragraphs: readonly Span[]) => Tokenised;

// a run without a space that no word is as long as: base64, a rule of dashes; the tagger takes time squared over one
const NO_WORD = /(?<!\S)\S{200,}/g;
// Doe's: what the tagger once met as one word, as in “Doe's”, it would split in no later text
const OWNS = new RegExp(
  `(?<![\\p{L}\\p{N}.-])(?!(?:${[...CONTRACTED].join("|")})')([\\p{L}\\p{N}.-]+)('s)(?![\\p{L}\\p{N}])`,
  "giu",
);
const CAPITAL = /^\p{Lu}/u;
// £1.2m. · 9.40pm. · 4am.: what the tagger takes for an abbreviation, the stop being the sentence's
const UNIT = /^\d*(?:m|bn|tn|k|am|pm|km|kg|mph|ft|in)\.$/i;
const DIGIT_END = /\d$/;
const DIGIT_START = /^\d/;
const OPENS_SENTENCE = /^[\p{Lu}"]/u;
// al-Hakim · d'Arcy: a name's word for all its small first letter
const NAME_WORD = /^(?:\p{Lu}|(?:al|el|ad|an|ar|ash|az|ul)-\p{Lu}|(?:d|l)'\p{Lu})/u;
const JOINS = new Set(["-", "–"]);

let loaded: ReturnType<typeof winkNLP> | undefined;

/** Loaded once: each loading writes the model's own data into a string anew, twice as long as before. */
const tagger = (): ReturnType<typeof winkNLP> => {
  loaded ??= winkNLP(model, ["sbd", "pos"]);
  return loaded;
};

/** `abbreviations`: words that end in a full stop without ending a sentence, in lower case with the stop. */
export const createTokeniser = (abbreviations: ReadonlySet<string>): Tokeniser => {
  const nlp = tagger();
  const { its } = nlp;

  const read = (text: string, offset: number) => {
    const words = text.replace(NO_WORD, (run) => " ".repeat(run.length));
    const doc = nlp.readDoc(words.replace(OWNS, "$1 $2"));
    const all = doc.tokens();
    const values: readonly string[] = out(all, its.value);
    const poses: readonly string[] = out(all, its.pos);
    const lemmas: readonly string[] = out(all, its.lemma);
    const spans: readonly (readonly [number, number])[] = out(doc.sentences(), its.span);
    const raw: Raw[] = [];
    let at = 0;
    values.forEach((value, i) => {
      const start = text.indexOf(value, at);
      if (start < 0) return;
      at = start + value.length;
      raw.push({
        start: offset + start,
        end: offset + at,
        text: value,
        pos: poses[i] ?? "X",
        lemma: lemmas[i] ?? value,
      });
    });
    return withoutDropCap(endUnits(raw, new Set(spans.map(([, last]) => last))));
  };

  return (folded, paragraphs) => {
    const tokens: Token[] = [];
    const sentences: Span[] = [];
    const known = endingsOf(folded, abbreviations);
    paragraphs.forEach(({ start, end }, paragraph) => {
      const { raw, ends } = read(folded.slice(start, end), start);
      verbsBehindMarks(raw);
      const groups = mergeSentences(splitAt(raw, ends, known), known);
      for (const group of groups) {
        const sentence = sentences.length;
        for (const token of joinHyphenated(joinStops(group, abbreviations)))
          tokens.push(finish(token, sentence, paragraph));
        const first = group[0];
        const last = group.at(-1);
        if (first && last) sentences.push({ start: first.start, end: last.end });
      }
    });
    return { tokens, sentences };
  };
};

const OFTEN_NOUNS =
  /^(?:notes|claims|reports|remarks|jokes|quips|comments|warns|smiles|laughs|shrugs|sighs|snaps|counters|answers|reasons|muses)$/;
const MARK_BEFORE = /^[,"']$/;
// Ann Lee shoots back · shot back Ann Lee
const BACK = /^(?:shoots|shot|fires|fired|hits|hit|snaps|snapped|claps|clapped)$/;
const CLAUSE_END = /^[.,:;"—]$/;
/** Tokens from a closing mark within which its tag ends: “…,” *the farmer's brother Tom Ray counters.* */
const LONGEST_TAG = 8;

/**
 * The well is dry, *notes* Ann Lee · “The well is dry,” Ann Lee *counters.* · Ann Lee *alleged* that it was:
 * what the tagger takes for a noun or an adjective beside a mark and a name.
 */
const verbsBehindMarks = (raw: readonly Raw[]): void => {
  raw.forEach((token, i) => {
    if (isHiddenVerb(raw, i)) token.pos = "VERB";
  });
};

const isHiddenVerb = (raw: readonly Raw[], i: number): boolean => {
  const [before, token, next] = [raw[i - 1], raw[i], raw[i + 1]];
  if (token?.text === "alleged") return before?.pos === "PROPN" && next?.pos === "SCONJ";
  if (token?.pos !== "NOUN") return false;
  if (next?.text === "back" && BACK.test(token.text)) return endsTag(raw, i);
  if (!OFTEN_NOUNS.test(token.text)) return false;
  const leads = next?.pos === "PROPN" && MARK_BEFORE.test(before?.text ?? "");
  // Ann Lee claims the well is dry
  const named = before?.pos === "PROPN" && raw[i - 2]?.pos !== "DET";
  const reports = named && OPENS_CLAUSE.has(next?.pos ?? "");
  return leads || reports || (CLAUSE_END.test(next?.text ?? "") && endsTag(raw, i));
};

/** A closing mark stands shortly before, and a name or a noun between. */
const endsTag = (raw: readonly Raw[], verb: number): boolean => {
  for (let i = verb - 1; i >= Math.max(0, verb - LONGEST_TAG); i--) {
    if (raw[i]?.text === ".") return false;
    if (raw[i]?.text === '"' && CLOSED.test(raw[i - 1]?.text ?? "")) return true;
  }
  return false;
};
const OPENS_CLAUSE = new Set(["DET", "PRON", "SCONJ"]);
// the mark inside a closing quotation mark
const CLOSED = /^[,?!]$/;

/** Parts the stop from a unit that ends its sentence: *It cost £1.2m. One buyer left.* */
const endUnits = (raw: readonly Raw[], ends: ReadonlySet<number>) => {
  if (!raw.some(({ text }) => UNIT.test(text))) return { raw, ends };
  const parted: Raw[] = [];
  const last = new Set<number>();
  raw.forEach((token, i) => {
    const stop = token.end - 1;
    const isUnit = UNIT.test(token.text) && endsHere(raw, i);
    if (isUnit) {
      parted.push({ ...token, end: stop, text: token.text.slice(0, -1) });
      parted.push({ start: stop, end: token.end, text: ".", pos: "PUNCT", lemma: "." });
    } else parted.push(token);
    if (isUnit || ends.has(i)) last.add(parted.length - 1);
  });
  return { raw: parted, ends: last };
};

// T he council · R ishi Sunak; not: A council, I said, O king
const DROP_CAPITAL = /^[B-HJ-NP-Z]$/;
const REST = /^\p{Ll}{2,}$/u;

/** The large initial that opens a text, printed apart from the rest of its word. */
const withoutDropCap = ({ raw, ends }: { raw: readonly Raw[]; ends: ReadonlySet<number> }) => {
  const [initial, rest, next] = raw;
  if (!initial || !rest || rest.start !== initial.end + 1) return { raw: [...raw], ends };
  if (!DROP_CAPITAL.test(initial.text) || !REST.test(rest.text)) return { raw: [...raw], ends };
  const text = initial.text + rest.text;
  const named = OPENS_SENTENCE.test(next?.text ?? "");
  const pos = named ? "PROPN" : rest.pos;
  const whole = { start: initial.start, end: rest.end, text, pos, lemma: text.toLowerCase() };
  return { raw: [whole, ...raw.slice(2)], ends: new Set([...ends].map((end) => end - 1)) };
};

/** The unit stands on a number, and what follows opens a sentence. */
const endsHere = (raw: readonly Raw[], i: number): boolean => {
  const [before, token, next] = [raw[i - 1], raw[i], raw[i + 1]];
  if (!token || (next && !OPENS_SENTENCE.test(next.text))) return false;
  if (DIGIT_START.test(token.text)) return true;
  return before?.end === token.start && DIGIT_END.test(before.text);
};

type Listed = { readonly out: (...args: never[]) => unknown };

/** The library's types do not know `its.lemma` and `its.span`; what they return is documented. */
const out = (list: Listed, what: unknown) => Reflect.apply(list.out, list, [what]);

// written out: a spread here costs a tenth of all parsing
const finish = (
  { start, end, text, pos, lemma }: Raw,
  sentence: number,
  paragraph: number,
): Token => {
  const lower = text.toLowerCase();
  return {
    start,
    end,
    text,
    lower,
    pos,
    lemma: lemma.toLowerCase(),
    sentence,
    paragraph,
    capital: lower !== text && NAME_WORD.test(text),
  };
};

/** `Rev` `.` before a further word becomes one token, as the tagger itself reads `Mr.` */
const joinStops = (raw: readonly Raw[], abbreviations: ReadonlySet<string>): readonly Raw[] => {
  const joined: Raw[] = [];
  raw.forEach((token, i) => {
    const before = joined.at(-1);
    const stop = token.text === "." && before?.end === token.start && i + 1 < raw.length;
    if (stop && before && abbreviations.has(`${before.text.toLowerCase()}.`))
      joined[joined.length - 1] = { ...before, end: token.end, text: `${before.text}.` };
    else joined.push(token);
  });
  return joined;
};

/** `Smith` `-` `Jones` becomes one token with the last part's part of speech. */
const joinHyphenated = (raw: readonly Raw[]): readonly Raw[] => {
  const joined: Raw[] = [];
  for (let i = 0; i < raw.length; i++) {
    const token = raw[i];
    const before = joined.at(-1);
    const next = raw[i + 1];
    if (!token) continue;
    const glued =
      before &&
      next &&
      JOINS.has(token.text) &&
      before.end === token.start &&
      token.end === next.start;
    if (glued && isWord(before) && isWord(next)) {
      joined[joined.length - 1] = {
        start: before.start,
        end: next.end,
        text: before.text + token.text + next.text,
        pos: before.pos === "PROPN" && CAPITAL.test(next.text) ? "PROPN" : next.pos,
        lemma: before.lemma + token.text + next.lemma,
      };
      i++;
    } else joined.push(token);
  }
  return joined;
};

const isWord = ({ pos }: Raw) => pos !== "PUNCT" && pos !== "SYM";
