/** Statements as pictures. */
export { quoteCard } from "./card.ts";
export type { Picture } from "./draw.ts";
export type { Theme } from "./theme.ts";
export { timelineOf } from "./timeline.ts";
