/** Each kind of message looks as it did when somebody last looked at it; `npm run look golden` draws those to compare with. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { discordPage, discordStyle } from "./draw-discord.ts";
import { slackPage, slackStyle } from "./draw-slack.ts";
import { discordLooks, slackLooks } from "./kinds.ts";
import { BROWSER, type Camera, openCamera } from "./pictures.ts";

/** Share of pixels that another build of the browser may set otherwise. */
const TOLERANCE = 0.01;
const absent = BROWSER === undefined ? ": skipped, there is no Chromium" : "";

describe.skipIf(absent !== "").each([
  ["slack", slackLooks(), slackPage, slackStyle],
  ["discord", discordLooks(), discordPage, discordStyle],
] as const)(`%s${absent}`, (face, looks, page, style) => {
  const folder = join(import.meta.dirname, "golden", face);
  let camera: Camera;
  beforeAll(async () => {
    camera = await openCamera(style());
  });
  afterAll(() => camera.close());

  it.each(Object.entries(looks))("%s", async (kind, message) => {
    const path = join(folder, `${kind}.png`);
    expect(existsSync(path), `${path} is missing: npm run look golden`).toBe(true);
    const taken = await camera.take(page({ ...message }));
    expect(await camera.apart(readFileSync(path), taken)).toBeLessThan(TOLERANCE);
  });

  it("has a picture of nothing else, and tells one from another", async () => {
    expect(readdirSync(folder).toSorted()).toEqual(
      Object.keys(looks)
        .map((kind) => `${kind}.png`)
        .toSorted(),
    );
    const [exact, which] = ["exact", "which"].map((kind) =>
      readFileSync(join(folder, `${kind}.png`)),
    );
    if (exact && which) expect(await camera.apart(exact, which)).toBeGreaterThan(TOLERANCE);
  });
});
