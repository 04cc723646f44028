/** The door of the app: what the platform adapters and the shell may import. */
export type * from "../core/index.ts";
export type { Log, LogFields } from "./log.ts";
export { type Piece, pieces } from "./marked-text.ts";
export type { Whosaid } from "./whosaid.ts";
export * from "./wording.ts";
