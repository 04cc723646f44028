/** Slack's events and who handles them. */
import type { App } from "@slack/bolt";
import type { Tenants } from "../app/index.ts";
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
import { onStep, STEP } from "./step.ts";

/** Any id: each handler knows which are its own. The command may be renamed by a workspace. */
const ANY = /.*/s;

export const register = (app: App, desks: Tenants<Desk>): void => {
  app.command(ANY, listener(desks, onCommand));
  app.event("app_mention", listener(desks, onMention));
  app.event("message", listener(desks, onMessage));
  app.event("app_home_opened", listener(desks, onHome));
  app.event("app_uninstalled", listener(desks, onLeaving));
  app.event("tokens_revoked", listener(desks, onLeaving));
  app.shortcut(ANY, listener(desks, onShortcut));
  app.view(ANY, listener(desks, onSubmission));
  app.action(ANY, listener(desks, onClick));
  app.function(STEP, onStep(desks));
};
