#!/usr/bin/env node
/** Starts the program. What keeps it from being read at all, as a broken word list does, is told in one line. */
import "./runtime.ts";

const told = (cause: unknown): string =>
  cause instanceof Error ? (cause.message.split("\n", 1)[0] ?? cause.name) : String(cause);

try {
  await import("./program.ts");
} catch (cause) {
  process.stderr.write(`whosaid: ${told(cause)}\n`);
  process.exitCode = 1;
}
