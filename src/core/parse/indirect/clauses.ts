/** Stretches of the reporter's words that a cue may report: *said | the well was dry*, *the well was dry, | said*. */
import type { Cue } from "../phrases/cues.ts";
import { phraseFrom } from "../phrases/relations.ts";
import type { Scene } from "../scene.ts";
import { DASHES, OCCASIONS, wordsOf } from "../text/closed-classes.ts";
import { type Skipped, startsAfter } from "./clause-starts.ts";

/** Token numbers, inclusive. */
export type Clause = {
  readonly side: "after" | "before";
  readonly first: number;
  readonly last: number;
  /** What goes on behind the tag that parts it. */
  readonly rest?: { readonly first: number; readonly last: number };
  readonly skipped: Skipped;
  /** What ends it. */
  readonly stop: "sentence" | "comma" | "and" | "conjunction" | "quotation" | "cue" | "dash";
};

const CONJUNCTIONS = wordsOf(
  "while when after before because although though as but who which where since until despite during",
);
const AND = new Set(["and", "or", "but"]);
const MOST_ENDS = 7;
const LONGEST = 90;

/** Candidate clauses of one cue, all within its sentence and outside quotations. */
export const clausesOf = (scene: Scene, cue: Cue): readonly Clause[] => [
  ...after(scene, cue),
  ...before(scene, cue),
];

const after = (scene: Scene, cue: Cue): readonly Clause[] => {
  const found: Clause[] = [];
  // expected, according to Doe: whose words they are
  for (const { first, skipped } of startsAfter(scene, cue))
    if (scene.tokens[first]?.lower !== "according")
      for (const { last, stop } of endsFrom(scene, first))
        found.push({ side: "after", first, last, skipped, stop });
  return found;
};

const TIME =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|june|july|august|september|october|november|december|today|yesterday|tonight)$/;
const DAY = /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|tonight)$/;
const OPENERS = new Set(["PROPN", "DET", "PRON", "NOUN", "ADJ"]);
const LONGEST_SETTING = 20;

/** said on | Monday that the well was dry → the well was dry: when and where it was said is no part of it. */
export const withoutTime = (scene: Scene, clause: Clause): Clause =>
  clause.side === "before"
    ? clause
    : { ...clause, first: linkBehindSetting(scene, clause) ?? pastDay(scene, clause) };

/** The token behind *that*, over a time or, in *in an interview with the Post*, an occasion; undefined: there is none. */
const linkBehindSetting = ({ tokens }: Scene, { first, last }: Clause): number | undefined => {
  const linked = tokens[first]?.pos === "ADP";
  const at = first + Number(linked);
  const led = linked || tokens[first - 1]?.lower === "in";
  let known = TIME.test(tokens[at]?.lower ?? "");
  for (let i = at + 1; i < Math.min(last, at + LONGEST_SETTING); i++) {
    const { lower = "", pos = "" } = tokens[i] ?? {};
    if (lower === "that") return known ? i + 1 : undefined;
    if (pos === "VERB" || pos === "AUX" || pos === "PUNCT") return undefined;
    known ||= led && OCCASIONS.has(lower);
  }
  return undefined;
};

/** said on | Friday German farmers had dug: the token behind the day, where a clause begins with it. */
const pastDay = ({ tokens }: Scene, { first }: Clause): number => {
  const at = first + Number(tokens[first]?.pos === "ADP");
  const opens = DAY.test(tokens[at]?.lower ?? "") && OPENERS.has(tokens[at + 1]?.pos ?? "");
  return opens && tokens[at + 2]?.lower !== "'s" ? at + 1 : first;
};

/** *alleged | that the well was dry*: whoever it was, something was said, and no part of it stands in marks. */
export const isLinked = ({ tokens, quoteOf }: Scene, { kind, last }: Cue): boolean => {
  // pointed out that
  const at = last + (tokens[last + 1]?.lower === "out" ? 2 : 1);
  const link = tokens[at];
  if (kind !== "speech" || link?.lower !== "that" || link.pos !== "SCONJ") return false;
  // held that job; not: held that demand had fallen
  const [thing, next] = tokens.slice(at + 1, at + 3);
  const acts = next?.pos === "AUX" || next?.pos === "VERB";
  if (thing?.pos === "NOUN" && !thing.lower.endsWith("s") && !acts) return false;
  for (let i = at; tokens[i]?.sentence === link.sentence; i++) if (quoteOf[i] !== -1) return false;
  return true;
};

type End = { readonly last: number; readonly stop: Clause["stop"] };

/** Ends of a clause that begins at `first`: the sentence's end and the marks and conjunctions before it. */
const endsFrom = (scene: Scene, first: number): readonly End[] => {
  const { tokens, quoteOf } = scene;
  const sentence = tokens[first]?.sentence;
  const found: End[] = [];
  for (let i = first; i < first + LONGEST; i++) {
    const next = tokens[i + 1];
    const token = tokens[i];
    if (!token) break;
    if (!next || next.sentence !== sentence) {
      found.push({ last: lastWord(scene, i, first), stop: "sentence" });
      break;
    }
    if (quoteOf[i + 1] !== -1) {
      found.push({ last: lastWord(scene, i, first), stop: "quotation" });
      break;
    }
    const stop = stopBefore(scene, i + 1);
    if (stop && found.length < MOST_ENDS) found.push({ last: i, stop });
  }
  return found.filter(({ last }) => last >= first);
};

const stopBefore = ({ tokens, cueAt }: Scene, i: number): Clause["stop"] | undefined => {
  const token = tokens[i];
  if (!token) return undefined;
  if (token.text === "," || token.text === ";" || token.text === ":") return "comma";
  if (token.text === "—" || token.text === "(") return "dash";
  if (AND.has(token.lower)) return "and";
  if (CONJUNCTIONS.has(token.lower)) return "conjunction";
  return (cueAt[i] ?? -1) >= 0 && token.pos === "VERB" ? "cue" : undefined;
};

const MARK = /^[.,;:!?)"'—-]+$/;

const lastWord = ({ tokens }: Scene, from: number, first: number): number => {
  let at = from;
  while (at > first && MARK.test(tokens[at]?.text ?? "")) at--;
  return at;
};

/** *The well was dry, Doe said* · *The well was dry, according to Doe*: from the sentence's (or clause's) start. */
const before = (scene: Scene, cue: Cue): readonly Clause[] => {
  const comma = commaBefore(scene, cue) ?? (cue.kind === "according" ? cue.first : undefined);
  if (comma === undefined || disputes(scene, comma)) return [];
  const first = startBefore(scene, comma);
  const last = lastWord(scene, comma - 1, first);
  // Doe who, according to Roe, dug: a clause parted in its midst
  const parted = RELATIVE.has(scene.tokens[last]?.lower ?? "");
  if (last <= first || parted || comma - first > LONGEST || isSubject(scene, first, comma))
    return [];
  const whole: Clause = { side: "before", first, last, skipped: "nothing", stop: "sentence" };
  const inner = innerStart(scene, first, last);
  return inner === undefined ? [whole] : [whole, { ...whole, first: inner, stop: "comma" }];
};

const INDEFINITE = new Set(["a", "an"]);

/** The well was dry*, a claim Doe | disputes*: what is told of a statement is no tag. */
const disputes = ({ tokens, vocabulary }: Scene, comma: number): boolean =>
  INDEFINITE.has(tokens[comma + 1]?.lower ?? "") &&
  (vocabulary.cue.nouns.has(tokens[comma + 2]?.lower ?? "") ||
    tokens[comma + 2]?.lower === "figure") &&
  tokens[comma + 3]?.pos === "PROPN";

const RELATIVE = new Set(["who", "which", "whose", "whom"]);

/** *Doe, who dug it, said …*: the speaker and an aside, no clause that a verb could report. */
const isSubject = ({ tokens, phrases }: Scene, first: number, comma: number): boolean => {
  const phrase = phraseFrom(phrases, first);
  if (phrase?.first !== first || phrase.last + 2 >= comma) return false;
  if (tokens[phrase.last + 1]?.text !== "," || !RELATIVE.has(tokens[phrase.last + 2]?.lower ?? ""))
    return false;
  for (let i = phrase.last + 2; i < comma; i++) if (tokens[i]?.text === ",") return false;
  return true;
};

const COMMA_REACH = 30;

const commaBefore = (scene: Scene, { first }: Cue): number | undefined => {
  const { tokens, quoteOf } = scene;
  for (let i = first - 1; i >= 0 && first - i < COMMA_REACH; i--) {
    const token = tokens[i];
    if (token?.sentence !== tokens[first]?.sentence || quoteOf[i] !== -1) return undefined;
    if (token?.text === ",") return i === first - 1 ? (commaOfPair(scene, i) ?? i) : i;
  }
  return undefined;
};

/** The roof would hold | *, its builder, Tom Ray,* said · *, Tom Ray, its builder,* said: the first of the three. */
const commaOfPair = ({ tokens, phraseOf }: Scene, comma: number): number | undefined => {
  const second = phraseOf[comma - 1];
  const first = phraseOf[(second?.first ?? 0) - 2];
  if (second?.last !== comma - 1 || first?.last !== second.first - 2) return undefined;
  const [named, described] = first.kind === "name" ? [first, second] : [second, first];
  const pair = named.kind === "name" && described.kind === "nominal" && described.head === "person";
  const commas = [first, second].every((one) => tokens[one.first - 1]?.text === ",");
  return pair && commas ? first.first - 1 : undefined;
};

/** First word of the sentence, or of the stretch behind the last quotation. */
const startBefore = ({ tokens, quoteOf }: Scene, comma: number): number => {
  const sentence = tokens[comma]?.sentence;
  let first = comma;
  while (first > 0 && tokens[first - 1]?.sentence === sentence && quoteOf[first - 1] === -1)
    first--;
  first = pastDateline(tokens, first, comma);
  while (first < comma && MARK.test(tokens[first]?.text ?? "")) first++;
  return first;
};

const SHOUTED = /^[\p{Lu}'.-]{3,}$/u;
const LONGEST_DATELINE = 14;

/** WILLOW BEND, Ore. (Wire) — | The well was dry: the dash behind it; `first` where there is none. */
const pastDateline = (tokens: Scene["tokens"], first: number, end: number): number => {
  const opener = tokens[first];
  if (!SHOUTED.test(opener?.text ?? "") || tokens[first - 1]?.paragraph === opener?.paragraph)
    return first;
  for (let i = first + 1; i < Math.min(end, first + LONGEST_DATELINE); i++)
    if (DASHES.has(tokens[i]?.text ?? "")) return i + 1;
  return first;
};

/** After the last *and* or comma inside the stretch. */
const innerStart = ({ tokens }: Scene, first: number, last: number): number | undefined => {
  for (let i = last - 3; i > first + 2; i--) {
    const token = tokens[i];
    if (token && (token.lower === "but" || token.lower === "and" || token.text === ","))
      return i + 1;
  }
  return undefined;
};
