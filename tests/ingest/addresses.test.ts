import { describe, expect, it } from "vitest";
import { isPublicAddress } from "../../src/ingest/addresses.ts";

describe("isPublicAddress", () => {
  it.each(["93.184.216.34", "8.8.8.8", "172.15.0.1", "2606:4700::1111", "::ffff:8.8.8.8"])(
    "%s",
    (address) => {
      expect(isPublicAddress(address)).toBe(true);
    },
  );

  it.each([
    "127.0.0.1",
    "10.1.2.3",
    "172.16.0.1",
    "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1",
    "0.0.0.0",
    "255.255.255.255",
    "::1",
    "::",
    "fe80::1",
    "fd00::1",
    "::ffff:127.0.0.1",
    "::ffff:7f00:1",
    "::ffff:a9fe:a9fe",
    "64:ff9b::7f00:1",
    "2002:7f00:1::",
    "3fff::1",
    "5f00::1",
    "localhost",
    "",
  ])("not %s", (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});
