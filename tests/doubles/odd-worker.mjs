/** A thread that does what it is told: a text that says FOREVER never ends, one that says DIES takes its thread along. */
import { parentPort } from "node:worker_threads";

const outcomeOf = (text) => {
  if (text.includes("DIES")) process.exit(1);
  if (text.includes("FAILS")) return { failure: "no rule for this" };
  while (text.includes("FOREVER"));
  return { facts: { parser: "odd", text } };
};

export const parseAll = ({ texts, task }) =>
  texts.map((text, at) => {
    parentPort.postMessage({ task, at });
    return outcomeOf(text);
  });

export const readPage = async ({ task }) => {
  parentPort.postMessage({ task, at: 0 });
  await new Promise(() => {});
};
