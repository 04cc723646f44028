/** The day that an article prints at its head. */
import { describe, expect, it } from "vitest";
import { printedDate } from "../../src/ingest/printed-date.ts";

describe("the date at an article's head", () => {
  it.each([
    ["PORT CALDER, Feb. 11, 2023 — The mayor left.", "2023-02-11"],
    ["London, 9 March 2024 – The mayor left.", "2024-03-09"],
    ["WICHITA, Kan., July 4, 1999 (AP) — The mayor left.", "1999-07-04"],
    ["Mayor leaves\n\nBy Ann Lee\n\nMarch 12, 2021\n\nThe mayor left.", "2021-03-12"],
    ["Mayor leaves\nPublished: Friday, March 12, 2021 at 9:15 p.m.\nShe left.", "2021-03-12"],
  ])("%j → %s", (text, date) => {
    expect(printedDate(text)).toBe(date);
  });

  it.each([
    "The mayor left on Feb. 11, 2023 — to nobody's surprise.",
    "The mayor left.\n\nOn March 12, 2021, she came back.",
    "WICHITA, Kan. (AP) — The mayor left on Friday.",
    "Updated March 12, 2021",
    "Mayor leaves\n\nFriday",
  ])("%j prints none", (text) => {
    expect(printedDate(text)).toBeUndefined();
  });
});
