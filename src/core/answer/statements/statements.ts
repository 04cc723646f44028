/** Gathers the printings of one utterance: *Gov.* and *Governor* are one, *must* and *should* are two. */
import { cite, type Span } from "../../article.ts";
import { speakAlike } from "../../corrections/index.ts";
import { nameKey } from "../../search/words.ts";
import type { Match, Printing, Statement } from "../answer.ts";
import type { Doc } from "../articles/document.ts";
import { originsOf } from "../articles/origins.ts";
import { sentenceSpan, sourceOf, trim } from "../articles/present.ts";
import { lineOf, refOf, type Unit, unitSpan } from "../articles/unit.ts";
import { isOfSeveral } from "../language/roles.ts";

/** A unit that answers, how well, and which of its words do. */
export type FoundUnit = {
  readonly unit: Unit;
  readonly score: number;
  readonly match: Match;
  readonly marked: readonly Span[];
};

/** Units that print one utterance, the fullest first. */
export type Utterance = { readonly found: readonly FoundUnit[] };

/** Shortest run of words by which a part is known to be one of a whole. */
const LEAST_PART = 2;

/** Groups units, keeping the order in which the groups first come. */
export const groupUnits = (found: readonly FoundUnit[]): readonly Utterance[] => {
  const byLength = found.toSorted(
    (a, b) => b.unit.words.length - a.unit.words.length || compareUnits(a.unit, b.unit),
  );
  const groups: Group[] = [];
  const holding = new Map<string, Group[]>();
  for (const one of byLength) {
    const read = readUnit(one.unit);
    const near = one.unit.attribution.joined ? groups : (holding.get(longestIn(read)) ?? []);
    const group = near.find((group) => belongs(one, read, group));
    group?.reads.push(read);
    group?.its.push(one);
    if (group) continue;
    const made = { reads: [read], its: [one] };
    groups.push(made);
    for (const word of wordsIn(read)) if (!holding.get(word)?.push(made)) holding.set(word, [made]);
  }
  const rank = new Map(found.map(({ unit }, i) => [unit, i]));
  const first = (group: readonly FoundUnit[]): number =>
    Math.min(...group.map(({ unit }) => rank.get(unit) ?? 0));
  return groups
    .map(({ its }) => its)
    .toSorted((a, b) => first(a) - first(b))
    .map((group) => ({ found: group.toSorted((a, b) => joints(b) - joints(a)) }));
};

type Group = { readonly reads: Read[]; readonly its: FoundUnit[] };

const belongs = ({ unit }: FoundUnit, read: Read, { reads, its }: Group): boolean =>
  its.some((other) => areJoined(unit, other.unit)) || printsWith(read, reads);

const wordsIn = ({ line }: Read): ReadonlySet<string> => new Set(line.split(" "));

/** The word that fewest wholes hold: a part is held against those alone. */
const longestIn = (read: Read): string =>
  [...wordsIn(read)].reduce((longest, word) => (word.length > longest.length ? word : longest));

/** What an operator joined stands first, so that *why* tells of it. */
const joints = ({ unit }: FoundUnit): number => (unit.attribution.joined ? 1 : 0);

/** Order in which equally full printings are shown: direct before mixed before indirect, then as stored. */
const compareUnits = (a: Unit, b: Unit): number =>
  KIND_ORDER[a.attribution.kind] - KIND_ORDER[b.attribution.kind] ||
  (a.doc.article.id < b.doc.article.id ? -1 : a.doc.article.id > b.doc.article.id ? 1 : 0) ||
  a.ordinal - b.ordinal ||
  a.part - b.part;

const KIND_ORDER = { direct: 0, mixed: 1, indirect: 2 } as const;

/** One utterance by an operator's word, however it is printed; never where the articles name others for it. */
export const areJoined = ({ attribution: a }: Unit, { attribution: b }: Unit): boolean =>
  a !== b && (a.joined ?? []).some((name) => b.joined?.includes(name)) && speakAlike(a, b);

/** What is compared of a unit, which many others are held against. */
type Read = {
  readonly unit: Unit;
  readonly line: string;
  readonly names: readonly string[];
  /** How the speaker is printed, folded; empty where they are not. */
  readonly mention: string;
};

const readUnit = (unit: Unit): Read => {
  const { start, end } = unit.attribution.mention ?? { start: 0, end: 0 };
  return {
    unit,
    line: lineOf(unit.words),
    names: unit.attribution.speakers.map(nameKey),
    mention: nameKey(unit.doc.article.text.slice(start, end)),
  };
};

/** A printing that names nobody brings no two people together: each of the group must agree, the fullest hold the words. */
const printsWith = (read: Read, [fullest, ...others]: readonly Read[]): boolean =>
  fullest !== undefined && isPrinting(read, fullest) && others.every((other) => agree(read, other));

/** True where `part` prints the words of `whole`, or some of them in a row, and nobody else is named as speaker. */
const isPrinting = (part: Read, whole: Read): boolean => {
  if (!whole.line.includes(part.line)) return false;
  const same = part.unit.words.length === whole.unit.words.length;
  if (!same && part.unit.words.length < LEAST_PART) return false;
  const indirect = part.unit.attribution.kind === "indirect";
  if (!same && part.unit.doc === whole.unit.doc && indirect) return false;
  return agree(part, whole);
};

/** The same people, fewer of them, or nobody named; whom an operator named are those and no others. */
const agree = (a: Read, b: Read): boolean => {
  const [few, many] = a.names.length <= b.names.length ? [a, b] : [b, a];
  const fewer = few.names.length < many.names.length;
  const unknown = few.names.length === 0 && !isNamed(few);
  if (unknown && isOthers(few)) return !fewer && few.mention === many.mention;
  if (fewer && !unknown && (isNamed(few) || isNamed(many))) return false;
  return few.names.every((name) => many.names.includes(name));
};

// matches: residents said · some lawmakers · critics · members; not: his boss · a press release
const SEVERAL =
  /^(?:some|several|many|few|most|both|all|two|three|people)\b|[^su]s$|(?:men|people)$/;

/**
 * Nobody named, and not whoever another article names for the words: a paraphrase may be of anybody who thinks so (*critics
 * say the pier is lost*), and words of several people are not one's.
 */
const isOthers = ({ unit, mention }: Read): boolean =>
  unit.attribution.kind === "indirect" || SEVERAL.test(mention);

/** True where an operator said who spoke, or that nobody knows. */
const isNamed = ({ unit }: Read): boolean =>
  (unit.attribution.amended ?? []).some(({ what }) => what === "speakers");

export const statementOf = ({ found }: Utterance): Statement => {
  const [first] = found;
  if (!first) throw new RangeError("statement without a printing");
  const best = found.reduce((a, b) => (MATCH_ORDER[b.match] < MATCH_ORDER[a.match] ? b : a));
  const speakers = found.find(({ unit }) => unit.attribution.speakers.length > 0)?.unit;
  return {
    speakers: (speakers?.attribution.speakers ?? []).map((name) => {
      const role = speakers && roleOf(speakers.doc, name);
      return { name, ...(role ? { role } : {}) };
    }),
    printings: found.map((one) => printingOf(one, first.unit)),
    origins: originsOf(found.map(({ unit }) => unit.doc)),
    match: best.match,
    ...(first.unit.attribution.amended ? { corrected: true } : {}),
  };
};

const MATCH_ORDER = { exact: 0, near: 1, related: 2 } as const;

/** The first role that an article prints of somebody alone. */
export const roleOf = (doc: Doc, name: string): Statement["speakers"][number]["role"] => {
  const roles = doc.person(nameKey(name))?.roles ?? [];
  const role = roles.find(({ text }) => !isOfSeveral(text));
  return role && cite(doc.article, role.span);
};

const printingOf = ({ unit, marked }: FoundUnit, first: Unit): Printing => {
  const { doc, attribution, content } = unit;
  const { text } = doc.article;
  const span = unitSpan(unit);
  const shown = attribution.kind === "indirect" ? [attribution.clause ?? span] : content;
  return {
    ref: refOf(unit),
    source: sourceOf(doc, trim(text, span).start),
    kind: attribution.kind,
    ...(attribution.unmarked ? { unmarked: true } : {}),
    ...(attribution.label ? { label: attribution.label } : {}),
    words: shown.map((part) => cite(doc.article, trim(text, part))),
    sentence: cite(doc.article, sentenceOf(unit)),
    ...(attribution.cue ? { cue: cite(doc.article, attribution.cue) } : {}),
    ...(attribution.mention && !attribution.mention.thing
      ? { mention: cite(doc.article, attribution.mention) }
      : {}),
    marked,
    ...(attribution.amended ? { corrected: true } : {}),
    differs: unit === first ? [] : differences(unit, first),
  };
};

/** What is shown of a unit to be read. */
const sentenceOf = (unit: Unit): Span =>
  trim(unit.doc.article.text, withCue(unit, sentenceSpan(unit.doc, unitSpan(unit))));

/** Who says it, and the sentence that is shown of it. */
export const placeOf = ({ found: [first] }: Utterance): string => {
  if (!first) throw new RangeError("an utterance without a printing");
  const { doc, attribution } = first.unit;
  const { start, end } = sentenceOf(first.unit);
  return JSON.stringify([doc.article.id, start, end, ...attribution.speakers]);
};

/** The sentence with the cue beside it, where the cue stands in the same paragraph. */
const withCue = ({ doc, attribution }: Unit, sentence: Span): Span => {
  const { cue, mention } = attribution;
  if (!cue) return sentence;
  const near = doc.paragraphAt(cue.start) === doc.paragraphAt(sentence.start);
  if (!near) return sentence;
  const said = sentenceSpan(
    doc,
    mention
      ? { start: Math.min(cue.start, mention.start), end: Math.max(cue.end, mention.end) }
      : cue,
  );
  return said.end <= sentence.start || said.start >= sentence.end
    ? sentence
    : { start: Math.min(said.start, sentence.start), end: Math.max(said.end, sentence.end) };
};

/** Words of `unit` that are printed otherwise in `first`, though they are the same word when spoken. */
const differences = (unit: Unit, first: Unit): readonly Span[] => {
  const outer = first.words;
  const offset = outer.findIndex((_, at) =>
    unit.words.every((word, i) => outer[at + i]?.text === word.text),
  );
  if (offset < 0) return areJoined(unit, first) ? unit.content : [];
  const printed = (of: Unit, { start, end }: Span): string => of.doc.article.text.slice(start, end);
  return unit.words.flatMap((word, i) => {
    const other = outer[offset + i];
    return other && printed(unit, word) !== printed(first, other)
      ? [{ start: word.start, end: word.end }]
      : [];
  });
};
