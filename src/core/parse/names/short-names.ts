/** Whose name a single word is: *Doe* for Jo Doe, *IWR* for Inland Wells Ravenna, *Larkspur* for Larkspur Foods Inc. */
import { wordSet } from "../../lexicon.ts";
import type { Vocabulary } from "../vocabulary.ts";
import { preferred } from "./bearers.ts";
import type { Cluster } from "./cluster.ts";
import { acronym, type Form, isOtherGeneration } from "./name-forms.ts";
import type { Name } from "./names.ts";

/** People have no longer names. */
export const PERSON_WORDS = 4;

type Linking = {
  readonly put: (form: Form, cluster: Cluster) => void;
  readonly open: (form: Form) => void;
  readonly vocabulary: Vocabulary;
};

/** Doe → Jo Doe; of two Does the one whom title or gender fits, else the dominant one, else nobody. */
export const linkShort = (
  forms: readonly Form[],
  near: (word: string) => readonly Cluster[],
  { put, open, vocabulary }: Linking,
): void => {
  for (const form of forms) {
    const word = form.words[0] ?? "";
    const known = near(word).filter((cluster) => !isOtherGeneration(form, cluster.generations));
    const own = known.filter(
      (cluster) => fits(form, word, cluster) || fitsFirm(form, cluster, vocabulary),
    );
    const fitting =
      own.length > 0
        ? own
        : known.filter(
            (cluster) =>
              fitsMiddle(form, cluster, vocabulary) ||
              fitsForename(form, cluster) ||
              fitsFamilyFirst(form, cluster, vocabulary),
          );
    const people = fitting.filter(
      ({ full }) => !full.every(({ words }) => words.length > PERSON_WORDS),
    );
    const chosen =
      people.length === 1 ? people[0] : preferred(form, people.length > 0 ? people : fitting);
    if (chosen) put(form, chosen);
    else if (fitting.length === 0) open(form);
  }
};

const fits = ({ name }: Form, word: string, cluster: Cluster): boolean => {
  const full = [...cluster.wordings.values()];
  if (cluster.nicknames.has(word)) return true;
  if (full.length === 0) return cluster.forms.some(({ words }) => words[0] === word);
  if (isOther(name, cluster)) return false;
  if (cluster.kind === "body")
    return full.some(
      ({ words }) => acronym(words) === word || (words.at(-1) === word && name.kind === "body"),
    );
  if (name.kind === "body" && isAcronymOf(word, full)) return true;
  if (cluster.kind === "place") return false;
  return full.some(
    ({ words, surname }) =>
      surname === word ||
      surname.endsWith(`-${word}`) ||
      words.at(-1) === word ||
      (!name.titled && words[0] === word),
  );
};

const LEAST_ACRONYM = 3;

/** Inland Wells Ravenna (IWR): letters in capitals that begin the words, whatever these were taken for. */
const isAcronymOf = (word: string, full: readonly Form[]): boolean =>
  word.length >= LEAST_ACRONYM && full.some(({ words }) => acronym(words) === word);

/** Larkspur for Larkspur Foods Inc.: what a firm is called by, unless it is a word of the language or a place. */
const fitsFirm = ({ words: [word = ""] }: Form, cluster: Cluster, vocabulary: Vocabulary) => {
  const { companyWord, gazetteer } = vocabulary;
  if (cluster.kind !== "body" || gazetteer.isCommon(word) || gazetteer.isPlace(word)) return false;
  return cluster.full.some(
    ({ words }) =>
      words[0] === word &&
      [words.at(-1) ?? "", `${words.at(-1)}.`].some((last) => companyWord.has(last)),
  );
};

const DOUBLE = 3;

/** Ruiz for Jo Ruiz Paz: of two surnames the first, as Spanish has it; not Orrin for the Bay Orrin Crossing. */
const fitsMiddle = ({ words: [word], name }: Form, cluster: Cluster, { gazetteer }: Vocabulary) =>
  (cluster.kind === "person" || cluster.kind === "unknown") &&
  !isOther(name, cluster) &&
  [...cluster.wordings.values()].some(
    ({ words }) =>
      words.length >= DOUBLE &&
      words.at(-2) === word &&
      (cluster.kind === "person" || gazetteer.firstName(words[0] ?? "")),
  );

/** Mr Doe is not Jo Doe, who is called she. */
const isOther = ({ gender }: Name, cluster: Cluster): boolean =>
  gender !== undefined && cluster.gender !== undefined && gender !== cluster.gender;

/** Sir Tom for Sir Tom Ray. */
const fitsForename = ({ words: [word], name, forenamed }: Form, cluster: Cluster): boolean =>
  forenamed &&
  cluster.kind === "person" &&
  !isOther(name, cluster) &&
  [...cluster.wordings.values()].some(({ words }) => words[0] === word);

const FAMILY_FIRST = wordSet("familyFirst");

/** Mr. Lee for Lee Jandoe: a surname stands first where what stands last is neither a surname nor a first name that is known. */
const fitsFamilyFirst = (
  { words: [word = ""], name }: Form,
  cluster: Cluster,
  { gazetteer }: Vocabulary,
): boolean =>
  name.titled &&
  (cluster.kind === "person" || cluster.kind === "unknown") &&
  !isOther(name, cluster) &&
  [...cluster.wordings.values()].some(({ words }) => {
    const last = words.at(-1) ?? "";
    const isKnown = gazetteer.isSurname(last) || gazetteer.firstName(last) !== undefined;
    const isTurned = words[0] === word && (FAMILY_FIRST.has(word) || !isKnown);
    return isTurned && words.length > 1 && words.length < PERSON_WORDS;
  });
