/** People whose name begins like what is being typed. */
import { nameKey, wordList } from "../search/words.ts";
import type { PersonLine } from "./answer.ts";
import type { Profile } from "./library.ts";
import { personLine } from "./person-line.ts";
import { rowsOf, type Session } from "./session.ts";

/** Words of the archive tried for the last word typed. */
const COMPLETIONS = 40;

export const suggestPeople = async (
  session: Session,
  typed: string,
  limit: number,
): Promise<readonly PersonLine[]> => {
  const found = await fitting(session, typed, limit);
  const people = found.filter(({ kind }) => kind === "person");
  const first = [...people, ...found.filter(({ kind }) => kind === "body")].slice(0, limit);
  return Promise.all(first.map((profile) => lineOf(session, profile)));
};

const lineOf = async (session: Session, profile: Profile): Promise<PersonLine> => {
  const rows = await rowsOf(session, {
    kind: "quotation",
    speaker: profile.name,
    limit: session.limits.rows,
  });
  return personLine(profile, { statements: rows.length });
};

const fitting = async (
  session: Session,
  typed: string,
  limit: number,
): Promise<readonly Profile[]> => {
  const words = wordList(typed);
  const last = words.at(-1);
  if (last === undefined) return session.library.everybody(limit);
  const { vocabulary, library } = session;
  const begun = [
    last,
    ...vocabulary.names.completions(last, COMPLETIONS),
    ...vocabulary.words.completions(last, COMPLETIONS),
  ];
  const found = await profilesOf(session, begun);
  const start = nameKey(typed);
  const fits = found.filter((profile) => closeness(profile, start) > 0);
  if (fits.length > 0) return byFit(fits, start);
  const who = await session.who(typed);
  const meant = [...who.chosen, ...who.which, ...who.also];
  const near = vocabulary.names.near(last, COMPLETIONS);
  return meant.length > 0 ? meant : byFit(await profilesOf({ library }, near), start);
};

const profilesOf = async (
  { library }: Pick<Session, "library">,
  words: readonly string[],
): Promise<readonly Profile[]> => {
  const all = await Promise.all([...new Set(words)].map((word) => library.profiles(word)));
  return [...new Map(all.flat().map((profile) => [profile.key, profile])).values()];
};

/** 2: the full name begins so; 1: another of its names, or a later word of it. */
const closeness = ({ key, names }: Profile, start: string): number => {
  if (key.startsWith(start)) return 2;
  return key.includes(` ${start}`) || [...names].some((name) => name.startsWith(start)) ? 1 : 0;
};

const byFit = (profiles: readonly Profile[], start: string): readonly Profile[] =>
  profiles.toSorted(
    (a, b) =>
      closeness(b, start) - closeness(a, start) ||
      b.mentions - a.mentions ||
      (a.key < b.key ? -1 : 1),
  );
