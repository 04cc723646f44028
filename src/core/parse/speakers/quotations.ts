/** From decisions on quoted stretches to attributions: which are quotations, of what kind, and which belong together. */
import type { Span } from "../../article.ts";
import type { Attribution } from "../../facts.ts";
import { type Cast, isInferred, sureOf } from "../cast.ts";
import type { Cue } from "../phrases/cues.ts";
import type { NounPhrase } from "../phrases/mentions.ts";
import { isPassive } from "../phrases/passives.ts";
import { mentionOf, nameOf, spanOf } from "../printed.ts";
import { clausesOf } from "../reference/discourse.ts";
import type { Scene } from "../scene.ts";
import { wordsOf } from "../text/closed-classes.ts";
import type { Decision } from "./decision.ts";
import { isQuotation } from "./labels.ts";
import type { QuoteSetting } from "./quote-setting.ts";
import { formOf, ruleOf } from "./rules.ts";

const CAPITAL = /^[^\p{L}]*\p{Lu}/u;
const LEAD = /^[\s,:]*/;
const DIRECT_LEAD = new Set([",", ":", ".", "?", "!", ";", "—", ")", '"', "-"]);

export const toAttributions = (
  cast: Cast,
  decisions: readonly Decision[],
  threshold: number,
): readonly Attribution[] => {
  const { scene } = cast;
  const groups: Decision[][] = [];
  for (const decision of decisions) {
    if (!isQuotation(scene, decision)) continue;
    const before = groups.at(-1);
    if (before && belongTogether(scene, before, decision)) before.push(decision);
    else groups.push([decision]);
  }
  return groups.flatMap((group) => attribution(cast, group, threshold) ?? []);
};

/** One mention, one kind, and nothing between but the cue: the halves of one utterance. */
const belongTogether = (scene: Scene, group: readonly Decision[], next: Decision): boolean => {
  const last = group.at(-1);
  if (!last) return false;
  const [a, b] = [scene.quotes[last.setting.quote], scene.quotes[next.setting.quote]];
  if (b?.turn) return b.continues;
  if (b?.unmarked && b.continues) return last.candidate?.phrase === next.candidate?.phrase;
  if (!last.candidate || last.candidate.phrase !== next.candidate?.phrase) return false;
  if (kindOf(scene, last) !== kindOf(scene, next)) return false;
  if (!a || !b) return false;
  if (kindOf(scene, next) === "mixed") return sentenceOf(scene, last) === sentenceOf(scene, next);
  return b.continues || a.paragraph === b.paragraph;
};

const sentenceOf = (scene: Scene, { setting }: Decision) => scene.tokens[setting.first]?.sentence;

/** In marks from the clause's start: direct. In the middle of the reporter's clause: mixed. */
const kindOf = (scene: Scene, { setting }: Decision): "direct" | "mixed" => {
  const { tokens, cueAt, quotes } = scene;
  if (setting.first <= setting.start || quotes[setting.quote]?.continues) return "direct";
  const before = tokens[setting.first - 1];
  const opens = before?.sentence !== tokens[setting.first]?.sentence;
  const capital = CAPITAL.test(setting.text);
  if (!opens && !capital && before?.text === "," && resumesNothing(scene, setting)) return "mixed";
  if (!opens && !capital && before?.text === "," && isInWords(scene, setting)) return "mixed";
  // at 3 a.m. "We …": the stop of an abbreviation may end a sentence, too
  const lead = before?.text ?? "";
  if (opens || DIRECT_LEAD.has(lead) || (capital && lead.endsWith("."))) return "direct";
  return capital && (cueAt[setting.first - 1] ?? -1) >= 0 && setting.words.size > 3
    ? "direct"
    : "mixed";
};

/** She found, in her words, "a very old house." */
const isInWords = ({ tokens }: Scene, { first }: QuoteSetting): boolean =>
  tokens[first - 2]?.lower === "words";

/** The bread, she said, "was older than the baker": no half of a quotation, but the end of the reporter's clause. */
const resumesNothing = ({ tokens, cueAt, quoteOf }: Scene, { first }: QuoteSetting): boolean => {
  const sentence = tokens[first]?.sentence;
  let verb = first - 2;
  while (tokens[verb]?.sentence === sentence && (cueAt[verb] ?? -1) < 0 && quoteOf[verb] === -1)
    verb--;
  if (tokens[verb]?.sentence !== sentence || quoteOf[verb] !== -1) return false;
  for (let i = verb; tokens[i]?.sentence === sentence; i--) {
    if (quoteOf[i] !== -1) return false;
    if (tokens[i]?.text === ",") return true;
  }
  return false;
};

const attribution = (
  cast: Cast,
  group: readonly Decision[],
  threshold: number,
): Attribution | undefined => {
  const { scene } = cast;
  const [first] = group;
  if (!first) return undefined;
  const { candidate, resolved, reasons } = first;
  const confidence = first.confidence * sureOf(resolved);
  const kind = kindOf(scene, first);
  const content = group.flatMap(({ setting }) => scene.quotes[setting.quote]?.content ?? []);
  const clause = kind === "mixed" ? clauseOf(scene, group) : undefined;
  const cue = candidate ? cueSpan(scene, first) : undefined;
  const antecedent = resolved.antecedent && spanOf(scene, resolved.antecedent);
  const named = confidence >= threshold;
  return {
    kind,
    ...(scene.quotes[first.setting.quote]?.unmarked ? { unmarked: true } : {}),
    content,
    ...(clause ? { clause } : {}),
    ...(cue ? { cue } : {}),
    ...(candidate ? { mention: mentionOf(scene, candidate.phrase) } : {}),
    ...(antecedent && named ? { antecedent } : {}),
    speakers: named ? resolved.entities.flatMap((entity) => nameOf(cast, entity) ?? []) : [],
    ...(named && isInferred(resolved) ? { inferred: true } : {}),
    rule: ruleOf(formOf(scene, first)).id,
    reasons: reasons(),
    confidence: Math.round(confidence * 1000) / 1000,
  };
};

const cueSpan = (scene: Scene, { candidate, setting }: Decision): Span | undefined => {
  if (!candidate) return undefined;
  const { relation, phrase } = candidate;
  const led = scene.cues[scene.cueAt[phrase.first - 2] ?? -1];
  const own = scene.cues[laterCue(scene, relation.cue, setting.first)];
  const cue = own ?? (led?.kind === "according" ? led : sharedCue(scene, phrase, setting.first));
  return cue && spanOf(scene, cue);
};

/** *Doe turned to Roe and told him it was “dry”*: the last reporting verb before the marks that has the phrase for its subject. */
const sharedCue = (scene: Scene, { last }: NounPhrase, first: number): Cue | undefined => {
  const { tokens, cueAt, cues } = scene;
  const verb = clausesOf(scene, last)
    .filter(({ verb }) => verb > last && verb < first && (cueAt[verb] ?? -1) >= 0)
    .at(-1)?.verb;
  const cue = cues[cueAt[verb ?? -1] ?? -1];
  const told = cue !== undefined && tokens[cue.first]?.sentence === tokens[first]?.sentence;
  return told && !isPassive(scene, cue) ? cue : undefined;
};

/** *Doe denied it and dismissed them as “fools”*: of verbs with one subject, the one that leads into the quotation. */
const laterCue = (scene: Scene, own: number, first: number): number => {
  const sentence = scene.tokens[scene.cues[own]?.first ?? -1]?.sentence;
  if (sentence === undefined || (scene.cues[own]?.last ?? first) >= first) return own;
  let latest = own;
  for (let i = own + 1; i < scene.cues.length; i++) {
    const cue = scene.cues[i];
    if (!cue || cue.first >= first || scene.tokens[cue.first]?.sentence !== sentence) break;
    if (cue.kind !== "noun" && isCoordinated(scene, cue.first)) latest = i;
  }
  return latest;
};

/** *and dismissed*, *, dismissed*: no subject of its own stands before the verb. */
const isCoordinated = ({ tokens }: Scene, verb: number): boolean =>
  COORDINATES.has(tokens[verb - 1]?.lower ?? "") ||
  (tokens[verb - 1]?.pos === "ADV" && COORDINATES.has(tokens[verb - 2]?.lower ?? ""));

const COORDINATES = new Set(["and", ",", "but", "or", "then"]);

/** The clause around the marks: from the reporting verb (or the sentence's start) to the sentence's end. */
const clauseOf = (scene: Scene, group: readonly Decision[]): Span | undefined => {
  const [first] = group;
  const last = group.at(-1);
  if (!first || !last) return undefined;
  const sentence = scene.sentences[sentenceOf(scene, first) ?? -1];
  const open = scene.quotes[first.setting.quote]?.outer;
  const close = scene.quotes[last.setting.quote]?.outer;
  if (!sentence || !open || !close) return undefined;
  const cue = cueSpan(scene, first);
  const from = cue && cue.end <= open.start && cue.end >= sentence.start ? cue.end : sentence.start;
  const start = from + (scene.folded.slice(from, open.start).match(LEAD)?.[0].length ?? 0);
  const leads = cue !== undefined && cue.end <= open.start;
  return { start: Math.min(start, open.start), end: leads ? tailEnd(scene, last) : close.end };
};

const TAIL_STOPS = wordsOf(", ; : — ( while whereas although though but");
const LONGEST_TAIL = 40;

/** *a “blunt tool” | that would hit small farms*: where the clause ends that goes on behind the marks. */
const tailEnd = (scene: Scene, { setting }: Decision): number => {
  const { tokens, quoteOf, cueAt, quotes } = scene;
  const { first, after, quote } = setting;
  const close = quotes[quote]?.outer.end ?? 0;
  const sentence = tokens[first]?.sentence;
  let end = close;
  for (let i = after; i < after + LONGEST_TAIL; i++) {
    const token = tokens[i];
    if (token?.sentence !== sentence || quoteOf[i] !== -1 || endsTail(scene, i)) return end;
    // he said: a tag
    if ((cueAt[i] ?? -1) >= 0 && token?.pos === "VERB") return close;
    if (token && token.pos !== "PUNCT") end = token.end;
  }
  return close;
};

/** A mark, a conjunction, or *and added*: the next report. */
const endsTail = ({ tokens, cueAt }: Scene, i: number): boolean => {
  const word = tokens[i]?.lower ?? "";
  return TAIL_STOPS.has(word) || (word === "and" && (cueAt[i + 1] ?? -1) >= 0);
};
