/** What a button asks for, kept in the button itself: it works after a restart and in every process. */
import type { View } from "../present/index.ts";

/** `words`: a question, somebody's wording to check, or the ref of a printing. */
export type Request = {
  readonly kind:
    | "ask"
    | "check"
    | "context"
    | "why"
    | "report"
    | "card"
    | "timeline"
    | "useful"
    | "useless";
  readonly words: string;
  /** Page of the answer, 1-based. */
  readonly page: number;
  /** Page of what of that page is shown at once, from 0. */
  readonly part: number;
  readonly view: View;
};

/** Characters of a question; the longest button takes 2,000 with what else it carries. */
export const MOST_WORDS = 1800;

const KINDS: ReadonlyMap<string, Request["kind"]> = new Map([
  ["a", "ask"],
  ["k", "check"],
  ["c", "context"],
  ["w", "why"],
  ["r", "report"],
  ["p", "card"],
  ["t", "timeline"],
  ["y", "useful"],
  ["n", "useless"],
]);
// "a2.0.for.who called", "c1.0..3.1.5d0b.article" · not: "hello", "z1.0..a"
const FORMAT = /^([akcwrptyn])(\d{1,6})\.(\d{1,4})\.([a-z\d ]{0,30})\.([\s\S]*)$/;

export const requestFor = (words: string, kind: Request["kind"] = "ask"): Request => ({
  kind,
  words: words.slice(0, MOST_WORDS),
  page: 1,
  part: 0,
  view: "",
});

/** Whether what is asked for stands beside the answer it is asked at, for whoever asks, and never in its place. */
export const isAside = ({ kind }: Request): boolean => kind !== "ask" && kind !== "check";

/** Undefined where it takes more than `budget` characters. */
export const encode = (
  { kind, words, page, part, view }: Request,
  budget: number,
): string | undefined => {
  const [letter] = [...KINDS].find(([, named]) => named === kind) ?? [];
  const text = `${letter}${page}.${part}.${view}.${words}`;
  return text.length <= budget ? text : undefined;
};

/** Undefined where it is none of ours. */
export const decode = (text: string): Request | undefined => {
  const [, letter = "", page, part, view = "", words = ""] = FORMAT.exec(text) ?? [];
  const kind = KINDS.get(letter);
  return kind && { kind, words, page: Math.max(1, Number(page)), part: Number(part), view };
};
