/** The door of the Slack adapter. */
export { start } from "./main.ts";
export { manifestLink, withAgent, withStep } from "./manifest.ts";
export { type SlackSettings, SlackSettingsError } from "./settings.ts";
