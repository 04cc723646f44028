import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Request, requestFor } from "../../src/conversation/index.ts";
import { decodeState, requestId, shareId } from "../../src/discord/state.ts";

const LIMIT = 100;
const owner = fc.bigInt({ min: 1n, max: 2n ** 64n - 1n }).map(String);
const number = fc.integer({ min: 0, max: 46_655 });

describe("state", () => {
  it("comes back as it went, with refs and texts of up to 70 characters", () => {
    const kind = fc.constantFrom<Request["kind"][]>("ask", "check", "context", "why");
    fc.assert(
      fc.property(kind, owner, number, fc.string({ maxLength: 70 }), (each, id, n, words) => {
        const request = requestFor(words, each);
        const encoded = requestId(id, n, request);
        expect(encoded.length).toBeLessThanOrEqual(LIMIT);
        const reading = each === "context" || each === "why";
        expect(decodeState(encoded)).toEqual({ owner: reading ? "" : id, request });
      }),
    );
  });

  it("carries the ref of a printing, however long, and leaves a long question to the message", () => {
    const ref = "r".repeat(80);
    expect(
      decodeState(requestId("9".repeat(19), 99, requestFor(ref, "context")))?.request?.words,
    ).toBe(ref);
    const long = { ...requestFor("x".repeat(200)), page: 2 };
    expect(decodeState(requestId("7", 1, long))).toEqual({
      owner: "7",
      request: { ...long, words: "" },
    });
  });

  it("shares with as much of the question as there is room for", () => {
    const request = { ...requestFor("cancel culture ".repeat(20), "check"), page: 2 };
    const id = shareId("1033044521375764530", request);
    expect(id).toHaveLength(LIMIT);
    const words = expect.stringMatching(/^cancel culture/);
    expect(decodeState(id)?.shares).toEqual({ ...request, words });
  });

  it.each(["hello", "", "2", "1p2f9kz.2.cancel culture", "2p1.a", "2a.1.z1.0..a", "dm-action"])(
    "does not take %j for ours",
    (id) => {
      expect(decodeState(id)).toBeUndefined();
    },
  );
});
