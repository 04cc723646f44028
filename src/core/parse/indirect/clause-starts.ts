/** Where the words that a cue reports may begin: behind it, behind whom it tells, behind where and when it was said. */
import type { Cue } from "../phrases/cues.ts";
import { agentOf } from "../phrases/passives.ts";
import { phraseFrom } from "../phrases/relations.ts";
import type { Scene } from "../scene.ts";
import { wordsOf } from "../text/closed-classes.ts";

/** What was passed over between cue and clause: a preposition, an object, where or when it was said. */
export type Skipped = "nothing" | "link" | "object" | "object and link" | "aside";

type Start = { readonly first: number; readonly skipped: Skipped };

const LINKS = wordsOf("that for to of on about against with as in at from by into over out");

export const startsAfter = (scene: Scene, cue: Cue): readonly Start[] => {
  const { tokens } = scene;
  const sentence = tokens[cue.last]?.sentence;
  const inside = (i: number) => tokens[i]?.sentence === sentence && scene.quoteOf[i] === -1;
  if (cue.kind === "according") {
    // a man who reads well according to his friends, came: what stands behind is another clause's
    const before = tokens[cue.first - 1];
    if (before?.sentence === sentence && before?.pos !== "PUNCT" && before?.pos !== "CCONJ")
      return [];
    const past = pastSource(scene, cue.last + 1);
    return past !== undefined && inside(past) ? [{ first: past, skipped: "object" }] : [];
  }
  let at = agentOf(scene, cue)?.after ?? cue.last + 1;
  while (inside(at) && isPassedOver(scene, at)) at++;
  if (inside(at) && tokens[at]?.text === ",") at = pastAside(scene, at);
  const starts = told(scene, cue, at) ?? startsAt(scene, at);
  return starts.filter(({ first }) => inside(at) && inside(first));
};

const ASKING = wordsOf("why how");
const ASKING_OF_CLAUSE = wordsOf("when where");

/** *asked | why the gates were shut*: the word is part of what is asked; not: *said when asked*. */
const asks = ({ tokens }: Scene, at: number): boolean => {
  const { lower = "" } = tokens[at] ?? {};
  return ASKING.has(lower) || (ASKING_OF_CLAUSE.has(lower) && tokens[at + 1]?.pos !== "VERB");
};

/** *said | later that*; not: *said First Nations were*. */
const isPassedOver = (scene: Scene, at: number): boolean => {
  const { pos, capital } = scene.tokens[at] ?? {};
  return pos === "ADV" && !capital && !asks(scene, at);
};

const UNTOLD = new Set(["to", "about", "of", "against", "into", "out", "with", "."]);

/** *told | the board | on Monday | that the well was dry*: whom it was told, and when, is no part of the words. */
const told = (scene: Scene, { lemma }: Cue, at: number): readonly Start[] | undefined => {
  const object = objectEnd(scene, at);
  // asked the board | why the gates were shut
  const asked = lemma === "ask" && object !== undefined && asks(scene, object + 1);
  if (!asked && !scene.vocabulary.cue.telling.has(lemma)) return undefined;
  const next = scene.tokens[(object ?? at) + 1];
  if (object === undefined || !next || UNTOLD.has(next.lower)) return undefined;
  return [
    { first: object + 1, skipped: "object" },
    ...pastSetting(scene, object + 1, "object and link"),
  ];
};

/** At the word itself, past *that* or a preposition, past an object, past where and when. */
const startsAt = (scene: Scene, at: number): readonly Start[] => {
  const isLink = (i: number) => LINKS.has(scene.tokens[i]?.lower ?? "");
  const [aside] = pastSetting(scene, at, "aside");
  if (aside && opensClause(scene, aside.first)) return [aside];
  const found: Start[] = [{ first: at, skipped: "nothing" }];
  if (isLink(at)) found.push({ first: at + 1, skipped: "link" });
  if (aside) found.push(aside);
  const object = objectEnd(scene, at);
  if (object === undefined) return found;
  const linked = isLink(object + 1);
  found.push({
    first: object + (linked ? 2 : 1),
    skipped: linked ? "object and link" : "object",
  });
  return found;
};

const SETTING_LINKS = wordsOf(
  "in on at during to via through after before following outside inside alongside with from under",
);
const DAY =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|tonight|earlier|later|last|this)$/;
const TIME = /^(?:morning|afternoon|evening|night|week|month|year)$/;
const MOST_SETTINGS = 3;

/** *said | on Monday | the well was dry* · *said | in a letter to the board | that*. */
const pastSetting = (scene: Scene, from: number, skipped: Skipped): readonly Start[] => {
  const at = pastSettings(scene, from);
  return at > from ? [{ first: at, skipped }] : [];
};

/** The token behind where and when: *on Monday in a letter |*. */
export const pastSettings = (scene: Scene, from: number): number => {
  let at = from;
  for (let step = 0; step < MOST_SETTINGS; step++) {
    const past = pastOne(scene, at);
    if (past === at) break;
    at = past;
  }
  return at;
};

const pastOne = (scene: Scene, at: number): number => {
  const { tokens } = scene;
  const word = (i: number) => tokens[i]?.lower ?? "";
  const linked = SETTING_LINKS.has(word(at)) ? at + 1 : at;
  // Monday's vote was void
  if (DAY.test(word(linked)) && word(linked + 1) === "'s") return at;
  if (DAY.test(word(linked))) return TIME.test(word(linked + 1)) ? linked + 2 : linked + 1;
  if (linked === at) return at;
  const object = objectEnd(scene, linked);
  return object === undefined ? at : object + 1;
};

/** *that*, or a phrase or pronoun that may be a subject. */
const opensClause = (scene: Scene, at: number): boolean =>
  scene.tokens[at]?.lower === "that" || objectEnd(scene, at) !== undefined;

/** *according to Doe, | the well* · *according to the mayor, Doe, who chaired it, | the well* */
const pastSource = (scene: Scene, from: number): number | undefined => {
  const first = pastComma(scene, from);
  const source = phraseFrom(scene.phrases, from);
  // the mayor, Doe; not: the police, Doe was found
  const isNamed = source?.kind === "nominal" && source.head === "person" && source.definite;
  let past = first;
  for (let step = 0; past !== undefined && step < MOST_ASIDES; step++) {
    if (!tellsWho(scene, past, isNamed)) break;
    past = pastComma(scene, past);
  }
  return GOES_ON.has(scene.tokens[past ?? -1]?.pos ?? "VERB") ? first : past;
};

const MOST_ASIDES = 3;
/** What stood between commas was the clause's own subject. */
const GOES_ON = new Set(["VERB", "AUX", "CCONJ"]);
const WHO = wordsOf("who whose whom");

/** *Doe, | 41,* · *Doe, | a farmer who lives there,* · *the mayor, | Doe,* · *Doe, | who chaired it,* */
const tellsWho = (scene: Scene, at: number, isNamed: boolean): boolean => {
  const { tokens } = scene;
  if (WHO.has(tokens[at]?.lower ?? "")) return true;
  const closes = (last: number): boolean => tokens[last + 1]?.text === ",";
  if (tokens[at]?.pos === "NUM") return closes(at);
  const phrase = phraseFrom(scene.phrases, at);
  if (phrase?.first !== at) return false;
  if (phrase.kind === "name") return isNamed && closes(phrase.last);
  if (phrase.head !== "person") return false;
  return closes(phrase.last) || (!phrase.definite && WHO.has(tokens[phrase.last + 1]?.lower ?? ""));
};

const pastComma = ({ tokens }: Scene, from: number): number | undefined => {
  for (let i = from; i < from + 25; i++) {
    const token = tokens[i];
    if (!token || token.sentence !== tokens[from]?.sentence) return undefined;
    if (token.text === ",") return i + 1;
  }
  return undefined;
};

/** *said, in a letter, that*: the token after the second comma; the first one's where none closes. */
const pastAside = ({ tokens }: Scene, at: number): number => {
  for (let i = at + 1; i < at + 12; i++) {
    if (tokens[i]?.sentence !== tokens[at]?.sentence) break;
    if (tokens[i]?.text === ",") return i + 1;
  }
  return at + 1;
};

const objectEnd = (scene: Scene, at: number): number | undefined => {
  const phrase = phraseFrom(scene.phrases, at);
  if (phrase?.first === at) return phrase.last;
  return scene.tokens[at]?.pos === "PRON" ? at : undefined;
};
