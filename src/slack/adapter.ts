/** Slack's events and who handles them. */
import type { App } from "@slack/bolt";
import { onClick } from "./clicks.ts";
import {
  onCommand,
  onHome,
  onLeaving,
  onMention,
  onMessage,
  onShortcut,
  onSubmission,
} from "./conversations.ts";
import { type Desk, listener } from "./desk.ts";

/** Any id: each handler knows which are its own. The command may be renamed by a workspace. */
const ANY = /.*/s;

export const register = (app: App, desk: Desk): void => {
  app.command(ANY, listener(desk, onCommand));
  app.event("app_mention", listener(desk, onMention));
  app.event("message", listener(desk, onMessage));
  app.event("app_home_opened", listener(desk, onHome));
  app.event("app_uninstalled", listener(desk, onLeaving));
  app.event("tokens_revoked", listener(desk, onLeaving));
  app.shortcut(ANY, listener(desk, onShortcut));
  app.view(ANY, listener(desk, onSubmission));
  app.action(ANY, listener(desk, onClick));
};
