/** The door of the shell. */
export { type Arguments, readArguments } from "./arguments.ts";
export { askEach } from "./ask.ts";
export { usage } from "./commands.ts";
export { prompt } from "./prompt.ts";
export { runCommand } from "./run.ts";
export type { Session, Status } from "./session.ts";
export { createTerminal, errorLine, type Terminal } from "./terminal.ts";
