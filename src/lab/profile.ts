/** Where a thread spends its time while something is done. */
import { readFileSync } from "node:fs";
import type { Profiler } from "node:inspector";
import { Session } from "node:inspector/promises";

/**
 * Milliseconds of processor time that the main thread spends in functions of a file whose address `is`, or in what these
 * call: as much of its own as of the samples taken while it was at work.
 */
export const timeIn = async (is: RegExp, work: () => Promise<void>): Promise<number> => {
  const session = new Session();
  session.connect();
  await session.post("Profiler.enable");
  await session.post("Profiler.start");
  const before = threadTime();
  await work();
  const spent = threadTime() - before;
  const { profile } = await session.post("Profiler.stop");
  session.disconnect();
  const { inside, busy } = sampled(profile, is);
  return (spent * inside) / busy;
};

/** Of the main thread, in milliseconds: whoever else uses the machine does not count. */
const threadTime = (): number => {
  const [nanoseconds] = readFileSync(`/proc/self/task/${process.pid}/schedstat`, "utf8").split(" ");
  return Number(nanoseconds) / 1_000_000;
};

const sampled = (
  { nodes, samples = [], timeDeltas = [] }: Profiler.Profile,
  is: RegExp,
): { readonly inside: number; readonly busy: number } => {
  const within = new Set<number>();
  const idle = new Set<number>();
  // a node stands before what it calls
  for (const { id, callFrame, children = [] } of nodes) {
    if (callFrame.functionName === "(idle)") idle.add(id);
    if (is.test(callFrame.url)) within.add(id);
    if (within.has(id)) for (const child of children) within.add(child);
  }
  let [inside, busy] = [0, 0];
  samples.forEach((id, i) => {
    const delta = timeDeltas[i] ?? 0;
    if (within.has(id)) inside += delta;
    if (!idle.has(id)) busy += delta;
  });
  return { inside, busy };
};
