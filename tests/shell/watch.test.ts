/** A folder watched by one process while another answers from the same archive. */
import { execFileSync, spawn } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { expect, it, onTestFinished } from "vitest";
import { folderOf } from "../doubles/folder-of.ts";
import { PROGRAM, ROOT } from "../doubles/program.ts";

const ENV = { PATH: process.env["PATH"], HOME: process.env["HOME"] };

it("goes on adding until it is interrupted, while questions are answered", async () => {
  const folder = folderOf({ "flood.txt": "Mayor Ann Lee said, “we will rebuild the town.”\n" });
  const archive = join(folderOf({}), "news.sqlite");
  const child = spawn(
    process.execPath,
    [...PROGRAM, "--archive", archive, "add", "--watch", folder],
    { cwd: ROOT, env: ENV },
  );
  onTestFinished(() => void child.kill("SIGKILL"));
  const ended = new Promise((done) => child.once("close", done));
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async (): Promise<string> => (await lines.next()).value ?? "";
  const asked = (words: string): string =>
    execFileSync(process.execPath, [...PROGRAM, "--archive", archive, "ask", words], {
      cwd: ROOT,
      env: ENV,
      encoding: "utf8",
    });

  expect(await next()).toBe(`watching ${folder}; ^C ends it`);
  expect(await next()).toBe("flood added");
  writeFileSync(join(folder, "storm.txt"), "Tom Ray said, “the storm took our barn.”\n");
  expect(await next()).toBe("storm added");
  expect(asked("the storm took our barn")).toContain("Tom Ray");
  writeFileSync(join(folder, "flood.txt"), "Mayor Ann Lee said, “we will rebuild the bridge.”\n");
  expect([await next(), await next()]).toEqual([
    "flood changed",
    "flood no longer has “we will rebuild the town.”",
  ]);
  rmSync(join(folder, "storm.txt"));
  expect(await next()).toMatch(/^storm has no file any more; what it says stays/);
  expect(asked("the storm took our barn")).toContain("Tom Ray");
  child.kill("SIGINT");
  expect(await ended).toBe(0);
});
