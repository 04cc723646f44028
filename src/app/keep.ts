/** Puts parsed articles into the archive, a batch in one transaction, and says what became of each. */
import type { Store } from "../archive/index.ts";
import type { Article, Facts } from "../core/index.ts";
import { unfitIn } from "./correct.ts";
import type { AddedArticle, ParsedArticle, Reparsed } from "./product.ts";

/** Articles kept in one transaction. */
export const BATCH = 64;

/** Parses every stored article anew; those whose facts stay the same are left alone. */
export async function* reparseAll(
  store: Store,
  parse: (article: Article) => Facts,
): AsyncGenerator<Reparsed> {
  const ids = (await store.sources()).map(({ id }) => id);
  for (let at = 0; at < ids.length; at += BATCH) {
    const stored = await store.articles(ids.slice(at, at + BATCH));
    const anew = stored.map(({ article }) => ({ article, facts: parse(article) }));
    let done = at;
    for (const kept of await keep(store, anew)) yield { ...kept, done: ++done, total: ids.length };
  }
}

/** One transaction; outcomes in the order of `articles`. */
export const keep = async (
  store: Store,
  articles: readonly ParsedArticle[],
): Promise<readonly AddedArticle[]> => {
  if (articles.length === 0) return [];
  const before = await store.articles(articles.map(({ article }) => article.id));
  const quoted = new Map(
    before.map((old) => [old.article.id, quotationsOf({ ...old, facts: old.parsed ?? old.facts })]),
  );
  const outcomes = await store.add(articles);
  const log = await store.corrections();
  return articles.map((kept, i) => {
    const { id } = kept.article;
    const now = quotationsOf(kept);
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

/** Words between marks, as printed. */
const quotationsOf = ({ article, facts }: ParsedArticle): ReadonlySet<string> =>
  new Set(
    facts.attributions
      .filter(({ kind }) => kind !== "indirect")
      .map(({ content }) =>
        content.map(({ start, end }) => article.text.slice(start, end)).join(" … "),
      ),
  );
