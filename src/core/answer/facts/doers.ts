import { nameKey } from "../../search/words.ts";
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
import type { Term } from "../question/terms.ts";
import type { FactAsked } from "./happening.ts";

/** Those named as doing what `verb` says. */
export const doersIn = (candidate: Candidate, verb: Term, asked: FactAsked): readonly Named[] => {
  const { sentence, matches } = candidate;
  const match = matches.find(({ term }) => term === verb);
  return (
    (match?.at ?? [])
      .filter((at) => isFactual(sentence, at) && !isNounAt(sentence, at))
      // a supporter of the arts backs the arts, and nobody else
      .filter((at) => sentence.words[at + 1]?.text !== "of")
      .filter((at) => match?.quality === 1 || !isNounForm(sentence.words[at]?.text ?? ""))
      .flatMap((at) => doersAt(candidate, at, asked))
      .filter(({ person }) => !asked.scanned.chosen.some(({ key }) => key === nameKey(person.name)))
  );
};

const doersAt = (candidate: Candidate, at: number, asked: FactAsked): readonly Named[] => {
  const { doc, sentence } = candidate;
  const done = isPassiveAt(sentence, at) && !asked.passive;
  return [...(done ? [] : subjectsOf(doc, sentence, at)), ...agentsOf(candidate, at)];
};

/** *was arrested by Doe*: who is named after the verb and *by*. */
const agentsOf = ({ doc, sentence }: Candidate, at: number): readonly Named[] => {
  const verb = sentence.words[at];
  const by = sentence.words.slice(at + 1, at + 4).find(({ text }) => text === "by");
  if (!verb || !by) return [];
  const next = namedIn(doc, sentence).find(({ start }) => start >= by.end);
  return next && next.start - by.end <= AGENT_REACH ? [next] : [];
};
/** Letters between *by* and the name: room for a title. */
const AGENT_REACH = 60;
