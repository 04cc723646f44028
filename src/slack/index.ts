/** The door of the Slack adapter. */
export { start } from "./main.ts";
export { manifestLink, withStep } from "./manifest.ts";
export { type SlackSettings, SlackSettingsError } from "./settings.ts";
