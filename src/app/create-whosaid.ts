/** Answers and what stands around them, as the platform adapters see it. */
import type { Store } from "../archive/index.ts";
import type { Allowed } from "./intake.ts";
import { createNewsroom } from "./newsroom.ts";
import type { Drawing } from "./pictures/thread.ts";
import type { Whosaid } from "./whosaid.ts";

export type Answerer = Pick<Whosaid, "ask" | "check" | "context" | "explain" | "suggest">;

export const createWhosaid = (
  store: Store,
  answerer: Answerer,
  pictures: Drawing,
  reviewers?: Allowed,
): Whosaid => ({
  ...answerer,
  searched: async () => {
    const { articles, quotations, speakers } = await store.forAskers.summary();
    return { articles, statements: quotations, speakers };
  },
  newsroom: createNewsroom(store, answerer, pictures, reviewers),
  close: () => store.close(),
});
