/** `bench start`: from nothing to the first answer, as a whole process, on the built-in articles. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { median, percentile } from "./figures.ts";

const MAIN = join(import.meta.dirname, "..", "..", "dist", "main.js");
const RUNS = 9;
const BAR = "bar: 1,500 ms, 250 MB";
// ru_maxrss is in kilobytes on Linux
const KILO = 1024;

/** Prints its own largest memory when it ends. */
const MEASURED = `process.on("exit", () => process.stderr.write("rss " + process.resourceUsage().maxRSS)); process.argv = [process.argv[0], ${JSON.stringify(MAIN)}, "ask", "who said that?", "--json"]; await import(${JSON.stringify(MAIN)});`;
const RSS = /rss (\d+)/;

export const benchStart = async (): Promise<void> => {
  const times: number[] = [];
  const memory: number[] = [];
  for (let run = 0; run <= RUNS; run++) {
    const began = performance.now();
    const { status, stderr } = spawnSync(
      process.execPath,
      ["--input-type=module", "-e", MEASURED],
      {
        encoding: "utf8",
      },
    );
    if (status !== 0) throw new Error("bench start: dist/main.js does not answer; npm run build");
    // the first run warms the file cache
    if (run === 0) continue;
    times.push(performance.now() - began);
    memory.push(Number(RSS.exec(stderr)?.[1] ?? 0) / KILO);
  }
  process.stdout.write(
    `start to first answer: median ${Math.round(median(times))} ms, p95 ${Math.round(percentile(times, 95))} ms, memory ${Math.round(median(memory))} MB (${BAR})\n`,
  );
};
