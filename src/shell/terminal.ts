/** What a command writes to and reads from; tests hand in their own. */
import type { Readable } from "node:stream";
import { inertJson, messageOf, oneLine, redacted } from "../app/index.ts";
import type { Line } from "./lines.ts";
import { type Canvas, harmless, paint } from "./paint.ts";

export type Terminal = {
  /** Standard output; resolves when more may be written. */
  readonly write: (text: string) => Promise<void>;
  /** One line on standard error. */
  readonly complain: (line: string) => void;
  /** Standard error where it is a terminal: shows how far a command has come, on one line. */
  readonly status?: (text: string) => void;
  /** Called once by a command that can stop half-way: from then on ^C, or a request to end, stops it instead of the process. */
  readonly interruption: () => AbortSignal;
  readonly input: Readable & { readonly isTTY?: boolean };
  readonly canvas: Canvas;
};

export const show = (terminal: Terminal, lines: readonly Line[]): Promise<void> =>
  terminal.write(paint(lines, terminal.canvas));

export const writeJson = (terminal: Terminal, value: unknown): Promise<void> =>
  terminal.write(`${inertJson(value)}\n`);

/** The one line of an error: scope and cause, never a stack. */
export const errorLine = (cause: unknown): string => {
  const message = messageOf(cause);
  return redacted(harmless(message.split("\n")[0] ?? message));
};

type Process = Pick<NodeJS.EventEmitter, "once"> & {
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
};

/** The process’ own terminal. `colour` decides where the environment has said so; else a terminal has colour. */
export const createTerminal = (program: Process, colour: boolean | undefined): Terminal => {
  const { stdin, stdout, stderr } = program;
  let shown = false;
  const clear = (): void => {
    if (shown) stderr.write("\r\u001b[K");
    shown = false;
  };
  const status = (text: string): void => {
    clear();
    stderr.write(text);
    shown = true;
  };
  return {
    write: (text) => {
      clear();
      return new Promise((resolve) => {
        if (stdout.write(text)) resolve();
        else stdout.once("drain", resolve);
      });
    },
    complain: (line) => {
      clear();
      stderr.write(`whosaid: ${oneLine(harmless(redacted(line)))}\n`);
    },
    ...(stderr.isTTY ? { status } : {}),
    interruption: () => {
      const interrupted = new AbortController();
      // a second one ends the process at once
      for (const name of ["SIGINT", "SIGTERM"]) program.once(name, () => interrupted.abort());
      return interrupted.signal;
    },
    input: stdin,
    canvas: {
      colour: colour ?? stdout.isTTY === true,
      width: stdout.isTTY ? stdout.columns : Number.POSITIVE_INFINITY,
    },
  };
};
