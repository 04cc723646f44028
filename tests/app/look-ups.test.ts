import { describe, expect, it } from "vitest";
import { createLog, logged, readEnvironment } from "../../src/app/index.ts";
import { fakeWhosaid } from "../doubles/fake-whosaid.ts";

const QUESTION = "cancel culture";
const WORDS = "Governor Cuomo must resign.";

const askedWith = async (words: boolean): Promise<readonly Record<string, unknown>[]> => {
  const lines: string[] = [];
  const log = createLog("info", { write: (line) => lines.push(line) });
  const whosaid = logged(fakeWhosaid(), { log, platform: "slack", words });
  await whosaid.ask(QUESTION);
  await whosaid.check(WORDS);
  return lines.map((line) => JSON.parse(line));
};

describe("the log of look-ups", () => {
  it("has their kind and length, and none of their words", async () => {
    const lines = await askedWith(false);
    expect(lines).toMatchObject([
      { msg: "look-up", platform: "slack", kind: "statements", length: QUESTION.length },
      { msg: "look-up", platform: "slack", kind: "check", length: WORDS.length },
    ]);
    for (const word of [...QUESTION.split(" "), "Cuomo"])
      expect(JSON.stringify(lines)).not.toContain(word);
  });

  it("has their words where the operator has said so", async () => {
    expect(await askedWith(true)).toMatchObject([{ question: QUESTION }, { question: WORDS }]);
  });

  it("leaves failures to whoever asked", async () => {
    const lines: string[] = [];
    const log = createLog("info", { write: (line) => lines.push(line) });
    const broken = { ...fakeWhosaid(), ask: () => Promise.reject(new Error("broken")) };
    const whosaid = logged(broken, { log, platform: "slack", words: true });
    await expect(whosaid.ask(QUESTION)).rejects.toThrow("broken");
    expect(lines).toEqual([]);
  });

  it.each([
    [undefined, undefined],
    ["", false],
    ["0", false],
    ["1", true],
  ])("WHOSAID_LOG_QUESTIONS=%s means %s", (value, expected) => {
    const read = readEnvironment({ WHOSAID_LOG_QUESTIONS: value });
    expect(read.WHOSAID_LOG_QUESTIONS).toBe(expected);
  });

  it("refuses another value", () => {
    expect(() => readEnvironment({ WHOSAID_LOG_QUESTIONS: "maybe" })).toThrow(
      "environment: WHOSAID_LOG_QUESTIONS: expected 1 or 0",
    );
  });
});
