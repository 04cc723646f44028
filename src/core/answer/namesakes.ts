/** Several people fit a name, but the rest of the question holds of one of them only: that one answers, the others are offered. */
import { nameKey } from "../search/words.ts";
import type { Answer, Note, PersonLine } from "./answer.ts";
import { isRefusal } from "./not-found.ts";
import { meaning, type Session } from "./session.ts";

/** More people than these are not tried one by one. */
const MOST = 6;

type Read = (session: Session) => Promise<Answer>;

export const ofNamesakes = async (session: Session, read: Read): Promise<Answer> => {
  const answer = await read(session);
  const people = peopleLeftOpen(answer);
  if (people.length === 0 || people.length > MOST || answer.pages > 1) return answer;
  const tried = await Promise.all(
    people.map(async (person) => ({
      person,
      answer: await read(meaning(session, nameKey(person.name))),
    })),
  );
  const held = tried.filter(({ answer: one }) => answersOf(one, answer));
  const [only, ...more] = held;
  if (only && more.length === 0) return offering(only, people);
  return only || answer.kind !== "which" ? answer : nobodyDid(answer, tried);
};

type Tried = { readonly person: PersonLine; readonly answer: Answer };

/** Those who fit the name asked; where one stands out but answers nothing, the others. */
const peopleLeftOpen = (answer: Answer): readonly PersonLine[] => {
  if (answer.kind === "which") return answer.people;
  if (!isRefusal(answer)) return [];
  return answer.notes.flatMap((note) => (note.kind === "also" ? note.people : []));
};

/** Instead of somebody who stands out, another answers only with words of theirs or where they stand. */
const OWN: ReadonlySet<Answer["kind"]> = new Set(["statements", "check", "positions"]);

const answersOf = (one: Answer, first: Answer): boolean =>
  !(one.kind === "check" && one.verdict === "other-speaker") &&
  (first.kind === "which" ? !isRefusal(one) && one.kind !== "which" : OWN.has(one.kind));

/** The answer of one, with the others and what asks for them. */
const offering = ({ person, answer }: Tried, people: readonly PersonLine[]): Answer => ({
  ...answer,
  notes: [
    ...answer.notes.filter(({ kind }) => kind !== "also"),
    alsoNote(people.filter(({ name }) => name !== person.name)),
  ],
});

/** Of nobody who is called so. */
const nobodyDid = (which: Extract<Answer, { kind: "which" }>, tried: readonly Tried[]): Answer => {
  const refused = tried.flatMap(({ answer }) => (answer.kind === "notFound" ? [answer] : []));
  const [first] = refused;
  if (!first) return which;
  const { person: _, ...rest } = first;
  return {
    ...rest,
    reason: refused.every(({ reason }) => reason === first.reason)
      ? first.reason
      : "not-about-that",
    notes: [...first.notes.filter(({ kind }) => kind !== "also"), alsoNote(which.people)],
    didYouMean: which.people.map(({ name }) => `who is ${name}`),
  };
};

const alsoNote = (people: readonly PersonLine[]): Note => ({
  kind: "also",
  people: people.map((person) => ({ ...person, question: `who is ${person.name}` })),
});
