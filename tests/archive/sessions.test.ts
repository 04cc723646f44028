import { describe, expect, it, vi } from "vitest";
import { createSessions, type Sessions } from "../../src/archive/index.ts";
import { sessionsContract } from "./sessions-contract.ts";

sessionsContract("in memory", async () => {
  let only: Sessions | undefined;
  return (now) => {
    only ??= createSessions(now);
    return only;
  };
});

describe("sessions kept in memory", () => {
  it("forget what rested longest, of its realm alone", async () => {
    const sessions = createSessions(undefined, 1000);
    await sessions.put("slack talk", "C1", "x".repeat(700));
    await sessions.put("slack share", "1", "x".repeat(700));
    await sessions.put("slack share", "2", "y".repeat(700));
    expect(await sessions.get("slack share", "1")).toBeUndefined();
    expect((await sessions.get("slack share", "2"))?.length).toBe(700);
    expect((await sessions.get("slack talk", "C1"))?.length).toBe(700);
  });

  it("have a clock of their own that nobody sets", async () => {
    const sessions = createSessions();
    const pace = { burst: 1, everyMs: 1e9 };
    expect((await sessions.ask("ann", pace)).allowed).toBe(true);
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 1e12 });
    expect((await sessions.ask("ann", pace)).allowed).toBe(false);
    vi.useRealTimers();
  });
});
