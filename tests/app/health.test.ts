import { createServer } from "node:http";
import { describe, expect, it, onTestFinished } from "vitest";
import { openHealth } from "../../src/app/health.ts";
import type { Connection } from "../../src/app/index.ts";
import { ANSWERS } from "../doubles/answers.ts";
import { fakeNewsroom } from "../doubles/fake-newsroom.ts";
import { fakeWhosaid } from "../doubles/fake-whosaid.ts";

const open = async (whosaid = async () => fakeWhosaid(), patience?: number) => {
  const health = await openHealth({ port: 0 }, whosaid, patience);
  onTestFinished(() => health.close());
  const get = async (path: string, method = "GET") => {
    const response = await fetch(`http://127.0.0.1:${health.port}${path}`, { method });
    return { status: response.status, text: await response.text() };
  };
  return { health, get };
};

describe("the health port", () => {
  it("says that the archive answers, and how much is in it", async () => {
    const { get } = await open();
    const { status, text } = await get("/healthz");
    expect([status, JSON.parse(text)]).toEqual([200, { status: "ok", ...ANSWERS.help.searched }]);
  });

  it("says that it does not", async () => {
    const { get } = await open(() => Promise.reject(new Error("postgres is away")));
    expect(await get("/healthz")).toEqual({
      status: 503,
      text: expect.stringContaining("unreachable"),
    });
    expect((await get("/metrics")).status).toBe(200);
  });

  it("says so too where the archive never answers", async () => {
    const silent = { ...fakeWhosaid(), searched: () => new Promise<never>(() => {}) };
    const { get } = await open(async () => silent, 20);
    expect((await get("/healthz")).status).toBe(503);
    expect((await get("/metrics")).status).toBe(200);
  });

  it("counts what askers say of answers, and the gaps where they are kept", async () => {
    const gaps = { ...fakeNewsroom(), gaps: async () => 7 };
    const { health, get } = await open(async () => ({ ...fakeWhosaid(), newsroom: gaps }));
    const { newsroom } = health.counted({ ...fakeWhosaid(), newsroom: gaps }, "slack");
    await newsroom.feedback("cancel culture", true);
    await newsroom.feedback("cancel culture", false);
    await newsroom.feedback("cancel culture", false);
    expect(gaps.told).toHaveLength(3);
    const { text } = await get("/metrics");
    expect(text).toContain('whosaid_feedback_total{platform="slack",useful="true"} 1');
    expect(text).toContain('whosaid_feedback_total{platform="slack",useful="false"} 2');
    expect(text).toContain("whosaid_gaps 7");
    expect(text).not.toContain("cancel");
  });

  it("counts look-ups by platform and kind, with their time", async () => {
    const { health, get } = await open();
    const failing = { ...fakeWhosaid(), ask: () => Promise.reject(new Error("broken")) };
    const slack = health.counted(fakeWhosaid(), "slack");
    await slack.ask("cancel culture");
    await slack.ask("nothing like it");
    await slack.check("Governor Cuomo must resign.");
    await expect(health.counted(failing, "discord").ask("x")).rejects.toThrow("broken");
    const { text } = await get("/metrics");
    for (const line of [
      'whosaid_lookups_total{platform="slack",kind="statements"} 1',
      'whosaid_lookups_total{platform="slack",kind="notFound"} 1',
      'whosaid_lookups_total{platform="slack",kind="check"} 1',
      'whosaid_lookups_total{platform="discord",kind="failed"} 1',
      'whosaid_lookup_seconds_count{platform="slack"} 3',
      `whosaid_archive_size{of="articles"} ${ANSWERS.help.searched.articles}`,
    ])
      expect(text).toContain(line);
  });

  it("asks each bot for its connection when it is read", async () => {
    const { health, get } = await open();
    let state: Connection = "connecting";
    health.follow("discord", { connection: () => state });
    health.follow("slack", { connection: () => "stopped" });
    const gateways = async () =>
      (await get("/metrics")).text.split("\n").filter((line) => /^whosaid_gateway.* 1$/.test(line));
    const discord = (now: Connection) => `whosaid_gateway{platform="discord",state="${now}"} 1`;
    const slack = 'whosaid_gateway{platform="slack",state="stopped"} 1';
    expect(await gateways()).toEqual([discord("connecting"), slack]);
    state = "connected";
    expect(await gateways()).toEqual([discord("connected"), slack]);
  });

  it.runIf(process.platform === "linux")("listens to this machine alone, unless told", async () => {
    const { health } = await open();
    // all of 127.0.0.0/8 is this machine; only one address of it is listened on
    await expect(fetch(`http://127.0.0.2:${health.port}/healthz`)).rejects.toThrow();
    const wide = await openHealth({ port: 0, host: "0.0.0.0" }, async () => fakeWhosaid());
    onTestFinished(() => wide.close());
    expect((await fetch(`http://127.0.0.2:${wide.port}/healthz`)).status).toBe(200);
  });

  it("keeps no question", async () => {
    const { health, get } = await open();
    await health.counted(fakeWhosaid(), "slack").ask("a secret question");
    expect((await get("/metrics")).text).not.toContain("secret");
  });

  it.each([
    ["/", "GET", 404],
    ["/metrics", "POST", 405],
  ])("answers %s %s with %i", async (path, method, status) => {
    const { get } = await open();
    expect((await get(path, method)).status).toBe(status);
  });

  it("names a port that is taken", async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => {
      taken.close();
    });
    const address = taken.address();
    const port = typeof address === "object" && address ? address.port : 0;
    await expect(openHealth({ port }, async () => fakeWhosaid())).rejects.toThrow(
      `WHOSAID_HEALTH_PORT ${port} on 127.0.0.1: cannot be opened (EADDRINUSE)`,
    );
  });
});
