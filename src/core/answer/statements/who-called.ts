/** *Who called it a fiasco?* and *which senator said it?*: what somebody is called, and who may say it. */

import type { Answer } from "../answer.ts";
import { readSentence } from "../articles/document.ts";
import type { Unit } from "../articles/unit.ts";
import { isDenied } from "../language/grammar.ts";
import { keyOf } from "../language/lemma.ts";
import { notFound } from "../not-found.ts";
import { answersTo, roleWords } from "../people/roles.ts";
import { readSubject } from "../question/subject.ts";
import { matchTerms, type Term } from "../question/terms.ts";
import type { Session } from "../session.ts";
import { noteTerms, statementsAnswer } from "./reply.ts";
import { scoreUnit, unitsWith } from "./speech.ts";

// matches what parts what is called from what it is called: it as a
const AS = /\bas(?: an?)?\b/g;

/** *Who called it a fiasco?*: the last word in what they said, the others in it or beside it. */
export const whoCalled = async (session: Session, words: string): Promise<Answer | undefined> => {
  const terms = session.terms(words.replace(AS, " "));
  const last = terms.at(-1);
  if (!last) return undefined;
  const units = (await unitsWith(session, last.text, { limit: NAMING_ROWS })).map(
    ({ unit }) => unit,
  );
  const { people } = await readSubject(session, words, []);
  const own = new Set(people.flatMap(({ key }) => key.split(" ")));
  const wanted = terms.filter(({ text }) => !own.has(text));
  const found = units
    .filter((unit) => saysOf(unit, last) && wanted.every((term) => stands(unit, term)))
    .map((unit) => scoreUnit(unit, wanted, people))
    .filter(({ score }) => score >= NAMING_SHARE);
  noteTerms(session, terms);
  return (
    (await statementsAnswer(session, { found: found.toSorted((a, b) => b.score - a.score) })) ??
    notFound(session, { reason: "nothing-like-it", words })
  );
};

const stands = (unit: Unit, term: Term): boolean => scoreUnit(unit, [term], []).score >= BESIDE;
/** In the words or in the sentence that reports them, not in the one before. */
const BESIDE = 0.7;

const NAMING_ROWS = 60;
/** Share of the words that must stand in or beside what was said. */
const NAMING_SHARE = 0.75;

/** Whether somebody's words hold it and do not deny it. */
const saysOf = ({ doc, content, attribution: { speakers, mention } }: Unit, term: Term): boolean =>
  (speakers.length > 0 || mention !== undefined) &&
  content.some((span) => {
    const sentence = readSentence(doc.article.text, span, 0);
    const places = matchTerms([term], sentence)[0]?.at ?? [];
    return places.some((at) => !isDenied(sentence, at));
  });

/** Words for anybody who speaks. */
const ANYBODY: ReadonlySet<string> = new Set(
  "person man woman people guy official expert politician one of them the".split(" "),
);

/** Whether the first who said it is one of those asked for: *senator*, *opposition leader*. */
export const ofThose = async (
  session: Session,
  answer: Answer,
  group: string,
): Promise<boolean> => {
  const asked = roleWords(group).filter((word) => !ANYBODY.has(word));
  if (asked.length === 0 || (answer.kind !== "statements" && answer.kind !== "check")) return true;
  const [first] = answer.statements;
  const { chosen } = await session.who(first?.speakers[0]?.name ?? "");
  const known = chosen.flatMap(({ name, entries }) => [
    name,
    ...entries.flatMap(({ party, roles }) => [party ?? "", ...roles.map(({ text }) => text)]),
  ]);
  const printed = first?.printings.flatMap(({ mention }) => mention?.text ?? []) ?? [];
  const held = [...known, ...printed].join(" ");
  return asked.every(
    (word) => answersTo(word, held) || roleWords(held).map(keyOf).includes(keyOf(word)),
  );
};
