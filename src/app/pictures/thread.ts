/** Draws in a thread of its own, so that nobody who asks waits for a picture. */
import { join } from "node:path";
import { once } from "../once.ts";
import { THREADS } from "../workers.ts";
import type * as pictures from "./index.ts";

export type Drawing = Pick<typeof pictures, "quoteCard" | "timelineOf">;

export type Pictures = Drawing & { readonly close: () => Promise<void> };

const OWN_FILE = join(import.meta.dirname, "thread-work.js");
/** An idle thread, with its fonts, ends after so many milliseconds. */
const IDLE_MS = 60_000;
/** A pool does not keep the process alive while its thread starts; what is waited for does. */
const FOREVER_MS = 2 ** 31 - 1;

/** What draws is loaded, and its thread started, where something is drawn; at once, and kept, where it is to be `ready`. */
export const openPictures = ({
  threads = THREADS,
  ready = false,
  file = OWN_FILE,
} = {}): Pictures => {
  const pool = once(async () => {
    const { Piscina } = await import("piscina");
    return new Piscina({
      filename: file,
      minThreads: ready ? 1 : 0,
      maxThreads: 1,
      idleTimeout: IDLE_MS,
      recordTiming: false,
    });
  });
  const run = async (name: string, asked: readonly unknown[]) => {
    const alive = setTimeout(() => undefined, FOREVER_MS);
    try {
      return await (await pool()).run(asked, { name });
    } finally {
      clearTimeout(alive);
    }
  };
  const here = () => import("./index.ts");
  const drawing: Drawing = threads
    ? {
        quoteCard: (...asked) => run("quoteCard", asked),
        timelineOf: (...asked) => run("timelineOf", asked),
      }
    : {
        quoteCard: async (...asked) => (await here()).quoteCard(...asked),
        timelineOf: async (...asked) => (await here()).timelineOf(...asked),
      };
  // what keeps it from drawing is told where somebody asks for a picture
  if (threads && ready)
    void pool()
      .then((its) => its.run(undefined, { name: "getReady" }))
      .catch(() => undefined);
  return { ...drawing, close: async () => (await pool.begun())?.destroy() };
};
