/** What both chats rely on: an answer whatever happens, in time, and once shared. */
import { describe, expect, it, vi } from "vitest";
import { ArchiveAway } from "../../src/archive/index.ts";
import { answer, createDesk, requestFor, withSign } from "../../src/conversation/index.ts";
import { createTurns } from "../../src/conversation/turns.ts";
import { wordsOf } from "../../src/present/index.ts";
import { fakeWhosaid } from "../doubles/fake-whosaid.ts";
import { FACE } from "./face.ts";

const silent = () => ({ debug: vi.fn(), info: vi.fn(), warn: vi.fn(), error: vi.fn() });
const never = new Promise<never>(() => {});
const fits = (): boolean => true;

describe("an answer", () => {
  it("turns over the parts of a page, then over the pages, and back", async () => {
    const desk = createDesk("test", fakeWhosaid(), silent(), FACE);
    const one = {
      fits: ({ sheet }: { sheet: { groups: readonly { items: readonly unknown[] }[] } }) =>
        sheet.groups.flatMap(({ items }) => items).length < 2,
    };
    const seen: string[] = [];
    let turn = await answer(desk, requestFor("cancel culture"), one);
    for (let step = 0; turn.next && step < 20; step++) {
      seen.push(`${turn.request.page}.${turn.request.part}`);
      turn = await answer(desk, turn.next, one);
    }
    expect(seen).toEqual(["1.0", "1.1", "1.2", "2.0", "2.1", "2.2", "3.0", "3.1"]);
    expect(turn.request).toMatchObject({ page: 3, part: 2 });
    const first = await answer(desk, { ...requestFor("cancel culture"), page: 2 }, one);
    const back = await answer(desk, first.back ?? requestFor(""), one);
    expect(back.request).toMatchObject({ page: 1, part: 2 });
  });

  it.each([
    ["one that never settles", () => never, "The archive did not answer", "warn"],
    [
      "an archive that is away",
      () => Promise.reject(new ArchiveAway("postgres://db/x", new Error("gone"))),
      "The archive did not answer",
      "warn",
    ],
    ["a fault", () => Promise.reject(new Error("token xoxb-1")), "Something went wrong", "error"],
  ] as const)("of %s is a sheet and a line of the log", async (_, ask, verdict, level) => {
    const log = silent();
    const patience = { signAfterMs: 5, answerWithinMs: 30 };
    const desk = createDesk("test", { ...fakeWhosaid(), ask }, log, FACE, patience);
    const { sheet } = await answer(desk, requestFor("taxes"), { fits });
    expect([sheet.tone, sheet.verdict]).toEqual(["error", verdict]);
    const [[fields]] = log[level].mock.calls as never as [[{ reference: string }]];
    expect(wordsOf(sheet.lead)).toContain(fields.reference);
    expect(JSON.stringify([log.warn.mock.calls, log.error.mock.calls])).not.toMatch(/taxes|xoxb/);
    expect(sheet.choices).toEqual([{ label: "Try again", question: "taxes" }]);
  });

  it("follows up what was asked in the same thread", async () => {
    const whosaid = fakeWhosaid();
    const after: unknown[] = [];
    const desk = createDesk(
      "test",
      {
        ...whosaid,
        ask: (question, options) => {
          after.push(options?.after);
          return whosaid.ask(question, options);
        },
      },
      silent(),
      FACE,
    );
    for (const talk of ["a", "a", "b", undefined])
      await answer(desk, requestFor("Maloney"), { fits, talk });
    expect(after).toEqual([undefined, "Maloney", undefined, undefined]);
  });

  it("says so where a question is too long to be read whole", async () => {
    const desk = createDesk("test", fakeWhosaid(), silent(), FACE);
    const { sheet } = await answer(desk, requestFor("x".repeat(3000)), { fits, shortened: true });
    expect(sheet.notes).toContain("Only the first 1800 characters of the question were read.");
  });
});

it("gives a sign of life where an answer takes its time, and none where it does not", async () => {
  const sign = vi.fn(async () => "sign");
  expect(await withSign(Promise.resolve(1), 1000, sign)).toEqual({ value: 1 });
  expect(sign).not.toHaveBeenCalled();
  let end = (_: number): void => {};
  const slow = new Promise<number>((resolve) => {
    end = resolve;
  });
  const asked = withSign(slow, 1, async () => {
    end(2);
    return "sign";
  });
  expect(await asked).toEqual({ value: 2, sign: "sign" });
  const failing = withSign(new Promise((done) => setTimeout(done, 30, 3)), 1, () =>
    Promise.reject(new Error("no")),
  );
  expect(await failing).toEqual({ value: 3 });
});

it("goes on after look-ups that never settle", async () => {
  const turn = createTurns(2, 10);
  void turn(() => never);
  void turn(() => never);
  expect(await turn(async () => "answered")).toBe("answered");
});
