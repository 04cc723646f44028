/** Parsing as the product does it: elsewhere, and not for ever. */
import type { Article, Facts } from "../core/index.ts";

/** Fails with one line where an article takes too long, and where `stop` says so. */
export type Parse = (article: Article, stop?: AbortSignal) => Facts | Promise<Facts>;
