/** What bots remember of conversations: of one archive the same, of another nothing, and without one they go on. */
import { describe, expect, it, vi } from "vitest";
import { createSessions, type Sessions } from "../../src/app/index.ts";
import { ArchiveAway } from "../../src/archive/index.ts";
import { answerTyped, createDesk } from "../../src/conversation/index.ts";
import { fakeWhosaid } from "../doubles/fake-whosaid.ts";
import { FACE } from "./face.ts";

const silent = () => ({ debug: vi.fn(), info: vi.fn(), warn: vi.fn(), error: vi.fn() });
const fits = (): boolean => true;
const PACE = { burst: 1, everyMs: 1e9 };

const deskWith = (sessions?: Sessions, platform = "test") => {
  const whosaid = fakeWhosaid();
  const ask = vi.fn(whosaid.ask);
  const desk = createDesk(platform, { ...whosaid, ask }, silent(), FACE, {
    sessions,
    cooldown: PACE,
  });
  return { ...desk, ask };
};

const said = async (desk: ReturnType<typeof deskWith>, words: string, talk: string) => {
  await answerTyped(desk, words, { fits, talk });
  return desk.ask.mock.lastCall?.[1]?.after;
};

describe("two bots of one archive", () => {
  const bots = () => {
    const sessions = createSessions();
    return [deskWith(sessions), deskWith(sessions), deskWith(sessions, "other")] as const;
  };

  it("handle an event once, of each platform", async () => {
    const [one, two, other] = bots();
    expect(await Promise.all([one.first("1"), two.first("1"), other.first("1")])).toEqual([
      true,
      false,
      true,
    ]);
  });

  it("know what the other was asked in a thread, and in no other thread", async () => {
    const [one, two, other] = bots();
    expect(await said(one, "cancel culture", "C1")).toBeUndefined();
    expect(await said(two, "who hasn’t?", "C1")).toBe("cancel culture");
    expect(await said(two, "who hasn’t?", "C2")).toBeUndefined();
    expect(await said(other, "who hasn’t?", "C1")).toBeUndefined();
  });

  it("share what one of them showed, once, and again where posting failed", async () => {
    const [one, two] = bots();
    const id = await one.shares.keep("seen");
    expect(await two.shares.kept(id)).toBe("seen");
    const failing = two.shares.once(id, async () => {
      throw new Error("not posted");
    });
    await expect(failing).rejects.toThrow("not posted");
    const post = vi.fn(async () => {});
    const shared = [await one.shares.once(id, post), await two.shares.once(id, post)];
    expect([shared, post.mock.calls.length]).toEqual([[true, false], 1]);
  });

  it("let somebody ask as often as one of them would", async () => {
    const [one, two, other] = bots();
    expect(await one.mayAsk("ann")).toEqual({ allowed: true });
    expect(await two.mayAsk("ann")).toMatchObject({ allowed: false, tell: true });
    expect(await one.mayAsk("ann")).toMatchObject({ allowed: false, tell: false });
    expect(await other.mayAsk("ann")).toEqual({ allowed: true });
  });
});

it("bots of different archives know nothing of each other", async () => {
  const [one, two] = [deskWith(), deskWith()];
  const id = await one.shares.keep("seen");
  await said(one, "cancel culture", "C1");
  expect(await two.shares.kept(id)).toBeUndefined();
  expect(await said(two, "who hasn’t?", "C1")).toBeUndefined();
});

it("a bot whose archive is away answers all the same", async () => {
  const away = async (): Promise<never> => {
    throw new ArchiveAway("db", "is away");
  };
  const desk = deskWith({ first: away, forget: away, put: away, get: away, all: away, ask: away });
  expect(await desk.first("1")).toBe(true);
  expect(await desk.mayAsk("ann")).toEqual({ allowed: true });
  expect(await said(desk, "cancel culture", "C1")).toBeUndefined();
  const id = await desk.shares.keep("seen");
  expect(await desk.shares.kept(id)).toBeUndefined();
  expect(await desk.shares.once(id, async () => {})).toBe(true);
  expect(desk.log.debug).toHaveBeenCalled();
});
