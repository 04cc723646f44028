import { expect, it } from "vitest";
import { failureFields, newReference, passingLine } from "../../src/app/index.ts";
import { ArchiveAway } from "../../src/archive/index.ts";

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

it("tells an asker of what passes by itself, and the log its code, neither the address", () => {
  const refused = Object.assign(new Error("connect ::1:5432"), { code: "ECONNREFUSED" });
  const away = new ArchiveAway("postgres://db.example.org/news", refused);
  expect(away.message).toMatch(/^postgres:.+\/news: cannot be reached \(ECONNREFUSED\); see/);
  expect(passingLine(away)).toMatch(/^The archive cannot be reached .+ ask again/);
  expect(passingLine(refused)).toBeUndefined();
  expect(failureFields(away)).toMatchObject({ error: "ArchiveAway", code: "ECONNREFUSED" });
  expect(JSON.stringify(failureFields(away))).not.toContain("example.org");
});
