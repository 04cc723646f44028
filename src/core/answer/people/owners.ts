/** Offices asked for with whose they are (*Doe's agent*, *the chair of the trust*), where a sentence prints the two apart: *His agent, Jane Roe*. */
import type { Person, Role } from "../../facts.ts";
import { nameKey, wordList } from "../../search/words.ts";
import { overlaps } from "../../spans.ts";
import type { Doc } from "../articles/document.ts";
import { bestFit, roleWords } from "../language/roles.ts";

/** An office, and words for whose it is. */
export type Owned = { readonly office: readonly string[]; readonly owner: readonly string[] };

const OF: ReadonlySet<string> = new Set("of for at".split(" "));
/** More words than these are no office. */
const LONGEST = 8;

/** The ways to read words as somebody's office: *trust chair* and *chair of the trust*. */
export const readOwned = (words: readonly string[]): readonly Owned[] => {
  if (words.length < 2 || words.length > LONGEST) return [];
  const of = words.findIndex((word) => OF.has(word));
  if (of > 0) {
    const owner = words.slice(of + 1).filter((word) => word !== "the");
    return owner.length > 0 ? [{ office: words.slice(0, of), owner }] : [];
  }
  return words
    .slice(1)
    .map((_, i) => ({ office: words.slice(i + 1), owner: words.slice(0, i + 1) }))
    .toReversed();
};

// matches: His agent · its chairwoman; not: the chair
const PRONOUN = /^(his|her|its|their)\s/i;
// matches: the union's lawyer · Doe’s agent · chair of the board; not: chief executive
const NAMED_OWNER = /\p{L}['’]s?\s|\s(?:of|for|at)\s/u;

/** Whether an office that `doc` prints without saying whose is that of the owner asked for. */
export const isOwnedBy = (doc: Doc, role: Role, { office, owner }: Owned): boolean => {
  if (bestFit(roleWords(office.join(" ")), [role.text]) < LEAST_FIT) return false;
  const pronoun = PRONOUN.exec(role.text)?.[1]?.toLowerCase();
  if (pronoun === undefined && NAMED_OWNER.test(role.text)) return false;
  const owners = pronoun === undefined ? onlyBody(doc, role) : pointedAt(doc, role, pronoun);
  return owners.some((one) => isCalled(one, owner));
};
/** The office itself must be all but the whole of what is printed. */
const LEAST_FIT = 0.5;

const isCalled = ({ name, aliases, roles }: Person, words: readonly string[]): boolean => {
  const known = new Set([name, ...aliases].flatMap(wordList));
  return (
    words.every((word) => known.has(word)) ||
    bestFit(
      roleWords(words.join(" ")),
      roles.map(({ text }) => text),
    ) >= LEAST_FIT
  );
};

/** The one body named before in the paragraph; nobody where there are several. */
const onlyBody = (doc: Doc, { span }: Role): readonly Person[] => {
  const paragraph = doc.facts.paragraphs[doc.paragraphAt(span.start)];
  if (!paragraph) return [];
  const before = { start: paragraph.start, end: span.start };
  const bodies = doc.facts.people.filter(
    (one) => mayBeBody(one) && one.mentions.some((mention) => overlaps(mention, before)),
  );
  return bodies.length === 1 ? bodies : [];
};

/** What is read as a name without anything that only somebody has may be a company or a country. */
const mayBeBody = ({ kind, gender, roles }: Person): boolean =>
  kind === "body" || (gender === undefined && roles.length === 0);

const GENDERS: ReadonlyMap<string, Person["gender"]> = new Map(
  Object.entries({ his: "male", her: "female" }),
);

/** Whom a pronoun can mean: the subject of its sentence or of the one before, or the last named of that kind. */
const pointedAt = (doc: Doc, { span }: Role, pronoun: string): readonly Person[] => {
  const gender = GENDERS.get(pronoun);
  const from = doc.facts.sentences[doc.sentenceAt(span.start) - REACH]?.start ?? 0;
  const named = doc.facts.people
    .filter((person) => (gender === undefined ? mayBeBody(person) : person.kind === "person"))
    .filter((person) => !gender || !person.gender || person.gender === gender)
    .flatMap((person) =>
      person.mentions
        .filter(({ start, end }) => start >= from && end <= span.start)
        .map(({ start }) => ({ person, start })),
    )
    .toSorted((a, b) => a.start - b.start);
  const sentence = doc.facts.sentences[doc.sentenceAt(span.start)]?.start ?? 0;
  const inside = named.find(({ start }) => start >= sentence);
  const found = inside ?? subjectOf(doc, named) ?? named.at(-1);
  return found ? [doc.person(nameKey(found.person.name)) ?? found.person] : [];
};
/** Sentences before the pronoun's own in which they may be named. */
const REACH = 2;

/** The first named of the last sentence that names one of them. */
const subjectOf = <T extends { readonly start: number }>(
  doc: Doc,
  named: readonly T[],
): T | undefined => {
  const last = named.at(-1);
  return last && named.find(({ start }) => doc.sentenceAt(start) === doc.sentenceAt(last.start));
};
