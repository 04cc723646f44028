import { describe, expect, it } from "vitest";
import { createReport, progressLine } from "../../src/shell/report.ts";
import { fakeTerminal } from "../doubles/fake-terminal.ts";

describe("progressLine", () => {
  it.each([
    [{ done: 100, total: 1000 }, 1000, "parsed 100 of 1000 · 6000 a minute · 0:09 left"],
    [{ done: 1, total: 200 }, 1000, "parsed 1 of 200 · 60 a minute · 3:19 left"],
    [{ done: 5, total: 5 }, 0, "parsed 5 of 5 · 0 a minute · 0:00 left"],
  ])("of %j after %i ms", (step, milliseconds, expected) => {
    expect(progressLine(step, { verb: "parsed", milliseconds })).toBe(expected);
  });
});

describe("a report", () => {
  it("says what is odd at once and what failed at the end", () => {
    const { terminal, errors, status } = fakeTerminal();
    const report = createReport(terminal, "added");
    report.note({ path: "a.txt", done: 1, total: 3, failure: "is empty" });
    report.note({ path: "b.txt", done: 2, total: 3, warning: "is not UTF-8" });
    expect(errors).toEqual(["b.txt: is not UTF-8"]);
    expect([report.close(), errors.at(-1)]).toEqual([1, "a.txt: is empty"]);
    expect(status).toHaveLength(1);
  });

  it("of one file shows no progress", () => {
    const { terminal, status } = fakeTerminal();
    const report = createReport(terminal, "added");
    report.note({ path: "a.txt", done: 1, total: 1 });
    expect([report.close(), status]).toEqual([0, []]);
  });
});
