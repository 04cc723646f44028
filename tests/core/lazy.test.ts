/** What is read when it is asked for is read once, and stays unread where only its neighbours are. */
import { expect, it, vi } from "vitest";
import { withParts } from "../../src/core/lazy.ts";
import { remembered } from "../../src/core/remembered.ts";

it("makes a part when it is first read, once, and leaves the others unread", () => {
  const [left, right] = [vi.fn(() => 1), vi.fn(() => 2)];
  const one = withParts({ left: 0, right: 0, own: 5 }, { left, right });
  const other = withParts(one, { left: () => one.left + 10 });
  expect([left, right].map(({ mock }) => mock.calls.length)).toEqual([0, 0]);
  expect([other.left, other.left, other.own]).toEqual([11, 11, 5]);
  expect([left, right].map(({ mock }) => mock.calls.length)).toEqual([1, 0]);
  expect(JSON.stringify(other)).toBe('{"left":11,"right":2,"own":5}');
});

it("remembers what is asked for again, however much is asked for in between", () => {
  const made: string[] = [];
  const length = remembered((text) => made.push(text) && text.length, 3);
  for (const text of ["ab", "c", "ab", "d", "ab", "e", "ab", "f", "ab", "g", "ab"])
    expect(length(text)).toBe(text.length);
  expect(made.filter((text) => text === "ab")).toEqual(["ab"]);
  for (const text of ["h", "i", "j", "k", "l", "m", "n"]) length(text);
  length("c");
  expect(made.filter((text) => text === "c")).toEqual(["c", "c"]);
});
