/** How the connection to Slack fares, told to the log once a change, not once an attempt. */
import type { Connected, Log } from "../app/index.ts";
import { createLifetime, type Lifetime } from "../conversation/index.ts";

export type Link = Lifetime &
  Connected & {
    readonly connected: () => void;
    readonly unreachable: (error: unknown) => void;
  };

/** `how` and `host` are for the log: over what, and to whom. */
export const createLink = (how: string, host: string, log: Log): Link => {
  const lifetime = createLifetime();
  let state: "new" | "connected" | "unreachable" = "new";
  const becomes = (next: typeof state, say: () => void): void => {
    if (state !== next) say();
    state = next;
    lifetime.known();
  };
  return {
    ...lifetime,
    connection: () => {
      if (lifetime.signal.aborted) return "stopped";
      return state === "connected" ? "connected" : "connecting";
    },
    connected: () => becomes("connected", () => log.info({ host }, `slack: connected over ${how}`)),
    unreachable: (error) =>
      becomes("unreachable", () =>
        log.warn(
          { host, cause: causeOf(error) },
          "slack: unreachable, trying again until it is there",
        ),
      ),
  };
};

/** What a library wraps in errors of its own: `ECONNREFUSED`, `ENOTFOUND`; else what the innermost is called. */
const causeOf = (error: unknown): string => {
  const { original, cause = original, code, name } = Object(error);
  return cause === undefined ? String(code ?? name) : causeOf(cause);
};
