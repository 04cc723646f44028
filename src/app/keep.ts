/** Puts parsed articles into the archive, a batch in one transaction, and says what became of each. */
import type { Store } from "../archive/index.ts";
import { unfitIn } from "./correction-log.ts";
import type { AddedArticle, ParsedArticle } from "./product.ts";
import { quotationsOf } from "./quotations.ts";

/** Articles kept in one transaction. */
export const BATCH = 32;

/** One transaction; outcomes in the order of `articles`. */
export const keep = async (
  store: Store,
  articles: readonly ParsedArticle[],
): Promise<readonly AddedArticle[]> => {
  if (articles.length === 0) return [];
  const before = await store.articles(articles.map(({ article }) => article.id));
  // what moves to another name is not gone
  const texts = new Set(articles.map(({ article }) => article.hash));
  const quoted = new Map(
    before
      .filter(({ article }) => !texts.has(article.hash))
      .map((old) => [old.article.id, new Set(quotationsOf(old).keys())]),
  );
  const outcomes = await store.add(articles);
  const log = await store.corrections();
  return articles.map((kept, i) => {
    const { id } = kept.article;
    const now = new Set(quotationsOf(kept).keys());
    const unfit = unfitIn(kept.article, kept.facts, log);
    const vanished = [...(quoted.get(id) ?? [])].filter((words) => !now.has(words));
    quoted.set(id, now);
    return {
      id,
      outcome: outcomes[i] ?? "unchanged",
      vanished,
      ...(unfit.length > 0 ? { unfit } : {}),
    };
  });
};
