/** What is kept from question to question is forgotten as soon as the archive changes. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import type { Product } from "../../../src/app/index.ts";
import { folderOf } from "../../doubles/folder-of.ts";
import { openFolder } from "./open-archive.ts";

const said = (what: string) => `“The ${what} leaks badly again today,” Mayor Ada Boone said.\n`;

const wordsOf = async (product: Product): Promise<readonly string[]> => {
  const answer = await (await product.whosaid()).ask("what did Ada Boone say");
  if (answer.kind !== "statements") return [answer.kind];
  return answer.statements.flatMap(({ printings }) => printings[0]?.words[0]?.text ?? []);
};

it("answers from an article that was replaced by one with as many statements", async () => {
  const folder = folderOf({ "leak.txt": said("roof") });
  const product = await openFolder(folder);
  expect(await wordsOf(product)).toEqual(["The roof leaks badly again today,"]);
  const file = join(folder, "leak.txt");
  writeFileSync(file, said("pipe"));
  for await (const step of product.add([file])) expect("added" in step).toBe(true);
  expect(await wordsOf(product)).toEqual(["The pipe leaks badly again today,"]);
  await product.close();
});
