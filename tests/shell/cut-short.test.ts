/** Commands over many articles that an archive ends half-way. */
import { expect, it } from "vitest";
import { createProduct } from "../../src/app/index.ts";
import { openSqlite, type Store } from "../../src/archive/index.ts";
import { readArguments } from "../../src/shell/index.ts";
import { runCommand } from "../../src/shell/run.ts";
import { fakeParse } from "../doubles/fake-parser.ts";
import { fakeTerminal } from "../doubles/fake-terminal.ts";
import { fakeWhosaid } from "../doubles/fake-whosaid.ts";
import { folderOf } from "../doubles/folder-of.ts";
import { READING } from "../doubles/reading-options.ts";

const FULL = "x.sqlite: cannot grow";

/** `store` on a disk that has room for so many batches more. */
const withRoom = (store: Store, batches: number): Store => {
  let left = batches;
  const full =
    <Asked, Result>(write: (asked: Asked) => Promise<Result>) =>
    (asked: Asked): Promise<Result> =>
      left-- > 0 ? write(asked) : Promise.reject(new Error(FULL));
  return { ...store, add: full(store.add), renew: full(store.renew) };
};

const run = async (store: Store, folder: string, argv: readonly string[]) => {
  const read = readArguments(argv);
  if ("wrong" in read) throw new Error(read.wrong);
  const { terminal, errors, output } = fakeTerminal();
  const code = await runCommand(read, terminal, async () =>
    createProduct({
      reading: READING,
      parser: async () => fakeParse,
      parserVersion: async () => "fake-1",
      store: async () => ({ ...store, close: async () => {} }),
      kept: true,
      answerer: async () => fakeWhosaid(),
      articles: { folder, asked: false },
      warn: () => {},
    }),
  );
  return { code, errors, output: output() };
};

it.each([
  ["add", "32 articles added, 0 changed, 0 already there\n"],
  ["reparse", "32 articles parsed, 0 changed: 0 quotations new, 0 gone, 0 with another speaker\n"],
])("%s says how far it came, once and only where it came anywhere", async (command, told) => {
  const texts = Array.from({ length: 100 }, (_, i) => [`${i}.txt`, `“No ${i}.”`]);
  const folder = folderOf(Object.fromEntries(texts));
  const store = openSqlite(":memory:");
  if (command === "reparse") await run(store, folder, ["add", folder]);
  const argv = command === "add" ? ["add", folder] : ["reparse", "--all"];
  const failed = { code: 1, errors: [FULL] };
  expect(await run(withRoom(store, 0), folder, argv)).toEqual({ ...failed, output: "" });
  expect(await run(withRoom(store, 1), folder, argv)).toEqual({ ...failed, output: told });
  await store.close();
});
