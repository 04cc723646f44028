/** The door of the core: what other layers may import. */
export type * from "./answer/answer.ts";
export type { Evidence } from "./answer/summary.ts";
export { evidenceOf, peopleOf } from "./answer/summary.ts";
export type * from "./archive.ts";
export type { Article, Citation, Provenance, Span } from "./article.ts";
export { cite, lineAt } from "./article.ts";
export type * from "./facts.ts";
