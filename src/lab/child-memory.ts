/** How much memory a process of ours takes, as it says itself. */
import type { ChildProcess } from "node:child_process";

/** Milliseconds. */
const PATIENCE = 10_000;
const SCRIPT = `data:text/javascript,process.on("SIGUSR2", () => {
  const { rss } = process.memoryUsage();
  gc();
  process.stderr.write(\`memory \${rss} \${process.memoryUsage().heapUsed}\\n\`);
})`;

/** Flags of node: on a signal the process collects its garbage, which looks like growth, and says what is left. */
export const TELLING = ["--expose-gc", "--import", SCRIPT] as const;

/** Bytes. */
export type Memory = { readonly resident: number; readonly heap: number };

// memory 210000000 42000000
const TOLD = /memory (\d+) (\d+)\n/;

/** Of a process that was started with `TELLING`. */
export const memoryOf = (child: ChildProcess): Promise<Memory> =>
  new Promise((resolve, reject) => {
    const late = setTimeout(
      () => reject(new Error("bench: the process says nothing of its memory")),
      PATIENCE,
    );
    const listen = (chunk: Buffer): void => {
      const told = TOLD.exec(chunk.toString());
      if (!told) return;
      child.stderr?.off("data", listen);
      clearTimeout(late);
      resolve({ resident: Number(told[1]), heap: Number(told[2]) });
    };
    child.stderr?.on("data", listen);
    child.kill("SIGUSR2");
  });
