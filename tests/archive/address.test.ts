/** No error shows a password, however its address is mistyped. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nameOfAddress, refuseAddress } from "../../src/archive/address.ts";
import { openPostgres, openSqlite } from "../../src/archive/index.ts";

const outcome = async (open: () => unknown): Promise<string> => {
  try {
    await open();
    return "opened";
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
};

describe("an archive's address", () => {
  it.each([
    "postgres:/who:s3cret@host/db",
    "postgres:who:s3cret@host/db",
    " postgres://who:s3cret@host/db",
    "'postgres://who:s3cret@host/db'",
    "/postgres://who:s3cret@host/db",
    "postgers//who:s3cret@host/db",
    "who:s3cret@host/db",
    "host=localhost user=who password=s3cret dbname=news",
    "mysql://who:s3cret@host/db",
  ])("is refused as a file without being shown: %s", (path) => {
    expect(() => openSqlite(path)).toThrow(
      /^(?:the archive's name is neither a file nor an address|mysql:\/\/…: is no archive); name an SQLite file, or postgres:\/\/user:password@host\/database$/,
    );
    expect(() => openSqlite(path, { existing: true })).toThrow(/^(?!.*s3cret)/);
  });

  it.each(["news.sqlite", "c:/news.sqlite", "/srv/me@desk/news.sqlite", "news 12:30.sqlite"])(
    "is a file: %s",
    (path) => {
      expect(() => refuseAddress(path)).not.toThrow();
    },
  );

  it.each([
    ["postgres://who:secret@host:5433/db?sslmode=require", "postgres://host:5433/db"],
    ["postgres://host/db", "postgres://host/db"],
    ["postgres://who:a%40b@host/db", "postgres://host/db"],
  ])("is shown without its password: %s", (url, shown) => {
    expect(nameOfAddress(url)).toBe(shown);
  });

  it.each([
    "postgres://who:s%ecret@host/db",
    "postgres://who:100%@host/db",
    "postgres://who:%ff%fe@host/db",
    "postgres://w%o:s3cret@host/db",
    "postgres://who:s3cret@host/d%b",
  ])("says which characters are written as codes, and shows nothing of it: %s", (url) => {
    expect(() => nameOfAddress(url)).toThrow(
      "the archive's address cannot be read; write postgres://user:password@host/database, with each of @ : / ? # % in a user or password as its code (%40 for @)",
    );
  });

  it("shows no part of a password, whatever one character is mistyped", async () => {
    const log = { info: () => {}, warn: () => {} };
    // nobody listens there
    const secret = fc.stringMatching(/^[0-9]{1,3}[/?#:@%]?x7Qz[/?#:@%]?[0-9]{0,2}$/);
    const slip = fc.record({
      at: fc.nat(60),
      cut: fc.nat(1),
      put: fc.constantFrom("", "/", ":", "@", "x", " ", "\\", '"'),
    });
    await fc.assert(
      fc.asyncProperty(secret, slip, async (password, { at, cut, put }) => {
        const address = `postgres://who:${password}@127.0.0.1:1/db`;
        const [from, to] = [address.indexOf("x7Qz"), address.indexOf("x7Qz") + 4];
        fc.pre(at + cut <= from || at >= to);
        const typed = address.slice(0, at) + put + address.slice(at + cut);
        const open = /^postgres(?:ql)?:\/\//.test(typed)
          ? () => openPostgres(typed, { log })
          : () => openSqlite(typed, { existing: true });
        expect(await outcome(open)).not.toContain("x7Qz");
      }),
      { numRuns: 300 },
    );
  });
});
