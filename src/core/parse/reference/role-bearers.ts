/** Whether a person is printed with a word as title or role. */
import type { Appearance } from "../cast.ts";
import { phraseFrom } from "../phrases/relations.ts";
import type { Scene } from "../scene.ts";

/** Title in full → as abbreviated before a name. */
const SHORT: ReadonlyMap<string, string> = new Map([
  ["governor", "gov."],
  ["senator", "sen."],
  ["representative", "rep."],
  ["president", "pres."],
  ["general", "gen."],
  ["professor", "prof."],
  ["doctor", "dr."],
]);
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
    if (!lessened && (lower === word || lower === SHORT.get(word))) return true;
  }
  // the island's vicar, the Rev. Jo Doe
  const before = scene.phrases[phrase.index - 1];
  const led = before?.kind === "nominal" && before.last === phrase.first - 2;
  if (
    led &&
    scene.tokens[phrase.first - 1]?.text === "," &&
    scene.tokens[before.last]?.lower === word
  )
    return true;
  const next = phraseFrom(scene.phrases, phrase.last + 1);
  const apposed = next?.first === phrase.last + 2 && scene.tokens[phrase.last + 1]?.text === ",";
  return apposed && next?.kind === "nominal" && scene.tokens[next.last]?.lower === word;
};
