/** Threads that read pages and parse articles: all cores work, and what takes too long holds nobody up. */
import { availableParallelism } from "node:os";
import { extname, join } from "node:path";
import type { Document, DocumentArticles } from "../ingest/index.ts";
import { createBundles, type Outcome } from "./bundles.ts";
import type { Parse } from "./parse.ts";
import type { ParserSettings } from "./read-parser.ts";

export type Workers = {
  readonly parser: (settings: ParserSettings) => Parse;
  readonly readPage: (page: Document, stop?: AbortSignal) => Promise<DocumentArticles>;
  readonly close: () => Promise<void>;
};

type Options = {
  /** What runs in each thread. */
  readonly file?: string;
  readonly threads?: number;
};

/** What a thread is asked. It posts that it has begun, as it may have to load first. */
export type Asked<Work> = Work & { readonly task: number };
/** `at`: the number of the text that a thread begins with. */
export type Begun = { readonly task: number; readonly at: number };

type Work = {
  readonly work: object;
  readonly stop?: AbortSignal | undefined;
  readonly begun?: (at: number) => void;
};

/** False where the sources run as they are: a thread loads no TypeScript. */
export const THREADS = extname(import.meta.filename) === ".js";
const OWN_FILE = join(import.meta.dirname, "worker.js");
/** An idle thread ends after so many milliseconds: a watched folder may stand still for days. */
const IDLE_MS = 60_000;
/** A further thread starts where so much waits for each that runs, as its start takes as long as some ten articles … */
const WORTH_A_THREAD = 8;
/** … or where something has waited for so many milliseconds: the others may be at what takes long. */
const LONG_WAIT_MS = 1000;
/** A thread that needs more memory is ended, in MB. */
const MOST_MEMORY = 1024;

/** Threads start when there is work for them. A page or an article may take so many `seconds`; then its thread is ended. */
export const openWorkers = async (
  seconds: number,
  { file = OWN_FILE, threads = availableParallelism() }: Options = {},
): Promise<Workers> => {
  const { Piscina } = await import("piscina");
  const pool = new Piscina({
    filename: file,
    minThreads: 0,
    maxThreads: threads,
    idleTimeout: IDLE_MS,
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY },
    recordTiming: false,
  });
  const places = createPlaces(threads);
  const closing = new AbortController();
  const under = new Map<number, (at: number) => void>();
  pool.on("message", ({ task, at }: Begun) => under.get(task)?.(at));
  let tasks = 0;
  /** `ask`ed once a thread is free; undefined: there is nothing to do any more. */
  const run = async (name: string, ask: () => Work | undefined): Promise<unknown> => {
    await places.take();
    const asked = ask();
    if (!asked) {
      places.free();
      return undefined;
    }
    const { work, stop, begun } = asked;
    const task = tasks++;
    const late = new AbortController();
    const signal = AbortSignal.any([closing.signal, late.signal, ...(stop ? [stop] : [])]);
    let timer = setTimeout(() => undefined, FOREVER_MS);
    under.set(task, (at) => {
      clearTimeout(timer);
      timer = setTimeout(() => late.abort(), seconds * 1000);
      begun?.(at);
    });
    try {
      return await pool.run({ ...work, task }, { name, signal });
    } catch (cause) {
      if (!late.signal.aborted) throw cause;
      throw new Error(`takes longer than ${seconds} seconds; left out`, { cause });
    } finally {
      under.delete(task);
      clearTimeout(timer);
      places.free();
    }
  };
  return {
    parser: (settings) => {
      const parse = createBundles(threads, async (next) => {
        const ask = (): Work | undefined => {
          const { texts, ...bundle } = next() ?? {};
          return texts && { work: { settings, texts }, ...bundle };
        };
        return ((await run("parseAll", ask)) ?? []) as readonly Outcome[];
      });
      return ({ text }, stop) => parse(text, stop);
    },
    readPage: async (page, stop) =>
      (await run("readPage", () => ({ work: { page }, stop }))) as DocumentArticles,
    close: () => {
      closing.abort();
      return pool.destroy();
    },
  };
};

/**
 * Work waits here rather than in the pool, which starts a thread for work that is handed over but none for work that
 * already waits in it: were the last thread ended there, that would wait for ever.
 */
const createPlaces = (count: number) => {
  const waiting: (() => void)[] = [];
  let taken = 0;
  const openAnother = (): void => {
    const next = taken < count ? waiting.shift() : undefined;
    if (!next) return;
    taken++;
    next();
  };
  return {
    take: (): Promise<void> =>
      new Promise((resolve) => {
        waiting.push(resolve);
        if (waiting.length > taken * WORTH_A_THREAD) openAnother();
        else setTimeout(openAnother, LONG_WAIT_MS).unref();
      }),
    free: (): void => {
      const next = waiting.shift();
      if (next) next();
      else taken--;
    },
  };
};

/** A pool does not keep the process alive while its threads start; what is waited for does. */
const FOREVER_MS = 2 ** 31 - 1;
