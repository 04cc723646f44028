/** Forms that leave no doubt whose words a quotation is: nothing has to be weighed. */

import type { Cue } from "../phrases/cues.ts";
import type { NounPhrase } from "../phrases/mentions.ts";
import { isPassive } from "../phrases/passives.ts";
import { quotedAs } from "../phrases/quoted-as.ts";
import { isOverheard } from "../phrases/relations.ts";
import { isAnswerLabel, isOwnedWords, isPredicated } from "../reference/owned-words.ts";
import type { Scene } from "../scene.ts";
import { DASHES, wordsOf } from "../text/closed-classes.ts";
import type { Candidate } from "./candidates.ts";
import { colonLed } from "./colon-led.ts";
import type { QuoteSetting } from "./quote-setting.ts";
import { sourceBehind } from "./sourced.ts";

/** Place among `candidates` of the one who surely speaks; their number: surely none of them; -1: it has to be weighed. */
export const certainSpeaker = (
  scene: Scene,
  setting: QuoteSetting,
  candidates: readonly Candidate[],
): number => {
  const owned = candidates.findIndex(({ phrase }) => isCalledTheirs(scene, setting, phrase));
  if (owned >= 0) return owned;
  const quoted = candidates.findIndex(({ phrase }) => isQuotedAs(scene, setting, phrase));
  if (quoted >= 0) return quoted;
  const labelled = candidates.findIndex(({ phrase }) => isLabel(scene, setting, phrase));
  if (labelled >= 0) return labelled;
  const led = candidates.findIndex(({ phrase }) => leadsByName(scene, setting, phrase));
  if (led >= 0) return led;
  const source = sourceBehind(scene, setting, candidates);
  if (source >= 0) return source;
  const opening = colonLed(scene, setting, candidates);
  if (opening >= 0) return opening;
  const cue = governingCue(scene, setting);
  const agent = candidates.findIndex(({ phrase }) => isAgent(scene, setting, phrase));
  if (agent >= 0) return agent;
  const governing = ownSubject(scene, candidates, cue);
  if (governing >= 0) return governing;
  const tag = tagOf(scene, setting);
  const dash = DASHES.has(scene.tokens[setting.after]?.text ?? "");
  if (tag === "none" && !dash) return -1;
  return candidates.findIndex(
    (candidate) =>
      candidate.paragraphs === 0 &&
      ((dash && signs(scene, setting, candidate)) ||
        (tag !== "none" && tags(scene, setting, candidate, tag))),
  );
};

/** “We dig,” the Post quoted | Ann Lee | as saying. */
const isQuotedAs = (scene: Scene, { first, after }: QuoteSetting, phrase: NounPhrase): boolean => {
  const { tokens } = scene;
  const { sentence } = tokens[phrase.first] ?? {};
  const beside = [first, after].some((at) => tokens[at]?.sentence === sentence);
  return beside && quotedAs(scene, phrase.first - 1) === phrase;
};

/** A: “We dig” · Her advice: “We dig” · “We dig” was her advice · The well is, in his words, “dry to the last stone.” */
const isCalledTheirs = (
  scene: Scene,
  { first, after }: QuoteSetting,
  phrase: NounPhrase,
): boolean => {
  const { tokens } = scene;
  if (phrase.first === after + 1 && isPredicated(scene, phrase.first))
    return isOwnedWords(scene, phrase);
  const { last } = phrase;
  if (tokens[last]?.sentence !== tokens[first]?.sentence || last >= first) return false;
  if (tokens[last + 1]?.text === ":")
    return last === first - 2 && (isAnswerLabel(scene, phrase) || isOwnedWords(scene, phrase));
  return isOwnedWords(scene, phrase);
};

/** Lee: “We dig,” at a paragraph's start: a headline, a caption. */
const isLabel = ({ tokens }: Scene, { first }: QuoteSetting, phrase: NounPhrase) =>
  phrase.kind === "name" &&
  !phrase.possessive &&
  phrase.last === first - 2 &&
  tokens[first - 1]?.text === ":" &&
  tokens[phrase.first - 1]?.paragraph !== tokens[first]?.paragraph;

/** The one with whom a clause of its own begins, right before its verb: *while Ann Lee called* · *a friend, who asked*. */
const ownSubject = (scene: Scene, candidates: readonly Candidate[], cue: number): number =>
  candidates.findIndex(
    ({ phrase, relation }) =>
      cue >= 0 &&
      relation.cue === cue &&
      relation.order === "before" &&
      (relation.gap <= CLOSE || scene.tokens[phrase.last + 1]?.text === ",") &&
      (opensOwnClause(scene, phrase) || isOverheard(scene, phrase)),
  );

/** The plan was called “a farce” | by Ann Lee. */
const isAgent = (scene: Scene, { first, after }: QuoteSetting, phrase: NounPhrase): boolean => {
  const { tokens, cues } = scene;
  if (phrase.first !== after + 1 || tokens[after]?.lower !== "by") return false;
  const own = cues.findLast((cue) => cue.first < first);
  return (
    own !== undefined &&
    tokens[own.first]?.sentence === tokens[first]?.sentence &&
    first - own.first <= GOVERNING_REACH &&
    isPassive(scene, own)
  );
};

const CLOSE = 2;
const CLAUSE_OPENERS = wordsOf("while whereas but although though after before when as whom");
const PERSONAL = new Set(["he", "she", "they"]);

const opensOwnClause = ({ tokens, names }: Scene, phrase: NounPhrase): boolean => {
  const word = tokens[phrase.first]?.lower ?? "";
  const before = tokens[phrase.first - 1];
  if (word === "who") return before?.text === ",";
  const person = phrase.kind === "name" && names[phrase.name ?? -1]?.kind !== "place";
  const opener = before?.lower ?? "";
  // called it “a gift,” and the union called it “late”; not: Tom Ray and Ann Lee called it
  const parted = opener === "and" ? tokens[phrase.first - 2]?.text : undefined;
  const isParted = parted === '"' || opener === ";";
  if (phrase.kind === "nominal" && isParted) return phrase.head !== "other";
  const opens = isParted || CLAUSE_OPENERS.has(opener);
  return opens && (person || PERSONAL.has(word));
};

const GOVERNING_REACH = 10;
const CLOSED = new Set([",", ";", "—", "(", ")", ":"]);

/** … while Ann Lee called it a “farce” · whom Tom Ray calls “a fool”: the verb right before the words, whoever else speaks in the sentence. */
const governingCue = (scene: Scene, { first }: QuoteSetting): number => {
  const { tokens, cueAt, cues, quoteOf } = scene;
  const sentence = tokens[first]?.sentence;
  // who asked, “…”
  const from = tokens[first - 1]?.text === "," ? first - 2 : first - 1;
  for (let i = from; i >= from - GOVERNING_REACH; i--) {
    const token = tokens[i];
    if (!token || token.sentence !== sentence || quoteOf[i] !== -1 || CLOSED.has(token.text))
      return -1;
    const cue = cues[cueAt[i] ?? -1];
    if (cue && cue.kind !== "noun" && cue.kind !== "according")
      return isPassive(scene, cue) || !isSecond(scene, cue) ? -1 : (cueAt[i] ?? -1);
  }
  return -1;
};

/** Another verb of reporting or a semicolon stands in the sentence: else there is nobody to mistake the speaker for. */
const isSecond = (scene: Scene, { first }: Cue): boolean => {
  const { cues, cueAt, tokens, phraseOf } = scene;
  for (let at = first - 1; at >= first - GOVERNING_REACH; at--) {
    if (tokens[at]?.sentence !== tokens[first]?.sentence) break;
    if (tokens[at]?.text === ";") return true;
  }
  const before = phraseOf[first - 1];
  if (before?.last === first - 1 && isOverheard(scene, before)) return true;
  const own = cueAt[first] ?? 0;
  return [cues[own - 1], cues[own + 1]].some(
    (other) => other && tokens[other.first]?.sentence === tokens[first]?.sentence,
  );
};

const VIEWED = new Set(["for", "to"]);

/** …, according to Ann Lee, “dry to the last stone” · For Ann Lee, it is “dry to the last stone.” */
const leadsByName = (scene: Scene, setting: QuoteSetting, phrase: NounPhrase): boolean => {
  const { tokens, cueAt, cues, sentenceRanges } = scene;
  const { first } = setting;
  const sentence = tokens[first]?.sentence;
  if (phrase.last >= first || tokens[phrase.first]?.sentence !== sentence) return false;
  if (phrase.kind === "nominal" && phrase.head !== "person") return false;
  if (cues[cueAt[phrase.first - 2] ?? -1]?.kind === "according")
    return closesBefore(scene, phrase, first);
  const opens = sentenceRanges[sentence ?? -1]?.start === phrase.first - 1;
  return (
    opens &&
    phrase.kind === "name" &&
    VIEWED.has(tokens[phrase.first - 1]?.lower ?? "") &&
    tokens[phrase.last + 1]?.text === "," &&
    !speaksWithin(scene, phrase.last, setting)
  );
};

/** Behind the phrase, and a name that stands beside it, a comma and the mark. */
const closesBefore = ({ tokens, phrases }: Scene, phrase: NounPhrase, first: number): boolean => {
  const next = phrases[phrase.index + 1];
  const apposed = next?.kind === "name" && next.first === phrase.last + 2;
  const last = apposed && tokens[next.last + 1]?.text === "," ? next.last : phrase.last;
  return tokens[last + 1]?.text === "," && last + 2 === first;
};

const LONGEST_VIEW = 12;

/** A reporting verb or another name stands between, or behind: nothing is certain then. */
const speaksWithin = ({ tokens, cueAt, quoteOf }: Scene, from: number, setting: QuoteSetting) => {
  if (setting.first - from > LONGEST_VIEW) return true;
  for (let i = from; i < setting.after + LONGEST_VIEW; i++) {
    if (tokens[i]?.sentence !== tokens[setting.first]?.sentence) continue;
    if (quoteOf[i] === -1 && (cueAt[i] ?? -1) >= 0) return true;
  }
  return false;
};

const LONGEST_SIGNATURE = 16;

/** "We dig." — Ann Lee, mayor: a name right behind the closing mark and a dash, without a verb, says whose it is. */
const signs = ({ tokens, ranges, quotes }: Scene, setting: QuoteSetting, candidate: Candidate) => {
  const { after, quote } = setting;
  const { phrase, relation } = candidate;
  const { end = 0 } = ranges[quotes[quote]?.paragraph ?? -1] ?? {};
  return (
    phrase.kind === "name" &&
    relation.verb < 0 &&
    phrase.first === after + 1 &&
    DASHES.has(tokens[after]?.text ?? "") &&
    end - phrase.last < LONGEST_SIGNATURE
  );
};

/** How sure it is that the reporter's words behind a quotation belong to it: `comma`: its clause goes on in them. */
type Tag = "comma" | "mark" | "none";

// We must dig, · Must we dig? · I-
const ENDS_IN_COMMA = /,$/;
const ENDS_IN_MARK = /[?!]$/;
const WORD_END = /[\p{L}\p{N}]$/u;
const CAPITAL = /^[^\p{L}\p{N}]*[\p{Lu}\p{N}]/u;

const tagOf = ({ tokens, quoteOf }: Scene, { text, after, first }: QuoteSetting): Tag => {
  const next = tokens[after];
  if (!next || quoteOf[after] !== -1 || next.paragraph !== tokens[first]?.paragraph) return "none";
  const lead = tokens[first - 1];
  if (
    !CAPITAL.test(text) ||
    (lead?.sentence === tokens[first]?.sentence && WORD_END.test(lead?.text ?? ""))
  )
    return "none";
  if (ENDS_IN_COMMA.test(text) || next.text === ",") return "comma";
  return ENDS_IN_MARK.test(text) ? "mark" : "none";
};

const LONGEST_TAG = 12;

/** “We dig,” Ann Lee said · “Must we dig?” asked Ann Lee · “We dig,” Ann Lee shoots back. */
const tags = (scene: Scene, setting: QuoteSetting, candidate: Candidate, tag: Tag): boolean => {
  const { tokens } = scene;
  const { phrase, relation } = candidate;
  const start = setting.after + Number(tokens[setting.after]?.text === ",");
  if (phrase.possessive || relation.verb < 0) return false;
  const spoken = relation.cue >= 0;
  if (relation.order === "after") return spoken && phrase.first === start + 1;
  if (relation.order !== "before" || phrase.first !== start || relation.gap > LONGEST_TAG)
    return false;
  if (tag === "mark" && (!spoken || leadsOn(scene, relation.verb))) return false;
  return spoken || (relation.gap === 0 && phrase.kind !== "nominal");
};

/** “Must we?” Ann Lee said: “We must.” The words behind the verb belong to what follows. */
const leadsOn = ({ tokens }: Scene, verb: number): boolean => {
  const sentence = tokens[verb]?.sentence;
  for (let i = verb + 1; tokens[i]?.sentence === sentence; i++)
    if (tokens[i]?.text === ":" || tokens[i]?.text === '"') return true;
  return false;
};
