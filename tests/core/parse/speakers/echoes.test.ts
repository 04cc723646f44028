/** Words of a headline: whose they are stands below it. */
import { describe, expect, it } from "vitest";
import { firstSpeaker, lastSpeaker } from "../said.ts";

const STORY = `Lee faces revolt as Ray calls plan “a rope”

Ann Lee was in trouble on Monday after Tom Ray said her plan was “a rope around the town's neck” and walked out.`;

describe("words of a headline", () => {
  it("are those of whoever says them in the story", () => {
    expect(firstSpeaker(STORY)).toBe("Tom Ray");
  });
  it("make nobody the likely speaker of the words below", () => {
    expect(lastSpeaker(STORY)).toBe("Tom Ray");
  });
  it("are a guess only in a line that is no sentence", () => {
    expect(firstSpeaker("Ann Lee called it “a rope around the neck.”")).toBe("Ann Lee");
  });
});
