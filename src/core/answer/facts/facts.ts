/** Answers to how many, how old, when, where, why, who did and which: the sentence that says it, with what answers marked. */
import type { Span } from "../../article.ts";
import type { Answer, PassagesAnswer } from "../answer.ts";
import { type Named, namedIn } from "../articles/grammar.ts";
import { keepsSide } from "../articles/outlook.ts";
import {
  bestOf,
  type Candidate,
  type Chosen,
  candidatesFor,
  passagesAnswer,
  ranked,
} from "../evidence/passages.ts";
import { coverage, type Term, type TermMatch } from "../question/terms.ts";
import type { Session } from "../session.ts";
import { differing } from "./conflicts.ts";
import { boundNumbers, type NumberAsked } from "./counts.ts";
import { doersIn } from "./doers.ts";
import { type FactAsked, happening, nearestTo } from "./happening.ts";
import { datesIn, placesIn } from "./values.ts";

/** Share of the question's words that a sentence must hold to answer it. */
const LEAST_SHARE = 0.66;

const score = ({ share, named }: Candidate): number => 0.8 * share + 0.2 * named;

const worthwhile = async (
  session: Session,
  { terms, scanned }: FactAsked,
  least = LEAST_SHARE,
): Promise<readonly Candidate[]> =>
  (await candidatesFor(session, { terms, people: scanned.chosen })).filter(
    ({ named, share, matches }) =>
      named > 0 && share >= least && (matches.length < 2 || matches.some(isExact)),
  );

/** Of several words one at least is printed, not only others of their meaning. */
const isExact = ({ quality }: TermMatch): boolean => quality === 1;

type Looking = {
  readonly about: PassagesAnswer["about"];
  /** What answers in a sentence; nothing: the sentence does not answer. */
  readonly pick: (candidate: Candidate) => readonly Span[];
  readonly bonus?: (candidate: Candidate) => number;
  readonly people?: (candidate: Candidate) => readonly string[];
  readonly least?: number;
};

const look = async (
  session: Session,
  asked: FactAsked,
  { about, pick, bonus = () => 0, people, least }: Looking,
): Promise<Answer | undefined> => {
  const chosen = (await worthwhile(session, asked, least)).flatMap((candidate): Chosen[] => {
    const marked = pick(candidate);
    return marked.length > 0
      ? [{ candidate, marked, score: score(candidate) + bonus(candidate) }]
      : [];
  });
  const best = bestOf(chosen);
  const [first] = best;
  if (!first) return undefined;
  const against = about === "number" || about === "date" ? differing(ranked(chosen), about) : [];
  if (against.length > 0)
    return passagesAnswer(session, against, {
      about: "conflict",
      people: asked.scanned.chosen.map(({ name }) => name),
    });
  const named = people ? people(first.candidate) : asked.scanned.chosen.map(({ name }) => name);
  return passagesAnswer(session, best, { about, people: named });
};

/** How many, how big: the number must be of the thing asked. */
export const numberOf = (
  session: Session,
  asked: FactAsked,
  number: NumberAsked,
): Promise<Answer | undefined> =>
  look(session, asked, {
    about: "number",
    least: 0.6,
    pick: (candidate) => boundNumbers(candidate, number).map(({ span }) => span),
    bonus: (candidate) => Math.max(0, ...boundNumbers(candidate, number).map(({ worth }) => worth)),
  });

/** When: a date in a sentence in which it happens. */
export const dateOf = (session: Session, asked: FactAsked): Promise<Answer | undefined> =>
  look(session, asked, {
    about: "date",
    pick: (candidate) => {
      const { doc, sentence } = candidate;
      const dates = datesIn(doc, sentence);
      return dates.length > 0 ? nearestTo(candidate, dates, happening(candidate, asked)) : [];
    },
  });

/** Where: a place in a sentence in which it happens. */
export const placeOf = (session: Session, asked: FactAsked): Promise<Answer | undefined> =>
  look(session, asked, {
    about: "fact",
    pick: (candidate) => {
      const { doc, sentence } = candidate;
      const people = namedIn(doc, sentence).filter(({ person }) => person.kind === "person");
      const places = placesIn(doc, sentence).filter(
        (place) => !people.some(({ start, end }) => start < place.end && place.start < end),
      );
      return places.length > 0 ? nearestTo(candidate, places, happening(candidate, asked)) : [];
    },
  });

/** Who did it: people or bodies named as doing what the first telling word says. */
export const doersOf = (
  session: Session,
  asked: FactAsked,
  isAsked: (person: Named["person"]) => boolean = () => true,
): Promise<Answer | undefined> => {
  const [verb] = asked.terms;
  if (!verb) return Promise.resolve(undefined);
  const others = ({ matches }: Candidate): number =>
    coverage(matches.filter(({ term }) => term !== verb));
  const doers = (candidate: Candidate): readonly Named[] => {
    const { sentence, named } = candidate;
    if (asked.terms.length === 1 && isSide(verb) && named < OBJECT_NAMED) return [];
    if (others(candidate) < OBJECT_SHARE || !keepsSide(sentence, asked.scanned.rest)) return [];
    return doersIn(candidate, verb, asked).filter(({ person }) => isAsked(person));
  };
  return look(session, asked, {
    about: "fact",
    pick: doers,
    people: (candidate) => [...new Set(doers(candidate).map(({ person }) => person.name))],
  });
};

/** Who backs or opposes somebody stands in a sentence that speaks of them, by name, office or pronoun. */
const OBJECT_NAMED = 0.85;
const isSide = ({ concepts }: Term): boolean =>
  concepts.some((concept) => concept === "#support" || concept === "#oppose");

/** What it was done to must stand in the sentence itself, by this share of its words. */
const OBJECT_SHARE = 0.6;

/** What, which, yes or no: the sentences that hold nearly all of the question's words. */
export const thingOf = (
  session: Session,
  asked: FactAsked,
  least: number,
): Promise<Answer | undefined> =>
  look(session, asked, {
    about: "fact",
    least,
    pick: (candidate) =>
      coverage(candidate.matches) >= least
        ? candidate.matches.flatMap(({ at }) =>
            at.flatMap((i) => candidate.sentence.words[i] ?? []),
          )
        : [],
  });

/** Yes or no: a sentence that says of them, or of the thing, that it happened or did not. */
export const yesNoOf = (session: Session, asked: FactAsked): Promise<Answer | undefined> =>
  look(session, asked, {
    about: "fact",
    least: YES_NO_SHARE,
    pick: (candidate) => happening(candidate, asked, true),
  });

const YES_NO_SHARE = 0.8;
