import { describe, expect, it } from "vitest";
import { toPublished } from "../../src/ingest/published.ts";

describe("toPublished", () => {
  it.each([
    ["2021-03-12", "2021-03-12"],
    ["2021-03-12T15:00:00-04:00", "2021-03-12T15:00:00-04:00"],
    [" 2021-03-12 15:00 ", "2021-03-12 15:00"],
    ["March 12, 2021", "2021-03-12"],
    ["Sept. 3, 2020", "2020-09-03"],
    ["12 March 2021", "2021-03-12"],
    ["Fri, 12 Mar 2021 15:00:00 GMT", "2021-03-12"],
    ["12 Mar 2021 15:00 -0400", "2021-03-12"],
  ])("reads %j", (text, published) => {
    expect(toPublished(text)).toBe(published);
  });

  it.each([
    undefined,
    "",
    "Friday",
    "March 12",
    "12/03/2021",
    "Fri, 12 Mar 2021 at noon",
    "2021-02-30",
    "2021-03-12T25:00:00Z",
    "Smarch 3, 2021",
    "2021",
  ])("does not guess at %j", (text) => {
    expect(toPublished(text)).toBeUndefined();
  });
});
