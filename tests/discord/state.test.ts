import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { limits } from "../../src/discord/limits.ts";
import { type Action, decodeState, encodeState } from "../../src/discord/state.ts";

const owner = fc.bigInt({ min: 1n, max: 2n ** 64n - 1n }).map(String);
const action = fc.constantFrom<Action[]>("page", "context", "why", "choose", "share");
const number = fc.integer({ min: 0, max: 1295 });

describe("state", () => {
  it("comes back as it went, with refs and texts of up to 80 characters", () => {
    fc.assert(
      fc.property(action, owner, number, fc.string({ maxLength: 80 }), (kind, id, n, text) => {
        const state = { action: kind, owner: id, number: n, text };
        const encoded = encodeState(state) ?? "";
        expect(encoded.length).toBeLessThanOrEqual(limits.customId);
        expect(decodeState(encoded)).toEqual(state);
      }),
    );
  });

  it("leaves a question that is too long to the message, and gives up a ref that is", () => {
    const text = "x".repeat(200);
    const page =
      encodeState({ action: "page", owner: "1033044521375764530", number: 2, text }) ?? "";
    expect(decodeState(page)).toEqual({
      action: "page",
      owner: "1033044521375764530",
      number: 2,
      text: "",
    });
    expect(encodeState({ action: "context", owner: "1", number: 0, text })).toBeUndefined();
  });

  it.each(["hello", "", "1", "2p1.0.a", "1z1.0.a", "1p-1.0.a", "1p1.a", "dm-action"])(
    "does not take %j for ours",
    (id) => {
      expect(decodeState(id)).toBeUndefined();
    },
  );

  it("carries nothing for an id that is no number", () => {
    expect(encodeState({ action: "page", owner: "DM_1", number: 1, text: "a" })).toBeUndefined();
  });
});
