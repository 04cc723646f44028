/** The utterances of an article: one attribution may hold two (*“No. Period,” he said. “People know.”*). */
import type { Span } from "../../article.ts";
import type { Attribution } from "../../facts.ts";
import { once } from "../../lazy.ts";
import { wordTable } from "../../lexicon.ts";
import { wordList, wordsOf } from "../../search/words.ts";
import type { Doc } from "./document.ts";
import { trim } from "./present.ts";

export type Unit = {
  readonly doc: Doc;
  /** Place in `Facts.attributions`. */
  readonly ordinal: number;
  /** Place among the utterances of that attribution. */
  readonly part: number;
  readonly attribution: Attribution;
  readonly content: readonly Span[];
  /** Folded words with abbreviations spelt out, offsets the article's; see `spokenWords`. */
  readonly words: readonly {
    readonly text: string;
    readonly start: number;
    readonly end: number;
  }[];
};

export const unitsOf = (doc: Doc, ordinal: number): readonly Unit[] => {
  const known = UNITS.get(doc) ?? new Map<number, readonly Unit[]>();
  UNITS.set(doc, known);
  const units = known.get(ordinal) ?? readUnits(doc, ordinal);
  known.set(ordinal, units);
  return units;
};

const UNITS = new WeakMap<Doc, Map<number, readonly Unit[]>>();

const readUnits = (doc: Doc, ordinal: number): readonly Unit[] => {
  const attribution = doc.facts.attributions[ordinal];
  if (!attribution || isWithheld(doc, attribution)) return [];
  const parts = attribution.joined
    ? [attribution.content]
    : splitContent(doc.article.text, attribution);
  return parts.map((content, part) => {
    const words = once(() => content.flatMap((span) => spokenWords(doc.article.text, span)));
    return {
      doc,
      ordinal,
      part,
      attribution,
      content,
      get words() {
        return words();
      },
    };
  });
};

// matches: declined · has refused · would not; not: refused to pay, he said
const WITHHELD = /\b(?:declin|refus|would ?n[o’']t\b|did ?n[o’']t\b|avoid)/i;

/** *declined to say how she would vote* reports that nothing was said. */
const isWithheld = ({ article }: Doc, { kind, cue }: Attribution): boolean =>
  kind === "indirect" && cue !== undefined && WITHHELD.test(article.text.slice(cue.start, cue.end));

// matches the end of a sentence before a mark: said. “ ; said: “ ; not: said, “
const ENDED = /[.!?:;]["'“‘”’)\]\s]*$/;
// matches the end of an utterance: Period. · resign! ; not: resign,
const CLOSED = /[.!?]["'”’]*$/;

/** Spans of one sentence that a cue interrupts belong together; a new sentence is a new utterance. */
const splitContent = (text: string, { content }: Attribution): readonly (readonly Span[])[] => {
  const parts: Span[][] = [];
  for (const span of content) {
    const last = parts.at(-1);
    const before = last?.at(-1);
    if (!last || !before) parts.push([span]);
    else if (startsAnew(text, before, span)) parts.push([span]);
    else last.push(span);
  }
  return parts;
};

const startsAnew = (text: string, before: Span, span: Span): boolean => {
  const between = text.slice(before.end, span.start);
  return (
    ENDED.test(between) ||
    between.includes("\n") ||
    CLOSED.test(text.slice(before.start, before.end))
  );
};

const SHORT_FORMS = new Map([...wordTable("titles"), ...wordTable("spoken")]);

/** Words of a quotation in the form in which two printings are compared. */
const spokenWords = (text: string, span: Span): Unit["words"] => {
  const { start, end } = trim(text, span);
  return wordsOf(text.slice(start, end)).map((word) => ({
    text: spoken(word.text),
    start: word.start + start,
    end: word.end + start,
  }));
};

const spoken = (word: string): string => SHORT_FORMS.get(word) ?? word;

/** Words in that form, each between two spaces. */
export const lineOf = (words: Unit["words"]): string =>
  ` ${words.map(({ text }) => text).join(" ")} `;

/** The same of a text that belongs to no unit. */
export const lineOfText = (text: string): string => ` ${wordList(text).map(spoken).join(" ")} `;

/** From the first to the last word printed. */
export const unitSpan = ({ content }: Unit): Span => ({
  start: content[0]?.start ?? 0,
  end: content.at(-1)?.end ?? 0,
});

/** Names a unit: `<attribution>.<part>.<seal>.<article>`, at most 80 characters. */
export const refOf = (unit: Unit): string =>
  `${unit.ordinal}.${unit.part}.${sealOf(unit)}.${shortId(unit.doc.article.id)}`;

/** Hexadecimal digits of a hash of its words: a place that other words have taken since is not the unit's. */
export const sealOf = ({ words }: Unit): string =>
  fnv(words.map(({ text }) => text).join(" ")).slice(0, SEAL);

const SEAL = 4;

const ID_LIMIT = 60;

/** An article's id, or a hash of it where it is too long for a reference. */
export const shortId = (id: string): string => (id.length <= ID_LIMIT ? id : `~${fnv(id)}`);

// matches: 12.0.9f3a.some-article; not: some-article, 12.0.some-article
const REF = /^(\d{1,7})\.(\d{1,4})\.([0-9a-f]{4})\.(.+)$/s;

/** A reference, taken apart. */
export type Ref = {
  readonly ordinal: number;
  readonly part: number;
  readonly seal: string;
  readonly id: string;
};

export const parseRef = (ref: string): Ref | undefined => {
  const [, ordinal = "", part = "", seal = "", id = ""] = REF.exec(ref) ?? [];
  return id === "" ? undefined : { ordinal: Number(ordinal), part: Number(part), seal, id };
};

/** FNV-1a over UTF-16 units, twice with different seeds: 16 hex digits. */
const fnv = (text: string): string =>
  [0x811c9dc5, 0x01000193]
    .map((seed) => {
      let hash = seed;
      for (let i = 0; i < text.length; i++)
        hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
      return hash.toString(16).padStart(8, "0");
    })
    .join("");
