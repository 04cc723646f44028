/** Errors of the server and of its driver, as whoever asked reads them. */
import { describe, expect, it } from "vitest";
import { ArchiveAway, isLoss, postgresError } from "../../src/archive/postgres-errors.ts";
import { Silence } from "../../src/archive/silence.ts";

const ARCHIVE = "postgres://news/desk";
const coded = (code: string, message = "what the server says"): Error =>
  Object.assign(new Error(message), { code });
const toldOf = (cause: unknown): unknown => {
  const error = postgresError(ARCHIVE, cause);
  return error instanceof Error ? error.message : error;
};

describe("a server that is away", () => {
  it.each([
    ["our clock is first", new Silence(), "no answer"],
    ["the driver's clock is first", new Error("Query read timeout"), "no answer"],
    [
      "the server's clock is first",
      coded("57014", "canceling statement due to statement timeout"),
      "no answer",
    ],
    ["it is not there", coded("ECONNREFUSED"), "ECONNREFUSED"],
    ["it is shut down", coded("57P01"), "57P01"],
    ["it goes without a word", new Error("Connection terminated unexpectedly"), undefined],
  ])("is told with its cause where %s", (_, cause, words) => {
    expect(isLoss(cause)).toBe(true);
    expect(postgresError(ARCHIVE, cause)).toBeInstanceOf(ArchiveAway);
    expect(toldOf(cause)).toBe(
      `${ARCHIVE}: cannot be reached (${words ?? "Connection terminated unexpectedly"}); see that the server runs`,
    );
  });
});

describe("a server that refuses", () => {
  it.each([
    ["28P01", "refuses the user or password; correct the address (28P01)"],
    ["53300", "has no connection left; raise max_connections, or run fewer processes (53300)"],
    ["25006", "may only be read; name the primary server (25006)"],
  ])("%s is named with what to do", (code, told) => {
    expect(isLoss(coded(code))).toBe(false);
    expect(toldOf(coded(code))).toBe(`${ARCHIVE}: ${told}`);
  });
});
