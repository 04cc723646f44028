import { describe, expect, it, vi } from "vitest";
import { createReport, progressLine } from "../../src/shell/report.ts";
import { fakeTerminal } from "../doubles/fake-terminal.ts";

describe("progressLine", () => {
  it.each([
    [{ done: 100, total: 1000 }, 0, 1000, "parsed 100 of 1000 · 6000 a minute · 0:09 left"],
    [{ done: 164, total: 1000 }, 64, 1000, "parsed 164 of 1000 · 6000 a minute · 0:09 left"],
    [{ done: 1, total: 200 }, 0, 1000, "parsed 1 of 200 · 60 a minute · 3:19 left"],
    [{ done: 64, total: 128 }, 64, 0, "parsed 64 of 128"],
  ])("of %j since %i after %i ms", (step, since, milliseconds, expected) => {
    expect(progressLine(step, { verb: "parsed", since, milliseconds })).toBe(expected);
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

  it("shows the first of a burst at once and the last a moment later", async () => {
    const { terminal, status } = fakeTerminal();
    const report = createReport(terminal, "added");
    for (let done = 1; done <= 64; done++) report.note({ path: `${done}.txt`, done, total: 99 });
    expect(status).toEqual(["added 1 of 99"]);
    await vi.waitFor(() => expect(status).toHaveLength(2), { timeout: 120_000 });
    expect(status[1]).toMatch(/^added 64 of 99 · \d+ a minute · 0:\d\d left$/);
    report.close();
  });

  it("of one file shows no progress", () => {
    const { terminal, status } = fakeTerminal();
    const report = createReport(terminal, "added");
    report.note({ path: "a.txt", done: 1, total: 1 });
    expect([report.close(), status]).toEqual([0, []]);
  });
});
