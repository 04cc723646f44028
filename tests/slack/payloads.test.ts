/** Recorded payloads of real workspaces drive the adapter; the manifest holds to Slack's schemas. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { Ajv, type AnySchema } from "ajv";
import formats from "ajv-formats";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { manifestLink } from "../../src/slack/index.ts";
import { type Bot, eventually, startBot } from "./bot.ts";

const ROOT = `${import.meta.dirname}/../..`;
const ORACLES = `${ROOT}/../shared/oracles`;
const ABSENT = existsSync(ORACLES) ? undefined : "../shared/oracles is not there";
const manifest = readFileSync(`${ROOT}/config/slack-manifest.json`, "utf8");

type Recorded = { readonly name: string; readonly payload: Readonly<Record<string, unknown>> };

const recorded: readonly Recorded[] = ABSENT
  ? []
  : readdirSync(`${ORACLES}/slack-payloads`).flatMap((file) =>
      Object.entries<unknown>(
        JSON.parse(readFileSync(`${ORACLES}/slack-payloads/${file}`, "utf8")),
      ).flatMap(([name, payload]) =>
        typeof payload === "object" && payload !== null && envelope({ ...payload }) !== undefined
          ? [{ name: `${file} ${name}`, payload: { ...payload } }]
          : [],
      ),
    );

function envelope(payload: Readonly<Record<string, unknown>>): string | undefined {
  if (payload["type"] === "event_callback") return "events_api";
  if (payload["command"] !== undefined) return "slash_commands";
  return payload["type"] === undefined ? undefined : "interactive";
}

describe.skipIf(ABSENT)(`recorded payloads${ABSENT ? `: skipped, ${ABSENT}` : ""}`, () => {
  describe.each(["socket", "http"] as const)("over %s", (transport) => {
    let bot: Bot;
    beforeAll(async () => {
      bot = await startBot(transport);
    });
    afterAll(() => bot.stop());

    it("finds them", () => {
      expect(recorded.length).toBeGreaterThan(15);
    });

    it.each(recorded)("$name is acknowledged, and answered where it asks", async ({ payload }) => {
      const { ledger } = bot.slack;
      const before = ledger.shown.length;
      const type = envelope(payload) ?? "";
      // Recordings share one invented trigger; in Slack each has its own.
      const trigger_id = ledger.trigger();
      const hook = { response_url: ledger.hook(bot.slack.base, "C1", "U1"), trigger_id };
      const live = "response_url" in payload ? { ...payload, ...hook } : payload;
      expect(await bot.slack.send(type, live)).toMatchObject({ milliseconds: expect.any(Number) });
      const { event } = Object(payload);
      const asks =
        type === "slash_commands" ||
        event?.type === "app_mention" ||
        (event?.channel_type === "im" && !event.subtype && !event.bot_id);
      if (asks) await eventually(() => ledger.shown[before]);
      expect(ledger.breaches).toEqual([]);
      expect(bot.log.lines.filter(({ level }) => level === "error")).toEqual([]);
    });
  });
});

describe("the manifest", () => {
  it.skipIf(ABSENT).each(["1.0.0", "2.0.0"])(
    `validates against Slack's schema %s${ABSENT ? `: skipped, ${ABSENT}` : ""}`,
    (version) => {
      const file = `${ORACLES}/slack-manifest.schema.${version}.json`;
      const schema: AnySchema = JSON.parse(readFileSync(file, "utf8"));
      const ajv = new Ajv({ strict: false, allErrors: true });
      formats.default(ajv);
      const validate = ajv.compile(schema);
      validate(JSON.parse(manifest));
      expect(validate.errors ?? []).toEqual([]);
    },
  );

  it("asks for the least scopes", () => {
    expect(JSON.parse(manifest).oauth_config.scopes).toEqual({
      bot: [
        "commands",
        "chat:write",
        "app_mentions:read",
        "im:history",
        "files:read",
        "files:write",
      ],
    });
  });

  it("is all in the one-click link", () => {
    const link = new URL(manifestLink(manifest));
    expect(`${link.origin}${link.pathname}`).toBe("https://api.slack.com/apps");
    expect(link.searchParams.get("new_app")).toBe("1");
    expect(JSON.parse(link.searchParams.get("manifest_json") ?? "")).toEqual(JSON.parse(manifest));
    expect(link.href).not.toContain("+");
    expect(link.href.length).toBeLessThan(4000);
  });
});
