import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { admissionOf } from "../../src/app/index.ts";

const tenant = fc.constantFrom("T1", "T2", "T3", "T4");

describe("an allow-list", () => {
  it("lets in whoever names listed tenants alone", () => {
    fc.assert(
      fc.property(fc.array(tenant), fc.array(tenant), (listed, named) => {
        const admitted = admissionOf(listed)(named);
        expect(admitted).toBe(named.length > 0 && named.every((one) => listed.includes(one)));
      }),
    );
  });

  it("that there is none of lets everybody in; an empty one nobody", () => {
    expect(admissionOf(undefined)([])).toBe(true);
    expect(admissionOf([])(["T1"])).toBe(false);
  });
});
