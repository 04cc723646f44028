/** Two phrases for one person side by side: *Jo Doe, the mayor* · *the mayor, Jo Doe*. */
import type { NounPhrase } from "../phrases/mentions.ts";
import type { Scene } from "../scene.ts";
import { DASHES, OFFICE_LINKS } from "../text/closed-classes.ts";

const OPENERS = new Set([",", "(", "—"]);
const LINKS = new Set(["of", "for", "at", "in", "from", "with", "to", "on", "and"]);
const REACH = 5;

/** The name that stands in apposition to the nominal `phrase`, before or after it. */
export const apposedName = (scene: Scene, phrase: NounPhrase): NounPhrase | undefined => {
  if (isOneOf(scene, phrase)) return nameAfter(scene, phrase);
  if (phrase.kind === "nominal" && phrase.head === "body")
    return nameInBody(scene, phrase) ?? bodyAfter(scene, phrase);
  if (phrase.kind !== "nominal" || (phrase.head !== "person" && phrase.head !== "other"))
    return undefined;
  return (
    nameOfHolder(scene, phrase) ??
    nameBefore(scene, phrase) ??
    nameClosing(scene, phrase) ??
    nameAfter(scene, phrase) ??
    nameJoined(scene, phrase) ??
    nameGiven(scene, phrase)
  );
};

/** *One of the bakers, Jo Doe, said*. */
const isOneOf = ({ tokens }: Scene, { kind, first, last }: NounPhrase): boolean =>
  kind === "pronoun" && tokens[first]?.lower === "one" && tokens[last + 1]?.lower === "of";

/** *The bakers' union, the BAU, said*: between commas, before the verb, a name that is nobody's. */
const bodyAfter = (scene: Scene, phrase: NounPhrase): NounPhrase | undefined => {
  const next = scene.phrases[phrase.index + 1];
  const kind = scene.names[next?.name ?? -1]?.kind;
  const apposed = next?.first === phrase.last + 2 && scene.tokens[phrase.last + 1]?.text === ",";
  return apposed && (kind === "body" || kind === "unknown") && closesBeforeVerb(scene, next)
    ? next
    : undefined;
};

const FIELD_LINKS = new Set(["of", "for", "in", "at"]);
const MOST_FIELDS = 3;

/** *Leader of the opposition in the civic body Jo Doe said*: what the office is of, and who holds it; not: *the wife of actor Jo Doe*. */
const nameOfHolder = (scene: Scene, phrase: NounPhrase): NounPhrase | undefined => {
  if (phrase.head !== "person" || phrase.owner) return undefined;
  let field = fieldAfter(scene, phrase, OFFICE_LINKS);
  for (let step = 0; field && step < MOST_FIELDS; step++) {
    if (scene.names[field.name ?? -1]?.kind === "person")
      return endsOffice(scene, field) ? field : undefined;
    field = fieldAfter(scene, field, FIELD_LINKS);
  }
  return undefined;
};

/** *University of Ames | professor Jo Doe* · *Bank of Ames | governor Jo Doe*: who holds an office of what the words are of. */
const nameInBody = (scene: Scene, phrase: NounPhrase): NounPhrase | undefined => {
  const field = phrase.owner ? undefined : fieldAfter(scene, phrase, OFFICE_LINKS);
  const name = scene.names[field?.name ?? -1];
  if (!field || !name || !PEOPLE.has(name.kind) || name.core <= field.first) return undefined;
  const { lower = "" } = scene.tokens[name.core - 1] ?? {};
  return scene.vocabulary.role.person.has(lower) ? field : undefined;
};

const fieldAfter = (
  { tokens, phrases }: Scene,
  { index, last }: NounPhrase,
  links: ReadonlySet<string>,
): NounPhrase | undefined => {
  const next = phrases[index + 1];
  const linked = next?.first === last + 2 && links.has(tokens[last + 1]?.lower ?? "");
  return linked && !next.owner ? next : undefined;
};

/** *the civic body | Jo Doe*. */
const endsOffice = (scene: Scene, phrase: NounPhrase): boolean => {
  const { first = 0 } = scene.names[phrase.name ?? -1] ?? {};
  return first > phrase.first && isField(scene, first - 1) && !isJoined(scene, phrase);
};

/** *health*, *governors*: what an office is of, and nobody. */
const isField = ({ tokens, vocabulary }: Scene, at: number): boolean => {
  const { pos, lower = "" } = tokens[at] ?? {};
  const { person, people, epithets } = vocabulary.role;
  if (pos !== "NOUN" || people.has(lower)) return people.has(lower);
  return ![person, epithets, vocabulary.title].some((words) => words.has(lower));
};

/** *a lawyer for protesters Jo Doe and Tom Roe*. */
const isJoined = ({ tokens }: Scene, { last }: NounPhrase): boolean =>
  tokens[last + 1]?.lower === "and" && tokens[last + 2]?.capital === true;

const LONGEST_OFFICE = 9;
const PARTS = new Set([",", "and", "of", "for", "(", ")", "formerly", "the"]);

/** *The Commissioner for Parks, Rivers and Squares, Jo Doe, said*: the last of what commas part, before the verb. */
const nameClosing = (scene: Scene, phrase: NounPhrase): NounPhrase | undefined => {
  if (phrase.head !== "person" || !phrase.definite || phrase.owner) return undefined;
  let before = phrase;
  for (let step = 1; step < LONGEST_OFFICE; step++) {
    const next = scene.phrases[phrase.index + step];
    if (!next || !isJoinedByParts(scene, before, next)) return undefined;
    if (closesBeforeVerb(scene, next)) return isCalledPerson(scene, next) ? next : undefined;
    before = next;
  }
  return undefined;
};

const VERBAL = new Set(["VERB", "AUX"]);

const closesBeforeVerb = ({ tokens }: Scene, { last }: Pick<NounPhrase, "last">): boolean =>
  tokens[last + 1]?.text === "," && VERBAL.has(tokens[last + 2]?.pos ?? "");

const isCalledPerson = ({ tokens, names }: Scene, { kind, name, first }: NounPhrase): boolean =>
  kind === "name" && PEOPLE.has(names[name ?? -1]?.kind ?? "") && tokens[first - 1]?.text === ",";

const PEOPLE = new Set(["person", "unknown"]);

const isJoinedByParts = ({ tokens }: Scene, a: NounPhrase, b: NounPhrase): boolean => {
  if (tokens[b.first]?.sentence !== tokens[a.last]?.sentence) return false;
  for (let i = a.last + 1; i < b.first; i++) if (!PARTS.has(tokens[i]?.lower ?? "")) return false;
  return b.first > a.last + 1;
};

const NAMES = new Set(["named", "called"]);

/** *a developer named Jo Doe* · *The buyer, a developer named Jo Doe*. */
const nameGiven = (scene: Scene, phrase: NounPhrase): NounPhrase | undefined => {
  const { phrases, tokens } = scene;
  const next = phrases[phrase.index + 1];
  if (next?.first !== phrase.last + 2) return undefined;
  const link = tokens[phrase.last + 1]?.lower ?? "";
  if (NAMES.has(link))
    return next.kind === "name" && !(link === "called" && isJudged(scene, phrase, next))
      ? next
      : undefined;
  const described = link === "," && next.head === "person" && !next.definite;
  return described && next.kind === "nominal" ? nameGiven(scene, next) : undefined;
};

const JUDGES = new Set(["DET", "ADJ", "NOUN"]);

/** *one lawmaker called Doe | “a fool”*, *the mayor called Doe*: no name of theirs. */
const isJudged = (
  { tokens, quoteOf }: Scene,
  { definite }: NounPhrase,
  { last }: NounPhrase,
): boolean =>
  definite || JUDGES.has(tokens[last + 1]?.pos ?? "") || (quoteOf[last + 2] ?? -1) !== -1;

/** *said bread and newspaper vendor Jo Doe*: a thing, and the title that it belongs to behind *and*. */
const nameJoined = ({ phrases, tokens, names }: Scene, phrase: NounPhrase) => {
  const next = phrases[phrase.index + 1];
  if (phrase.head !== "other" || next?.kind !== "name" || next.first !== phrase.last + 2)
    return undefined;
  const titled = (names[next.name ?? -1]?.core ?? next.first) > next.first;
  return titled && tokens[phrase.last + 1]?.lower === "and" ? next : undefined;
};

const MOST_NAMES = 6;

/** *His lawyers, Jo Doe and Tom Roe, said* · *said the owners, Jo Doe and Tom Roe*: all who are named. */
export const apposedNames = (
  { phrases, tokens }: Scene,
  phrase: NounPhrase,
): readonly NounPhrase[] => {
  if (phrase.kind !== "nominal" || phrase.head !== "people") return [];
  const found: NounPhrase[] = [];
  let { last } = phrase;
  let joined = false;
  for (let i = phrase.index + 1; found.length < MOST_NAMES; i++) {
    const next = phrases[i];
    const link = tokens[last + 1]?.lower ?? "";
    const list = link === "," || (link === "and" && found.length > 0);
    if (!list || next?.kind !== "name" || next.first !== last + 2) break;
    if (tokens[next.first]?.sentence !== tokens[phrase.first]?.sentence) break;
    joined ||= link === "and";
    found.push(next);
    last = next.last;
  }
  return joined ? found : [];
};

const nameBefore = ({ phrases, tokens }: Scene, phrase: NounPhrase): NounPhrase | undefined => {
  const before = phrases[phrase.index - 1];
  const mark = tokens[phrase.first - 1];
  const joined =
    before?.kind === "name" && before.last === phrase.first - 2 && mark && OPENERS.has(mark.text);
  return joined && mark.sentence === tokens[phrase.first]?.sentence ? before : undefined;
};

/** Over the nominal's own complements: *a spokesman for the city's parks, Jo Doe,*. */
const nameAfter = (
  { phrases, tokens, quoteOf }: Scene,
  phrase: NounPhrase,
): NounPhrase | undefined => {
  let at = phrase.index;
  for (let step = 0; step < REACH; step++) {
    const current = phrases[at];
    const next = phrases[at + 1];
    // an organiser in the | north, Jo Doe: a phrase of *the* alone, to the tagger
    const end = current && pastWords(tokens, current.last);
    const mark = tokens[(end ?? 0) + 1];
    if (
      end === undefined ||
      !next ||
      !mark ||
      quoteOf[next.first] !== -1 ||
      mark.sentence !== tokens[next.first]?.sentence
    )
      return undefined;
    if (next.kind === "name" && next.first === end + 2 && opensAside(tokens, end + 1)) return next;
    if (!LINKS.has(mark.lower) || next.first !== end + 2) return undefined;
    at++;
  }
  return undefined;
};

const LONGEST_ASIDE = 30;

/** *a critic, Jo Doe* · *a critic -- Jo Doe, a baker -- said*: a dash or bracket that is closed; *said a critic -- and Jo Doe left* is not. */
const opensAside = (tokens: Scene["tokens"], at: number): boolean => {
  const { text = "", sentence } = tokens[at] ?? {};
  if (text === ",") return true;
  if (text !== "(" && !DASHES.has(text)) return false;
  for (let i = at + 2; i < at + LONGEST_ASIDE && tokens[i]?.sentence === sentence; i++) {
    const mark = tokens[i]?.text ?? "";
    if (text === "(" ? mark === ")" : DASHES.has(mark)) return true;
  }
  return false;
};

const DESCRIBING = new Set(["ADJ", "ADV"]);

const pastWords = (tokens: Scene["tokens"], from: number): number => {
  let at = from;
  while (tokens[from]?.pos === "DET" && DESCRIBING.has(tokens[at + 1]?.pos ?? "")) at++;
  return at;
};
