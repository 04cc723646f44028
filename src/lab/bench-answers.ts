/** `bench answers`: how long an answer takes on the seeds, for each kind of question that the intent rules know. */
import type { Whosaid } from "../app/index.ts";
import { median, percentile } from "./figures.ts";
import { openQuietly } from "./quiet-product.ts";

/** Each kind with questions of its shape; `#` stands for somebody of the archive. */
const SHAPES: Readonly<Record<string, readonly string[]>> = {
  name: ["#", "who is #"],
  said: ["what did # say", "quotes from #", "# statement"],
  "said about": ["what did # say about the investigation", "# on the pandemic"],
  "did say": ["did # say it must end now", "did # comment on the scandal"],
  stance: ["did # call for the governor to resign", "where does # stand on the resignation"],
  board: ["who called for the governor to resign", "who has not called for a resignation"],
  number: ["how old is #", "how many members are there", "how big was the bill"],
  date: ["when did # speak", "when was the statement", "on what date did # resign"],
  place: ["where did # speak"],
  thing: ["what is # accused of", "which state is it", "why did # resign"],
  words: ["lost the confidence", "the truth", "multiple allegatoins", "nothing like this at all"],
  filters: ["from:# the people", '"the people" before:2020'],
};
const PEOPLE = 12;
const ROUNDS = 5;

export const benchAnswers = async (): Promise<void> => {
  const product = await openQuietly();
  const whosaid = await product.whosaid();
  const people = (await namesOf(whosaid)).slice(0, PEOPLE);
  process.stdout.write(
    `answers on the seeds, ms a question (bar: p95 10); processor time is what neighbours on the machine do not change\n`,
  );
  for (const [kind, shapes] of Object.entries(SHAPES)) {
    const times = await timesOf(
      whosaid,
      shapes.flatMap((shape) => filled(shape, people)),
    );
    const [wall, busy] = [times.map(({ wall }) => wall), times.map(({ busy }) => busy)];
    process.stdout.write(
      `  ${kind.padEnd(12)} ${figures(wall)}, processor ${figures(busy)} (${times.length} asked)\n`,
    );
  }
  await product.close();
};

const filled = (shape: string, people: readonly string[]): readonly string[] =>
  shape.includes("#") ? people.map((name) => shape.replace("#", name)) : [shape];

const namesOf = async (whosaid: Whosaid): Promise<readonly string[]> =>
  (await whosaid.suggest("", PEOPLE)).map(({ name }) => name);

type Time = { readonly wall: number; readonly busy: number };

const figures = (times: readonly number[]): string =>
  `median ${median(times).toFixed(1)}, p95 ${percentile(times, 95).toFixed(1)}`;

/** Milliseconds that the processor has spent on this process. */
const busyTime = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** Milliseconds of each question, after a round that warms up. */
const timesOf = async (whosaid: Whosaid, questions: readonly string[]): Promise<Time[]> => {
  const times: Time[] = [];
  for (let round = 0; round <= ROUNDS; round++)
    for (const question of questions) {
      const [start, before] = [performance.now(), busyTime()];
      await whosaid.ask(question);
      if (round > 0) times.push({ wall: performance.now() - start, busy: busyTime() - before });
    }
  return times;
};
