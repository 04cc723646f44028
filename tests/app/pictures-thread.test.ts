import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { text } from "node:stream/consumers";
import { pathToFileURL } from "node:url";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { HOME } from "../../src/app/index.ts";
import { quoteCard } from "../../src/app/pictures/index.ts";
import { openPictures } from "../../src/app/pictures/thread.ts";
import { onCulture } from "../doubles/facts.ts";

const DOUBLE = resolve(import.meta.dirname, "../doubles/drawing-worker.mjs");
/** As the program has it; `npm test` builds it first. */
const BUILT = join(HOME, "dist/app/pictures");
/** Milliseconds after which an idle thread ends. */
const IDLE = 60_000;

const opened = (ready: boolean, file = DOUBLE) => {
  const pictures = openPictures({ threads: true, ready, file });
  onTestFinished(() => pictures.close());
  return pictures;
};

/** Before and after nobody asked for a picture for long. */
const drawnOver = async (ready: boolean): Promise<readonly string[]> => {
  vi.useFakeTimers({ toFake: ["setTimeout"] });
  onTestFinished(() => {
    vi.useRealTimers();
  });
  const pictures = opened(ready);
  const before = (await pictures.quoteCard(onCulture)).alt;
  await vi.advanceTimersByTimeAsync(10 * IDLE);
  return [before, (await pictures.quoteCard(onCulture)).alt];
};

const importing = (script: string): string => `data:text/javascript,${encodeURIComponent(script)}`;

/** Of Node: as on a machine that resvg was not built for. */
const LACKING = importing(`
  import { register } from "node:module";
  register(${JSON.stringify(
    importing(`
      export const resolve = (name, context, next) =>
        next(name.includes("resvg") ? "no-resvg-here" : name, context);`),
  )});`);

const ASKING = `
  import { openPictures } from ${JSON.stringify(pathToFileURL(join(BUILT, "thread.js")).href)};
  const pictures = openPictures({ ready: true });
  await pictures.quoteCard({}).catch(({ code }) => process.stdout.write(code));
  await pictures.close();`;

describe("the thread that draws", () => {
  it("is got ready before anybody asks, once, and kept, for a bot", async () => {
    const [before, after] = await drawnOver(true);
    expect(before).toMatch(/^thread \d+, ready 1$/);
    expect(after).toBe(before);
  });

  it("starts where something is drawn, and ends idle, for a command", async () => {
    const [before, after] = await drawnOver(false);
    expect(before).toMatch(/^thread \d+, ready 0$/);
    expect(after).toMatch(/^thread \d+, ready 0$/);
    expect(after).not.toBe(before);
  });

  it("harms nobody where what draws cannot be loaded, and says so to whoever asks for a picture", async () => {
    const flags = ["--import", LACKING, "--eval", `import(${JSON.stringify(importing(ASKING))})`];
    const child = spawn(process.execPath, flags, { cwd: HOME });
    const [told, failed] = await Promise.all([text(child.stdout), text(child.stderr)]);
    expect([told, failed]).toEqual(["ERR_MODULE_NOT_FOUND", ""]);
  });

  it("draws as the program itself does", async () => {
    const file = join(BUILT, "thread-work.js");
    expect(existsSync(file)).toBe(true);
    const { png, alt } = await opened(true, file).quoteCard(onCulture);
    const here = await quoteCard(onCulture);
    expect(alt).toBe(here.alt);
    expect(Buffer.from(png).equals(here.png)).toBe(true);
  });
});
