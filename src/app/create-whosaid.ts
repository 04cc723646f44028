/** Answers and what stands around them, as the platform adapters see it. */
import type { Store } from "../archive/index.ts";
import type { Newsroom } from "./newsroom.ts";
import type { Whosaid } from "./whosaid.ts";

export type Answerer = Pick<Whosaid, "ask" | "check" | "context" | "explain" | "suggest">;

export const createWhosaid = (store: Store, answerer: Answerer): Whosaid => ({
  ...answerer,
  searched: async () => {
    const { articles, quotations, speakers } = await store.forAskers.summary();
    return { articles, statements: quotations, speakers };
  },
  newsroom: NO_NEWSROOM,
  close: () => store.close(),
});

/** Where nothing is kept of what is asked. */
const NO_NEWSROOM: Newsroom = { feedback: async () => {}, gaps: async () => undefined };
