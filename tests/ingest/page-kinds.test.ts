/** Pages that are several articles, spoilt, or none. */
import { describe, expect, it } from "vitest";
import { linkedArticle } from "../../src/ingest/json-ld.ts";
import { readPage } from "../../src/ingest/page.ts";

const read = (html: string | Uint8Array) => readPage({ bytes: Buffer.from(html) });
const LONG =
  "The ferry to Skarvik will stop running on the first of May, the county said on Tuesday, after two years of losses and a winter in which the pier lost eleven of its forty piles.";
const page = (body: string, title = "Ferry to stop"): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title></head><body>${body}</body></html>`;

describe("a live blog", () => {
  const entry = {
    title: "Lund speaks",
    text: "“A bus cannot carry a cow,” Petra Lund told the board.",
  };
  it.each([
    [
      "entries of divisions",
      `<div class="live-blog-post" id="e2"><div class="post-header"><time datetime="2026-05-02T14:05:00Z">2:05 p.m.</time><span class="byline">By Juno Claver</span></div><h2>${entry.title}</h2><div>${entry.text}</div></div>`,
      `<div class="live-blog-post" id="e1"><time datetime="2026-05-02T13:40:00Z">1:40 p.m.</time><span class="byline">Dan Rusk</span><p>${LONG}</p></div>`,
    ],
    [
      "blocks with a contributor",
      `<div class="block" id="e2"><p class="block-time"><time datetime="2026-05-02T14:05:00Z">14.05</time></p><p class="contributor">Juno Claver</p><h2>${entry.title}</h2><p>${entry.text}</p></div>`,
      `<div class="block" id="e1"><p class="block-time"><time datetime="2026-05-02T13:40:00Z">13.40</time></p><p class="contributor">Dan Rusk</p><p>${LONG}</p></div>`,
    ],
    [
      "articles with properties",
      `<article itemprop="liveBlogUpdate" id="e2"><time itemprop="datePublished" datetime="2026-05-02T14:05:00Z">now</time><span itemprop="author">Juno Claver</span><h3 itemprop="headline">${entry.title}</h3><div itemprop="articleBody"><p>${entry.text}</p></div></article>`,
      `<article itemprop="liveBlogUpdate" id="e1"><time datetime="2026-05-02T13:40:00Z">then</time><span itemprop="author">Dan Rusk</span><p>${LONG}</p></article>`,
    ],
  ])("of %s gives each with its time and who wrote it", (_, first, second) => {
    const { parts = [] } = {
      parts: [],
      ...read(page(`<main><h1>Live: the vote</h1>${first}${second}</main>`)),
    };
    expect(parts).toEqual([
      {
        name: "e2",
        text: `${entry.title}\n\n${entry.text}`,
        provenance: {
          title: entry.title,
          byline: "Juno Claver",
          published: "2026-05-02T14:05:00Z",
          language: "en",
        },
      },
      {
        name: "e1",
        text: LONG,
        provenance: {
          title: "Ferry to stop",
          byline: "Dan Rusk",
          published: "2026-05-02T13:40:00Z",
          language: "en",
        },
      },
    ]);
  });
});

describe("what is no article", () => {
  it.each([
    [
      "an error page",
      page("<h1>Page not found</h1><p>It may have moved.</p>", "404"),
      "is an error page (404)",
    ],
    [
      "a gate",
      page("<p>Checking your browser before you go on.</p>", "Just a moment..."),
      "is an error page (Just a moment...)",
    ],
    [
      "an offer",
      page(
        "<h1>Ferry to stop</h1><p>Subscribe to go on reading. Unlimited access for one euro a month to all that we have ever printed.</p><p>Already a subscriber? Log in here to continue reading.</p>",
      ),
      "is an offer to subscribe or sign in",
    ],
    [
      "frames",
      '<html><frameset cols="20%,80%"><frame src="a"><frame src="b"></frameset></html>',
      "is made of frames",
    ],
    [
      "an advertisement's frame",
      page('<div id="ad"><a href="/x"><img src="x.jpg"></a><p>Best fares ever!</p></div>', "Ad"),
      "holds no article",
    ],
  ])("%s is refused, and why is said", (_, html, failure) => {
    expect(read(html)).toEqual({ failure: expect.stringContaining(failure) });
  });

  it("an article about an error is one", () => {
    const body = `<article><h1>404: how a page got lost</h1>${`<p>${LONG}</p>`.repeat(9)}</article>`;
    expect(read(page(body, "404: how a page got lost"))).toHaveProperty("parts");
  });

  it("a teaser is taken as that", () => {
    const data = `<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":"false"}</script>`;
    expect(read(page(`${data}<article><p>${LONG}</p></article>`))).toMatchObject({
      parts: [{ text: LONG }],
      warning: expect.stringContaining("the beginning only"),
    });
  });
});

describe("a spoilt page", () => {
  const spoilt = (words: string) =>
    read(page(`<article><p>${words} said Petra Lund.</p><p>${LONG}</p></article>`));
  it.each([
    ["escaped twice", "&amp;ldquo;We can&amp;#8217;t,&amp;rdquo;", "“We can’t,”", "escapes"],
    [
      "read as Windows-1252",
      "â€œWe canâ€™t afford a cafÃ©,â€\u009d",
      "“We can’t afford a café,”",
      "Windows-1252",
    ],
    ["read so, its last byte lost", "â€œWe canâ€™t,â€", "“We can’t,”", "Windows-1252"],
    [
      "with letters lost",
      "\ufffdWe can\ufffdt,\ufffd",
      "\ufffdWe can\ufffdt,\ufffd",
      "at 3 places",
    ],
  ])("%s is mended or complained of", (_, words, read, warning) => {
    expect(spoilt(words)).toEqual({
      parts: [{ text: `${read} said Petra Lund.\n\n${LONG}`, provenance: expect.anything() }],
      warning: expect.stringContaining(warning),
    });
  });

  it("with accents and marks of its own stays as it is", () => {
    expect(spoilt("“Ça coûte £5 à Nîmes – Âge d’or,”")).toMatchObject({
      parts: [{ text: expect.stringContaining("“Ça coûte £5 à Nîmes – Âge d’or,”") }],
    });
    expect(spoilt("“Ça coûte £5,”")).not.toHaveProperty("warning");
  });

  it("declares one encoding and is in another", () => {
    const html = page(`<article><p>“We cannot,” said Zoë Lund.</p><p>${LONG}</p></article>`);
    const latin = Buffer.from(html.replaceAll("“", "\x93").replaceAll("”", "\x94"), "latin1");
    expect(read(latin)).toMatchObject({
      parts: [{ text: `“We cannot,” said Zoë Lund.\n\n${LONG}` }],
    });
  });
});

describe("linked data as it is written", () => {
  const own = { titles: ["Ferry to stop | The Post"], addresses: ["https://post.example/ferry"] };
  const ferry = '"@type":"NewsArticle","headline":"Ferry to stop","datePublished":"2026-05-02"';
  it.each([
    ["CDATA", `//<![CDATA[\n{${ferry}}\n//]]>`],
    ["CDATA between comments", `/*<![CDATA[*/{${ferry}}/*]]>*/`],
    ["a comment of HTML", `<!-- {${ferry}} -->`],
    ["stray commas", `{${ferry},}`],
    ["a comment and a semicolon", `{/* ours */${ferry}};`],
    ["a line break in a string", `{${ferry},"description":"two\nlines // and no comment"}`],
    ["others before it", `[{"@type":"NewsArticle","headline":"Else"},{${ferry}}]`],
    [
      "others of its title, told by address",
      `[{"@type":"NewsArticle","headline":"Ferry","url":"https://post.example/other"},{${ferry},"url":"https://www.post.example/ferry/"}]`,
    ],
  ])("with %s is read", (_, script) => {
    expect(linkedArticle([script], own)).toMatchObject({
      headline: "Ferry to stop",
      datePublished: "2026-05-02",
    });
  });

  it("that is none says nothing", () => {
    expect(linkedArticle(["{", "[]", '"NewsArticle"', "window.x = {}"], own)).toBeUndefined();
  });
});
