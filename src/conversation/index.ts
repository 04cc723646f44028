/** What the chat faces share. */
export { Cooldown, type CooldownSettings, NO_COOLDOWN, waitLine } from "./cooldown.ts";
export { obey } from "./newsroom.ts";
