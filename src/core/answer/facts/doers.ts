/** Who did what a sentence tells: its subject, whoever stands behind *by*, *I* or *she*. */
import { wordSet } from "../../lexicon.ts";
import { nameKey } from "../../search/words.ts";
import { contains, overlaps } from "../../spans.ts";
import {
  isFactual,
  isNounAt,
  isNounForm,
  isPassiveAt,
  type Named,
  namedIn,
  subjectsOf,
} from "../articles/grammar.ts";
import type { Candidate } from "../evidence/passages.ts";
import { isFiniteForm } from "../language/lemma.ts";
import type { Term } from "../question/terms.ts";
import type { FactAsked } from "./happening.ts";

/** Those named as doing what `verb` says. */
export const doersIn = (candidate: Candidate, verb: Term, asked: FactAsked): readonly Named[] => {
  const { sentence, matches } = candidate;
  const match = matches.find(({ term }) => term === verb);
  return (
    (match?.at ?? [])
      .filter((at) => isFactual(sentence, at) && !isNounAt(sentence, at))
      .filter((at) => match?.quality === 1 || !isNounForm(sentence.words[at]?.text ?? ""))
      // a supporter of the arts backs the arts, and nobody else
      .filter((at) => sentence.words[at + 1]?.text !== "of" || isNearObject(candidate, at, asked))
      .flatMap((at) => doersAt(candidate, at, asked))
      .filter(({ person }) => !asked.scanned.chosen.some(({ key }) => key === nameKey(person.name)))
  );
};

const doersAt = (candidate: Candidate, at: number, asked: FactAsked): readonly Named[] => {
  const { doc, sentence } = candidate;
  const told = isNearObject(candidate, at, asked) ? speakersAt(candidate, at) : [];
  if (told.length > 0) return told;
  const done = isPassiveAt(sentence, at) && !asked.passive;
  const named = [...(done ? [] : subjectsOf(doc, sentence, at)), ...agentsOf(candidate, at)];
  if (named.length > 0 || done) return named;
  const reported = reportedAt(candidate, at);
  if (reported.length > 0) return reported;
  const sayer = sayersAt(candidate, at);
  return sayer.length > 0 ? sayer : coordinatedAt(candidate, at);
};

/** *wrote that it had failed and promised an inquiry*: whoever does what the sentence tells first. */
const coordinatedAt = ({ doc, sentence }: Candidate, at: number): readonly Named[] => {
  if (sentence.words[at - 1]?.text !== "and" || !isFiniteForm(sentence.words[at]?.text ?? ""))
    return [];
  const first = sentence.words.findIndex(
    ({ text }, i) => i < at && isFiniteForm(text) && subjectsOf(doc, sentence, i).length > 0,
  );
  return first < 0 ? [] : subjectsOf(doc, sentence, first);
};

const PRONOUNS: ReadonlySet<string> = new Set(["he", "she"]);
const AUXILIARIES: ReadonlySet<string> = new Set(["had", "has", "was", "is"]);

/** *Doe said she had missed it*: who speaks, where nobody else is named whom *she* could mean. */
const sayersAt = ({ doc, sentence }: Candidate, at: number): readonly Named[] => {
  const verb = sentence.words[at];
  const before = sentence.words[at - 1]?.text ?? "";
  const subject = AUXILIARIES.has(before) ? sentence.words[at - 2]?.text : before;
  const people = namedIn(doc, sentence).filter(({ person }) => person.kind === "person");
  const [only, ...others] = new Set(people.map(({ person }) => person.name));
  if (!verb || !PRONOUNS.has(subject ?? "") || only === undefined || others.length > 0) return [];
  const says = doc.facts.attributions.some(
    ({ kind, content, speakers }) =>
      kind === "indirect" &&
      speakers.length === 1 &&
      speakers[0] === only &&
      content.some((span) => contains(span, verb)),
  );
  return says ? people.slice(0, 1) : [];
};

/** *was arrested by Doe*: who is named after the verb and *by*. */
const agentsOf = ({ doc, sentence }: Candidate, at: number): readonly Named[] => {
  const verb = sentence.words[at];
  const by = sentence.words.slice(at + 1, at + 4).find(({ text }) => text === "by");
  if (!verb || !by) return [];
  const next = namedIn(doc, sentence).find(({ start }) => start >= by.end);
  return next && next.start - by.end <= AGENT_REACH ? [next] : [];
};

/** *He accused Roe of hiding it*: whoever the parser found behind the subject of a verb that reports. */
const reportedAt = ({ doc, sentence }: Candidate, at: number): readonly Named[] => {
  const verb = sentence.words[at];
  return doc.facts.attributions.flatMap(({ cue, mention, speakers }) =>
    verb && cue && mention && overlaps(cue, verb)
      ? speakers.flatMap((name) => {
          const person = doc.person(nameKey(name));
          return person ? [{ ...mention, person }] : [];
        })
      : [],
  );
};

/** Words between *I* or *we* and what they did: *I just threw it*. */
const OWN_REACH = 2;
const OWN: ReadonlySet<string> = new Set(["i", "we"]);

/** Words after what was done within which it is said to what or whom. */
const OBJECT_REACH = 6;

/** In long words of somebody's what is asked about must stand with the verb. */
const isNearObject = (
  { doc, sentence, matches }: Candidate,
  at: number,
  { scanned, terms }: FactAsked,
): boolean => {
  const [verb] = terms;
  if (terms.length === 1 && scanned.chosen.length === 0) return true;
  const next = sentence.words.slice(at + 1, at + 1 + OBJECT_REACH);
  if (next.some(({ text }) => CLAUSE.has(text))) return false;
  const named = scanned.chosen.flatMap(({ key }) => doc.person(key)?.mentions ?? []);
  const places = matches.filter(({ term }) => term !== verb).flatMap((match) => match.at);
  return next.some(
    (word, i) => places.includes(at + 1 + i) || named.some((name) => contains(name, word)),
  );
};
/** Words of a clause of its own: *I believe Doe must go* is not *I believe Doe*. */
const CLAUSE = wordSet("auxiliaries");

/** *“I threw it,” Doe said*: whoever says of themselves that they did. */
const speakersAt = ({ doc, sentence }: Candidate, at: number): readonly Named[] => {
  const verb = sentence.words[at];
  const before = sentence.words.slice(Math.max(0, at - 1 - OWN_REACH), at);
  const own = before.findLast(({ text }) => OWN.has(text));
  if (!verb || !own) return [];
  return doc.facts.attributions.flatMap(({ kind, content, speakers }) =>
    kind !== "indirect" && content.some((span) => contains(span, verb) && contains(span, own))
      ? speakers.flatMap((name) => {
          const person = doc.person(nameKey(name));
          return person ? [{ start: own.start, end: own.end, person }] : [];
        })
      : [],
  );
};

/** Letters between *by* and the name: room for a title. */
const AGENT_REACH = 60;
