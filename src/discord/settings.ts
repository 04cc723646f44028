/** What the adapter is started with. Only src/app reads the environment. */
import type { Admission } from "../app/index.ts";
import type { DeskSettings, Pauses } from "../conversation/index.ts";

/** With how long an asker waits: an answer that takes longer than `signAfterMs` is announced; Discord waits for 3 s. */
export type DiscordSettings = DeskSettings & {
  readonly token: string;
  /** A server whose commands are registered at once, for trying out. */
  readonly guild?: string;
  /** Of all shards those that this process connects; left out: all, as many as Discord recommends. */
  readonly shards?: readonly number[];
  readonly shardCount?: number;
  /** Another server than Discord's own: `http://127.0.0.1:4000/api`. */
  readonly api?: string;
  /** A channel in which plain questions are answered too; asks for the privileged Message Content intent. */
  readonly listenChannel?: string;
  /** Left out: every server is answered, and direct messages. */
  readonly admits?: Admission;
  readonly pauses?: Pauses;
};
