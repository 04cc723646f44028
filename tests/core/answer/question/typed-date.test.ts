import fc from "fast-check";
import { expect, it } from "vitest";
import { readDate } from "../../../../src/core/answer/question/typed-date.ts";

it.each([
  ["2024", "2024"],
  ["2024-05", "2024-05"],
  ["2024-05-01", "2024-05-01"],
  ["2024/5/1", "2024-05-01"],
  ["May 2024", "2024-05"],
  ["may-2024", "2024-05"],
  ["Sept. 3, 2021", "2021-09-03"],
  ["3 September 2021", "2021-09-03"],
  ["the 3rd", undefined],
  ["yesterday", undefined],
  ["March", undefined],
  ["2024-13", undefined],
  ["2024-05-32", undefined],
  ["Smarch 2024", undefined],
  ["", undefined],
])("reads %j", (typed, date) => {
  expect(readDate(typed)).toBe(date);
});

it("reads every day as it is written in articles", () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date("1900-01-01"), max: new Date("2099-12-31"), noInvalidDate: true }),
      (day) => {
        const iso = day.toISOString().slice(0, 10);
        const long = { year: "numeric", month: "long", day: "numeric", timeZone: "UTC" } as const;
        expect(readDate(iso)).toBe(iso);
        expect(readDate(day.toLocaleDateString("en-US", long))).toBe(iso);
        expect(readDate(day.toLocaleDateString("en-GB", long))).toBe(iso);
      },
    ),
  );
});
