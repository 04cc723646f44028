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
  const begun = Date.now();
  const failed: Failed[] = [];
  let shown = 0;
  return {
    note: (file) => {
      if ("failure" in file) failed.push(file);
      else if (file.warning) terminal.complain(`${file.path}: ${file.warning}`);
      const now = Date.now();
      if (file.total < 2 || now - shown < EVERY_MS) return;
      shown = now;
      terminal.status?.(progressLine(file, { verb, milliseconds: now - begun }));
    },
    close: () => {
      for (const { path, failure } of failed) terminal.complain(`${path}: ${failure}`);
      return failed.length > 0 ? 1 : 0;
    },
  };
};

/** `parsed 120 of 1000 · 5300 a minute · 0:10 left` */
export const progressLine = (
  { done, total }: Step,
  { verb, milliseconds }: { readonly verb: string; readonly milliseconds: number },
): string => {
  const perMinute = milliseconds > 0 ? (done / milliseconds) * 60_000 : 0;
  const left = perMinute > 0 ? ((total - done) / perMinute) * 60 : 0;
  return `${verb} ${done} of ${total} · ${Math.round(perMinute)} a minute · ${clockOf(left)} left`;
};

const clockOf = (seconds: number): string => {
  const whole = Math.ceil(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
};
