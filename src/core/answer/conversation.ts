/** A question in a conversation: on its own where it is whole, else with the question before it. */
import { nameKey, wordList } from "../search/words.ts";
import { accept } from "./accept.ts";
import type { Answer, Note, WhichAnswer } from "./answer.ts";
import type { Profile } from "./articles/library.ts";
import { answerByRules } from "./dispatch.ts";
import { isRefusal, notFound } from "./not-found.ts";
import { type Known, readBefore, readFollowUp, type Whole } from "./question/follow-ups.ts";
import { naming } from "./question/rephrase.ts";
import { scanPeople } from "./question/scan.ts";
import { whichAnswer } from "./replies/person.ts";
import type { Session } from "./session.ts";
import { unitsByMention } from "./statements/unnamed.ts";
import { peopleOf } from "./summary.ts";

type Open = (typed: string, page?: number) => Promise<Session>;

export const answerAfter = async (
  session: Session,
  before: string,
  open: Open,
): Promise<Answer> => {
  const full =
    (await chosenOf(session, before, open)) ??
    (await wholeOf(session, before, open)) ??
    (await ofSubject(session, before, open));
  if (full?.more) return moreOf(full.question, open);
  const read = full && (await answered(full.question, open));
  if (read && (full.sure || !isRefusal(read))) return accepted(full.question, read, open);
  const which = await whichBefore(session, before, open);
  if (which) return which;
  const alone = await answerByRules(session);
  if (!isRefusal(alone)) return accept(session, alone);
  const named = await withoutPronoun(session, before, open);
  const resolved = named === undefined ? undefined : await answered(named, open);
  const meant = full?.question ?? named;
  return meant === undefined
    ? accept(session, alone)
    : accepted(
        meant,
        resolved && !isRefusal(resolved) ? resolved : (read ?? resolved ?? alone),
        open,
      );
};

/** Of the question that was meant. */
const accepted = async (question: string, read: Answer, open: Open): Promise<Answer> => {
  const session = await open(question);
  session.notes.push({ kind: "read-as", question });
  return accept(session, read);
};

const answered = async (question: string, open: Open): Promise<Answer> => {
  const answer = await answerByRules(await open(question));
  return { ...answer, notes: [{ kind: "read-as", question }, ...answer.notes] };
};

/** What of an answer was not shown: its second page; of one page, nothing. */
const moreOf = async (question: string, open: Open): Promise<Answer> => {
  const session = await open(question, 2);
  const answer = await answerByRules(session);
  const note: Note = { kind: "read-as", question };
  if (answer.kind === "positions" || isRefusal(answer) || answer.page > 1)
    return { ...answer, notes: [note, ...answer.notes] };
  session.notes.unshift(note);
  return notFound(session, { reason: "nothing-like-it", words: question });
};

const wholeOf = (session: Session, before: string, open: Open): Promise<Whole | undefined> =>
  readFollowUp(session.question.rest, before, knownOf(session, open));

const knownOf = (session: Session, open: Open): Known => ({
  isPerson: async (words) => {
    const { chosen, which } = await session.who(words);
    const found = [...chosen, ...which];
    if (found.length === 0)
      return THE.test(words) && (await unitsByMention(session, words)).length > 0;
    return (
      !PLURAL.test(words) ||
      found.some(({ key }) => wordList(words).every((word) => key.split(" ").includes(word)))
    );
  },
  personOf: async (question, pronoun, answering = false) => {
    if (!answering) return personOf(session, { question, pronoun }, open);
    const [name, ...more] = peopleOf(await answerByRules(await open(question)));
    return more.length > 0 ? undefined : name;
  },
  naming: async (question, name) => {
    const [person, ...more] = (await scanPeople(session, question)).chosen;
    if (!person || more.length > 0) return undefined;
    const asked = { asked: person.name, rivals: [person] };
    return naming(question, { name }, asked) ?? `who is ${name}`;
  },
});

// matches: the union; not: taxes
const THE = /^the\s/i;
// matches: democrats · senators; not: Roe
const PLURAL = /[^s]s$/;

type Pointed = { readonly question: string; readonly pronoun: string | undefined };

/** Whom a question names, or who answers it, as far as the pronoun fits them. */
const personOf = async (
  session: Session,
  { question, pronoun }: Pointed,
  open: Open,
): Promise<string | undefined> => {
  const { chosen } = await scanPeople(session, question);
  const named = chosen.filter((profile) => fits(profile, pronoun));
  if (named.length === 1) return named[0]?.name;
  const speaker = named.length > 1 ? speakerAsked(question) : undefined;
  if (speaker !== undefined) return personOf(session, { question: speaker, pronoun }, open);
  const names = peopleOf(await answerByRules(await open(question)));
  if (named.length > 1 || names.length !== 1) return undefined;
  const [answering] = (await session.who(names[0] ?? "")).chosen;
  return answering && fits(answering, pronoun) ? answering.name : undefined;
};

/** Of *what did Doe say about Roe* it is Doe who is spoken of next; undefined where no speaker is asked for. */
const speakerAsked = (question: string): string | undefined => {
  const { who, topic } = readBefore(question);
  return who !== undefined && topic !== undefined ? `what did ${who} say` : undefined;
};

const GENDERS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    he: "male",
    him: "male",
    his: "male",
    she: "female",
    her: "female",
    they: "several",
    them: "several",
  }),
);

const fits = ({ entries }: Profile, pronoun: string | undefined): boolean => {
  const wanted = GENDERS.get(pronoun?.toLowerCase() ?? "");
  const known = entries.map(({ gender }) => gender).find((gender) => gender !== undefined);
  return wanted === undefined || known === undefined || known === wanted;
};

/** *Which Doe?* after a question that names a Doe: all who fit, each with that question. */
const whichBefore = async (
  session: Session,
  before: string,
  open: Open,
): Promise<Answer | undefined> => {
  const asked = WHICH.exec(session.question.text)?.[1];
  if (asked === undefined) return undefined;
  const earlier = await open(before);
  const words = new Set(earlier.question.words.map(({ text }) => text));
  if (!wordList(asked).every((word) => words.has(word))) return undefined;
  const { chosen, also, which } = await earlier.who(asked);
  const people = [...which, ...chosen, ...also];
  return people.length > 1 ? whichAnswer(earlier, asked, people) : undefined;
};
// matches: which doe · which doe do you mean; not: which senators called
const WHICH =
  /^(?:and |but )?which ((?:\S+ ?){1,3}?)(?: (?:do you mean|is (?:it|that|meant)|one))?$/;

/** After *which one?*: the question of whoever is named, or of the one of that number. */
const chosenOf = async (
  session: Session,
  before: string,
  open: Open,
): Promise<Whole | undefined> => {
  const words = wordList(session.question.rest.replace(POINTING, ""));
  if (words.length === 0 || words.length > LONGEST_CHOICE) return undefined;
  const people = await leftOpen(before, open);
  const [first = ""] = words;
  const number = words.length === 1 ? (ORDINALS.get(first) ?? Number(first)) : Number.NaN;
  const byNumber = people[number - 1];
  if (byNumber) return { question: byNumber.question, sure: false };
  const named = people.filter(({ name }) => holdsAll(name, words));
  const { chosen } = await session.who(words.join(" "));
  const meant =
    named.length === 1
      ? named
      : people.filter(({ name }) => chosen.some(({ key }) => key === nameKey(name)));
  const [only] = meant.length === 1 ? meant : [];
  return only && { question: only.question, sure: false };
};

/** Those whom the name in a question fits, each with the question that means them. */
const leftOpen = async (before: string, open: Open): Promise<WhichAnswer["people"]> => {
  const earlier = await open(before);
  const asked = await answerByRules(earlier);
  if (asked.kind === "which") return asked.people;
  const { which } = await scanPeople(earlier, before);
  const answer = which.length > 1 ? await whichAnswer(earlier, "", which) : undefined;
  return answer?.kind === "which" ? answer.people : [];
};

const LONGEST_CHOICE = 5;
// matches the head of: I mean Jane · the mayor; not: mayor
const POINTING = /^\s*(?:i mean|i meant|no,?|the|it is|it's)\s+/i;
const ORDINALS: ReadonlyMap<string, number> = new Map(
  Object.entries({ first: 1, second: 2, third: 3, fourth: 4 }),
);

const holdsAll = (name: string, words: readonly string[]): boolean => {
  const own = new Set(wordList(name));
  return words.every((word) => own.has(word));
};

// matches: he · her · they; groups: what owns something, anybody else
const PRONOUN =
  /\b(?:(his|their|her(?=\s+(?!say|said|about|to|for|on|in|at|is)\p{L}))|(he|she|him|her|they|them))\b/iu;

// matches: did he call for Roe to go · has she said it; group 1: he; not: did Doe think he lied
const SUBJECT = /^\s*(?:and |so |but )?(?:did|does|do|has|have|had) (he|she|they)\b/iu;

/** The same where a pronoun is who is asked about: whoever else the question names does not stand for it. */
const ofSubject = async (
  session: Session,
  before: string,
  open: Open,
): Promise<Whole | undefined> => {
  const { rest } = session.question;
  const pronoun = SUBJECT.exec(rest)?.[1];
  if (pronoun === undefined) return undefined;
  const person = await personOf(session, { question: before, pronoun }, open);
  return person === undefined ? undefined : { question: rest.replace(PRONOUN, person), sure: true };
};

/** The question with the name of whoever the one before was about in place of its pronoun. */
const withoutPronoun = async (
  session: Session,
  before: string,
  open: Open,
): Promise<string | undefined> => {
  const { asks, rest } = session.question;
  if (!asks || !PRONOUN.test(rest)) return undefined;
  if ((await scanPeople(session, rest)).chosen.length > 0) return undefined;
  const pronoun = PRONOUN.exec(rest)?.[0];
  const person = await personOf(session, { question: before, pronoun }, open);
  return person && rest.replace(PRONOUN, (_, owner?: string) => (owner ? `${person}'s` : person));
};
