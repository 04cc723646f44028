/** Words that every object of JavaScript knows are words like others: in questions, names, speakers, titles and text. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Product, Whosaid } from "../../src/app/index.ts";
import { readParser } from "../../src/lab/read-parser.ts";
import { openFolder } from "./answer/open-archive.ts";

const NAMES = [...Object.getOwnPropertyNames(Object.prototype), "prototype", "then", "length"];
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

const QUESTIONS: readonly ((name: string) => string)[] = [
  (name) => name,
  (name) => `${name} ${name} ${name}`,
  (name) => `which ${name} won the race`,
  (name) => `who is the ${name}`,
  (name) => `who is ${name} ${name}`,
  (name) => `what did ${name} say`,
  (name) => `what did the ${name} say about the ${name}`,
  (name) => `what did ${name} ${name} say about ${name}`,
  (name) => `did ${name} say the ${name} is done`,
  (name) => `who said the ${name} is done`,
  (name) => `who wants the ${name} to ${name}`,
  (name) => `which ${name} want the ${name} gone`,
  (name) => `should ${name} ${name}`,
  (name) => `will ${name} ${name}`,
  (name) => `how many ${name} are there`,
  (name) => `how ${name} is the pier`,
  (name) => `how old is ${name}`,
  (name) => `when did the ${name} close`,
  (name) => `where is the ${name}`,
  (name) => `why did ${name} leave`,
  (name) => `${name}: ${name}`,
  (name) => `from:${name} pier`,
  (name) => `${name}:pier ferry`,
  (name) => `and ${name}`,
  (name) => `his ${name} said so`,
  (name) => `"${name} is done"`,
];

const articleOf = (name: string): string =>
  [
    `${capital(name)} Board Closes The ${name} Pier`,
    `${capital(name)} ${capital(name)}, the ${name} of Marrow Bay, said the ${name} is done.`,
    `“The ${name} is done and the ${name} will not come back,” ${name} said.`,
    `${name.toUpperCase()}: We ${name} the ferry, Mr. ${capital(name)}.`,
    `Mr. ${capital(name)} called for the ${name} to ${name} and ${name}ed the plan. His ${name} agreed.`,
  ].join("\n\n");

const folder = mkdtempSync(join(tmpdir(), "whosaid-"));
let product: Product;
let whosaid: Whosaid;
beforeAll(async () => {
  for (const [i, name] of NAMES.entries())
    writeFileSync(join(folder, `a${i}.txt`), articleOf(name));
  writeFileSync(join(folder, "constructor"), articleOf("constructor"));
  writeFileSync(
    join(folder, "front.md"),
    `---\n${NAMES.map((name) => `${name}: ${name}`).join("\n")}\ntitle: valueOf\n---\n${articleOf("valueOf")}`,
  );
  product = await openFolder(folder);
  whosaid = await product.whosaid();
});
afterAll(async () => {
  await product.close();
  rmSync(folder, { recursive: true, force: true });
});

describe("names of the language", () => {
  it("are read in a text as any other word is", () => {
    const parse = readParser();
    const plain = parse({ text: articleOf("gantryman") });
    for (const name of NAMES) {
      const { attributions } = parse({ text: articleOf(name) });
      const quoted = attributions.map(({ kind }) => kind);
      expect(quoted, name).toEqual(plain.attributions.map(({ kind }) => kind));
    }
  });

  it("are asked for as any other word is", async () => {
    for (const name of NAMES)
      for (const question of QUESTIONS) {
        const answer = await whosaid.ask(question(name));
        expect(answer.question, question(name)).not.toBe("");
      }
  });

  it("are found where they are printed", async () => {
    const answer = await whosaid.ask("who said the constructor is done and will not come back");
    expect(answer.kind).toBe("check");
    expect(JSON.stringify(answer)).toContain("The constructor is done");
  });

  it("are asked for in any company", async () => {
    const word = fc.oneof(
      fc.constantFrom(...NAMES),
      fc.constantFrom("who", "said", "the", "is", "did", "and", "of"),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(word, { minLength: 1, maxLength: 7 }), async (words) => {
        const before = await whosaid.ask(`what did ${NAMES[0]} say`);
        await whosaid.ask(words.join(" "), { after: before.question });
        await whosaid.check(words.join(" "));
        await whosaid.suggest(words.join(" "), 5);
      }),
      { numRuns: 60 },
    );
  });
});
