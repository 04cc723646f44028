/** People whose name begins like what is being typed. */
import { nameKey, wordList } from "../search/words.ts";
import type { PersonLine } from "./answer.ts";
import type { Profile } from "./articles/library.ts";
import { personLine } from "./people/person-line.ts";
import type { Session } from "./session.ts";

/** Words of the archive tried for the last word typed. */
const COMPLETIONS = 40;

type Sources = Pick<Session, "library" | "vocabulary" | "who">;

export const suggestPeople = async (
  session: Sources,
  typed: string,
  limit: number,
): Promise<readonly PersonLine[]> => {
  const found = await fitting(session, typed, limit);
  const people = found.filter(({ kind }) => kind === "person");
  const first = [...people, ...found.filter(({ kind }) => kind === "body")].slice(0, limit);
  return first.map((profile) => personLine(profile));
};

const fitting = async (
  session: Sources,
  typed: string,
  limit: number,
): Promise<readonly Profile[]> => {
  const words = wordList(typed);
  const last = words.at(-1);
  const { vocabulary, library } = session;
  if (last === undefined) return library.tallied();
  const start = nameKey(typed);
  // One or two letters fit so many that the most quoted of all suffice.
  const famous = (await library.tallied()).filter(
    (profile) => profile.kind === "person" && closeness(profile, start) === 2,
  );
  if (famous.length >= limit) return famous;
  const found = await profilesOf(session, beginnings(words, session));
  const fits = found.filter((profile) => closeness(profile, start) > 0);
  if (fits.length > 0) return byFit(fits, start);
  const who = await session.who(typed);
  const meant = [...who.chosen, ...who.which, ...who.also];
  if (meant.length > 0) return Promise.all(meant.map((profile) => tallied(session, profile)));
  return byFit(await profilesOf(session, vocabulary.names.near(last, COMPLETIONS)), start);
};

/** Words by which to look for those whose name begins so: of several typed, all but the last are whole. */
const beginnings = (words: readonly string[], { vocabulary }: Sources): readonly string[] => {
  const [last = "", ...whole] = words.toReversed();
  const [longest] = whole.toSorted((a, b) => b.length - a.length);
  if (longest !== undefined) return [longest];
  const names = vocabulary.names.completions(last, COMPLETIONS);
  // Also those who are printed but never quoted.
  const room = COMPLETIONS - names.length;
  return [last, ...names, ...(room > 0 ? vocabulary.words.completions(last, room) : [])];
};

const profilesOf = async (
  { library }: Sources,
  words: readonly string[],
): Promise<readonly Profile[]> => {
  const all = await Promise.all([...new Set(words)].map((word) => library.tallied(word)));
  return [...new Map(all.flat().map((profile) => [profile.key, profile])).values()];
};

/** The same person as one entry that tells how much there is of them. */
const tallied = async ({ library }: Sources, profile: Profile): Promise<Profile> => {
  const bearers = await library.tallied(profile.key.split(" ").at(-1));
  return bearers.find(({ key }) => key === profile.key) ?? profile;
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
      (b.tally?.quotations ?? 0) - (a.tally?.quotations ?? 0) ||
      b.mentions - a.mentions ||
      (a.key < b.key ? -1 : 1),
  );
