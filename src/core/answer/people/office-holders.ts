/** Who holds an office: *the governor*, *the senate majority leader*. */

import type { Entry } from "../../archive.ts";
import { cite } from "../../article.ts";
import type { Person } from "../../facts.ts";
import { wordLists } from "../../lexicon.ts";
import { stem } from "../../search/stem.ts";
import { wordList } from "../../search/words.ts";
import type { Doc } from "../articles/document.ts";
import type { Library, Profile } from "../articles/library.ts";
import { bestFit, demonymsOf, isPast, roleWords } from "../language/roles.ts";
import { besideIn, officesOf } from "./offices.ts";
import { isOwnedBy, readOwned } from "./owners.ts";
import { type Holder, type PrintedRole, tenuresOf } from "./tenures.ts";

/** Fit below which a role is another office that shares some words. */
const LEAST_FIT = 0.2;
/** A fit this much below the best is passed over. */
const FIT_MARGIN = 0.75;
/** Words of an office that are read. */
const LONGEST = 8;

export type OfficeHolders = {
  /** Several: it is open who is meant; the latest printed first. */
  readonly now: readonly Profile[];
  /** Those who held the same office before, the latest first. */
  readonly before: readonly Former[];
};

/** Somebody who held an office, and where it is printed last. */
export type Former = { readonly profile: Profile; readonly role: PrintedRole };

const NO_HOLDERS: OfficeHolders = { now: [], before: [] };

/** Holders of an office, those who hold it no more only where nobody else does. */
export const holdersOf = async (
  words: readonly string[],
  library: Library,
  limit: number,
): Promise<OfficeHolders> => {
  const asked = roleWords(words.join(" "));
  if (asked.length === 0 || asked.length > LONGEST) return NO_HOLDERS;
  for (const reading of readingsOf(words)) {
    const held = await holding(roleWords(reading.join(" ")), library, limit);
    if (held.now.length > 0) return held;
    const under = await holdingUnder(reading, library, limit);
    if (under.length > 0) return { now: under, before: [] };
  }
  return { now: await holdingBeside(words, library, limit), before: [] };
};

/** Words beside a name that say who they are: more are a sentence. */
const MOST_BESIDE = 4;
const LEAST_LETTERS = 3;

/** Whom a sentence names beside the words: *A federal mediator, Jane Roe, said*; *neighbour Jane Roe*; *Jane Roe, its ferryman*. */
const holdingBeside = async (
  words: readonly string[],
  library: Library,
  limit: number,
): Promise<readonly Profile[]> => {
  if (words.length > MOST_BESIDE || words.some((word) => word.length < LEAST_LETTERS)) return [];
  const phrase = ` ${words.join(" ")} `;
  const rows = (await rowsOf(words, library, limit)).filter(({ text }) =>
    ` ${wordList(text).join(" ")} `.includes(phrase),
  );
  const docs = await library.docs(rows.map(({ article }) => article));
  const names = rows.flatMap(({ article, ordinal }) => {
    const doc = docs.find((one) => one.article.id === article);
    const sentence = doc?.sentence(ordinal);
    return doc && sentence ? besideIn(doc, sentence, words) : [];
  });
  const unique = [...new Set(names)];
  return (await Promise.all(unique.map((name) => profilesOf(name, library)))).flat();
};

/** What people are called who are called otherwise in print; tried only where nobody is called so. */
const LOOSELY = wordLists("loosely");

const readingsOf = (words: readonly string[]): readonly (readonly string[])[] => {
  const at = words.findIndex((word) => LOOSELY.get(word) !== undefined);
  const others = LOOSELY.get(words[at] ?? "") ?? [];
  return [words, ...others.map((other) => words.with(at, other))];
};

/** Holders of somebody's office that no sentence prints with whose it is. */
const holdingUnder = async (
  words: readonly string[],
  library: Library,
  limit: number,
): Promise<readonly Profile[]> => {
  for (const owned of readOwned(words)) {
    const office = roleWords(owned.office.join(" "));
    const rows = await rowsOf(office, library, limit);
    const docs = await library.docsPrinting(
      rows.map(({ article }) => article),
      (role) => bestFit(office, [role]) > 0,
    );
    const names = docs.flatMap((doc) =>
      doc.facts.people
        .filter(
          ({ kind, roles }) =>
            kind === "person" && roles.some((role) => isOwnedBy(doc, role, owned)),
        )
        .map(({ name }) => name),
    );
    const unique = [...new Set(names)];
    if (unique.length > 0)
      return (await Promise.all(unique.map((name) => profilesOf(name, library)))).flat();
  }
  return [];
};

const holding = async (
  asked: readonly string[],
  library: Library,
  limit: number,
): Promise<OfficeHolders> => {
  const fits = (await printedHolders(asked, library, limit)).map((holder) => ({
    holder,
    fitting: bestFit(
      asked,
      holder.roles.map(({ text }) => text),
    ),
  }));
  const held = fits.filter(({ fitting }) => fitting >= LEAST_FIT);
  const best = Math.max(0, ...held.map(({ fitting }) => fitting));
  const { now, before } = tenuresOf(
    asked,
    held.filter(({ fitting }) => fitting >= best * FIT_MARGIN).map(({ holder }) => holder),
  );
  const known = (holders: readonly Holder[]) =>
    Promise.all(holders.map(({ name }) => profilesOf(name, library)));
  const formerly = await known(before);
  return {
    now: (await known(now)).flat(),
    before: formerly.flatMap(([profile], i) => {
      const role = before[i]?.roles[0];
      return profile && role ? [{ profile, role }] : [];
    }),
  };
};

/** Everybody with a role in the articles that hold the words, and these roles. */
const printedHolders = async (
  asked: readonly string[],
  library: Library,
  limit: number,
): Promise<readonly Holder[]> => {
  const rows = await rowsOf(asked, library, limit);
  const known = new Map<string, readonly PrintedRole[]>();
  const docs = await library.docsPrinting(
    rows.map(({ article }) => article),
    (role) => bestFit(asked, [role]) > 0 || isPast(asked, [role]),
  );
  for (const doc of docs)
    for (const person of doc.facts.people)
      if (person.kind === "person" && person.roles.length > 0)
        known.set(person.name, [...(known.get(person.name) ?? []), ...printedRoles(doc, person)]);
  return [...known].map(([name, roles]) => ({ name, roles }));
};

const printedRoles = (doc: Doc, person: Person): readonly PrintedRole[] => {
  const { published } = doc.article;
  return officesOf(doc, person).map((text, i) => ({
    text,
    citation: cite(doc.article, person.roles[i]?.span ?? { start: 0, end: 1 }),
    ...(published === undefined ? {} : { published }),
  }));
};

/** Sentences that hold the words of an office in some form. */
const rowsOf = (
  asked: readonly string[],
  library: Library,
  limit: number,
): Promise<readonly Entry[]> =>
  library.rows({
    kind: "sentence",
    groups: asked.map((word) => [
      ...new Set([word, ...(FORMS.get(word) ?? []), ...demonymsOf(word)].map(stem)),
    ]),
    limit,
  });

const profilesOf = async (name: string, library: Library): Promise<readonly Profile[]> =>
  (await library.profiles(keyWord(name))).filter((profile) => profile.name === name);

const FORMS = wordLists("printedOffice");

// Where names come apart: Smith-Jones, O’Brien.
const PARTS = /[-’' ]/;

/** The part of a name by which the archive finds it. */
const keyWord = (name: string): string => name.toLowerCase().split(PARTS).at(-1) ?? name;
