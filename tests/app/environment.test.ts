import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { readEnvironment } from "../../src/app/environment.ts";

const ROOT = resolve(import.meta.dirname, "../..");
const NAME = /^([A-Z_]+)=/gm;

describe("readEnvironment", () => {
  it("takes what is set, and nothing for what is empty", () => {
    const environment = readEnvironment({
      SLACK_BOT_TOKEN: " xoxb-1 ",
      SLACK_PORT: "3000",
      DISCORD_TOKEN: "",
    });
    expect(environment).toMatchObject({ SLACK_BOT_TOKEN: "xoxb-1", SLACK_PORT: 3000 });
    expect(environment.DISCORD_TOKEN).toBeUndefined();
  });

  it.each([
    ["0,1", [0, 1]],
    ["[2]", [2]],
    ["", undefined],
  ])("reads the shards %j", (given, expected) => {
    expect(readEnvironment({ SHARDS: given }).SHARDS).toEqual(expected);
  });

  it.each([
    [{ SLACK_PORT: "http" }, "SLACK_PORT"],
    [{ SLACK_PORT: "70000" }, "SLACK_PORT"],
    [{ WHOSAID_LOG: "loud" }, "WHOSAID_LOG"],
    [{ SHARDS: "all" }, "SHARDS"],
    [{ SHARD_COUNT: "-1" }, "SHARD_COUNT"],
  ])("names the variable of %j", (given, name) => {
    expect(() => readEnvironment(given)).toThrow(`environment: ${name}: expected`);
  });

  it("has every variable in .env.example, and no other there", () => {
    const example = [...readFileSync(resolve(ROOT, ".env.example"), "utf8").matchAll(NAME)];
    const source = readFileSync(resolve(ROOT, "src/app/environment.ts"), "utf8");
    const schema = [...source.matchAll(/^ {2}([A-Z_]+): /gm)];
    expect(example.map(([, name]) => name)).toEqual(schema.map(([, name]) => name));
  });
});
