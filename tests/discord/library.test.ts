import { Client, RESTEvents } from "discord.js";
import { expect, it } from "vitest";
import { answerFreely } from "../../src/discord/library.ts";

it("answers interactions beside the requests that Discord takes of a bot in a second", async () => {
  const made: string[] = [];
  const client = new Client({
    intents: [],
    rest: {
      globalRequestsPerSecond: 2,
      makeRequest: async (url) => {
        made.push(url);
        return new Response(null, { status: 204 });
      },
    },
  });
  answerFreely(client);
  client.rest.setToken("token");
  const limited: string[] = [];
  client.rest.on(RESTEvents.RateLimited, ({ route }) => limited.push(route));
  const edits = Array.from({ length: 20 }, (_, i) =>
    client.rest.patch(`/webhooks/1/token${i}/messages/@original`, { auth: false }),
  );
  await Promise.all(edits);
  expect([made.length, limited]).toEqual([20, []]);
  for (let i = 0; i < 4; i++) await client.rest.get(`/channels/${i}`);
  expect([made.length, limited]).toEqual([24, ["/channels/2"]]);
  await client.destroy();
});
