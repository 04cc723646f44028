/** How old somebody is, where a sentence prints it of them. */
import type { Span } from "../../article.ts";
import { nameKey } from "../../search/words.ts";
import type { Answer } from "../answer.ts";
import type { Sentence } from "../articles/document.ts";
import { namedIn } from "../articles/grammar.ts";
import type { Profile } from "../articles/library.ts";
import {
  bestOf,
  type Candidate,
  candidatesFor,
  passagesAnswer,
  ranked,
} from "../evidence/passages.ts";
import { OFFICE } from "../language/roles.ts";
import type { Session } from "../session.ts";
import { differing } from "./conflicts.ts";
import { agesIn } from "./values.ts";

/** A sentence must name them, or their office after they were named. */
const NAMED = 0.85;

export const ageOf = async (session: Session, person: Profile): Promise<Answer | undefined> => {
  const candidates = await candidatesFor(session, { terms: [], people: [person] });
  const chosen = candidates
    .filter(({ named }) => named >= NAMED)
    .map((candidate) => ({
      candidate,
      score: candidate.named,
      marked: agesIn(candidate.doc, candidate.sentence).filter((age) =>
        isTheirs(candidate, age, person.key),
      ),
    }))
    .filter(({ marked }) => marked.length > 0);
  if (chosen.length === 0) return undefined;
  const against = differing(ranked(chosen), "age");
  return passagesAnswer(session, against.length > 0 ? against : bestOf(chosen), {
    about: against.length > 0 ? "conflict" : "number",
    people: [person.name],
  });
};

/** Words into a sentence at which what has lasted so long is named at the latest. */
const EARLY = 5;
// matches: has served the village for 142 years · has stood since 1821; not: worked there for 142 years
const LASTED =
  /\bha(?:s|ve|d) (?:served|stood|operated|run|existed|been (?:open|running|making|there)|made|taught|survived|traded|published|played|hosted|housed)\b(?: [^,.;]{0,60}?)? (?:for|since) (?:(?:more than|over|nearly|about|almost|some) )?(\d+ (?:years|months|decades)|\d{4}|[a-z]+ (?:years|decades|centuries))/;

/** How old a thing is: *the 40-year-old bridge*, *a school that has served the village for 142 years*. */
export const ageOfThing = async (session: Session, slot: string): Promise<Answer | undefined> => {
  const terms = session.terms(slot);
  if (terms.length === 0) return undefined;
  const chosen = (await candidatesFor(session, { terms, people: [] }))
    .filter(({ matches }) => matches.every(({ quality }) => quality > 0))
    .flatMap((candidate) => {
      const marked = thingAges(candidate);
      return marked.length > 0 ? [{ candidate, marked, score: candidate.share }] : [];
    });
  return chosen.length === 0
    ? undefined
    : passagesAnswer(session, bestOf(chosen), { about: "number", people: [] });
};

const thingAges = ({ doc, sentence, matches }: Candidate): readonly Span[] => {
  const places = matches.at(-1)?.at ?? [];
  const adjective = agesIn(doc, sentence).filter(
    (age) =>
      ADJECTIVE.test(doc.article.text.slice(age.start, age.end)) &&
      places.some((at) => isRightAfter(sentence, at, age)),
  );
  const lasted = LASTED.exec(doc.article.text.slice(sentence.span.start, sentence.span.end));
  if (!lasted || !places.some((at) => at <= EARLY)) return adjective;
  const end = sentence.span.start + lasted.index + lasted[0].length;
  return [...adjective, { start: end - (lasted[1]?.length ?? 0), end }];
};

/** *the 40-year-old stone bridge*: at most a word stands between. */
const isRightAfter = ({ words }: Sentence, at: number, age: Span): boolean => {
  const first = words.findIndex(({ start }) => start >= age.end);
  return first >= 0 && at >= first && at - first <= 1;
};

// matches: 41-year-old · 41 years old; not: , 41,
const ADJECTIVE = /old$/i;
// Between an age and whom it is of stand at most a few words.
const REACH = 60;
/** *Doe, the tireless 41-year-old mayor*. */
const BESIDE = 30;
// What is old is not whom it has to do with. matches: court file on · son of; not: governor of Ohio, · lawyer
const PARTED =
  /\b(?:on|by|with|for|from|at|to|in|who|whose|said|and|against|about)\b|['’]s\b|\bof\b[^,]*$/;

/** *Doe, 41,* is of who stands before; *the 41-year-old senator* of who stands next, or of nobody else named. */
const isTheirs = ({ doc, sentence }: Candidate, age: Span, key: string): boolean => {
  const people = namedIn(doc, sentence).filter(({ person }) => person.kind === "person");
  const before = people.findLast(({ end }) => end <= age.start);
  const after = people.find(({ start }) => start >= age.end);
  const isThem = (named: typeof before): boolean =>
    named !== undefined && nameKey(named.person.name) === key;
  const text = doc.article.text.slice(age.start, age.end);
  if (!ADJECTIVE.test(text)) return isThem(before) && age.start - (before?.end ?? 0) <= 3;
  const between = after && doc.article.text.slice(age.end, after.start);
  if (after && between && between.length <= REACH && !PARTED.test(between)) return isThem(after);
  if (people.length === 0)
    return sentence.words.some(({ start, text }) => start >= age.end && OFFICE.has(text));
  return isThem(before) && age.start - (before?.end ?? 0) <= BESIDE;
};
