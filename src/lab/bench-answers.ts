/** `bench answers`: how long an answer takes on the seeds, for each kind of question that the intent rules know. */
import { openProduct, readEnvironment, type Whosaid } from "../app/index.ts";
import { median, percentile } from "./figures.ts";

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
  const quiet = (): void => undefined;
  const log = { debug: quiet, info: quiet, warn: quiet, error: quiet };
  const product = await openProduct(readEnvironment({}), {}, { log, warn: quiet });
  const whosaid = await product.whosaid();
  const people = (await namesOf(whosaid)).slice(0, PEOPLE);
  process.stdout.write(`answers on the seeds, ms a question (bar: p95 10)\n`);
  for (const [kind, shapes] of Object.entries(SHAPES)) {
    const times = await timesOf(whosaid, shapes.flatMap((shape) => filled(shape, people)));
    process.stdout.write(
      `  ${kind.padEnd(12)} median ${median(times).toFixed(1)}, p95 ${percentile(times, 95).toFixed(1)} (${times.length} asked)\n`,
    );
  }
  await product.close();
};

const filled = (shape: string, people: readonly string[]): readonly string[] =>
  shape.includes("#") ? people.map((name) => shape.replace("#", name)) : [shape];

const namesOf = async (whosaid: Whosaid): Promise<readonly string[]> =>
  (await whosaid.suggest("", PEOPLE)).map(({ name }) => name);

/** Milliseconds of each question, after a round that warms up. */
const timesOf = async (whosaid: Whosaid, questions: readonly string[]): Promise<number[]> => {
  const times: number[] = [];
  for (let round = 0; round <= ROUNDS; round++)
    for (const question of questions) {
      const start = performance.now();
      await whosaid.ask(question);
      if (round > 0) times.push(performance.now() - start);
    }
  return times;
};
