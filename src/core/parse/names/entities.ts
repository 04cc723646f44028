/** People and bodies: names that belong together. */

import type { Token } from "../text/tokens.ts";
import type { Vocabulary } from "../vocabulary.ts";
import { bracketedLetters } from "./bracketed-letters.ts";
import type { Cluster } from "./cluster.ts";
import {
  type Form,
  formOf,
  isOtherGeneration,
  isShouted,
  keysOf,
  sameFullName,
} from "./name-forms.ts";
import type { Name, NameKind } from "./names.ts";
import { linkShort, PERSON_WORDS } from "./short-names.ts";

export type Entity = {
  readonly kind: NameKind;
  /** Places in the list of names, in order of the text. */
  readonly names: readonly number[];
  /** Place of the fullest printed name. */
  readonly fullest: number;
  readonly gender: "female" | "male" | undefined;
  /** Taken for a person by the look of the name alone: no title, first name, age or *who*. */
  readonly presumed?: boolean;
};

/** Entities, and of each name the number of its entity; -1 where it fits nobody, or two. */
export type Entities = { readonly entities: readonly Entity[]; readonly entityOf: Int32Array };

export const clusterNames = (
  tokens: readonly Token[],
  names: readonly Name[],
  vocabulary: Vocabulary,
): Entities => {
  const forms = bareSurnames(
    names.map((name, at) => formOf(tokens, name, at, vocabulary)),
    vocabulary,
  );
  const clusters: Cluster[] = [];
  const index = new Map<string, Cluster[]>();
  const clusterOf = new Int32Array(names.length).fill(-1);
  const put = (form: Form, cluster: Cluster) => {
    cluster.names.push(form.at);
    cluster.forms.push(form);
    if (form.nickname !== undefined) cluster.nicknames.add(form.nickname);
    if (form.generation !== undefined) cluster.generations.add(form.generation);
    cluster.gender ??= form.name.gender;
    if (cluster.kind === "unknown") cluster.kind = form.name.kind;
    clusterOf[form.at] = cluster.number;
    const isNickname = form.nickname !== undefined && cluster.full.length > 0;
    if (form.words.length > 1 && !isNickname) addFull(form, cluster);
    for (const key of keysOf(form)) addTo(index, key, cluster);
  };
  const open = (form: Form) => {
    const cluster: Cluster = {
      kind: form.name.kind,
      number: clusters.length,
      names: [],
      forms: [],
      full: [],
      wordings: new Map(),
      nicknames: new Set(),
      generations: new Set(),
      gender: undefined,
    };
    clusters.push(cluster);
    put(form, cluster);
  };
  const near = (keys: readonly string[]) =>
    [...new Set(keys.flatMap((key) => index.get(key) ?? []))].sort((a, b) => a.number - b.number);
  const long = forms.filter(({ words }) => words.length > 1);
  // ‘Bo’ Doe after every Jo Doe, who may be he
  for (const form of [...long.filter(isPlain), ...long.filter((one) => !isPlain(one))]) {
    const same = near(keysOf(form)).find(
      (cluster) =>
        !isOtherGeneration(form, cluster.generations) &&
        [...cluster.wordings.values()].some((other) => sameFullName(form, other, vocabulary)),
    );
    const called = isPlain(form) ? undefined : bearerOf(form, near([form.surname]));
    const known = same ?? called;
    if (known) put(form, known);
    else open(form);
  }
  const short = forms.filter(({ words }) => words.length === 1);
  const letters = bracketedLetters(tokens, short, (at) => clusters[clusterOf[at] ?? -1]);
  for (const form of short) {
    const called = letters.get(form.words[0] ?? "");
    if (called) put(form, called);
  }
  const rest = short.filter(({ words }) => !letters.has(words[0] ?? ""));
  linkShort(rest, (word) => near([word]), { put, open, vocabulary });
  return { entities: clusters.map(finish(forms, tokens, vocabulary)), entityOf: clusterOf };
};

const isPlain = ({ nickname }: Form): boolean => nickname === undefined;

/** The only one of that surname, of no other sex. */
const bearerOf = ({ surname, name }: Form, known: readonly Cluster[]): Cluster | undefined => {
  const bearers = known.filter(
    ({ kind, full, gender }) =>
      kind !== "body" &&
      !(gender && name.gender && gender !== name.gender) &&
      full.some((one) => one.surname === surname),
  );
  return bearers.length === 1 ? bearers[0] : undefined;
};

/** Van der Doe at a sentence's start, where the text has a Jo van der Doe: a surname, no first name. */
const bareSurnames = (forms: readonly Form[], { particle }: Vocabulary): readonly Form[] => {
  const long = new Set(forms.flatMap(longSurname));
  if (long.size === 0) return forms;
  return forms.map((form) => {
    const [own] = isIrish(form) ? longSurname(form) : [];
    if (own !== undefined) return { ...form, surname: own };
    const whole = form.words.join(" ");
    const [first = ""] = form.words;
    const led = particle.has(first) || IRISH.has(first);
    const bare = form.words.length > 1 && led && long.has(whole);
    return bare ? { ...form, words: [whole], surname: whole } : form;
  });
};

// Ó · Ní · Uí · Nic · Mac, folded: particles with a capital
const IRISH = new Set(["o", "ni", "ui", "nic", "mac"]);

/** A surname of several words: *van der Doe*, *Ó Doe*. */
const longSurname = ({ words, surname }: Form): readonly string[] => {
  if (surname.includes(" ")) return [surname];
  return isIrish({ words }) ? [words.slice(-2).join(" ")] : [];
};

const isIrish = ({ words }: Pick<Form, "words">): boolean =>
  words.length > 2 && IRISH.has(words.at(-2) ?? "");

const addFull = (form: Form, { full, wordings }: Cluster): void => {
  full.push(form);
  const wording = `${form.name.kind} ${form.words.join(" ")}`;
  if (!wordings.has(wording)) wordings.set(wording, form);
};

const addTo = (index: Map<string, Cluster[]>, key: string, cluster: Cluster): void => {
  const known = index.get(key);
  if (!known) index.set(key, [cluster]);
  else if (!known.includes(cluster)) known.push(cluster);
};

const finish =
  (forms: readonly Form[], tokens: readonly Token[], vocabulary: Vocabulary) =>
  ({ kind, names, forms: own, gender }: Cluster): Entity => {
    const ordered = names.toSorted((a, b) => a - b);
    // a headline's capitals run words together: its form counts only where there is no other
    const usual = kind === "person" ? usualSurname(own) : undefined;
    const length = (at: number) =>
      (forms[at]?.words.length ?? 0) -
      (forms[at]?.name.headline ? HEADLINE : 0) -
      (isShouted(forms[at]?.name, tokens) ? SHOUTED : 0) -
      (usual === undefined || forms[at]?.surname === usual ? 0 : ANOTHER);
    const lengths = ordered.map(length);
    const fullest = ordered[lengths.indexOf(Math.max(...lengths))] ?? 0;
    const human = own.some(({ human }) => human);
    const bodily = !human && own.some(({ bodily }) => bodily);
    const person = kind === "unknown" && !bodily && looksLikePerson(own, vocabulary);
    return {
      kind: person ? "person" : kind,
      presumed: person && !human,
      names: ordered,
      fullest,
      gender: gender ?? genderOfFirstName(own, vocabulary),
    };
  };

/** The surname of most forms, the first of equals: Ann Lee-Roe was born Ann Mary Lee. */
const usualSurname = (forms: readonly Form[]): string => {
  const counts = new Map<string, number>();
  const full = forms.filter(({ words }) => words.length > 1);
  for (const { surname } of full) counts.set(surname, 1);
  for (const { surname } of forms)
    if (counts.has(surname)) counts.set(surname, (counts.get(surname) ?? 0) + 1);
  let best = full[0]?.surname ?? "";
  for (const [surname, count] of counts) if (count > (counts.get(best) ?? 0)) best = surname;
  return best;
};

/** Of somebody who is only ever called by a first name. */
const genderOfFirstName = (
  forms: readonly Form[],
  { gazetteer }: Vocabulary,
): "female" | "male" | undefined => {
  if (forms.some(({ words, name }) => words.length > 1 || name.titled)) return undefined;
  const found = gazetteer.firstName(forms[0]?.words[0] ?? "");
  return found === "either" ? undefined : found;
};

const HEADLINE = 0.5;
/** Between forms of as many words the one in small letters. */
const SHOUTED = 0.5;
const ANOTHER = 2;

/** Two or three capitalised words that act, end in a known surname, or come back as a surname alone. */
const looksLikePerson = (forms: readonly Form[], { gazetteer }: Vocabulary): boolean => {
  const full = forms.filter(({ words }) => words.length > 1 && words.length < PERSON_WORDS);
  if (forms.some(({ words }) => words.length > PERSON_WORDS)) return false;
  if (full.length === 0) return forms.some(({ speaks }) => speaks);
  const shortened = forms.some(({ words }) => words.length === 1);
  return full.some(
    ({ speaks, surname, words }) =>
      speaks ||
      shortened ||
      gazetteer.isSurname(surname) ||
      !words.some((word) => gazetteer.isCommon(word)),
  );
};
