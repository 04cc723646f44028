import { expect, it } from "vitest";
import { failureFields, newReference } from "../../src/app/index.ts";

it("gives every failure a reference of its own", () => {
  const references = new Set(Array.from({ length: 100 }, newReference));
  expect(references.size).toBe(100);
  for (const each of references) expect(each).toMatch(/^[0-9a-f]{8}$/);
});

it("names error, code and place, and not what the message says", () => {
  const typed = "a secret,\n    at home (secret:1:2)";
  const fields = failureFields(Object.assign(new RangeError(typed), { code: "E_BAD" }));
  expect(fields).toMatchObject({ error: "RangeError", code: "E_BAD" });
  expect(fields["at"]).toContain("failure.test.ts");
  expect(JSON.stringify(fields)).not.toContain("secret");
  expect(failureFields("a secret")).toEqual({ error: "string" });
});
