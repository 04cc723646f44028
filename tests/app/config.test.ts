import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readConfig } from "../../src/app/config.ts";
import { folderOf } from "../doubles/folder-of.ts";
import { READING } from "../doubles/reading-options.ts";

const limits = {
  articleBytes: 1,
  articleSeconds: 1,
  fetchBytes: 1,
  fetchSeconds: 1,
  fetchRedirects: 0,
};
const parser = { threshold: 0.3 };
const answers = { sure: 1.5, probable: 0.5, plain: 0, supported: -1, spoken: -4, rival: -2 };
const slack = { cooldown: { burst: 3, seconds: 1 } };
const discord = { cooldown: { burst: 5, seconds: 2 } };
const people = { people: [{ name: "Ann Lee", aliases: ["AL"] }], splits: [] };

const configOf = (whosaid: unknown, persons: unknown = people): string =>
  folderOf({ "whosaid.json": JSON.stringify(whosaid), "people.json": JSON.stringify(persons) });

const reviewed = {
  article: "a",
  words: "one",
  act: "hide",
  by: "ann",
  at: "2026-11-23",
  why: "a headline",
};

describe("readConfig", () => {
  it("reads the project's own config", async () => {
    const { settings, people: own } = await readConfig();
    expect(settings.limits.articleBytes).toBeGreaterThan(100_000);
    expect(own.people.length).toBeGreaterThan(0);
  });

  it("has no limit that nothing keeps to", async () => {
    const { settings } = await readConfig();
    // the threads keep to articleSeconds, the reading to the others
    const kept = ["articleSeconds", ...Object.keys(READING.limits)];
    expect(Object.keys(settings.limits).toSorted()).toEqual(kept.toSorted());
  });

  it("reads another folder", async () => {
    expect(await readConfig(configOf({ limits, parser, answers, slack, discord }))).toMatchObject({
      settings: { limits, parser, answers, slack, discord },
      people,
    });
  });

  it.each([
    [
      "a missing key",
      { limits: { ...limits, articleBytes: undefined }, parser, answers, slack, discord },
      "limits.articleBytes is missing",
    ],
    ["a missing section", { parser, answers, slack, discord }, "limits is missing"],
    [
      "a cooldown that is no number",
      { limits, parser, answers, slack, discord: { cooldown: { burst: 5, seconds: "2" } } },
      "discord.cooldown.seconds",
    ],
    ["a threshold out of range", { limits, parser: { threshold: 2 } }, "parser.threshold"],
    ["an unknown key", { limits: { ...limits, articelBytes: 1 } }, "unknown key articelBytes"],
    ["a wrong value", { limits: { ...limits, fetchSeconds: -1 } }, "limits.fetchSeconds"],
  ])("names file and key of %s in one line", async (_, given, message) => {
    const refusal = await readConfig(configOf(given)).catch((cause: Error) => cause.message);
    expect(refusal).toContain("whosaid.json");
    expect(refusal).toContain(message);
    expect(refusal).not.toContain("\n");
  });

  it.each([
    ["no corrections.json", undefined, []],
    ["an empty one", { corrections: [] }, []],
    ["a reviewed one", { corrections: [reviewed] }, [reviewed]],
  ])("reads %s", async (_, given, expected) => {
    const folder = configOf({ limits, parser, answers, slack, discord });
    if (given) writeFileSync(join(folder, "corrections.json"), JSON.stringify(given));
    expect((await readConfig(folder)).corrections).toEqual(expected);
  });

  it.each([
    ["without a reason", { ...reviewed, why: " " }, "corrections.0.why"],
    [
      "without a day",
      { ...reviewed, at: "yesterday" },
      "corrections.0.at: expected a day as YYYY-MM-DD",
    ],
    [
      "of no known act",
      { ...reviewed, act: "delete" },
      "corrections.0.act: expected 'speakers' | 'hide' | 'join' | 'undo'",
    ],
    ["with a number for a name", { ...reviewed, by: 3 }, "corrections.0.by: expected string, "],
    ["with a key too many", { ...reviewed, speakers: [] }, "unknown key speakers"],
  ])("names file and key of a correction %s", async (_, wrong, message) => {
    const folder = configOf({ limits, parser, answers, slack, discord });
    writeFileSync(join(folder, "corrections.json"), JSON.stringify({ corrections: [wrong] }));
    const refusal = await readConfig(folder).catch((cause: Error) => cause.message);
    expect(refusal).toContain("corrections.json");
    expect(refusal).toContain(message);
  });

  it("names a person without a name", async () => {
    const wrong = { people: [{ name: " ", aliases: [] }], splits: [] };
    await expect(
      readConfig(configOf({ limits, parser, answers, slack, discord }, wrong)),
    ).rejects.toThrow("people.json: people.0.name");
  });

  it("names a file that is not there, and one that is not JSON", async () => {
    await expect(readConfig(folderOf({}))).rejects.toThrow(
      /whosaid\.json: cannot be read \(ENOENT\)/,
    );
    const broken = folderOf({ "whosaid.json": "{", "people.json": "{}" });
    await expect(readConfig(broken)).rejects.toThrow(/whosaid\.json: is not JSON/);
  });
});
