/** The door of the app: what the platform adapters and the shell may import. */
export type { Whosaid } from "./whosaid.ts";
