/** A terminal whose output can be read, and whose input is given beforehand. */
import { Readable } from "node:stream";
import type { Terminal } from "../../src/shell/index.ts";

export const fakeTerminal = (typed = "", canvas: Partial<Terminal["canvas"]> = {}) => {
  const out: string[] = [];
  const errors: string[] = [];
  const status: string[] = [];
  const interrupted = new AbortController();
  const terminal: Terminal = {
    write: async (text) => {
      out.push(text);
    },
    complain: (line) => errors.push(line),
    status: (text) => status.push(text),
    interruption: () => interrupted.signal,
    input: Readable.from([typed]),
    canvas: { colour: false, width: Number.POSITIVE_INFINITY, ...canvas },
  };
  return {
    terminal,
    errors,
    status,
    interrupt: () => interrupted.abort(),
    output: () => out.join(""),
  };
};
