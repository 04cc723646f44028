/** A thread that does what it is told: a text that says FOREVER never ends, one that says DIES takes its thread along. */
import { parentPort } from "node:worker_threads";

const begin = ({ task }) => parentPort.postMessage({ begun: task });

export const parse = (task) => {
  begin(task);
  if (task.text.includes("DIES")) process.exit(1);
  if (task.text.includes("FAILS")) throw new Error("no rule for this");
  while (task.text.includes("FOREVER"));
  return { parser: "odd", text: task.text };
};

export const readPage = async (task) => {
  begin(task);
  await new Promise(() => {});
};
