/** What goes wrong with a PostgreSQL server, in one line each: the archive, the cause, what to do. */
import { SCHEMA } from "./postgres-schema.ts";
import { Silence } from "./silence.ts";

/** The server is not there at the moment: what was asked may be asked again. */
export class ArchiveAway extends Error {
  readonly code: string;
  constructor(name: string, cause: unknown) {
    const help = isUnknownHost(cause) ? "its address names the host" : "the server runs";
    super(`${shownName(name, cause)}: cannot be reached (${causeOf(cause)}); see that ${help}`, {
      cause,
    });
    this.name = "ArchiveAway";
    this.code = codeOf(cause);
  }
}

/** Codes of Node and of PostgreSQL (https://www.postgresql.org/docs/current/errcodes-appendix.html) that a later try may not meet. */
const LOSSES: readonly string[] = [
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "ENOENT",
  "ENOTFOUND",
  "EAI_AGAIN",
  "ETIMEDOUT",
  "EHOSTUNREACH",
  "57P01",
  "57P02",
  "57P03",
  "08",
  "40001",
  "40P01",
];
// pg's own errors, which have no code. matches: Connection terminated unexpectedly
const TERMINATED = /^(?:Connection terminated|Client has encountered a connection error)/;
// pg's own words for a server that is silent
const SILENT =
  /^(?:Query read timeout|timeout expired|timeout exceeded when trying to connect|Connection terminated due to connection timeout)/;

/** PostgreSQL's own word for a statement that it ended for its length: whichever clock is first, ours or its. */
const STATEMENT_TIMEOUT = "57014";

/** No answer came in time, neither yes nor no. */
export const isSilence = (cause: unknown): boolean =>
  cause instanceof Silence ||
  codeOf(cause) === STATEMENT_TIMEOUT ||
  (cause instanceof Error && SILENT.test(cause.message));

export const isLoss = (cause: unknown): boolean =>
  isSilence(cause) ||
  LOSSES.some((code) => codeOf(cause).startsWith(code)) ||
  (cause instanceof Error && TERMINATED.test(cause.message));

const CAUSES: readonly (readonly [code: string, words: string])[] = [
  ["28", "refuses the user or password; correct the address"],
  ["3D000", "has no such database; create it"],
  [
    "42501",
    `does not let the user create or change tables; grant CREATE on the database, or all on the schema ${SCHEMA}`,
  ],
  ["42P01", "lacks a part of an archive; restore a backup"],
  ["42703", "lacks a part of an archive; restore a backup"],
  ["53100", "cannot grow, the disk is full; free some space and try again, nothing is lost"],
  ["53300", "has no connection left; raise max_connections, or run fewer processes"],
  ["25006", "may only be read; name the primary server"],
  ["22P05", "cannot keep every character; make a database with ENCODING 'UTF8'"],
  ["22021", "cannot keep a NUL character; remove it from the text"],
  [
    "ERR_TLS_CERT_ALTNAME_INVALID",
    "shows the certificate of another host; name it as its certificate does",
  ],
  ...["DEPTH_ZERO_SELF_SIGNED_CERT", "SELF_SIGNED_CERT_IN_CHAIN", "UNABLE_TO_", "CERT_"].map(
    (code) =>
      [
        code,
        "shows a certificate that nobody vouches for; add sslrootcert=<file> to the address, or sslmode=no-verify",
      ] as const,
  ),
];
// pg's own, without a code
const NO_TLS = /^The server does not support SSL connections/;

/** The error to show for what the server or its driver threw over the archive `name`, in one line. */
export const postgresError = (name: string, cause: unknown): unknown => {
  const code = codeOf(cause);
  const known = CAUSES.find(([begin]) => code.startsWith(begin));
  if (known) return new Error(`${name}: ${known[1]} (${code})`, { cause });
  if (cause instanceof Error && NO_TLS.test(cause.message))
    return new Error(
      `${name}: offers no encryption; turn ssl on in the server, or leave sslmode out of the address`,
      { cause },
    );
  return isLoss(cause) ? new ArchiveAway(name, cause) : cause;
};

const codeOf = (cause: unknown): string =>
  cause instanceof Error && "code" in cause ? String(cause.code) : "";

const isUnknownHost = (cause: unknown): boolean => UNKNOWN_HOST.has(codeOf(cause));
const UNKNOWN_HOST: ReadonlySet<string> = new Set(["ENOTFOUND", "EAI_AGAIN"]);

/** The archive's name as it may be shown: of `who:12@34#host` the host is read as 34, which is half of the password. */
export const shownName = (name: string, cause: unknown): string =>
  isUnknownHost(cause) ? "postgres://…" : name;

/** Code of an error, or its message where it has none. */
export const causeOf = (cause: unknown): string =>
  isSilence(cause)
    ? "no answer"
    : codeOf(cause) || (cause instanceof Error ? cause.message : String(cause));
