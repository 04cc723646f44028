/** What was asked and not found: kept only where the operator keeps questions. */
import { randomUUID } from "node:crypto";
import type { Gap, Outcome, Store } from "../archive/index.ts";
import { type Answer, showsNearest, subjectKeys, wordList } from "../core/index.ts";
import { messageOf } from "./failure.ts";
import type { Log } from "./log.ts";
import type { Whosaid } from "./whosaid.ts";

export type GapSettings = {
  /** Questions are forgotten after so many days; 0: none is kept. */
  readonly keptDays: number;
};

/** Since when questions are kept, and what they did not find; `undefined`: none are kept. */
export type Gaps = { readonly since: number; readonly gaps: readonly Gap[] } | undefined;

type Keeping = GapSettings & {
  readonly questions: Store["records"]["questions"];
  readonly log: Log;
  readonly now?: () => number;
};

const DAY_MS = 86_400_000;
/** Gaps listed at most. */
const MOST = 500;
/** A longer question is kept cut, in UTF-16 units: what is wrong with it shows at its beginning. */
const LONGEST = 500;

/** The same for questions about the same, whatever the order, endings, case and words of one meaning. */
export const likenessOf = (question: string): string => {
  const keys = subjectKeys(question);
  return [...new Set(keys.length > 0 ? keys : wordList(question))].toSorted().join(" ");
};

/** `whosaid`, of which what it does not find is kept. That keeping fails is logged and harms no answer. */
export const keepingGaps = (whosaid: Whosaid, keeping: Keeping): Whosaid => {
  if (keeping.keptDays === 0) return whosaid;
  const { questions, keptDays, log, now = Date.now } = keeping;
  const keep = async (typed: string, outcome: Outcome): Promise<void> => {
    const words = typed.trim().slice(0, LONGEST);
    const [id, likeness, at] = [randomUUID(), likenessOf(words), now()];
    try {
      await questions.keep({ id, likeness, words, outcome, at });
      await questions.forget(at - keptDays * DAY_MS);
    } catch (cause) {
      log.warn({ cause: messageOf(cause) }, "gaps: a question could not be kept");
    }
  };
  return {
    ...whosaid,
    ask: async (question, options) => {
      const answer = await whosaid.ask(question, options);
      const outcome = answer.page === 1 ? outcomeOf(answer) : undefined;
      if (outcome) await keep(answer.question, outcome);
      return answer;
    },
    newsroom: {
      ...whosaid.newsroom,
      feedback: async (question, useful) => {
        if (!useful) await keep(question, "notUseful");
      },
      gaps: () => questions.count(now() - keptDays * DAY_MS),
    },
  };
};

/** As its asker sees it. That a date cannot be read is nothing that the archive lacks. */
const outcomeOf = (answer: Answer): Outcome | undefined => {
  if (answer.kind === "closest") return "closest";
  if (answer.kind !== "notFound" || answer.reason === "unread-date") return undefined;
  return showsNearest(answer) ? "closest" : "notFound";
};

export const gapsIn = async (
  { questions }: Store["records"],
  { keptDays }: GapSettings,
  now: number = Date.now(),
): Promise<Gaps> => {
  if (keptDays === 0) return undefined;
  const since = now - keptDays * DAY_MS;
  return { since, gaps: await questions.gaps(since, MOST) };
};
