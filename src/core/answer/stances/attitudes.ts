/** Sentences in which the reporter says how somebody stands to a matter, or that they say nothing of it. */
import { wordSet } from "../../lexicon.ts";
import { nameKey } from "../../search/words.ts";
import type { Answer } from "../answer.ts";
import type { Sentence } from "../articles/document.ts";
import { isDenied, subjectsOf } from "../articles/grammar.ts";
import type { Profile } from "../articles/library.ts";
import {
  bestOf,
  type Candidate,
  type Chosen,
  candidatesFor,
  passagesAnswer,
} from "../evidence/passages.ts";
import { keyOf } from "../language/lemma.ts";
import type { Subject } from "../question/subject.ts";
import { coverage } from "../question/terms.ts";
import type { Session } from "../session.ts";

const keys = (list: string): ReadonlySet<string> => new Set([...wordSet(list)].map(keyOf));

/** Words that say that somebody stays silent: *has avoided addressing it*, *did not respond*. */
const SILENT = keys("silent");
/** Words that say how somebody stands to something. */
const STANDING = keys("standing");

/** Share of the matter's words that the sentence must hold. */
const SHARE = 0.75;
/** Less is enough where half of it stands in the sentence and the rest close by: *has opposed expansion*, of a programme named before. */
const NEAR_SHARE = 0.62;
const HALF = 0.5;

type Wanted = { readonly subject: Subject; readonly silence: boolean };

/** Sentences with a word of attitude of which one of the people is the subject, on the matter. */
export const attitudeOf = async (
  session: Session,
  people: readonly Profile[],
  { subject, silence }: Wanted,
): Promise<Answer | undefined> => {
  const { terms } = subject;
  const candidates = await candidatesFor(session, {
    terms,
    people: [...people, ...subject.people],
  });
  const chosen = candidates
    .filter(
      ({ share, named, matches }) =>
        named >= NAMED && (share >= SHARE || (share >= NEAR_SHARE && coverage(matches) >= HALF)),
    )
    .flatMap((candidate): Chosen[] => {
      const marked = attitudes(candidate, people, silence);
      return marked.length > 0
        ? [{ candidate, marked, score: candidate.share + 0.2 * candidate.named }]
        : [];
    });
  return chosen.length === 0
    ? undefined
    : passagesAnswer(session, bestOf(chosen), {
        about: "words",
        people: people.map(({ name }) => name),
      });
};

/** The sentence names them, or calls them by office or pronoun after they were named. */
const NAMED = 0.85;

const attitudes = ({ doc, sentence }: Candidate, people: readonly Profile[], silence: boolean) =>
  sentence.words.filter(
    (_, at) =>
      (isAttitude(sentence.keys[at] ?? "", silence) || isUnsaid(sentence, at)) &&
      subjectsOf(doc, sentence, at).some(({ person }) =>
        people.some(({ key }) => key === nameKey(person.name)),
      ),
  );

const SAY: ReadonlySet<string> = new Set(["say", "said"]);

/** *has not said whether*, *would not say*: that nothing was said. */
const isUnsaid = (sentence: Sentence, at: number): boolean =>
  SAY.has(sentence.words[at]?.text ?? "") && isDenied(sentence, at);

const isAttitude = (key: string, silence: boolean): boolean =>
  SILENT.has(key) || (!silence && STANDING.has(key));

/** Sentences that print a group by all its words, on somebody, with a word of attitude: *local critics of Doe*. */
export const groupAttitude = async (
  session: Session,
  group: string,
  subject: Subject,
): Promise<Answer | undefined> => {
  const terms = session.terms(group);
  if (terms.length < 2) return undefined;
  const candidates = await candidatesFor(session, { terms, people: subject.people });
  const chosen = candidates
    .filter(({ matches, named }) => named > 0.5 && matches.every(({ quality }) => quality > 0))
    .map((candidate) => ({
      candidate,
      marked: candidate.matches.flatMap(({ at }) =>
        at.flatMap((i) => candidate.sentence.words[i] ?? []),
      ),
      score: candidate.named,
    }));
  return chosen.length === 0
    ? undefined
    : passagesAnswer(session, bestOf(chosen), { about: "words", people: [] });
};
