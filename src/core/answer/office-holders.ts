/** Who holds an office: *the governor*, *the senate majority leader*. */
import { stem } from "../search/stem.ts";
import type { Library, Profile } from "./library.ts";
import { bestFit, isPast, roleWords } from "./roles.ts";

/** Fit below which a role is another office that shares some words. */
const LEAST_FIT = 0.2;
/** A fit this much below the best is passed over. */
const FIT_MARGIN = 0.75;
/** Words of an office that are read. */
const LONGEST = 8;

/** Holders of an office, those who hold it no more only where nobody else does. */
export const holdersOf = async (
  words: readonly string[],
  library: Library,
  limit: number,
): Promise<readonly Profile[]> => {
  const asked = roleWords(words.join(" "));
  if (asked.length === 0 || asked.length > LONGEST) return [];
  const profiles = await withRoles(asked, library, limit);
  const fits = profiles.map((profile) => ({ profile, fitting: bestFit(asked, profile) }));
  const held = fits.filter(({ fitting }) => fitting >= LEAST_FIT);
  const current = held.filter(({ profile }) => !isPast(asked, profile));
  const kept = current.length > 0 ? current : held;
  const best = Math.max(0, ...kept.map(({ fitting }) => fitting));
  return kept.filter(({ fitting }) => fitting >= best * FIT_MARGIN).map(({ profile }) => profile);
};

/** Everybody with a role in the articles that hold the words. */
const withRoles = async (
  asked: readonly string[],
  library: Library,
  limit: number,
): Promise<readonly Profile[]> => {
  const groups = asked.map((word) => [...new Set([word, ...(FORMS[word] ?? [])].map(stem))]);
  const rows = await library.rows({ kind: "sentence", groups, limit });
  const docs = await library.docs(rows.map(({ article }) => article));
  const people = docs.flatMap(({ facts }) => facts.people);
  const names = new Set(
    people.flatMap(({ kind, roles, name }) =>
      kind === "person" && roles.length > 0 ? [name] : [],
    ),
  );
  const found = await Promise.all(
    [...names].map(async (name) =>
      (await library.profiles(keyWord(name))).filter((profile) => profile.name === name),
    ),
  );
  return found.flat();
};

const FORMS: Readonly<Record<string, readonly string[]>> = {
  governor: ["gov", "govs"],
  senator: ["sen", "sens", "senate"],
  representative: ["rep", "reps"],
  president: ["pres"],
  democrat: ["democratic"],
  democratic: ["democrat"],
  chair: ["chairman", "chairwoman"],
  chairman: ["chair"],
  lieutenant: ["lt"],
  general: ["gen"],
  chief: ["ceo", "head"],
  executive: ["ceo"],
  doctor: ["dr"],
  professor: ["prof"],
  spokesperson: ["spokesman", "spokeswoman"],
};

// Where names come apart: Smith-Jones, O’Brien.
const PARTS = /[-’' ]/;

/** The part of a name by which the archive finds it. */
const keyWord = (name: string): string => name.toLowerCase().split(PARTS).at(-1) ?? name;
