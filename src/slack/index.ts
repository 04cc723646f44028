/** The door of the Slack adapter. */
export { type Running, start } from "./main.ts";
export { manifestLink, withStep } from "./manifest.ts";
export { type SlackSettings, SlackSettingsError } from "./settings.ts";
