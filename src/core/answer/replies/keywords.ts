/** Answers to what is no question: a phrase, a name, a name and a subject, a few words. */
import type { Answer } from "../answer.ts";
import { type Scanned, scanPeople } from "../question/scan.ts";
import { readSubject } from "../question/subject.ts";
import { inScope, noteWho, type Session } from "../session.ts";
import { stanceOf } from "../stances/stances.ts";
import { noteTerms, statementsAnswer } from "../statements/reply.ts";
import { unitsBy } from "../statements/speech.ts";
import { checkWording } from "../wording/misquote.ts";
import { personAnswer, whichAnswer } from "./person.ts";
import { exactPhrase, isSentence, nearPhrase, printedWords } from "./phrases.ts";
import { nameOf, onSubject } from "./said.ts";

/** Whatever the words find; undefined where nothing does. */
export const keywordsAnswer = async (
  session: Session,
  words: string,
): Promise<Answer | undefined> =>
  (await bareName(session, words, true)) ??
  (await exactPhrase(session, words)) ??
  (await bareName(session, words, false)) ??
  (await byPeople(session, words)) ??
  (isSentence(words) ? await checkWording(session, words, []) : undefined) ??
  (await nearPhrase(session, words)) ??
  (await printedWords(session, words));

/** A bare name or office, `asSpelt` or with slips of spelling. */
const bareName = async (
  session: Session,
  words: string,
  asSpelt: boolean,
): Promise<Answer | undefined> => {
  const who = await session.who(words);
  if (asSpelt && who.corrections.length > 0) return undefined;
  if (who.which.length > 0) return whichAnswer(session, words, who.which);
  const [person, ...more] = who.chosen;
  if (!person || more.length > 0) return undefined;
  noteWho(session, who);
  return personAnswer(session, person);
};

/** Somebody and a subject: what they said about it, where they stand, what the articles print of them and it. */
const byPeople = async (session: Session, words: string): Promise<Answer | undefined> => {
  const scanned = await scanPeople(session, words);
  if (scanned.which.length > 0) return whichAnswer(session, words, scanned.which);
  return scanned.chosen.length === 0 ? undefined : aboutPeople(session, scanned);
};

const aboutPeople = async (session: Session, scanned: Scanned): Promise<Answer | undefined> => {
  const { chosen, rest } = scanned;
  noteWho(session, scanned);
  const [first] = chosen;
  const subject = await readSubject(session, rest, chosen);
  if (subject.terms.length === 0 && first && chosen.length === 1)
    return personAnswer(session, first);
  const units = (await unitsBy(session, chosen)).filter(({ doc }) =>
    inScope(session, doc.article.id),
  );
  const found = onSubject(units, subject);
  if (found.length > 0) noteTerms(session, subject.terms);
  return (
    (await statementsAnswer(session, { found, from: nameOf(chosen), about: rest })) ??
    (await stanceOf(session, chosen, rest))
  );
};
