/** Help, with questions that the archive at hand answers: each has been asked. */
import type { Archive } from "../archive.ts";
import type { Position } from "../facts.ts";
import { nameKey } from "../search/words.ts";
import type { Answer } from "./answer.ts";
import type { Doc } from "./articles/document.ts";
import type { Profile } from "./articles/library.ts";
import { sourceOf } from "./articles/present.ts";
import { unitsOf } from "./articles/unit.ts";
import { baseOf, type Session, searchedOf } from "./session.ts";

const ARTICLES = 10;
/** People whose words are tried for examples. */
const PEOPLE = 3;
/** Questions of one kind that are tried until one is answered. */
const TRIED = 4;
/** Words of a quotation taken as an example. */
const WORDS = 5;

type Ask = (question: string) => Promise<Answer>;

/** A question, and whether an answer is the one that it should have. */
type Example = {
  readonly question: string;
  readonly answers: (answer: Answer) => boolean;
};

export const helpAnswer = async (session: Session, ask: Ask): Promise<Answer> => {
  const sources = (await session.archive.sources()).slice(0, ARTICLES);
  const docs = await session.library.docs(sources.map(({ id }) => id));
  return {
    kind: "help",
    ...baseOf(session),
    searched: searchedOf(session.summary),
    examples: await keptExamples(session, () => examplesOf(session, docs, ask)),
    articles: docs.map((doc) => sourceOf(doc, 0)),
  };
};

type Kept = { readonly seal: string; readonly examples: Promise<readonly string[]> };

/** Examples stay as they are until the archive changes. */
const KEPT = new WeakMap<Archive, Kept>();

const keptExamples = (
  { archive, summary }: Session,
  make: () => Promise<readonly string[]>,
): Promise<readonly string[]> => {
  const seal = JSON.stringify(summary);
  const known = KEPT.get(archive);
  if (known?.seal === seal) return known.examples;
  const examples = make();
  KEPT.set(archive, { seal, examples });
  // What failed once is tried again.
  examples.catch(() => KEPT.delete(archive));
  return examples;
};

/** One example of each kind that this archive has an answer to. */
const examplesOf = async (
  session: Session,
  docs: readonly Doc[],
  ask: Ask,
): Promise<readonly string[]> => {
  const people = (await session.library.everybody(50))
    .filter(({ kind }) => kind === "person")
    .slice(0, PEOPLE);
  const phrases = (await Promise.all(people.map((person) => phrasesOf(session, person)))).flat();
  const found = await Promise.all(
    [
      phrases,
      people.map(({ name }) => ({ question: `what did ${name} say`, answers: isSaid(name) })),
      people.map(({ name }) => ({ question: `who is ${name}`, answers: isCard(name) })),
      boardsOf(docs),
    ].map((kind) => firstAnswered(kind, ask)),
  );
  return found.flat();
};

const firstAnswered = async (
  examples: readonly Example[],
  ask: Ask,
): Promise<readonly string[]> => {
  for (const { question, answers } of examples.slice(0, TRIED))
    if (answers(await ask(question))) return [question];
  return [];
};

const isSaid =
  (name: string) =>
  (answer: Answer): boolean =>
    answer.kind === "statements" &&
    answer.statements.some(({ speakers }) => speakers.some((speaker) => speaker.name === name));

const isCard =
  (name: string) =>
  (answer: Answer): boolean =>
    answer.kind === "person" && answer.person.name === name;

/** The first words of what somebody is quoted with, the shortest quotations first. */
const phrasesOf = async (session: Session, { name }: Profile): Promise<readonly Example[]> => {
  const rows = await session.library.rows({ kind: "quotation", speaker: name, limit: 20 });
  const docs = await session.library.docs(rows.map(({ article }) => article));
  return docs
    .flatMap((doc) =>
      rows
        .filter(({ article }) => article === doc.article.id)
        .flatMap(({ ordinal }) => unitsOf(doc, ordinal)),
    )
    .filter(({ words, attribution }) => attribution.kind === "direct" && words.length >= WORDS)
    .toSorted((a, b) => a.words.length - b.words.length)
    .flatMap(({ doc, words }) => {
      const [first, last] = [words[0], words[WORDS - 1]];
      return first && last
        ? [{ question: doc.article.text.slice(first.start, last.end), answers: isSaid(name) }]
        : [];
    });
};

/** Boards of what most people stand firmly for, or against, first. */
const boardsOf = (docs: readonly Doc[]): readonly Example[] => {
  const boards = new Map<string, Position[]>();
  for (const position of docs.flatMap(({ facts }) => facts.positions))
    if (isFirm(position)) {
      const key = `${nameKey(position.target)} ${position.act} ${position.stance}`;
      boards.set(key, [...(boards.get(key) ?? []), position]);
    }
  return [...boards.values()]
    .toSorted((a, b) => b.length - a.length)
    .flatMap(([first]) =>
      first
        ? [
            {
              question: boardQuestion(first),
              answers: (answer) =>
                answer.kind === "positions" &&
                answer.people.some(({ holder }) => holder === first.holder),
            },
          ]
        : [],
    );
};

/** Said by somebody themselves, of somebody or something else, in a few words. */
const isFirm = ({ stance, strength, group, holder, target, act }: Position): boolean =>
  stance !== "withheld" &&
  strength === "stated" &&
  !group &&
  nameKey(holder) !== nameKey(target) &&
  nameKey(target) !== "" &&
  `${target} ${act}`.length <= LONGEST &&
  (act === "support" || stance === "for");
const LONGEST = 60;

const boardQuestion = ({ target, act, stance }: Position): string => {
  if (act === "support") return `who ${stance === "for" ? "supports" : "opposes"} ${target}`;
  return `who called for ${target} to ${act}`;
};
