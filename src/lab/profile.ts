/** Where a thread spends its time while something is done. */
import type { Profiler } from "node:inspector";
import { Session } from "node:inspector/promises";

/** Milliseconds that this thread was at work, or waiting for its turn, in functions of a file whose address `is`, or in what these call. */
export const timeIn = async (is: RegExp, work: () => Promise<void>): Promise<number> => {
  const session = new Session();
  session.connect();
  await session.post("Profiler.enable");
  await session.post("Profiler.start");
  await work();
  const { profile } = await session.post("Profiler.stop");
  session.disconnect();
  return timeUnder(profile, is);
};

const timeUnder = (
  { nodes, samples = [], timeDeltas = [] }: Profiler.Profile,
  is: RegExp,
): number => {
  const inside = new Set<number>();
  // a node stands before what it calls
  for (const { id, callFrame, children = [] } of nodes) {
    if (is.test(callFrame.url)) inside.add(id);
    if (inside.has(id)) for (const child of children) inside.add(child);
  }
  let microseconds = 0;
  samples.forEach((id, i) => {
    if (inside.has(id)) microseconds += timeDeltas[i] ?? 0;
  });
  return microseconds / 1000;
};
