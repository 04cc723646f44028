/** Pages from the web, within limits, and only from where anybody may read. */
import { lookup } from "node:dns";
import { isIP, type LookupFunction } from "node:net";
import { Agent, fetch, type Response } from "undici";
import { isPublicAddress } from "./addresses.ts";
import { isAllowed } from "./robots.ts";

export type FetchLimits = {
  /** Bytes of a page, after decompression. */
  readonly fetchBytes: number;
  /** Seconds for a page in all: connection, redirects and body. */
  readonly fetchSeconds: number;
  readonly fetchRedirects: number;
};

export type FetchOptions = {
  readonly limits: FetchLimits;
  /** Who asks, and how to reach them: goes into the user agent. */
  readonly contact: string | undefined;
  /** Addresses that may be connected to: public ones, unless told otherwise. */
  readonly mayConnect?: (address: string) => boolean;
};

export type Fetched =
  | {
      /** Where it was found after all redirects. */
      readonly address: string;
      readonly bytes: Uint8Array;
      readonly contentType: string;
      readonly validators: Validators;
    }
  | { readonly failure: string };

/** By what a server tells whether something is as it was (RFC 9110, 8.8). */
export type Validators = { readonly etag?: string; readonly modified?: string };

export type Fetcher = {
  /** Never throws. `stop` ends it at once. */
  get(address: string, stop?: AbortSignal): Promise<Fetched>;
  /** The same, where it is another than that of `known`; else `unchanged`. */
  getIfNew(
    address: string,
    known: Validators,
    stop?: AbortSignal,
  ): Promise<Fetched | { readonly unchanged: true }>;
  close(): Promise<void>;
};

const PRODUCT = "whosaid";
const TYPES = [
  "text/html",
  "application/xhtml+xml",
  "text/plain",
  "text/markdown",
  "application/rss+xml",
  "application/atom+xml",
  "application/rdf+xml",
  "application/xml",
  "text/xml",
  "application/feed+json",
  "application/json",
  "application/pdf",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  "message/rfc822",
];
/** As much of a robots.txt as is read, in bytes (RFC 9309 asks for 500 KiB at least). */
const ROBOTS_BYTES = 512 * 1024;

/** A reason that the user is told in one line. */
class Refusal extends Error {}

type Hop = {
  readonly url: URL;
  readonly signal: AbortSignal;
  readonly conditions?: Readonly<Record<string, string>>;
};
type Arrived = { readonly url: URL; readonly response: Response };

export const createFetcher = ({ limits, contact, ...options }: FetchOptions): Fetcher => {
  const mayConnect = options.mayConnect ?? isPublicAddress;
  const dispatcher = new Agent({ connect: { lookup: guardedLookup(mayConnect) } });
  const headers = { "user-agent": userAgent(contact), accept: TYPES.join(", ") };
  const robots = new Map<string, Promise<string>>();

  /** Goes where redirects lead; `enter` is asked before each page. */
  const follow = async (
    { url, signal, conditions }: Hop,
    enter: (hop: Hop) => Promise<void>,
  ): Promise<Arrived> => {
    let at = url;
    for (let hops = 0; hops <= limits.fetchRedirects; hops++) {
      refuseAddress(at, mayConnect);
      await enter({ url: at, signal });
      const asked = { ...headers, ...conditions };
      const response = await fetch(at, { dispatcher, headers: asked, redirect: "manual", signal });
      const next = redirectOf(response, at);
      if (!next) return { url: at, response };
      await response.body?.cancel();
      at = next;
    }
    throw new Refusal(`redirects more than ${limits.fetchRedirects} times`);
  };

  /** Rules of the site; all is allowed where it has none, nothing where it cannot say (RFC 9309, 2.3.1). */
  const readRobots = async ({ url, signal }: Hop): Promise<string> => {
    const { response } = await follow({ url: new URL("/robots.txt", url), signal }, async () => {});
    if (response.status >= 500) throw new Refusal("the site’s robots.txt cannot be read just now");
    if (response.ok) return Buffer.from((await readUpTo(response, ROBOTS_BYTES)).bytes).toString();
    await response.body?.cancel();
    return "";
  };

  const obeyRobots = async (hop: Hop): Promise<void> => {
    const { origin, pathname, search } = hop.url;
    const rules = robots.get(origin) ?? readRobots(hop);
    robots.set(origin, rules);
    rules.catch(() => robots.delete(origin));
    if (!isAllowed(await rules, PRODUCT, `${pathname}${search}`))
      throw new Refusal("the site’s robots.txt does not allow it");
  };

  const getIfNew: Fetcher["getIfNew"] = async (address, known, stop) => {
    try {
      const late = AbortSignal.timeout(limits.fetchSeconds * 1000);
      const signal = stop ? AbortSignal.any([stop, late]) : late;
      const conditions = conditionsOf(known);
      const { url, response } = await follow(
        { url: parseAddress(address), signal, conditions },
        obeyRobots,
      );
      if (response.status === NOT_MODIFIED) {
        await response.body?.cancel();
        return { unchanged: true };
      }
      const contentType = response.headers.get("content-type") ?? "";
      await refuseResponse(response, contentType);
      const bytes = await readBody(response, limits.fetchBytes);
      return { address: url.href, bytes, contentType, validators: validatorsOf(response) };
    } catch (cause) {
      return { failure: failureOf(cause, limits) };
    }
  };

  const get: Fetcher["get"] = async (address, stop) => {
    const fetched = await getIfNew(address, {}, stop);
    return "unchanged" in fetched ? { failure: "the site answers 304 unasked" } : fetched;
  };

  return { get, getIfNew, close: () => dispatcher.destroy() };
};

const NOT_MODIFIED = 304;

const conditionsOf = ({ etag, modified }: Validators): Readonly<Record<string, string>> => ({
  ...(etag === undefined ? {} : { "if-none-match": etag }),
  ...(modified === undefined ? {} : { "if-modified-since": modified }),
});

const validatorsOf = ({ headers }: Response): Validators => {
  const etag = headers.get("etag");
  const modified = headers.get("last-modified");
  return { ...(etag ? { etag } : {}), ...(modified ? { modified } : {}) };
};

const userAgent = (contact: string | undefined): string =>
  `${PRODUCT} (archive of quotations from news articles; ${contact ?? "operator gives no contact"})`;

const parseAddress = (address: string): URL => {
  if (!URL.canParse(address)) throw new Refusal("is no address of a page");
  return new URL(address);
};

const refuseAddress = (url: URL, mayConnect: (address: string) => boolean): void => {
  if (url.protocol !== "http:" && url.protocol !== "https:")
    throw new Refusal(`${url.protocol} addresses are not read, only http: and https:`);
  if (url.username !== "" || url.password !== "")
    throw new Refusal("an address with a password in it is not read");
  const host = url.hostname.replace(BRACKETS, "");
  if (isIP(host) !== 0 && !mayConnect(host)) throw new Refusal(PRIVATE);
};

const BRACKETS = /^\[|\]$/g;
const PRIVATE = "leads to a private or local address; only public pages are read";

/** Resolves names, refusing those that lead to a forbidden address: asked for every connection, so also after a redirect. */
const guardedLookup =
  (mayConnect: (address: string) => boolean): LookupFunction =>
  (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, "");
      const [first] = addresses;
      if (!first || addresses.some(({ address }) => !mayConnect(address)))
        return callback(new Refusal(PRIVATE), "");
      return options.all ? callback(null, addresses) : callback(null, first.address, first.family);
    });
  };

const redirectOf = (response: Response, from: URL): URL | undefined => {
  const location = response.headers.get("location");
  if (response.status < 300 || response.status > 399 || !location) return undefined;
  if (!URL.canParse(location, from.href))
    throw new Refusal("redirects to something that is no address");
  return new URL(location, from);
};

/** What is refused is not received: its connection is let go. */
const refuseResponse = async ({ status, ok, body }: Response, contentType: string) => {
  const type = contentType.split(";")[0]?.trim().toLowerCase() ?? "";
  if (ok && TYPES.includes(type)) return;
  await body?.cancel();
  throw new Refusal(
    ok
      ? `is ${type || "of no declared type"}, no text that can be read`
      : `the site answers ${status}`,
  );
};

const readBody = async (response: Response, limit: number): Promise<Uint8Array> => {
  const { bytes, whole } = await readUpTo(response, limit);
  if (!whole) throw new Refusal(`has more than ${(limit / 1e6).toFixed(1)} MB`);
  return bytes;
};

/** The first bytes of the body, `limit` of them at most, and whether that is all of it. */
const readUpTo = async (
  response: Response,
  limit: number,
): Promise<{ readonly bytes: Uint8Array; readonly whole: boolean }> => {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    size += part.byteLength;
    parts.push(part);
    if (size > limit) break;
  }
  return { bytes: Buffer.concat(parts).subarray(0, limit), whole: size <= limit };
};

/** The reason in one line; `fetch` hides the network’s own under `cause`. */
const failureOf = (cause: unknown, { fetchSeconds }: FetchLimits): string => {
  if (!(cause instanceof Error)) return String(cause);
  if (cause.name === "TimeoutError") return `does not answer within ${fetchSeconds} seconds`;
  const inner = cause instanceof Refusal ? cause : deepest(cause);
  if (inner instanceof Refusal) return inner.message;
  const code = "code" in inner ? ` (${inner.code})` : "";
  return `cannot be fetched: ${inner.message.split("\n")[0]}${code}`;
};

const deepest = (error: Error): Error =>
  error.cause instanceof Error ? deepest(error.cause) : error;
