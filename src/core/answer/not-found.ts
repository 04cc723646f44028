/** An honest "not found": what was searched, and what of the question occurs at all; evidence adds what comes nearest. */
import { STOP_WORDS } from "../search/stop-words.ts";
import { wordList } from "../search/words.ts";
import { trueReason } from "./absence.ts";
import type { Answer, ClosestAnswer, NotFoundAnswer } from "./answer.ts";
import type { Profile } from "./articles/library.ts";
import { spellingsOf } from "./people/names.ts";
import { asTyped } from "./question/question.ts";
import { stemKnown, type Term } from "./question/terms.ts";
import { baseOf, type Session, searchedOf } from "./session.ts";
import { unitsBy } from "./statements/speech.ts";

export type Missing = {
  readonly reason: NotFoundAnswer["reason"];
  /** Person asked about. */
  readonly person?: Profile;
  /** Name asked for that nobody bears. */
  readonly unknown?: string;
  /** What was asked about. */
  readonly words?: string;
  readonly didYouMean?: readonly string[];
};

/** Nothing is called the answer. */
export const isRefusal = (answer: Answer): answer is NotFoundAnswer | ClosestAnswer =>
  answer.kind === "notFound" || answer.kind === "closest";

/** Whether what comes nearest is shown at once: somebody who is here is asked about. */
export const showsNearest = ({ nearest, person }: NotFoundAnswer): boolean =>
  nearest.length > 0 && person?.occurs === true;

/** Words said of with how many sentences hold them. */
const MOST_WORDS = 6;

export const notFound = async (
  session: Session,
  { reason, person, unknown, words = session.question.text, didYouMean }: Missing,
): Promise<NotFoundAnswer> => {
  const terms = session.terms(words);
  const quoted = person ? (await unitsBy(session, [person])).length > 0 : undefined;
  const why = await trueReason(session, { reason, unknown, quoted });
  return {
    kind: "notFound",
    ...baseOf(session),
    searched: searchedOf(session.summary),
    reason: why,
    ...(person ? { person: { name: person.name, occurs: true, quoted: quoted === true } } : {}),
    ...(unknown === undefined || why !== "person-unknown"
      ? {}
      : {
          person: { name: asTyped(session.question.typed, unknown), occurs: false, quoted: false },
        }),
    words: terms
      .slice(0, MOST_WORDS)
      .map((term) => ({ word: term.text, sentences: countOf(session, term) })),
    nearest: [],
    didYouMean: didYouMean ?? [
      ...suggestions(session, unknown ?? words),
      ...(person ? ofPerson(session, { name: person.name, quoted: quoted === true }) : []),
    ],
  };
};

/** Outlets offered where the one asked for is none. */
const MOST_OUTLETS = 3;

/** Nothing because of a filter that cannot be read or leaves nothing; undefined: the filters leave something. */
export const filteredOut = async (session: Session): Promise<NotFoundAnswer | undefined> => {
  const { question, none, notes } = session;
  const { filters, rest } = question;
  const open = rest === "" ? [] : [rest];
  if (filters.unread !== undefined) {
    notes.push({ kind: "unread-date", asked: filters.unread });
    return notFound(session, { reason: "unread-date", didYouMean: open });
  }
  if (none === undefined) return undefined;
  if (none !== "outlet-unknown") return notFound(session, { reason: none, didYouMean: open });
  const outlets = (await session.archive.sources()).flatMap(({ outlet }) => outlet ?? []);
  const known = [...new Set(outlets)].slice(0, MOST_OUTLETS);
  return notFound(session, {
    reason: none,
    didYouMean: known.map((outlet) => `in:"${outlet}" ${rest}`.trim()),
  });
};

const countOf = ({ vocabulary }: Session, { text, used }: Term): number =>
  used === undefined ? vocabulary.words.count(text) : 0;

/** What there is of the person asked about, where there is not what was asked. */
const ofPerson = (
  { question }: Session,
  { name, quoted }: { readonly name: string; readonly quoted: boolean },
): readonly string[] =>
  [...(quoted ? [`what did ${name} say`] : []), `who is ${name}`].filter(
    (each) => each.toLowerCase() !== question.rest.toLowerCase(),
  );

/** The question with unknown words spelt as the archive prints them. */
const suggestions = (session: Session, words: string): readonly string[] => {
  const typed = wordList(words);
  const known = session.notes.flatMap((note) =>
    note.kind === "corrected-spelling" ? [note.used] : [],
  );
  if (known.length > 0 || typed.length > 8) return [];
  // Words of every question and other forms of printed words are no slips.
  const kept = typed.filter((word) => STOP_WORDS.has(word) || stemKnown(word, session.vocabulary));
  const readings = spellingsOf(typed, session.vocabulary)
    .filter((reading) => kept.every((word) => reading.includes(word)))
    .map((reading) => reading.join(" "));
  return [...new Set(readings)].slice(0, 3);
};
