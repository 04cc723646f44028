/** Whose workspace a place is in: Slack says so by refusing all others, and nothing is done twice. */
import { webApi } from "@slack/bolt";
import { describe, expect, it } from "vitest";
import { PlaceGone } from "../../src/app/index.ts";
import { inItsWorkspace, isGone } from "../../src/slack/install/posting.ts";

const refused = (error: string) => new webApi.WebAPIPlatformError({ ok: false, error });
const GONE = refused("channel_not_found");
const SILENT = new webApi.WebAPIRequestError(new Error("reset"));

/** `outcomes`: what comes of it in each workspace. */
const open = (outcomes: Readonly<Record<string, unknown>>) => {
  const tried: string[] = [];
  const at = inItsWorkspace({
    ids: async () => Object.keys(outcomes),
    clientOf: async (id) => ({ id }) as never,
  });
  const act = async (client: object): Promise<string> => {
    const { id } = Object(client);
    tried.push(id);
    const outcome = outcomes[id];
    if (outcome instanceof Error) throw outcome;
    return id;
  };
  return { tried, did: () => at("C1", act).catch((cause: unknown) => cause) };
};

describe("a place", () => {
  it("is found where it is not refused, and remembered", async () => {
    const { did, tried } = open({ T1: GONE, T2: refused("token_revoked"), T3: true, T4: true });
    expect([await did(), await did(), tried]).toEqual(["T3", "T3", ["T1", "T2", "T3", "T3"]]);
  });

  it("is tried nowhere else where it may have been done", async () => {
    const { did, tried } = open({ T1: GONE, T2: SILENT, T3: GONE });
    expect([await did(), tried]).toEqual([SILENT, ["T1", "T2"]]);
  });

  it.each([
    [{ T1: GONE, T2: GONE }, true],
    [{ T1: refused("invalid_auth"), T2: GONE }, false],
    [{ T1: GONE, T2: refused("ratelimited") }, false],
  ])("of %j is gone: %j", async (outcomes, gone) => {
    expect(isGone(await open(outcomes).did())).toBe(gone);
  });

  it("is gone where the app is installed nowhere", async () => {
    expect(await open({}).did()).toBeInstanceOf(PlaceGone);
  });
});
