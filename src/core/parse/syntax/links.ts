/** How a clause hangs on the one before: reported, asked, relative, or led by *when* or *if*. */
import { HYPOTHETICAL } from "../text/closed-classes.ts";
import type { Link } from "./clause.ts";
import { FREE, kindAt, lowerAt, REACH, type Sentence, type Standing } from "./sentence.ts";

/** The clause before item `j`, on which what begins there depends. */
export const parentOf = (sentence: Sentence, j: number): number | undefined => {
  for (let i = j - 1; i >= Math.max(0, j - REACH); i--) {
    const parent = sentence.clauseAt.get(i);
    if (parent !== undefined) return parent;
  }
  return undefined;
};

/** On the clause before item `j`. */
export const hangingOn = (sentence: Sentence, j: number, link: Link): Standing => ({
  ...FREE,
  parent: parentOf(sentence, j),
  link,
});

/** How a clause whose subject begins at item `k` hangs on a verb before it: *said (that) Doe left*, *asked whether*. */
export const linkOf = (sentence: Sentence, k: number): Standing => {
  const lead = k - 1;
  const kind = kindAt(sentence, lead);
  const word = lowerAt(sentence, lead);
  if (kind === "subordinator" || (kind === "relative" && word === "that"))
    return ledBy(word, reportingBefore(sentence, lead - 1) ?? resumed(sentence, lead));
  if (kind === "relative") return hangingOn(sentence, lead, "relative");
  const parent = kind === "verb" || kind === "phrase" ? reportingBefore(sentence, lead) : undefined;
  const lemma = sentence.drafts[parent ?? -1]?.group.lemma ?? "";
  const stated = parent !== undefined && sentence.known.states(lemma);
  return stated ? { ...FREE, parent, link: "that" } : FREE;
};

/** *said the well was dry | and that Doe knew*: the verb that the clause before hangs on. */
const resumed = ({ drafts, items }: Sentence, lead: number): number | undefined => {
  if (items[lead - 1]?.kind !== "coordinator") return undefined;
  const before = drafts.findLast(
    ({ link, group }) => link !== "relative" && group.form === "finite",
  );
  return before?.link === "that" || before?.link === "whether" ? before.parent : undefined;
};

const ledBy = (word: string, parent: number | undefined): Standing => {
  if (parent !== undefined && word === "that") return { ...FREE, parent, link: "that" };
  if (parent !== undefined && ASKED.has(word))
    return { ...FREE, parent, link: "whether", unreal: true };
  return { ...FREE, unreal: HYPOTHETICAL.has(word), embedded: true };
};

const ASKED = new Set(["whether", "if"]);

const BETWEEN = new Set(["phrase", "preposition", "comma", "other"]);

/** The verb at most a few items before: *told reporters on the stairs (that)*. */
const reportingBefore = (sentence: Sentence, from: number): number | undefined => {
  let at = from;
  for (let step = 0; step < 4 && at >= 0; step++, at--) {
    const clause = sentence.clauseAt.get(at);
    if (clause !== undefined) return clause;
    if (!BETWEEN.has(kindAt(sentence, at) ?? "")) return undefined;
  }
  return undefined;
};
