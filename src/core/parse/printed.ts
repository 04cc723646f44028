/** Where phrases and names stand in the text, as facts give them. */

import type { Span } from "../article.ts";
import type { Mention } from "../facts.ts";
import { wordSet } from "../lexicon.ts";
import type { Cast } from "./cast.ts";
import type { Name } from "./names/names.ts";
import type { NounPhrase } from "./phrases/mentions.ts";
import { isComplement } from "./phrases/relations.ts";
import type { Scene } from "./scene.ts";
import { OCCASIONS, TIME_NOUNS, TIMES, WITHIN } from "./text/closed-classes.ts";
import type { Token } from "./text/tokens.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** The fullest printed name of an entity. */
export const nameOf = ({ scene, entities }: Cast, entity: number): string | undefined => {
  const name = scene.names[entities[entity]?.fullest ?? -1];
  const start = scene.tokens[name ? firstOfName(scene, name) : -1]?.start;
  const end = scene.tokens[name ? lastOfName(scene, name) : -1]?.end;
  return start === undefined || end === undefined ? undefined : scene.text.slice(start, end);
};

// Lord Doe · Mr Justice Roe: what a peer and a judge are called
const PEER =
  /^(?:lord|lady|baron|baroness|viscount|viscountess|earl|countess|duke|duchess|marquess)$/;

/** First token of the name proper: a peer's title is part of it where no first name stands between. */
const firstOfName = ({ tokens }: Scene, { first, core, last }: Name): number => {
  const alone = core === last && core > first;
  return alone && PEER.test(tokens[core - 1]?.lower ?? "") ? core - 1 : core;
};

/** Words behind a name that make another body of it: the Doe *campaign* is not Doe. */
const MADE_OF = wordSet("namedAfter");

const namesKind = (token: Token | undefined, { role }: Vocabulary): boolean =>
  token?.capital === false && role.body.has(token.lower) && !MADE_OF.has(token.lower);

/** *Water firm*, as a sentence begins: a word of the language, and no name. */
const isPlain = (tokens: readonly Token[], core: number, at: number, { gazetteer }: Vocabulary) =>
  core === at - 1 && gazetteer.isCommon(tokens[core]?.lower ?? "");

/** Last token of the name proper: Ann Lee KC is Ann Lee, the Oxfield charity is Oxfield; Tom Ray Jr. keeps his suffix. */
const lastOfName = ({ tokens, vocabulary }: Scene, { core, last }: Name): number => {
  let at = last;
  if (at > core && namesKind(tokens[at], vocabulary) && !isPlain(tokens, core, at, vocabulary))
    at--;
  while (
    at > core &&
    (vocabulary.postnominal.has(tokens[at]?.lower ?? "") || tokens[at]?.text === ",")
  )
    at--;
  return at;
};

export const spanOf = (
  { tokens }: Scene,
  { first, last }: { first: number; last: number },
): Span => ({
  start: tokens[first]?.start ?? 0,
  end: tokens[last]?.end ?? 0,
});

const MOST_COMPLEMENTS = 3;
/** What tells where and when, not whose: *officials | in 2015*. */
const SETTINGS = new Set(["on", "over", "into", "behind"]);

/** *officials | in 2015* · *officials | in a statement*; not: *the judge in the case*, *officials in Ravenna*. */
const isSetting = ({ tokens }: Scene, { first, last }: NounPhrase): boolean => {
  const link = tokens[first - 1]?.lower ?? "";
  if (!WITHIN.has(link)) return SETTINGS.has(link);
  const word = tokens[last]?.lower ?? "";
  return (
    tokens[first]?.pos === "NUM" || [OCCASIONS, TIMES, TIME_NOUNS].some((words) => words.has(word))
  );
};

/** With what it belongs to: *a spokesman for the city's parks*. */
export const mentionOf = (scene: Scene, phrase: NounPhrase): Mention => {
  let last = phrase;
  for (let step = 0; phrase.kind === "nominal" && step < MOST_COMPLEMENTS; step++) {
    const next = scene.phrases[last.index + 1];
    if (!next || !isComplement(scene, next)) break;
    if (isSetting(scene, next)) break;
    last = next;
  }
  return {
    ...spanOf(scene, { first: phrase.first, last: last.last }),
    kind: phrase.kind,
    ...(isThing(scene, phrase) ? { thing: true } : {}),
  };
};

// matches the ending of: birdwatcher · geophysicist · salesman; of people of whom no list could have all
const HUMAN = /(?:er|or|ist|ian|man|woman|men|women|boy|girl|kid)s?$/;
const TRANSCRIPTS = wordSet("transcripts");

const isThing = (
  { tokens, vocabulary }: Scene,
  { kind, head, first, last }: NounPhrase,
): boolean => {
  const token = tokens[last];
  if (kind !== "nominal" || !token) return false;
  if (head === "document") return TRANSCRIPTS.has(token.lower);
  // Part of the problem: at a sentence's start the tagger takes a noun for a name
  const isNoun =
    token.pos === "NOUN" || (first === last && vocabulary.gazetteer.isCommon(token.lower));
  return head === "other" && isNoun && !HUMAN.test(token.lower);
};
