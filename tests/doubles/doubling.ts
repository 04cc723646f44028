/** Whether twice the input costs little more than twice the work, however busy the machine is. */

/** The double of an input may cost so many times the work. */
export const MOST_GROWTH = 2.6;
/** CPU milliseconds that the smaller input must cost for its growth to be told from noise. */
const LEAST_WORK = 5;
/** Growth is told over so many doublings: a step of one, where memory fills, evens out. */
const DOUBLINGS = 2;
const RUNS_AGAIN = 3;
/** … when it is measured again: a full heap being cleared costs tens of milliseconds at any size. */
const LEAST_WORK_AGAIN = 40;
/** First as far as before, as most of it is noise; then further. */
const DOUBLINGS_AGAIN = [DOUBLINGS, DOUBLINGS + 1];

type Work = (size: number) => unknown;

export type Sizes = {
  readonly first: number;
  /** Where work does not show at this size, its double is tried and has to cost little, too. */
  readonly last: number;
};

/**
 * How many times the work the double of an input costs, of CPU time. An input is doubled until its work shows; the smaller
 * one is run twice, since what is slow once hides growth. What seems to grow too fast is measured again with
 * more runs from where more work shows, and then over more doublings: noise goes, growth stays.
 */
export const growthOf = async (work: Work, { first, last }: Sizes): Promise<number> => {
  let size = first;
  let cost = await leastCost(work, size, 1);
  while (cost < LEAST_WORK && size < last) {
    size *= 2;
    cost = await leastCost(work, size, 1);
  }
  if (cost > LEAST_WORK) cost = Math.min(cost, await leastCost(work, size, 1));
  let growth = await growthFrom(cost, DOUBLINGS, (factor) => leastCost(work, factor * size, 1));
  if (growth <= MOST_GROWTH) return growth;
  const again = (factor: number) => leastCost(work, factor * size, RUNS_AGAIN);
  cost = await again(1);
  while (cost < LEAST_WORK_AGAIN && size < last) {
    size *= 2;
    cost = await again(1);
  }
  for (const doublings of DOUBLINGS_AGAIN) {
    growth = await growthFrom(cost, doublings, again);
    if (growth <= MOST_GROWTH) break;
  }
  return growth;
};

const growthFrom = async (
  cost: number,
  doublings: number,
  costOf: (factor: number) => Promise<number>,
): Promise<number> =>
  ((await costOf(2 ** doublings)) / Math.max(cost, LEAST_WORK)) ** (1 / doublings);

/** Least CPU milliseconds of this process over some runs. */
const leastCost = async (work: Work, size: number, runs: number): Promise<number> => {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run++) {
    const before = process.cpuUsage();
    await work(size);
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
};
