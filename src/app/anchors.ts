/** Finds the one statement that an operator's words mean. */
import {
  type Anchor,
  type Article,
  anchorOf,
  anchorsOf,
  articlesOf,
  type Correction,
  lineAt,
  type Meant,
  quotationsAt,
} from "../core/index.ts";
import type { ParsedArticle } from "./product.ts";

/**
 * Words of the log by which something is taken back: those typed, as they may be gone from the article, or those of a
 * join, as the other article is told by them which join it was.
 */
export const loggedAnchor = (
  log: readonly Correction[],
  { article, facts }: ParsedArticle,
  request: Anchor,
): Anchor | undefined => {
  const { words, occurrence } = request;
  const logged = log.flatMap(anchorsOf).filter((entry) => entry.article === article.id);
  const typed = logged.filter((entry) => entry.words === words);
  const places = new Set(typed.map((entry) => entry.occurrence));
  if (typed[0]) return bare(places.size === 1 && !occurrence ? typed[0] : request);
  const meant = ordinalsOf({ article, facts }, request);
  if (meant === "") return undefined;
  const joined = log
    .filter((entry) => articlesOf(entry).length > 1)
    .flatMap(anchorsOf)
    .findLast((end) => logged.includes(end) && ordinalsOf({ article, facts }, end) === meant);
  return joined && bare(joined);
};

const ordinalsOf = ({ article, facts }: ParsedArticle, anchor: Anchor): string =>
  quotationsAt(article, facts, anchor)
    .map(({ ordinals }) => ordinals.join())
    .join(" ");

const bare = ({ article, words, occurrence }: Anchor): Anchor => ({
  article,
  words,
  ...(occurrence === undefined ? {} : { occurrence }),
});

/** The anchor of the one statement that holds the words; `option` names their occurrence. */
export const anchorIn = (
  { article, facts }: ParsedArticle,
  anchor: Anchor,
  option = "--occurrence",
): Anchor => {
  const where = `${article.id}: “${anchor.words}”`;
  const places = quotationsAt(article, facts, anchor);
  const ordinals = [...new Set(places.flatMap((place) => place.ordinals))];
  const [first, ...more] = ordinals.flatMap((ordinal) => facts.attributions[ordinal] ?? []);
  if (!first)
    throw new Error(
      `${where} stands in no statement${insteadOf({ article, facts }, anchor, option)}`,
    );
  if (more.length === 0) return anchorOf(article, first);
  const many = `${ordinals.length} statements`;
  if (places.length === 1) throw new Error(`${where} runs over ${many}; give words of one of them`);
  const which = `${option} ${choices(article, places)}`;
  throw new Error(`${where} stands in ${many}; give more words, or ${which}`);
};

/** What to give in place of words that no statement holds, or not at that occurrence. */
const insteadOf = (
  { article, facts }: ParsedArticle,
  { words, occurrence }: Anchor,
  option: string,
): string => {
  const places = quotationsAt(article, facts, { words });
  return occurrence === undefined || places.length === 0
    ? "; give words of one as the article prints them"
    : ` at occurrence ${occurrence}; give ${option} ${choices(article, places)}`;
};

/** Places that a line can name. */
const MOST_CHOICES = 5;

/** `1 (line 4), 3 (line 9)` */
const choices = ({ text, line = 1 }: Article, places: readonly Meant[]): string => {
  const named = places
    .slice(0, MOST_CHOICES)
    .map(({ occurrence, span }) => `${occurrence} (line ${lineAt(text, span.start) + line - 1})`);
  return [...named, ...(places.length > MOST_CHOICES ? ["…"] : [])].join(", ");
};
