/** How the connection fares from start to stop, told to the log once a change, not once an attempt. */
import type { Connected, Log } from "../app/index.ts";

export type Lifetime = Connected & {
  /** Aborted when the bot stops. */
  readonly signal: AbortSignal;
  /** Settles with the outcome of the first attempt: resolves also where Slack was unreachable. */
  readonly tried: Promise<void>;
  /** Rejects with one line where no attempt can succeed any more; resolves once stopped. */
  readonly done: Promise<void>;
  readonly connected: () => void;
  readonly unreachable: (error: unknown) => void;
  readonly refused: (problem: Error) => void;
  readonly stopped: () => void;
};

/** `how` and `host` are for the log: over what, and to whom. */
export const createLifetime = (how: string, host: string, log: Log): Lifetime => {
  const stopping = new AbortController();
  const tried = settled();
  const done = settled();
  let state: "new" | "connected" | "unreachable" = "new";
  return {
    signal: stopping.signal,
    connection: () => {
      if (stopping.signal.aborted) return "stopped";
      return state === "connected" ? "connected" : "connecting";
    },
    tried: tried.promise,
    done: done.promise,
    connected: () => {
      if (state !== "connected") log.info({ host }, `slack: connected over ${how}`);
      state = "connected";
      tried.resolve();
    },
    unreachable: (error) => {
      if (state !== "unreachable")
        log.warn(
          { host, cause: causeOf(error) },
          "slack: unreachable, trying again until it is there",
        );
      state = "unreachable";
      tried.resolve();
    },
    refused: (problem) => {
      stopping.abort();
      tried.reject(problem);
      done.reject(problem);
    },
    stopped: () => {
      stopping.abort();
      tried.resolve();
      done.resolve();
    },
  };
};

/** What a library wraps in errors of its own: `ECONNREFUSED`, `ENOTFOUND`; else what the innermost is called. */
const causeOf = (error: unknown): string => {
  const { original, cause = original, code, name } = Object(error);
  return cause === undefined ? String(code ?? name) : causeOf(cause);
};

type Settled = {
  readonly promise: Promise<void>;
  readonly resolve: () => void;
  readonly reject: (error: Error) => void;
};

/** A promise with its ends; a rejection that nobody awaits is no fault of the process. */
const settled = (): Settled => {
  let ends: Omit<Settled, "promise"> = { resolve: () => {}, reject: () => {} };
  const promise = new Promise<void>((resolve, reject) => {
    ends = { resolve, reject };
  });
  promise.catch(() => {});
  return { promise, ...ends };
};
