import { wordSet } from "../../lexicon.ts";
import { STOP_WORDS } from "../../search/stop-words.ts";
import { contentWords, wordList } from "../../search/words.ts";
import type { Answer } from "../answer.ts";
import type { Profile } from "../articles/library.ts";
import { bestOf, candidatesFor, passagesAnswer } from "../evidence/passages.ts";
import { keyOf } from "../language/lemma.ts";
import { answersTo, roleWords } from "../language/roles.ts";
import { notFound } from "../not-found.ts";
import type { Intent } from "../question/patterns.ts";
import { endAsTyped } from "../question/question.ts";
import { readSubject } from "../question/subject.ts";
import { stemKnown, type Term } from "../question/terms.ts";
import { noteWho, rowsOf, type Session } from "../session.ts";
import { stanceOf } from "../stances/stances.ts";
import { noteTerms, statementsAnswer } from "../statements/reply.ts";
import { isBy, unitsWith } from "../statements/speech.ts";
import type { FoundUnit } from "../statements/statements.ts";
import { checkWording } from "../wording/misquote.ts";
import { whichAnswer } from "./person.ts";
import { reportedPhrase } from "./reported.ts";
import { onSubject } from "./said.ts";

/** Words at the beginning that must stand in a row in a quotation that prints the words. */
const PHRASE = 12;

/** Quotations that print the words as typed; undefined where none does. */
export const exactPhrase = async (session: Session, words: string): Promise<Answer | undefined> => {
  // A look-up takes many times as long as the question whether the words stand there in a row.
  const phrase = wordList(words).slice(0, PHRASE);
  const rows = await rowsOf(session, { kind: "quotation", phrases: [phrase], limit: 1 });
  if (phrase.length === 0 || rows.length === 0) return undefined;
  const hits = await unitsWith(session, words);
  if (!hits.some(({ match, unit }) => match === "exact" && unit.attribution.kind !== "indirect"))
    return undefined;
  const isWhole = ({ unit }: FoundUnit): number =>
    Number(unit.words.map(({ text }) => text).join(" ") === wordList(words).join(" "));
  return statementsAnswer(session, {
    // Whoever is quoted with the words goes before a paraphrase that prints the same.
    found: hits
      .filter(({ answers }) => answers)
      .toSorted((a, b) => isWhole(b) - isWhole(a) || isIndirect(a) - isIndirect(b)),
  });
};

const isIndirect = ({ unit }: FoundUnit): number => Number(unit.attribution.kind === "indirect");

/** Share of a claim's weight in words that the archive knows in no form, from which nothing answers to it. */
const UNPRINTED = 0.33;

/** Of a claim asked after no word is guessed at: nobody who *called* for something said that a man be *jailed*. */
const answering = async (session: Session, words: string) => {
  const found = (await unitsWith(session, words)).filter(({ answers }) => answers);
  if (!SAID_SO.test(session.question.text) || !isSentence(words)) return found;
  const { vocabulary } = session;
  const terms = session.terms(words);
  const weightOf = (some: readonly Term[]) => some.reduce((sum, { weight }) => sum + weight, 0);
  const unknown = terms.filter(
    ({ text, used }) =>
      used === undefined && vocabulary.words.count(text) === 0 && !stemKnown(text, vocabulary),
  );
  const guessed = weightOf(unknown) >= UNPRINTED * weightOf(terms);
  return guessed ? found.filter(({ match }) => match === "exact") : found;
};

/** Quotations that hold all of the words in some form. */
export const nearPhrase = async (session: Session, words: string): Promise<Answer | undefined> => {
  const found = await answering(session, words);
  return found.some(({ match }) => match !== "related")
    ? statementsAnswer(session, { found: namedFirst(found.toSorted(directFirst), words) })
    : undefined;
};

/** Before a paraphrase of nobody named goes who is quoted with a part of the words: *it “will not last”*. */
const namedFirst = (found: readonly FoundUnit[], words: string): readonly FoundUnit[] => {
  const [first] = found;
  if (first?.unit.attribution.kind !== "indirect" || first.unit.attribution.speakers.length > 0)
    return found;
  const asked = ` ${wordList(words).join(" ")} `;
  const isPart = ({ unit }: FoundUnit): number =>
    Number(
      unit.attribution.kind !== "indirect" &&
        unit.attribution.speakers.length > 0 &&
        unit.words.length >= LEAST_SAID &&
        asked.includes(` ${unit.words.map(({ text }) => text).join(" ")} `),
    );
  return found.toSorted((a, b) => isPart(b) - isPart(a));
};

/** What somebody is quoted with goes before what the reporter says for them. */
const directFirst = (
  a: Pick<FoundUnit, "unit" | "match">,
  b: Pick<FoundUnit, "unit" | "match">,
): number => Number(isReported(a)) - Number(isReported(b));

const isReported = ({ unit, match }: Pick<FoundUnit, "unit" | "match">): boolean =>
  unit.attribution.kind === "indirect" && match !== "exact";

/** Share of the words' weight from which the reporter's own sentence holds a phrase. */
const WORDS = 0.85;

/** Sentences, whoever's, that hold nearly all of the words. */
export const printedWords = async (
  session: Session,
  words: string,
  least = WORDS,
): Promise<Answer | undefined> => {
  const terms = session.terms(words);
  if (terms.length === 0) return undefined;
  const candidates = await candidatesFor(session, { terms, people: [] });
  const chosen = candidates
    .filter(({ share }) => share >= least)
    .map((candidate) => ({ candidate, score: candidate.share, marked: [] }));
  const best = bestOf(chosen);
  return best.length === 0
    ? undefined
    : passagesAnswer(session, best, { about: "words", people: [] });
};

/** *Who said it?*: the words themselves first, then whoever spoke of it, then the reporter's own words. */
export const whoSaid = async (session: Session, { slots }: Intent): Promise<Answer | undefined> => {
  const words = slots["words"] ?? "";
  const { group, except } = slots;
  if (except !== undefined) return spokenOf(session, words, (await session.who(except)).chosen);
  // *Who wrote it?* asks after no words; *who said “never”* after one that is printed.
  if (wordList(words).every((word) => STOP_WORDS.has(word)))
    return (
      (await exactPhrase(session, words)) ?? notFound(session, { reason: "nothing-like-it", words })
    );
  const answer = await saidSo(session, words);
  return group === undefined || (await isOfThose(session, answer, group))
    ? answer
    : notFound(session, { reason: "nothing-like-it", words });
};

/** Whether the first who said it is one of those asked for: *senator*, *opposition leader*. */
const isOfThose = async (session: Session, answer: Answer, group: string): Promise<boolean> => {
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

/** Words for anybody who speaks. */
const ANYBODY = wordSet("anybodyWhoSpeaks");

/** Fewer words than these in a row are nobody's in particular, though asked after as somebody's. */
const LEAST_SAID = 3;

const saidSo = async (session: Session, words: string): Promise<Answer> =>
  (await exactPhrase(session, endAsTyped(session.question, words))) ??
  (await exactPhrase(session, words)) ??
  (await reportedPhrase(session, words, LEAST_SAID)) ??
  (await reworded(session, words)) ??
  (await nearPhrase(session, words)) ??
  (await spokenOf(session, words)) ??
  (await printedWords(session, words)) ??
  notFound(session, { reason: "nothing-like-it", words });

// matches: who said trust is a crime · who first wrote; not: who said anything about · who talked about
const SAID_SO =
  /^(?:who|which) (?:\w+ ){0,3}?(?:said|says|wrote|writes|tweeted|claimed|insisted)(?: that)? (?!about |anything )/;

/** A sentence asked after in other words than the print's: held against it, as *not* may be what differs. */
const reworded = async (session: Session, words: string): Promise<Answer | undefined> => {
  if (!SAID_SO.test(session.question.text) || !isSentence(words)) return undefined;
  // One telling word in common makes no wording of the same.
  if (contentWords(wordList(words)).length < 2) return undefined;
  const answer = await checkWording(session, words, []);
  return answer?.kind === "check" && answer.verdict === "altered" ? answer : undefined;
};

/** Whoever spoke of a subject, but for those that are left out. */
const spokenOf = async (
  session: Session,
  words: string,
  except: readonly Profile[] = [],
): Promise<Answer | undefined> => {
  const subject = await readSubject(session, words, []);
  // Who is spoken of is not who speaks.
  const units = (await unitsWith(session, words))
    .map(({ unit }) => unit)
    .filter((unit) => ![...subject.people, ...except].some(({ key }) => isBy(unit, key)));
  noteTerms(session, subject.terms);
  return statementsAnswer(session, { found: onSubject(units, subject), about: words });
};

// matches: did Doe deny it · has Doe admitted it
const DENIES = /^\S+ .+? (?:deny|denied|admit|admitted)\b/;

/** *Did Doe say it?*: the misquote check, and failing that what Doe is known to stand for. */
export const didSay = async (
  session: Session,
  { slots, variant }: Intent,
): Promise<Answer | undefined> => {
  const slot = slots["who"] ?? "";
  // Contractions and capitals as typed: they are held against the print.
  const words = endAsTyped(session.question, slots["words"] ?? "");
  // *Did Doe admit it?* has no words to check.
  if (wordList(words).every((word) => STOP_WORDS.has(word))) return undefined;
  const who = await session.who(slot);
  if (who.which.length > 0) return whichAnswer(session, slot, who.which);
  const [person] = who.chosen;
  if (!person) return undefined;
  noteWho(session, who);
  const checked = await checkWording(session, words, who.chosen);
  // *Did Doe call Roe reckless?* asks after no stand.
  if (variant === "name") return isWhole(checked) ? checked : undefined;
  // *Did Doe deny seeing it?*: the article may say so in its own words.
  if (checked?.kind !== "check" && DENIES.test(session.question.text)) return undefined;
  if (checked?.kind === "check" && checked.verdict !== "other-speaker") return checked;
  // Where Doe stands on it says more of Doe than who else said so.
  return (
    (await stanceOf(session, who.chosen, words)) ??
    checked ??
    notFound(session, { reason: "not-about-that", person, words })
  );
};

/** Each word asked about is printed. */
const isWhole = (answer: Answer | undefined): boolean =>
  answer?.kind === "check" && answer.wording.every(({ as }) => as !== "changed");

/** Fewer words than these are looked up, not checked. */
const LEAST_CHECKED = 3;

/** The misquote check of a pasted sentence. */
export const checkAnswer = async (session: Session, words: string): Promise<Answer> =>
  (await checkWording(session, words, [])) ??
  (await printedWords(session, words)) ??
  notFound(session, { reason: "nothing-like-it", words });

/** Words that read like something said, of which a slip of one word makes another thing: *I will not go*. */
export const isSentence = (words: string): boolean => {
  const all = wordList(words);
  const small = all.length - contentWords(all).length;
  return all.length >= LEAST_CHECKED && (small > 0 || all.length > LONG_PHRASE);
};
const LONG_PHRASE = 5;
