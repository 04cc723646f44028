/** Holds an answer against a row of questions. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Answer, evidenceOf, peopleOf } from "../../../src/core/index.ts";
import type { Expected } from "./asked-rows.ts";
import { isUnsure } from "./expected.ts";

/** Places shown first, among which the right one must be. */
const FIRST = 3;

/** What is wrong with an answer; undefined: nothing. */
export const faultOf = (answer: Answer, expected: Expected, folder: string): string | undefined => {
  if (expected === "notFound")
    return isUnsure(answer) ? undefined : `answered: ${describe(answer, folder)}`;
  const { kind, people, shows } = expected;
  const wrong = [
    kind !== undefined && !list(kind).includes(answer.kind) ? `kind is ${answer.kind}` : "",
    kind === undefined && answer.kind === "notFound" ? "not found" : "",
    people && !sameSet(people, peopleOf(answer)) ? `people are ${peopleOf(answer).join(", ")}` : "",
    shows !== undefined && !showsOne(list(shows), answer, folder) ? "does not show it" : "",
  ].filter((fault) => fault !== "");
  return wrong.length > 0 ? `${wrong.join("; ")} (${describe(answer, folder)})` : undefined;
};

const list = (one: string | readonly string[]): readonly string[] =>
  typeof one === "string" ? [one] : one;

const sameSet = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((name) => b.includes(name));

const showsOne = (words: readonly string[], answer: Answer, folder: string): boolean =>
  evidenceOf(answer)
    .slice(0, FIRST)
    .some(({ article, start, end }) => {
      const text = readFileSync(join(folder, article), "utf8");
      return words.some((some) => {
        const at = text.indexOf(some);
        return at >= 0 && occurs(text, some, { start, end });
      });
    });

const occurs = (text: string, words: string, span: { start: number; end: number }): boolean => {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
    if (at < span.end && at + words.length > span.start) return true;
  return false;
};

const describe = (answer: Answer, folder: string): string => {
  const [first] = evidenceOf(answer);
  const shown = first
    ? readFileSync(join(folder, first.article), "utf8").slice(first.start, first.start + 60)
    : "";
  return `${answer.kind} ${peopleOf(answer).join(", ")} “${shown}”`;
};
