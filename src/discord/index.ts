/** The door of the Discord adapter. */

export { start } from "./main.ts";
export { registerCommands } from "./registration.ts";
export type { DiscordSettings } from "./settings.ts";
