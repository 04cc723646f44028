/** Reporting verbs in the passive: whoever stands before them did not speak. */

import type { Scene } from "../scene.ts";
import type { Cue } from "./cues.ts";
import type { NounPhrase } from "./mentions.ts";
import { isAimed, isComplement, phraseFrom } from "./relations.ts";

const BE = new Set(["be", "is", "was", "are", "were", "been", "being"]);
const PARTICIPLE = /(?:ed|told|said|thought|known|seen|held)$/;

/** *Doe was asked about it* · *Doe, accused of it* · *Doe, asked about it, smiled*: whoever stands before the verb did not ask. */
export const isPassive = (scene: Scene, { first, kind }: Cue): boolean => {
  const { tokens } = scene;
  if (kind === "noun" || !PARTICIPLE.test(tokens[first]?.lower ?? "")) return false;
  if (isAimed(tokens, first)) return true;
  if (isAside(scene, first)) return true;
  let at = first - 1;
  while (tokens[at]?.pos === "ADV") at--;
  return BE.has(tokens[at]?.lower ?? "");
};

/** *Doe, | told of the verdict, | wept*: the verb has no subject, and who stands before the comma that of a later one. */
const isAside = (scene: Scene, first: number): boolean =>
  scene.tokens[first - 1]?.text === "," &&
  verbsOf(scene).bare.has(first) &&
  (verbsOf(scene).last.get(first - 2) ?? -1) > first;

type Verbs = {
  /** Verbs whose clause has no subject. */
  readonly bare: ReadonlySet<number>;
  /** Of the last token of a subject its last verb. */
  readonly last: ReadonlyMap<number, number>;
};

const known = new WeakMap<Scene, Verbs>();

const verbsOf = (scene: Scene): Verbs => {
  const found = known.get(scene) ?? readVerbs(scene);
  known.set(scene, found);
  return found;
};

const readVerbs = ({ clauses }: Scene): Verbs => ({
  bare: new Set(clauses.flatMap(({ subject, verb }) => (subject.length > 0 ? [] : [verb]))),
  last: new Map(clauses.flatMap(({ subject, verb }) => subject.map(({ head }) => [head, verb]))),
});

type Agent = {
  readonly phrase: NounPhrase;
  /** The token behind it and what belongs to it. */
  readonly after: number;
};

/** *They were told | by officials of the ministry | that no homes would be flooded*. */
export const agentOf = (scene: Scene, cue: Cue): Agent | undefined => {
  const by = cue.last + 1;
  if (scene.tokens[by]?.lower !== "by" || !isPassive(scene, cue)) return undefined;
  const phrase = phraseFrom(scene.phrases, by + 1);
  if (phrase?.first !== by + 1) return undefined;
  let { index, last } = phrase;
  for (let next = scene.phrases[++index]; isComplement(scene, next); next = scene.phrases[++index])
    last = next?.last ?? last;
  return { phrase, after: last + 1 };
};

export const QUESTIONED = new Set(["asked", "pressed", "questioned", "quizzed"]);

/** *Asked whether he would go, Doe said* · *Doe, pressed on that, said*: nobody's words, but the question put to who answers. */
export const isQuestioned = (scene: Scene, { first }: Cue): boolean => {
  const [before, verb] = [scene.tokens[first - 1], scene.tokens[first]];
  if (!QUESTIONED.has(verb?.lower ?? "")) return false;
  return (
    before?.sentence !== verb?.sentence ||
    before?.lower === "when" ||
    before?.text === '"' ||
    isAside(scene, first)
  );
};
