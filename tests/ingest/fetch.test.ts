import { once } from "node:events";
import type { RequestListener } from "node:http";
import { gzipSync } from "node:zlib";
import { describe, expect, it, onTestFinished } from "vitest";
import { isPublicAddress } from "../../src/ingest/addresses.ts";
import { createFetcher, type FetchOptions } from "../../src/ingest/fetch.ts";
import { PARAGRAPHS, pageOf } from "../doubles/article-page.ts";
import { READING } from "../doubles/reading-options.ts";
import { siteOf } from "../doubles/site-of.ts";
import { readAll } from "./read-all.ts";

const html: (body: string) => RequestListener = (body) => (_, response) => {
  response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(body);
};
const redirect: (to: string) => RequestListener = (to) => (_, response) => {
  response.writeHead(302, { location: to }).end();
};

const get = async (address: string, options: Partial<FetchOptions> = {}) => {
  const fetcher = createFetcher({ ...READING, ...options });
  onTestFinished(() => fetcher.close());
  const fetched = await fetcher.get(address);
  return "failure" in fetched ? fetched.failure : Buffer.from(fetched.bytes).toString();
};

describe("a fetcher", () => {
  it("reads a page, says who asks, and asks for robots.txt first", async () => {
    const { url, asked, agents } = await siteOf({ "/a": html("hello") });
    expect(await get(`${url}/a`)).toBe("hello");
    expect(asked).toEqual(["/robots.txt", "/a"]);
    expect(agents).toEqual(Array(2).fill(expect.stringMatching(/^whosaid .*tests@example\.org/)));
  });

  it("follows redirects, a few", async () => {
    const { url } = await siteOf({
      "/a": redirect("/b"),
      "/b": redirect("/c"),
      "/c": html("hello"),
      "/round": redirect("/round"),
    });
    expect(await get(`${url}/a`)).toBe("hello");
    expect(await get(`${url}/round`)).toBe("redirects more than 3 times");
  });

  it("obeys robots.txt, on the way, too", async () => {
    const { url } = await siteOf({
      "/robots.txt": (_, response) => response.end("User-agent: *\nDisallow: /no"),
      "/a": redirect("/no"),
      "/no": html("hello"),
    });
    expect(await get(`${url}/no`)).toContain("robots.txt does not allow it");
    expect(await get(`${url}/a`)).toContain("robots.txt does not allow it");
  });

  it("obeys the first half megabyte of a robots.txt that is longer", async () => {
    const { url } = await siteOf({
      "/robots.txt": (_, response) =>
        response.end(`User-agent: *\nDisallow: /no\n${"# much ado\n".repeat(60_000)}`),
      "/no": html("hello"),
      "/a": html("hello"),
    });
    expect(await get(`${url}/no`)).toContain("robots.txt does not allow it");
    expect(await get(`${url}/a`)).toBe("hello");
  });

  it("lets go of what it refuses", async () => {
    let closed: Promise<unknown> = Promise.resolve();
    const { url } = await siteOf({
      "/a": (request, response) => {
        closed = once(request.socket, "close");
        response.writeHead(410, { "content-type": "text/html" }).write("gone, and so on");
      },
    });
    const fetcher = createFetcher({
      ...READING,
      limits: { ...READING.limits, fetchSeconds: 3_600 },
    });
    await fetcher.get(`${url}/a`);
    // only the end of the test would come before the hour
    await closed;
    await fetcher.close();
  });

  it("keeps away where robots.txt cannot be read", async () => {
    const { url, asked } = await siteOf({
      "/robots.txt": (_, response) => response.writeHead(503).end(),
      "/a": html("hello"),
    });
    expect(await get(`${url}/a`)).toContain("robots.txt cannot be read");
    expect(asked).toEqual(["/robots.txt"]);
  });

  it.each([
    ["an address of this machine", "http://127.0.0.1:1/"],
    ["a name of this machine", "http://localhost:8081/"],
    ["this machine in other writing", "http://2130706433:1/"],
    ["this machine in IPv6", "http://[::1]:1/"],
    ["this machine, mapped", "http://[::ffff:127.0.0.1]:1/"],
    ["a cloud's metadata", "http://169.254.169.254/latest/meta-data"],
  ])("does not go to %s", async (_, address) => {
    expect(await get(address, { mayConnect: isPublicAddress })).toContain(
      "private or local address",
    );
  });

  it("does not go there by a redirect either", async () => {
    const { url, asked } = await siteOf({
      "/a": redirect("http://127.0.0.2:8081/secret"),
      "/b": redirect("http://localhost:8081/"),
    });
    expect(await get(`${url}/a`)).toContain("private or local address");
    expect(
      await get(`${url}/b`, {
        mayConnect: (address) => address === "127.0.0.1" && !asked.includes("/b"),
      }),
    ).toContain("private or local address");
  });

  it.each([
    ["a file address", "file:///etc/passwd", "only http: and https:"],
    ["a password", "http://user:pass@127.0.0.1/", "a password in it"],
    ["no address", "http://", "is no address"],
  ])("refuses %s", async (_, address, reason) => {
    expect(await get(address)).toContain(reason);
  });

  it("refuses a redirect to another scheme", async () => {
    const { url } = await siteOf({ "/a": redirect("file:///etc/passwd") });
    expect(await get(`${url}/a`)).toContain("only http: and https:");
  });

  it.each<readonly [string, RequestListener, string]>([
    [
      "a picture",
      (_, response) => response.writeHead(200, { "content-type": "image/png" }).end("x"),
      "image/png",
    ],
    ["no type", (_, response) => response.writeHead(200).end("x"), "no declared type"],
    ["an error page", (_, response) => response.writeHead(410).end("gone"), "answers 410"],
    ["a page that is too large", html("x".repeat(100_001)), "more than 0.1 MB"],
    [
      "a page that grows when unpacked",
      (_, response) =>
        response
          .writeHead(200, { "content-type": "text/html", "content-encoding": "gzip" })
          .end(gzipSync("x".repeat(5_000_000))),
      "more than 0.1 MB",
    ],
  ])("refuses %s", async (_, answer, reason) => {
    const { url } = await siteOf({ "/a": answer });
    expect(await get(`${url}/a`)).toContain(reason);
  });

  it("does not wait for ever, neither for the head nor for the body", async () => {
    const limits = { ...READING.limits, fetchSeconds: 0.2 };
    const { url } = await siteOf({
      "/silent": () => {},
      "/slow": (_, response) => {
        response.writeHead(200, { "content-type": "text/html" }).write("x");
      },
    });
    expect(await get(`${url}/silent`, { limits })).toContain("does not answer within 0.2 seconds");
    expect(await get(`${url}/slow`, { limits })).toContain("does not answer within 0.2 seconds");
  });

  it("says in one line that nobody is there", async () => {
    const failure = await get("http://127.0.0.1:1/a");
    expect(failure).toContain("cannot be fetched");
    expect(failure).not.toContain("\n");
  });
});

describe("an address among the paths", () => {
  it("gives an article named by its canonical link", async () => {
    const { url } = await siteOf({
      "/a": html(pageOf("json-ld", "https://www.post.example/2021/flood.html")),
    });
    const readings = await readAll(`${url}/a`, `${url}/none`);
    expect(readings).toMatchObject([
      {
        articles: [
          {
            id: "post.example/2021/flood",
            text: PARAGRAPHS.join("\n\n"),
            outlet: "The Springfield Post",
          },
        ],
      },
      { path: `${url}/none`, failure: "the site answers 404" },
    ]);
  });
});
