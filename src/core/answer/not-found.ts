/** An honest "not found": what was searched, what of the question occurs at all, and what comes nearest. */
import { STOP_WORDS } from "../search/stop-words.ts";
import { wordList } from "../search/words.ts";
import { trueReason } from "./absence.ts";
import type { Answer, ClosestAnswer, NotFoundAnswer } from "./answer.ts";
import type { Profile } from "./articles/library.ts";
import { candidatesFor } from "./articles/passages.ts";
import { passageOf } from "./articles/present.ts";
import { spellingsOf } from "./people/names.ts";
import { asTyped } from "./question/question.ts";
import { markedWords, stemKnown, type Term } from "./question/terms.ts";
import { baseOf, type Session, searchedOf } from "./session.ts";
import { unitsBy, unitsWith } from "./statements/speech.ts";
import { groupUnits, statementOf } from "./statements/statements.ts";

export type Missing = {
  readonly reason: NotFoundAnswer["reason"];
  /** Person asked about. */
  readonly person?: Profile;
  /** Name asked for that nobody bears. */
  readonly unknown?: string;
  /** What was asked about. */
  readonly words?: string;
  readonly nearest?: NotFoundAnswer["nearest"];
  readonly didYouMean?: readonly string[];
};

/** Nothing is called the answer. */
export const isRefusal = (answer: Answer): answer is NotFoundAnswer | ClosestAnswer =>
  answer.kind === "notFound" || answer.kind === "closest";

type Nearest = NotFoundAnswer["nearest"];

/** Words said of with how many sentences hold them. */
const MOST_WORDS = 6;

export const notFound = async (
  session: Session,
  { reason, person, unknown, words = session.question.text, nearest, didYouMean }: Missing,
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
    nearest: nearest ?? (await nearestTo(session, { terms, words, person })),
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

type About = {
  readonly terms: readonly Term[];
  readonly words: string;
  readonly person: Profile | undefined;
};

/** Share of the words below which a sentence is not near. */
const NEAR = 0.3;

const nearestTo = async (session: Session, about: About): Promise<Nearest> => {
  const { nearest: most } = session.limits;
  const said = await nearStatements(session, about);
  const passages = (
    await candidatesFor(session, { terms: about.terms, people: about.person ? [about.person] : [] })
  )
    .filter(
      ({ share, named }) => named > 0 && share >= NEAR && (about.terms.length > 0 || named === 1),
    )
    .toSorted((a, b) => b.share + b.named - a.share - a.named)
    .slice(0, most)
    .map(({ doc, sentence, matches }) => ({
      kind: "passage" as const,
      passage: passageOf(doc, sentence.span, markedWords(matches, sentence)),
    }));
  return [...said, ...passages].slice(0, most);
};

const nearStatements = async (session: Session, { words, person }: About): Promise<Nearest> => {
  if (wordList(words).length === 0) return [];
  const found = (
    await unitsWith(session, words, person ? { speaker: person.name, limit: 5 } : { limit: 5 })
  ).filter(({ score, marked }) => score >= NEAR && marked.length > 0);
  return groupUnits(found)
    .slice(0, 1)
    .map((utterance) => ({ kind: "statement", statement: statementOf(utterance) }));
};

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
