/** How far a command over many files has come, and at its end the files that failed. */
import type { Failed, Step } from "../app/index.ts";
import type { Status } from "./session.ts";
import type { Terminal } from "./terminal.ts";

/** A file that is done: well, oddly or not at all. */
type Done = Step & (Failed | { readonly path: string; readonly warning?: string });

export type Report = {
  /** One file more is done: shown where standard error is a terminal, at most ten times a second. */
  readonly note: (file: Done) => void;
  /** Names every file that failed and says how the command ended. */
  readonly close: () => Status;
};

const EVERY_MS = 100;

export const createReport = (terminal: Terminal, verb: string): Report => {
  const failed: Failed[] = [];
  const progress = createProgress((text) => terminal.status?.(text), verb);
  return {
    note: (file) => {
      if ("failure" in file) failed.push(file);
      else if (file.warning) terminal.complain(`${file.path}: ${file.warning}`);
      if (file.total > 1) progress.at(file);
    },
    close: () => {
      progress.end();
      for (const line of failureLines(failed)) terminal.complain(line);
      return failed.some(({ skipped }) => !skipped) ? 1 : 0;
    },
  };
};

/** More of one reason are counted, and the first of them named. */
const NAMED = 5;

/** A line each; where many failed for one reason, a line for all of them. */
const failureLines = (failed: readonly Failed[]): readonly string[] => {
  const byReason = new Map<string, string[]>();
  for (const { path, failure } of failed) {
    const paths = byReason.get(failure) ?? [];
    paths.push(path);
    byReason.set(failure, paths);
  }
  return [...byReason].flatMap(([failure, paths]) =>
    paths.length <= NAMED
      ? paths.map((path) => `${path}: ${failure}`)
      : [`${paths.slice(0, NAMED).join(", ")} and ${paths.length - NAMED} more, each: ${failure}`],
  );
};

/** Files come in bursts: the last of one is shown a moment later where the first was shown just now. */
const createProgress = (status: (text: string) => void, verb: string) => {
  let first: { readonly done: number; readonly at: number } | undefined;
  let latest: Step = { done: 0, total: 0 };
  let shown = 0;
  let waiting: NodeJS.Timeout | undefined;
  const show = (): void => {
    waiting = undefined;
    shown = Date.now();
    first ??= { done: latest.done, at: shown };
    status(progressLine(latest, { verb, since: first.done, milliseconds: shown - first.at }));
  };
  return {
    at: (step: Step): void => {
      latest = step;
      if (waiting) return;
      const soon = shown + EVERY_MS - Date.now();
      if (soon <= 0) show();
      else waiting = setTimeout(show, soon);
    },
    end: (): void => clearTimeout(waiting),
  };
};

type Pace = {
  readonly verb: string;
  /** Files that were done when the clock started: what came before is getting ready. */
  readonly since: number;
  readonly milliseconds: number;
};

/** `parsed 120 of 1000 · 5300 a minute · 0:10 left` */
export const progressLine = (
  { done, total }: Step,
  { verb, since, milliseconds }: Pace,
): string => {
  const perMinute = milliseconds > 0 ? ((done - since) / milliseconds) * 60_000 : 0;
  if (perMinute === 0) return `${verb} ${done} of ${total}`;
  const left = ((total - done) / perMinute) * 60;
  return `${verb} ${done} of ${total} · ${Math.round(perMinute)} a minute · ${clockOf(left)} left`;
};

const clockOf = (seconds: number): string => {
  const whole = Math.ceil(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
};
