/** A name with letters of two alphabets is nobody else's, and is marked. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Product } from "../../../src/app/index.ts";
import { openFolder } from "./open-archive.ts";

/** Each beside the name that it looks like. */
const LOOKALIKES = [
  ["Ann Boland", "Ann B\u043eland"],
  ["Dora Keane", "Dora Ke\u0430ne"],
  ["Mark Penrose", "M\u0430rk Penrose"],
  ["Olga Tern", "\u039flga Tern"],
  ["Hugo Price", "Hugo \u0420ri\u0441e"],
] as const;

const folder = mkdtempSync(join(tmpdir(), "whosaid-mixed-"));
const opened: Product[] = [];
beforeAll(async () => {
  for (const [i, [name, looks]] of LOOKALIKES.entries()) {
    mkdirSync(join(folder, `${i}`));
    const put = (file: string, speaker: string, words: string) =>
      writeFileSync(
        join(folder, `${i}`, file),
        `A vote\n\n“${words},” Mayor ${speaker} said on Monday.\n`,
      );
    put("a.txt", name, "The harbour must stay open");
    put("b.txt", looks, "The harbour must be sold");
    opened.push(await openFolder(join(folder, `${i}`)));
  }
});
afterAll(async () => {
  for (const product of opened) await product.close();
  rmSync(folder, { recursive: true, force: true });
});

const said = (speaker: string, words: string) => ({
  speakers: [{ name: speaker, role: { text: "Mayor" } }],
  printings: [{ words: [{ text: `${words},` }] }],
});

describe.each(LOOKALIKES.map((pair, i) => [...pair, i] as const))("%s and %s", (name, looks, i) => {
  const ask = async (question: string) => (await opened[i]?.whosaid())?.ask(question);

  it("said what is printed of each", async () => {
    const answer = await ask(`what did ${name} say`);
    expect(answer).toMatchObject({ statements: [said(name, "The harbour must stay open")] });
    expect(answer?.notes).not.toContainEqual(expect.objectContaining({ kind: "mixed-alphabets" }));
    expect(await ask(`what did ${looks} say`)).toMatchObject({
      statements: [said(looks, "The harbour must be sold")],
    });
  });

  it("are told apart where the other's words are shown", async () => {
    const answer = await ask("who said the harbour must be sold");
    expect(answer).toMatchObject({
      notes: expect.arrayContaining([{ kind: "mixed-alphabets", names: [looks] }]),
    });
    expect(answer).toMatchObject({
      statements: expect.arrayContaining([
        expect.objectContaining({ speakers: [expect.objectContaining({ name: looks })] }),
      ]),
    });
  });
});
