import { describe, expect, it, vi } from "vitest";
import { Cooldown } from "../../src/conversation/cooldown.ts";

describe("Cooldown", () => {
  it("lets a burst pass, then one question a time, and tells once", () => {
    const cooldown = new Cooldown({ burst: 2, everyMs: 1000 });
    expect(cooldown.ask("ann", 0)).toEqual({ allowed: true });
    expect(cooldown.ask("ann", 0)).toEqual({ allowed: true });
    expect(cooldown.ask("ann", 0)).toEqual({ allowed: false, waitMs: 1000, tell: true });
    expect(cooldown.ask("ann", 400)).toEqual({ allowed: false, waitMs: 600, tell: false });
    expect(cooldown.ask("bob", 400)).toEqual({ allowed: true });
    expect(cooldown.ask("ann", 1000)).toEqual({ allowed: true });
    expect(cooldown.ask("ann", 1001)).toMatchObject({ allowed: false, tell: true });
  });

  it("keeps no clock of its own that may be set back", () => {
    const cooldown = new Cooldown({ burst: 1, everyMs: 1e9 });
    expect(cooldown.ask("ann").allowed).toBe(true);
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 1e12 });
    expect(cooldown.ask("ann").allowed).toBe(false);
    vi.useRealTimers();
  });

  it("limits nobody where the burst is 0", () => {
    const cooldown = new Cooldown({ burst: 0, everyMs: 1000 });
    for (let n = 0; n < 100; n++) expect(cooldown.ask("ann", 0).allowed).toBe(true);
  });
});
