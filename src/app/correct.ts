/** Finds the statement that an operator means and puts the correction into the archive's log. */
import { userInfo } from "node:os";
import type { Store } from "../archive/index.ts";
import {
  type Anchor,
  type Applied,
  type Attribution,
  type Change,
  type Correction,
  speakAlike,
} from "../core/index.ts";
import { anchorIn, loggedAnchor } from "./anchors.ts";
import { type Corrigible, corrected, partedIn, statementAt } from "./correction-log.ts";
import type { Corrected, ParsedArticle } from "./product.ts";
import { listedOrNobody } from "./wording.ts";

/** What is to be corrected; `words` may be a part of the statement's. Without `by`, the account's name. */
export type CorrectionRequest = Anchor & Change & { readonly why: string; readonly by?: string };

/** It is so already. */
export class NothingToCorrect extends Error {
  override readonly name = "NothingToCorrect";
}

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
    ...anchorOfRequest(log, { article, facts }, request),
    ...(await changeOf(store, request)),
    ...account,
  };
  const before = corrected(article, facts, log);
  const after = corrected(article, facts, [...log, correction]);
  await refuseVain(store, correction, before);
  const gistOf = correction.act === "undo" ? statesOf : sayingsOf;
  if (gistOf(before, log) === gistOf(after, log)) throw nothingTo(correction);
  const parted = await partedIn(store);
  await store.correct([correction]);
  const named = statementAt(after, correction)?.speakers ?? [];
  return {
    correction,
    was: statementAt(before, correction)?.speakers ?? [],
    now: named,
    unprinted: named.filter((name) => !facts.people.some((person) => person.name === name)),
    parted: (await partedIn(store)).filter((line) => !parted.includes(line)),
  };
};

const anchorOfRequest = (
  log: readonly Correction[],
  parsed: ParsedArticle,
  request: CorrectionRequest,
): Anchor =>
  (request.act === "undo" ? loggedAnchor(log, parsed, request) : undefined) ??
  anchorIn(parsed, request);

/** Throws one line where the correction is of what is hidden, or joins what cannot be one statement. */
const refuseVain = async (
  store: Store,
  correction: Correction,
  before: Corrigible,
): Promise<void> => {
  if (correction.act === "undo" || correction.act === "hide") return;
  const one = shownAt(before, correction);
  if (correction.act === "speakers") return;
  const { with: end } = correction;
  const { article, facts } = await read(store, end.article);
  const elsewhere = article.id !== correction.article;
  const other = shownAt(
    elsewhere ? corrected(article, facts, await store.corrections()) : before,
    end,
  );
  const where = `${correction.article}: “${correction.words}”`;
  if (one === other && !one.joined)
    throw new NothingToCorrect(
      `${where} is one statement with those already; there is nothing to join`,
    );
  if (one === other || one.joined?.some((name) => other.joined?.includes(name)))
    throw nothingTo(correction);
  if (!speakAlike(one, other))
    throw new Error(
      `${where} is by ${listedOrNobody(one.speakers)}, “${end.words}”${elsewhere ? ` of ${end.article}` : ""} by ${listedOrNobody(other.speakers)}; only one speaker’s words can be joined: set the speaker with --speaker first`,
    );
};

/** Throws one line where an operator hid the statement. */
const shownAt = (found: Corrigible, anchor: Anchor): Attribution => {
  const shown = statementAt(found, anchor);
  if (shown) return shown;
  throw new Error(
    `${anchor.article}: “${anchor.words}” is hidden; take that back with --undo first`,
  );
};

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
      const other = await read(store, request.with.article);
      return { act: "join", with: anchorIn(other, request.with, "--join-occurrence") };
    }
    default:
      return { act: request.act };
  }
};

const nothingTo = ({ act, article, words }: Correction): NothingToCorrect =>
  new NothingToCorrect(
    act === "undo"
      ? `${article}: “${words}” has no correction to take back`
      : `${article}: “${words}” is so already; there is nothing to correct`,
  );

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

export const accountName = (): string => {
  try {
    return userInfo().username;
  } catch (cause) {
    throw new Error("who corrects? This account has no name; give --by <name>", { cause });
  }
};
