/** The door of the Discord adapter. */
export { registerCommands } from "./commands.ts";
export { type Running, start } from "./main.ts";
export type { DiscordSettings } from "./settings.ts";
