/** *Tenants who say they were never asked | have gone to court*: the verb of the sentence ends what was reported inside its subject. */
import type { Cue } from "../phrases/cues.ts";
import type { Scene } from "../scene.ts";
import { COORDINATORS, RELATIVES, SUBORDINATORS, wordsOf } from "../text/closed-classes.ts";
import type { Clause } from "./clauses.ts";

const OPENS = new Set([",", ";", "—", ":", "(", ")"]);

/** A clause that a relative clause or a noun reports, without the main verb behind it. */
export const withoutMainVerb = (scene: Scene, cue: Cue, clause: Clause): Clause => {
  const inSubject = cue.kind === "noun" || RELATIVES.has(scene.tokens[cue.first - 1]?.lower ?? "");
  if (clause.side === "before" || !inSubject) return clause;
  const main = mainVerb(scene, clause);
  return main === undefined ? clause : { ...clause, last: main - 1, stop: "cue" };
};

const FRONTING = wordsOf("while as although though after when since because if once");

/** *While Doe promised to mend it, | Roe dug*: the clause that hangs on another ends where that begins. */
export const withoutMainClause = (
  { tokens, sentenceRanges }: Scene,
  cue: Cue,
  clause: Clause,
): Clause => {
  const start = sentenceRanges[tokens[cue.first]?.sentence ?? -1]?.start ?? cue.first;
  if (clause.side === "before" || !FRONTING.has(tokens[start]?.lower ?? "")) return clause;
  for (let i = start + 1; i <= clause.last; i++) {
    if (tokens[i]?.text !== ",") continue;
    return i > clause.first ? { ...clause, last: i - 1, stop: "comma" } : clause;
  }
  return clause;
};

/** *said the well was dry, | and then left* · *said the well was dry | and Roe | says*: what was done next is no part of the words. */
export const withoutSequel = (scene: Scene, clause: Clause): Clause => {
  const { tokens } = scene;
  if (clause.side === "before") return clause;
  if (clause.stop === "cue") return withoutLink(scene, withoutSubject(scene, clause));
  for (let i = clause.first + 1; i + 3 <= clause.last; i++) {
    const [comma, and, then, verb] = tokens.slice(i, i + 4);
    const next = comma?.text === "," && and?.lower === "and" && then?.lower === "then";
    if (next && verb?.pos === "VERB" && finite(verb))
      return { ...clause, last: i - 1, stop: "comma" };
  }
  const closes = tokens[clause.last]?.text === "," && clause.last > clause.first;
  return closes ? { ...clause, last: clause.last - 1 } : clause;
};

/** *said the well was dry | and Roe has | said* · *… | and Roe said she | hopes*: what is said next, with its subjects. */
const withoutSubject = ({ tokens, phraseOf, cueAt }: Scene, clause: Clause): Clause => {
  let start = clause.last + 1;
  for (let step = 0; step < SUBJECTS; step++) {
    let at = start - 1;
    while (HELPERS.has(tokens[at]?.pos ?? "")) at--;
    const { first = -1, last } = phraseOf[at] ?? {};
    if (last !== at) return clause;
    start = first - 1;
    if ((cueAt[start] ?? -1) < 0) break;
  }
  if (tokens[start]?.lower !== "and") return clause;
  for (let i = start - 1; i > clause.first; i--)
    if (finite(tokens[i])) return { ...clause, last: start - 1, stop: "and" };
  return clause;
};
const SUBJECTS = 2;

/** *said the well was dry | and | predicted* · *said it was dry | , but | denied*. */
const withoutLink = ({ tokens }: Scene, clause: Clause): Clause => {
  if (clause.stop !== "cue" || tokens[clause.last]?.pos !== "CCONJ") return clause;
  const last = clause.last - (tokens[clause.last - 1]?.text === "," ? 2 : 1);
  return last >= clause.first ? { ...clause, last, stop: "and" } : clause;
};

/** The second verb group of the clause, where no word or mark between the two opens a clause of its own. */
const mainVerb = ({ tokens }: Scene, { first, last }: Clause): number | undefined => {
  let at = first;
  while (at <= last && !finite(tokens[at])) at++;
  while (HELPERS.has(tokens[at]?.pos ?? "")) at++;
  if (tokens[at]?.pos === "VERB") at++;
  for (; at <= last; at++) {
    const token = tokens[at];
    if (!token || OPENS.has(token.text) || opensClause(token.lower)) return undefined;
    if (finite(token)) return at;
  }
  return undefined;
};

type Word = { readonly pos: string; readonly lower: string } | undefined;

const opensClause = (lower: string): boolean =>
  SUBORDINATORS.has(lower) || RELATIVES.has(lower) || COORDINATORS.has(lower);

const finite = (token: Word): boolean =>
  token?.pos === "AUX" || (token?.pos === "VERB" && !token.lower.endsWith("ing"));

const HELPERS = new Set(["AUX", "ADV", "PART"]);
