/** Two phrases for one person side by side: *Jo Doe, the mayor* · *the mayor, Jo Doe*. */
import type { NounPhrase } from "../phrases/mentions.ts";
import type { Scene } from "../scene.ts";

const OPENERS = new Set([",", "(", "—"]);
const LINKS = new Set(["of", "for", "at", "in", "from", "with", "to", "on", "and"]);
const REACH = 5;

/** The name that stands in apposition to the nominal `phrase`, before or after it. */
export const apposedName = (scene: Scene, phrase: NounPhrase): NounPhrase | undefined => {
  if (phrase.kind !== "nominal" || (phrase.head !== "person" && phrase.head !== "other"))
    return undefined;
  return nameBefore(scene, phrase) ?? nameAfter(scene, phrase);
};

const nameBefore = ({ phrases, tokens }: Scene, phrase: NounPhrase): NounPhrase | undefined => {
  const before = phrases[phrase.index - 1];
  const mark = tokens[phrase.first - 1];
  const joined =
    before?.kind === "name" && before.last === phrase.first - 2 && mark && OPENERS.has(mark.text);
  return joined && mark.sentence === tokens[phrase.first]?.sentence ? before : undefined;
};

/** Over the nominal's own complements: *a spokesman for the city's parks, Jo Doe,*. */
const nameAfter = (
  { phrases, tokens, quoteOf }: Scene,
  phrase: NounPhrase,
): NounPhrase | undefined => {
  let at = phrase.index;
  for (let step = 0; step < REACH; step++) {
    const current = phrases[at];
    const next = phrases[at + 1];
    const mark = tokens[(current?.last ?? 0) + 1];
    if (
      !current ||
      !next ||
      !mark ||
      quoteOf[next.first] !== -1 ||
      mark.sentence !== tokens[next.first]?.sentence
    )
      return undefined;
    if (mark.text === "," && next.kind === "name" && next.first === current.last + 2) return next;
    if (!LINKS.has(mark.lower) || next.first !== current.last + 2) return undefined;
    at++;
  }
  return undefined;
};
