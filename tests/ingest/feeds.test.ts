/** Feeds and sitemaps of news: what they hold, and what they link to. */
import { describe, expect, it } from "vitest";
import { pageOf } from "../doubles/article-page.ts";
import { folderOf } from "../doubles/folder-of.ts";
import { siteOf, typed } from "../doubles/site-of.ts";
import { articlesOf, readAll } from "./read-all.ts";

const WHOLE = `<p>“A bus cannot carry a cow,” said Ingrid Falk.</p><p>${"The ferry to Skarvik will stop running on the first of May, the county said on Tuesday. ".repeat(9)}</p>`;

const rss = (...items: readonly string[]): string =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>The Ferry Post</title><link>https://post.example</link><language>en</language>${items.map((item) => `<item>${item}</item>`).join("")}</channel></rss>`;

const known = {
  title: "A bus & a boat",
  outlet: "The Ferry Post",
  byline: "Juno Claver",
  published: "2026-03-02",
  url: "https://post.example/a.html",
};

/** Why an address is not gone to; what is none of the web is not even a link. */
const NOT_GONE_TO = /private or local address|a password in it|is empty|without items/;

describe("a feed in a file", () => {
  it.each([
    [
      "a.rss",
      rss(
        `<title>A bus &amp; a boat</title><link>https://post.example/a.html</link><dc:creator>Juno Claver</dc:creator><pubDate>Mon, 02 Mar 2026 10:00:00 GMT</pubDate><description>Short.</description><content:encoded><![CDATA[${WHOLE}]]></content:encoded>`,
      ),
      known,
    ],
    [
      "b.atom",
      `<feed xmlns="http://www.w3.org/2005/Atom"><title>The Ferry Post</title><entry><title type="html">A bus &amp;amp; a boat</title><link rel="alternate" href="https://post.example/a.html"/><link rel="edit" href="https://post.example/x"/><id>urn:1</id><author><name>Juno Claver</name></author><published>2026-03-02T10:00:00Z</published><content type="html"><![CDATA[${WHOLE}]]></content></entry></feed>`,
      { ...known, published: "2026-03-02T10:00:00Z" },
    ],
    [
      "c.json",
      JSON.stringify({
        version: "https://jsonfeed.org/version/1.1",
        title: "The Ferry Post",
        items: [
          {
            id: "1",
            url: known.url,
            title: known.title,
            content_html: WHOLE,
            authors: [{ name: "Juno Claver" }],
            date_published: "2026-03-02T10:00:00Z",
          },
        ],
      }),
      { ...known, published: "2026-03-02T10:00:00Z" },
    ],
  ])("%s gives the items that it holds whole", async (name, content, expected) => {
    expect(articlesOf(await readAll(folderOf({ [name]: content })))).toMatchObject([
      {
        id: "post.example/a",
        ...expected,
        text: expect.stringMatching(/^“A bus cannot carry a cow,” said Ingrid Falk\.\n\nThe ferry/),
      },
    ]);
  });

  it.each([
    ["a.xml", "<html><body>no</body></html>", "neither a feed"],
    ["b.json", "{}", "neither a feed"],
    ["c.rss", rss(), "without items"],
    ["d.xml", '<!DOCTYPE x [<!ENTITY a "b"><!ENTITY c "&a;&a;">]><x>&c;</x>', "neither a feed"],
    ["e.rss", "", "is empty"],
  ])("%s is refused where it is none", async (name, content, failure) => {
    expect(await readAll(folderOf({ [name]: content }))).toMatchObject([
      { failure: expect.stringContaining(failure) },
    ]);
  });
});

describe("a feed at an address", () => {
  it("has its summaries' pages fetched, what the page does not say from the feed", async () => {
    const site: Awaited<ReturnType<typeof siteOf>> = await siteOf({
      "/feed": (_, response) =>
        void response
          .writeHead(200, { "content-type": "application/rss+xml" })
          .end(
            rss(
              `<title>Mayor vows</title><link>${site.url}/a</link><description>Short.</description>`,
              `<title>Gone</title><link>${site.url}/gone</link>`,
            ),
          ),
      "/a": typed(
        "text/html",
        pageOf("json-ld", "").replace('"publisher":{"name":"The Springfield Post"}', '"x":1'),
      ),
    });
    const readings = await readAll(`${site.url}/feed`);
    expect(readings).toMatchObject([
      {
        path: `${site.url}/a`,
        articles: [
          { title: "Mayor vows to rebuild", outlet: "The Ferry Post", byline: "Bob Writer" },
        ],
      },
      { path: `${site.url}/gone`, failure: "the site answers 404" },
    ]);
  });

  it("is read so far, and how much is left out is said", async () => {
    const items = Array.from(
      { length: 8 },
      (_, i) =>
        `<title>${i}</title><link>https://post.example/${i}</link><description>${WHOLE.replaceAll("<", "&lt;")}</description>`,
    );
    const { url } = await siteOf({ "/feed": typed("text/xml", rss(...items)) });
    const readings = await readAll(`${url}/feed`);
    expect(articlesOf(readings)).toHaveLength(5);
    expect(readings.at(-1)).toMatchObject({
      failure: expect.stringContaining("lists 8 items, 3 of them more"),
      skipped: true,
    });
  });

  it.each([
    ["another machine of this network", "http://10.1.2.3/a"],
    ["the clouds' own address", "http://169.254.169.254/latest/meta-data"],
    ["this machine by another name", "http://[::ffff:10.0.0.1]/"],
    ["this machine by no name", "http://[::]/"],
    ["a network in decimal writing", "http://167772161/"],
    ["a network in octal writing", "http://012.0.0.1/"],
    ["a network behind a translator", "http://[64:ff9b::a00:1]/"],
    ["another port of its own machine", "http://127.0.0.2:8081/"],
    ["another program", "gopher://post.example/1"],
    ["a file", "file:///etc/passwd"],
    ["an address with a password", "http://jo:secret@post.example/"],
  ])("has no item fetched from %s", async (_, link) => {
    const item = `<title>x</title><link>${link}</link>`;
    const map = `<urlset xmlns:news="x"><url><loc>${link}</loc><news:news><news:title>x</news:title></news:news></url></urlset>`;
    const index = `<sitemapindex><sitemap><loc>${link}</loc></sitemap></sitemapindex>`;
    for (const content of [rss(item), map, index]) {
      const { url } = await siteOf({ "/feed": typed("application/xml", content) });
      expect(await readAll(`${url}/feed`)).toEqual([
        expect.objectContaining({ failure: expect.stringMatching(NOT_GONE_TO) }),
      ]);
    }
  });

  it("has no item fetched where a redirect of its own site leads within", async () => {
    const site: Awaited<ReturnType<typeof siteOf>> = await siteOf({
      "/feed": (_, response) =>
        void response
          .writeHead(200, { "content-type": "application/rss+xml" })
          .end(rss(`<title>x</title><link>${site.url}/away</link>`)),
      "/away": (_, response) =>
        void response.writeHead(302, { location: "http://10.1.2.3/a" }).end(),
    });
    expect(await readAll(`${site.url}/feed`)).toEqual([
      expect.objectContaining({ failure: expect.stringMatching(NOT_GONE_TO) }),
    ]);
  });
});

describe("a sitemap of news", () => {
  const entry = (url: string): string =>
    `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>${url}</loc><news:news><news:publication><news:name>The Springfield Post</news:name><news:language>en</news:language></news:publication><news:publication_date>2026-03-02</news:publication_date><news:title>Mayor vows</news:title></news:news></url><url><loc>https://post.example/about</loc></url></urlset>`;

  it("has its pages fetched, also where it lists sitemaps", async () => {
    const site: Awaited<ReturnType<typeof siteOf>> = await siteOf({
      "/index.xml": (_, response) =>
        void response
          .writeHead(200, { "content-type": "application/xml" })
          .end(`<sitemapindex><sitemap><loc>${site.url}/news.xml</loc></sitemap></sitemapindex>`),
      "/news.xml": (_, response) =>
        void response.writeHead(200, { "content-type": "text/xml" }).end(entry(`${site.url}/a`)),
      "/a": typed("text/html", pageOf("open-graph", "")),
    });
    for (const name of ["news.xml", "index.xml"])
      expect(await readAll(`${site.url}/${name}`)).toMatchObject([
        { path: `${site.url}/a`, articles: [{ title: "Mayor vows to rebuild" }] },
      ]);
  });
});
