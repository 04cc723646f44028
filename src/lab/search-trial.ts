/** One trial of the search bench, in a process of its own so that its memory can be told. */
import { percentile } from "./figures.ts";
import { KINDS, type Kind, type Lookup, readLookups } from "./search-data.ts";
import { ENGINES } from "./search-engines.ts";

/** What the bench asks for, as the one argument, in JSON. */
export type Trial = {
  readonly step: "build" | "find";
  readonly engine: string;
  readonly folder: string;
  /** File or URL of the archive. */
  readonly target: string;
};

export type Timed = {
  /** Milliseconds a look-up. */
  readonly p50: number;
  readonly p95: number;
  /** As `p95`, of the processor's time: what neighbours on the machine do not change. */
  readonly busy95: number;
  /** Shares of look-ups whose right answer came first, or among the first five. */
  readonly at1: number;
  readonly at5: number;
  /** Share of look-ups that got any answer. */
  readonly answered: number;
  /** First answer to each; -1 where there is none. */
  readonly first: readonly number[];
};

export type Found = {
  /** Seconds until the first look-up could be asked. */
  readonly opened: number;
  /** Megabytes of the process after all look-ups. */
  readonly memory: number;
  readonly kinds: Readonly<Record<Kind, Timed>>;
};

/** Look-ups of each kind asked before the clock starts: a process that answers has answered before. */
const WARM_UP = 60;

const find = async ({ engine, folder, target }: Trial): Promise<Found> => {
  const start = performance.now();
  const finder = await ENGINES[engine]?.open(folder, target);
  if (!finder) throw new Error(`no engine is called ${engine}`);
  const opened = (performance.now() - start) / 1000;
  const lookups = readLookups(folder);
  for (const kind of KINDS) for (const { q } of lookups[kind].slice(0, WARM_UP)) await finder(q);
  const timed: (readonly [Kind, Timed])[] = [];
  for (const kind of KINDS) timed.push([kind, await time(finder, lookups[kind])]);
  const memory = process.memoryUsage().rss / 1_000_000;
  return { opened, memory, kinds: Object.fromEntries(timed) as Found["kinds"] };
};

const time = async (
  finder: (words: string) => Promise<readonly number[]>,
  lookups: readonly Lookup[],
): Promise<Timed> => {
  const ms: number[] = [];
  const busy: number[] = [];
  const found: (readonly number[])[] = [];
  for (const { q } of lookups) {
    const [start, before] = [performance.now(), process.cpuUsage()];
    found.push(await finder(q));
    ms.push(performance.now() - start);
    const { user, system } = process.cpuUsage(before);
    busy.push((user + system) / 1000);
  }
  const share = (holds: (ids: readonly number[], wanted: number) => boolean): number =>
    lookups.filter(({ id }, i) => holds(found[i] ?? [], id)).length / lookups.length;
  return {
    p50: percentile(ms, 50),
    p95: percentile(ms, 95),
    busy95: percentile(busy, 95),
    at1: share((ids, wanted) => ids[0] === wanted),
    at5: share((ids, wanted) => ids.includes(wanted)),
    answered: share((ids) => ids.length > 0),
    first: found.map(([id = -1]) => id),
  };
};

const trial: Trial = JSON.parse(process.argv[2] ?? "{}");
const result =
  trial.step === "build"
    ? await ENGINES[trial.engine]?.build?.(trial.folder, trial.target)
    : await find(trial);
process.stdout.write(`${JSON.stringify(result)}\n`);
// A store that waits for its server would keep the process.
process.exit();
