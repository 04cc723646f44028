/** Finds the statement that an operator means and puts the correction into the archive's log. */
import { userInfo } from "node:os";
import type { Store } from "../archive/index.ts";
import {
  type Anchor,
  type Applied,
  type Article,
  anchorOf,
  applyCorrections,
  articlesOf,
  type Change,
  type Correction,
  type Facts,
  lineAt,
  type Meant,
  overlaps,
  quotationsAt,
} from "../core/index.ts";
import type { Corrected, LoggedCorrection } from "./product.ts";

/** What is to be corrected; `words` may be a part of the statement's. Without `by`, the account's name. */
export type CorrectionRequest = Anchor & Change & { readonly why: string; readonly by?: string };

/** Throws one line where no statement is meant, several are, or nothing would change. */
export const correctIn = async (
  store: Store,
  request: CorrectionRequest,
  now: Date = new Date(),
): Promise<Corrected> => {
  const log = await store.corrections();
  const { article, facts } = await read(store, request.article);
  const account = { by: request.by ?? accountName(), at: now.toISOString(), why: request.why };
  const correction: Correction = {
    ...(isLogged(log, request) ? anchorAsGiven(request) : anchorIn(article, facts, request)),
    ...(await changeOf(store, request)),
    ...account,
  };
  const before = applyCorrections(article, facts, log);
  const after = applyCorrections(article, facts, [...log, correction]);
  const gistOf = correction.act === "undo" ? statesOf : sayingsOf;
  if (gistOf(before, log) === gistOf(after, log)) throw new Error(nothingTo(correction));
  await store.correct([correction]);
  const places = quotationsAt(article, facts, correction);
  const named = speakersAt(after, places);
  return {
    correction,
    was: speakersAt(before, places),
    now: named,
    unprinted: named.filter((name) => !facts.people.some((person) => person.name === name)),
  };
};

/** The log, with what has become of each entry. */
export const loggedIn = async (store: Store): Promise<readonly LoggedCorrection[]> => {
  const log = await store.corrections();
  const states = new Map<Correction, LoggedCorrection["state"]>();
  for (const { article, facts, parsed = facts } of await store.articles([
    ...new Set(log.flatMap(articlesOf)),
  ]))
    for (const { correction, state } of applyCorrections(article, parsed, log).outcomes)
      if ((states.get(correction) ?? "in effect") === "in effect") states.set(correction, state);
  return log.map((correction) => ({ correction, state: states.get(correction) ?? "no article" }));
};

/** Corrections of an article that its text, parsed to `facts`, no longer fits; a line each. */
export const unfitIn = (
  article: Article,
  facts: Facts,
  log: readonly Correction[],
): readonly string[] =>
  applyCorrections(article, facts, log).outcomes.flatMap(({ correction, state }) =>
    state === "lost" || state === "unclear" ? unfitLine(article, correction, state) : [],
  );

const unfitLine = (
  { id }: Article,
  { words, by, at }: Correction,
  state: "lost" | "unclear",
): string =>
  `${id}: “${words}” ${state === "lost" ? "stands in no statement" : "stands in several statements"} now; the correction by ${by} on ${at} rests`;

const read = async (store: Store, id: string) => {
  const [stored] = await store.articles([id]);
  if (!stored) throw new Error(`${id}: no article has this id; \`articles\` lists them`);
  return { article: stored.article, facts: stored.parsed ?? stored.facts };
};

const changeOf = async (store: Store, request: CorrectionRequest): Promise<Change> => {
  switch (request.act) {
    case "speakers":
      return { act: "speakers", speakers: request.speakers };
    case "join": {
      const { article, facts } = await read(store, request.with.article);
      return { act: "join", with: anchorIn(article, facts, request.with) };
    }
    default:
      return { act: request.act };
  }
};

/** A correction whose words are gone can be taken back by the words it has in the log. */
const isLogged = (log: readonly Correction[], { act, article, words }: CorrectionRequest) =>
  act === "undo" && log.some((entry) => entry.article === article && entry.words === words);

const anchorAsGiven = ({ article, words, occurrence }: Anchor): Anchor => ({
  article,
  words,
  ...(occurrence === undefined ? {} : { occurrence }),
});

/** The anchor of the one statement that holds the words. */
const anchorIn = (article: Article, facts: Facts, anchor: Anchor): Anchor => {
  const where = `${article.id}: “${anchor.words}”`;
  const places = quotationsAt(article, facts, anchor);
  const ordinals = [...new Set(places.flatMap((place) => place.ordinals))];
  const [first, ...more] = ordinals.flatMap((ordinal) => facts.attributions[ordinal] ?? []);
  if (!first)
    throw new Error(
      `${where} stands in no statement; give words of one as the article prints them`,
    );
  if (more.length === 0) return anchorOf(article, first);
  const many = `${ordinals.length} statements`;
  if (places.length === 1) throw new Error(`${where} runs over ${many}; give words of one of them`);
  const which = places.length > MOST_CHOICES ? "" : `, or ${choices(article, places)}`;
  throw new Error(`${where} stands in ${many}; give more words${which}`);
};

/** Places that a line can name. */
const MOST_CHOICES = 5;

/** `--occurrence 1 (line 4), 3 (line 9)` */
const choices = ({ text, line = 1 }: Article, places: readonly Meant[]): string =>
  `--occurrence ${places
    .map(({ occurrence, span }) => `${occurrence} (line ${lineAt(text, span.start) + line - 1})`)
    .join(", ")}`;

const nothingTo = ({ act, article, words }: Correction): string =>
  act === "undo"
    ? `${article}: “${words}” has no correction to take back`
    : `${article}: “${words}” is so already; there is nothing to correct`;

/** What a reader sees of statements, without who corrected them. */
const sayingsOf = ({ facts }: Applied): string =>
  JSON.stringify(
    facts.attributions.map(({ content, speakers, joined }) => [content, speakers, joined]),
  );

/** What has become of the entries of `log`. */
const statesOf = ({ outcomes }: Applied, log: readonly Correction[]): string =>
  JSON.stringify(
    outcomes.filter(({ correction }) => log.includes(correction)).map(({ state }) => state),
  );

const speakersAt = ({ facts }: Applied, places: readonly Meant[]): readonly string[] => {
  const found = facts.attributions.find(({ content }) =>
    content.some((span) => places.some((place) => overlaps(span, place.span))),
  );
  return found?.speakers ?? [];
};

const accountName = (): string => {
  try {
    return userInfo().username;
  } catch (cause) {
    throw new Error("who corrects? This account has no name; give --by <name>", { cause });
  }
};
