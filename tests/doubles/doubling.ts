/** Whether twice the input costs little more than twice the work, however busy the machine is. */

/** The double of an input may cost so many times the work. */
export const MOST_GROWTH = 2.6;
/** CPU milliseconds that the smaller input must cost for its growth to be told from noise. */
const LEAST_WORK = 8;
const RUNS_AGAIN = 5;
const TIMES_AGAIN = 2;
/** What seems to grow too fast is measured over so many doublings: a step where memory fills evens out, growth does not. */
const DOUBLINGS_AGAIN = 3;

type Work = (size: number) => unknown;

export type Sizes = {
  readonly first: number;
  /** Where work does not show at this size, its double is tried and has to cost little, too. */
  readonly last: number;
};

/**
 * How many times the work the double of an input costs, of CPU time. An input is doubled until its work shows; the smaller
 * of the two is run twice, since what is slow once hides growth. What seems to grow too fast is measured again, over more
 * doublings and more runs: noise and steps go, growth stays.
 */
export const growthOf = async (work: Work, { first, last }: Sizes): Promise<number> => {
  let size = first;
  let cost = await leastCost(work, size, 1);
  while (cost < LEAST_WORK && size < last) {
    size *= 2;
    cost = await leastCost(work, size, 1);
  }
  const again = cost > LEAST_WORK ? await leastCost(work, size, 1) : LEAST_WORK;
  const single = Math.max(Math.min(cost, again), LEAST_WORK);
  let growth = (await leastCost(work, 2 * size, 1)) / single;
  for (let time = 0; growth > MOST_GROWTH && time < TIMES_AGAIN; time++) {
    const least = Math.max(await leastCost(work, size, RUNS_AGAIN), LEAST_WORK);
    const most = await leastCost(work, 2 ** DOUBLINGS_AGAIN * size, RUNS_AGAIN);
    growth = (most / least) ** (1 / DOUBLINGS_AGAIN);
  }
  return growth;
};

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
