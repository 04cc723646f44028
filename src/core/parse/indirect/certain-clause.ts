/** *The well was dry, Ann Lee said.*: a whole sentence that a tag behind a comma ascribes, with nothing to weigh. */
import { wordSet } from "../../lexicon.ts";
import type { Cue } from "../phrases/cues.ts";
import type { Scene } from "../scene.ts";
import { wordsOf } from "../text/closed-classes.ts";
import type { Clause } from "./clauses.ts";
import { nounClause } from "./noun-clause.ts";
import { CONDITIONS, partedClause } from "./parted-clause.ts";
import { isInverted, tagEnd } from "./tags.ts";

// said · says; not: saying, to say
const FINITE = /(?:ed|s|said|told|wrote|thought|felt)$/;
// when asked, · speaking on Monday, · in 1990,
const SUBORDINATES = new Set(["SCONJ", "ADP", "PART"]);
const SUBORDINATING = wordsOf(
  "when if as while where although though because asked speaking but and",
);

/** The clause that is surely the cue's content; undefined: it has to be weighed. */
export const certainClause = (
  scene: Scene,
  cue: Cue,
  clauses: readonly Clause[],
): Clause | undefined =>
  toldClause(scene, cue) ?? taggedClause(scene, cue, clauses) ?? nounClause(scene, cue);

const TELLING = wordSet("telling");
const AGENT_REACH = 22;
const LONGEST = 90;

/** *She was told by the judge, Ann Lee, on Monday that | the well was dry*. */
const toldClause = (scene: Scene, cue: Cue): Clause | undefined => {
  const { tokens, quoteOf, sentenceRanges } = scene;
  if (!TELLING.has(cue.lemma) || tokens[cue.last + 1]?.lower !== "by") return undefined;
  const end = sentenceRanges[tokens[cue.first]?.sentence ?? -1]?.end ?? 0;
  const link = linkAfterAgent(scene, cue.last + 2, end - 1);
  if (link === undefined || end - link > LONGEST) return undefined;
  for (let i = link + 1; i < end; i++) if (quoteOf[i] !== -1) return undefined;
  const last = tokens[end - 1]?.pos === "PUNCT" ? end - 2 : end - 1;
  return { side: "after", first: link + 1, last, skipped: "object and link", stop: "sentence" };
};

/** The *that* behind who did the telling, over appositions and times. */
const linkAfterAgent = (
  { tokens, quoteOf }: Scene,
  from: number,
  end: number,
): number | undefined => {
  for (let i = from; i < Math.min(end, from + AGENT_REACH); i++) {
    if (tokens[i]?.lower === "that") return i;
    if (quoteOf[i] !== -1 || tokens[i]?.pos === "VERB") return undefined;
  }
  return undefined;
};

const taggedClause = (scene: Scene, cue: Cue, clauses: readonly Clause[]): Clause | undefined => {
  const clause = clauses.find(({ side, stop }) => side === "before" && stop === "sentence");
  if (cue.kind === "according") return clause && sourcedClause(scene, cue, clause);
  if (cue.kind !== "speech" || cue.first !== cue.last) return undefined;
  if (!clause || !FINITE.test(scene.tokens[cue.first]?.lower ?? "")) return undefined;
  const end = tagEnd(scene, cue, clause.last + 1);
  if (end === undefined) return undefined;
  const parted = partedClause(scene, clause, end);
  if (parted) return parted;
  return isSentence(scene, clause, isInverted(scene, cue)) ? clause : undefined;
};

/** *The well is dry, | according to Ann Lee*. */
const sourcedClause = (scene: Scene, { first }: Cue, clause: Clause): Clause | undefined =>
  clause.last === first - 2 && scene.tokens[first - 1]?.text === "," && isSentence(scene, clause)
    ? clause
    : undefined;

/** It has a subject and a verb of its own, and hangs on nothing; before an inverted tag, asides may stand between the two. */
const isSentence = (
  { tokens, sentenceRanges }: Scene,
  { first, last }: Clause,
  asides = false,
): boolean => {
  const opener = tokens[first];
  if (!opener || sentenceRanges[opener.sentence]?.start !== first) return false;
  const hangs = SUBORDINATES.has(opener.pos) || SUBORDINATING.has(opener.lower);
  // If the dam holds, the town is safe, said Ann Lee
  const fronted = asides && CONDITIONS.has(opener.lower) && tokens[first + 1]?.pos !== "VERB";
  if ((hangs && !fronted) || opener.pos === "VERB") return false;
  for (let i = first + 1; i <= last; i++) {
    const token = tokens[i];
    if (!asides && (token?.text === "," || token?.text === ";")) return false;
    if (token?.pos === "VERB" || token?.pos === "AUX") return true;
  }
  return false;
};
