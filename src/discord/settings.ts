/** What the adapter is started with. Only src/app reads the environment. */
import type { Admission } from "../app/index.ts";
import { type CooldownSettings, NO_COOLDOWN } from "../conversation/index.ts";

export type DiscordSettings = {
  readonly token: string;
  /** A server whose commands are registered at once, for trying out. */
  readonly guild?: string;
  /** Another server than Discord's own: `http://127.0.0.1:4000/api`. */
  readonly api?: string;
  /** A channel in which plain questions are answered too; asks for the privileged Message Content intent. */
  readonly listenChannel?: string;
  /** Left out: nobody is limited. */
  readonly cooldown?: CooldownSettings;
  /** Discord waits 3 s for the first response; an answer that takes longer than this is announced first. */
  readonly deferAfterMs?: number;
  /** An answer that takes longer is given up. Discord takes edits for 15 minutes. */
  readonly answerWithinMs?: number;
  /** Left out: every server is answered, and direct messages. */
  readonly admits?: Admission;
  /** Longest pause between two attempts to reach Discord at start. */
  readonly retryMaxMs?: number;
};

export const DEFAULTS = {
  cooldown: NO_COOLDOWN,
  deferAfterMs: 1000,
  answerWithinMs: 60_000,
  retryMaxMs: 60_000,
} as const;
