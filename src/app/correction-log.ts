/** What has become of the log of corrections, and which of them have no effect. */
import type { Store } from "../archive/index.ts";
import {
  type Anchor,
  type Applied,
  type Article,
  type Attribution,
  anchorsOf,
  applyCorrections,
  articlesOf,
  type Correction,
  type Facts,
  quotationsAt,
  type Resting,
  speakAlike,
} from "../core/index.ts";
import type { LoggedCorrection } from "./product.ts";

/** An article with what was parsed and what corrections made of it. */
export type Corrigible = Applied & { readonly article: Article; readonly parsed: Facts };

export const corrected = (
  article: Article,
  parsed: Facts,
  log: readonly Correction[],
): Corrigible => ({ article, parsed, ...applyCorrections(article, parsed, log) });

/** The statement at an anchor, as corrected; undefined where it is hidden or there is none. */
export const statementAt = (
  { article, parsed, facts }: Corrigible,
  anchor: Anchor,
): Attribution | undefined => {
  const [place] = quotationsAt(article, parsed, anchor);
  const meant = parsed.attributions[place?.ordinals[0] ?? -1];
  return (
    meant &&
    facts.attributions.find(({ content }) =>
      meant.content.every(({ start, end }) =>
        content.some((span) => span.start === start && span.end === end),
      ),
    )
  );
};

/** The log, with what has become of each entry. */
export const loggedIn = async (store: Store): Promise<readonly LoggedCorrection[]> => {
  const log = await store.corrections();
  const states = new Map<Correction, LoggedCorrection["state"]>();
  const articles = await articlesIn(store, log);
  for (const { outcomes } of articles.values())
    for (const { correction, state } of outcomes)
      if ((states.get(correction) ?? "in effect") === "in effect") states.set(correction, state);
  for (const [correction, state] of states)
    if (state === "in effect" && arePartedIn(articles, correction)) states.set(correction, "void");
  return log.map((correction) => ({ correction, state: states.get(correction) ?? "no article" }));
};

/** Joins over two articles that name different speakers for the halves; a line each. */
export const partedIn = async (store: Store): Promise<readonly string[]> =>
  (await loggedIn(store)).flatMap(({ correction, state }) =>
    state === "void" && articlesOf(correction).length > 1
      ? unfitLine(correction.article, correction, "of different speakers")
      : [],
  );

const articlesIn = async (
  store: Store,
  log: readonly Correction[],
): Promise<ReadonlyMap<string, Corrigible>> => {
  const stored = await store.articles([...new Set(log.flatMap(articlesOf))]);
  return new Map(
    stored.map(({ article, facts, parsed = facts }) => [
      article.id,
      corrected(article, parsed, log),
    ]),
  );
};

/** Whether one speaker is named for the one end of a join and another for the other. */
const arePartedIn = (
  articles: ReadonlyMap<string, Corrigible>,
  correction: Correction,
): boolean => {
  const [one, other] = anchorsOf(correction).map((anchor) => {
    const article = articles.get(anchor.article);
    return article && statementAt(article, anchor);
  });
  return one !== undefined && other !== undefined && !speakAlike(one, other);
};

/** Corrections of an article that its text, parsed to `facts`, no longer fits; a line each. */
export const unfitIn = (
  article: Article,
  facts: Facts,
  log: readonly Correction[],
): readonly string[] =>
  applyCorrections(article, facts, log).outcomes.flatMap(({ correction, state }) => {
    // what was taken back and is gone leaves nothing to do
    if (correction.act === "undo") return [];
    switch (state) {
      case "lost":
      case "unclear":
        return unfitLine(article.id, misplaced(article, facts, correction), state);
      case "void":
        return unfitLine(article.id, correction, reasonOf(article, facts, correction));
      default:
        return [];
    }
  });

/** Of a join, the end that is not found. */
const misplaced = (article: Article, facts: Facts, correction: Correction): Correction => {
  const gone = anchorsOf(correction).find(
    (anchor) => anchor.article === article.id && quotationsAt(article, facts, anchor).length !== 1,
  );
  return gone ? { ...correction, words: gone.words } : correction;
};

type Unfit = Exclude<Resting, "void"> | "of different speakers" | "one already";

const reasonOf = (article: Article, facts: Facts, correction: Correction): Unfit => {
  const [one, other] = anchorsOf(correction).map(
    (anchor) => quotationsAt(article, facts, anchor)[0]?.ordinals ?? [],
  );
  return one?.some((ordinal) => other?.includes(ordinal)) ? "one already" : "of different speakers";
};

const UNFIT: Readonly<Record<Unfit, string>> = {
  lost: "stands in no statement now",
  unclear: "stands in several statements now",
  "of different speakers":
    "is joined with words of another speaker; --speaker or --undo settles it",
  "one already": "is joined with words of the same statement",
};

const unfitLine = (id: string, { words, by, at }: Correction, unfit: Unfit): string =>
  `${id}: “${words}” ${UNFIT[unfit]}; the correction by ${by} on ${at} rests`;
