/** Whether a person is printed with a word as title or role. */
import {
  type Appearance,
  type Cast,
  isPerson,
  lastBefore,
  type Resolved,
  UNKNOWN,
} from "../cast.ts";
import type { NounPhrase } from "../phrases/mentions.ts";
import { phraseFrom } from "../phrases/relations.ts";
import type { Scene } from "../scene.ts";
import { isOfAnotherParty } from "./parties.ts";

/** What somebody is called → the titles that say so before a name: *the judge* for *Justice Doe*. */
const TITLES: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  [
    "governor gov. gov",
    "senator sen. sen",
    "representative rep. rep",
    "congressman rep. rep",
    "congresswoman rep. rep",
    "lawmaker rep. sen. mp",
    "president pres.",
    "general gen. gen",
    "professor prof. prof",
    "doctor dr. dr",
    "physician dr. dr",
    "surgeon dr. dr",
    "judge justice",
    "justice judge",
    "councillor cllr cllr. councilor",
    "reverend rev. rev",
    "priest fr fr. father",
    "pastor rev. rev",
    "minister rev. secretary",
    "cleric imam sheikh ayatollah mullah maulana",
    "detective det det. dci di ds dc",
    "officer sgt sgt. pc constable insp inspector det sergeant capt. lt. deputy trooper",
    "sergeant sgt sgt.",
    "inspector insp insp. det di",
    "superintendent supt supt.",
    "lieutenant lt lt.",
    "captain capt capt.",
    "colonel col col.",
    "major maj maj.",
    "admiral adm adm.",
    "lawyer barrister attorney solicitor counsel advocate",
    "attorney lawyer",
    "barrister counsel kc qc",
  ].map((line) => {
    const [word = "", ...titles] = line.split(" ");
    return [word, new Set(titles)] as const;
  }),
);
/** *the president* is not the vice president. */
const LESSENING = new Set(["vice", "deputy", "vice-", "lieutenant", "lt.", "assistant"]);

/** The word stands among the titles before the name, or heads an apposition to it. */
export const bearsRole = (
  scene: Scene,
  { phrase, at, head }: Appearance,
  word: string,
): boolean => {
  if (!head) return false;
  for (let i = phrase.first; i < at; i++) {
    const lower = scene.tokens[i]?.lower ?? "";
    const lessened = LESSENING.has(scene.tokens[i - 1]?.lower ?? "");
    if (!lessened && (lower === word || TITLES.get(word)?.has(lower))) return true;
  }
  // the island's vicar, the Rev. Jo Doe
  const before = scene.phrases[phrase.index - 1];
  const led = before?.kind === "nominal" && before.last === phrase.first - 2;
  if (led && scene.tokens[phrase.first - 1]?.text === "," && isCalled(scene, before.last, word))
    return true;
  const next = phraseFrom(scene.phrases, phrase.last + 1);
  const apposed = next?.first === phrase.last + 2 && scene.tokens[phrase.last + 1]?.text === ",";
  return apposed && next?.kind === "nominal" && isCalled(scene, next.last, word);
};

const isCalled = ({ tokens }: Scene, at: number, word: string): boolean => {
  const lower = tokens[at]?.lower ?? "";
  return lower === word || (TITLES.get(word)?.has(lower) ?? false);
};

const ROLE_REACH = 40;

/** *the governor*: the last person named with that word as title or role. */
export const resolveRole = (cast: Cast, phrase: NounPhrase): Resolved => {
  const { appearances, scene, entities } = cast;
  const word = scene.tokens[phrase.last]?.lower ?? "";
  const sentence = scene.tokens[phrase.first]?.sentence ?? 0;
  for (let i = lastBefore(appearances, phrase.first); i >= 0; i--) {
    const appearance = appearances[i];
    if (!appearance || sentence - (scene.tokens[appearance.at]?.sentence ?? 0) > ROLE_REACH)
      return UNKNOWN;
    if (!isPerson(entities[appearance.entity]) || !bearsRole(scene, appearance, word)) continue;
    if (isOfAnotherParty(cast, phrase, appearance)) continue;
    return { entities: [appearance.entity], antecedent: appearance.phrase, how: "role" };
  }
  return UNKNOWN;
};
