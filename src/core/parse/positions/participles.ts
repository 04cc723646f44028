/** Who does what a participle or gerund says, and who is named with *by* or *from*. */
import type { NounPhrase } from "../phrases/mentions.ts";
import { type Actors, actorsIn, isOwn } from "./claims.ts";
import { holderOf, holdersOf } from "./holders.ts";
import { listEndingAt, type Subject } from "./lists.ts";
import { cutPhrase, headOf, pastThing, phraseFromToken } from "./phrases.ts";
import { type Party, quoteAt, type Reading, sameSentence, tokenAt, wordAt } from "./reading.ts";
import { earlierSubject, subjectOf } from "./subjects.ts";
import { verbSetting } from "./verb-setting.ts";

const GIVING = new Set(["wrote", "sent", "told", "given", "gave"]);
const SOURCES = new Set(["by", "from"]);
const JOINTS = new Set(["and", ","]);

/** The subject of a participle or gerund at `verb`: *Democrats calling for*, *in a letter …, urging*, *joined A in calling for*. */
export const participleActors = (reading: Reading, verb: number): Actors | undefined => {
  const before = wordAt(reading, verb - 1);
  const mark = before === "," || before === "—" || before === "and";
  if (mark) return withCompanion(reading, earlierSubject(reading, verb), verb);
  if (reading.words.sets.leading.has(before))
    return before === "of" ? undefined : leadActors(reading, verb);
  return nounActors(reading, verb);
};

/** *released a joint statement with Doe, calling for*: both. */
const withCompanion = (
  reading: Reading,
  subject: Subject | undefined,
  verb: number,
): Actors | undefined => {
  if (!subject) return undefined;
  const actors = actorsIn(reading, subject, verb);
  if (!actors) return undefined;
  let joint = -1;
  for (let at = actors.after; at < verb; at++) {
    if (wordAt(reading, at) === "joint") joint = at;
    if (joint < 0 || wordAt(reading, at) !== "with") continue;
    const list = listEndingAt(reading, verb - 2);
    return list ? { ...actors, holders: [...actors.holders, ...holdersOf(reading, list)] } : actors;
  }
  return actors;
};

/** *A joined B in calling for*: A and B. */
const leadActors = (reading: Reading, verb: number): Actors | undefined => {
  const subject = earlierSubject(reading, verb);
  const actors = subject && actorsIn(reading, subject, verb);
  if (!actors || wordAt(reading, verb - 1) !== "in") return actors;
  const joined = listEndingAt(reading, verb - 2);
  let at = joined ? joined.first - 1 : -1;
  while (at > 0 && tokenAt(reading, at)?.pos === "DET") at--;
  if (!joined || reading.words.baseOf.get(wordAt(reading, at)) !== "join") return actors;
  return { ...actors, holders: [...actors.holders, ...holdersOf(reading, joined)] };
};

const ADDRESSED = new Set(["to", "with", "at", "against", "for"]);

/** The noun right before: *lawmakers calling for*; of a document, whoever gives it out: *issued a statement calling for*. */
const nounActors = (reading: Reading, verb: number): Actors | undefined => {
  let end = verb - 1;
  while (
    sameSentence(reading, end, verb) &&
    (tokenAt(reading, end)?.pos === "ADV" || isTimeBack(reading, end))
  )
    end--;
  const list = listEndingAt(reading, end);
  if (!list) return undefined;
  const [phrase] = list.phrases;
  const lead = wordAt(reading, list.first - 1);
  const people = holdersOf(reading, list);
  if (
    phrase &&
    people.length > 0 &&
    !ADDRESSED.has(lead) &&
    phrase.head !== "document" &&
    !isGiving(reading, list.first - 1)
  )
    return {
      holders: people,
      first: list.first,
      after: verb,
      reported: quoteAt(reading, verb) >= 0 && !isOwn(reading, people, verb),
    };
  const issuer = issuerBefore(reading, verb);
  return issuer && actorsIn(reading, issuer, verb);
};

const isTimeBack = (reading: Reading, at: number): boolean =>
  reading.words.sets.times.has(wordAt(reading, at)) ||
  (wordAt(reading, at) === "on" && reading.words.sets.times.has(wordAt(reading, at + 1)));

const isGiving = (reading: Reading, at: number): boolean => GIVING.has(wordAt(reading, at));

/** The subject of *issued*, *signed*, *released* before a document. */
const issuerBefore = (reading: Reading, verb: number): Subject | undefined => {
  for (let at = verb - 1; sameSentence(reading, at, verb); at--) {
    const token = tokenAt(reading, at);
    if (token?.pos !== "VERB") continue;
    const base = reading.words.baseOf.get(token.lower) ?? token.lemma;
    if (!reading.words.sets.issuing.has(base)) return undefined;
    return earlierSubjectAt(reading, at);
  }
  return undefined;
};

const earlierSubjectAt = (reading: Reading, verb: number): Subject | undefined => {
  const by = wordAt(reading, verb + 1) === "by";
  if (!by) return subjectOf(reading, verbSetting(reading, verb).start);
  return undefined;
};

const AGENT_LINKS = new Set(["of", "in", "at", "for", "on", "within"]);

export type Agents = { readonly holders: readonly Party[]; readonly after: number };

/** The parties named with *by* or *from* at `at`, and the token after them. */
export const agentsFrom = (reading: Reading, at: number): Agents | undefined => {
  if (!SOURCES.has(wordAt(reading, at))) return undefined;
  const holders: Party[] = [];
  let end = at;
  for (let next = at + 1; sameSentence(reading, next, at); ) {
    const phrase = phraseFromToken(reading, next);
    if (!phrase) break;
    end = pastThing(reading, phrase, AGENT_LINKS);
    holders.push(...holderOf(reading, end > phrase.last ? wholeOf(reading, phrase, end) : phrase));
    const link = wordAt(reading, end + 1);
    if (!JOINTS.has(link)) break;
    next = end + (wordAt(reading, end + 2) === "and" ? 3 : 2);
  }
  return end === at ? undefined : { holders, after: end + 1 };
};

/** *a majority of members*: a group, as printed; *the mayor of Ames* stays who it is. */
const wholeOf = (reading: Reading, phrase: NounPhrase, last: number): NounPhrase =>
  phrase.kind === "nominal" && phrase.head !== "person"
    ? {
        ...cutPhrase(reading, phrase.first, last),
        definite: false,
        head: phrase.head === "other" ? headOf(reading, last) : phrase.head,
      }
    : phrase;
