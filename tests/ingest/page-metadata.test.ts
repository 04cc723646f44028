import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import { readMetadata } from "../../src/ingest/page-metadata.ts";

const ADDRESS = "https://post.example/a";

const read = (head: string, attributes = "") => {
  const html = `<!doctype html><html ${attributes}><head>${head}</head><body></body></html>`;
  const { url, ...rest } = readMetadata(parseHTML(html).document, ADDRESS).provenance;
  return url === ADDRESS ? rest : { url, ...rest };
};
const described = (json: unknown, type = "application/ld+json"): string =>
  `<script type="${type}">${JSON.stringify(json)}</script>`;
const ann = { "@type": "Person", "@id": "#ann", name: "Ann Writer" };

describe("readMetadata", () => {
  it.each<[string, unknown, object]>([
    [
      "names that stand beside the article in a graph",
      {
        "@graph": [
          { "@type": "NewsArticle", author: [{ "@id": "#ann" }], publisher: { "@id": "#post" } },
          { "@type": "Organization", "@id": "#post", name: "The Post" },
          ann,
        ],
      },
      { byline: "Ann Writer", outlet: "The Post" },
    ],
    [
      "no name for what stands nowhere",
      { "@type": "NewsArticle", author: { "@id": "#ann" }, publisher: { "@id": "#post" } },
      {},
    ],
    [
      "authors without one that has no name",
      { "@type": "NewsArticle", author: [ann, { "@type": "Person" }, "Bo Editor", 7] },
      { byline: "Ann Writer, Bo Editor" },
    ],
    ["no byline of nobody", { "@type": "NewsArticle", author: [] }, {}],
    [
      "the article that a page is about",
      { "@type": "WebPage", mainEntity: { "@type": "Article", headline: "It rose" } },
      { title: "It rose" },
    ],
    [
      "a language by its code only",
      { "@type": "NewsArticle", inLanguage: { "@type": "Language", name: "English" } },
      {},
    ],
    [
      "no articles of a list that leads elsewhere",
      { "@type": "ItemList", itemListElement: [{ "@type": "Article", headline: "Another" }] },
      {},
    ],
    [
      "no time that there is none of",
      { "@type": "Article", datePublished: "2021-03-12T31:00" },
      {},
    ],
    ["nothing in what is no object", ["NewsArticle", 7, null], {}],
  ])("reads %s", (_, json, expected) => {
    expect(read(described(json))).toEqual(expected);
  });

  it("reads JSON-LD whose type says more", () => {
    const json = { "@type": "NewsArticle", headline: "It rose" };
    expect(read(described(json, "application/ld+json; charset=utf-8"))).toEqual({
      title: "It rose",
    });
  });

  it.each([
    ['<link rel="alternate canonical" href="/b">', "", { url: "https://post.example/b" }],
    ['<link rel="noncanonical" href="/b">', "", {}],
    ['<meta property="og:locale" content="en_GB">', "", { language: "en-GB" }],
    ['<meta property="og:locale" content="en_GB">', 'lang="en"', { language: "en" }],
  ])("reads %s with %j", (head, attributes, expected) => {
    expect(read(head, attributes)).toEqual(expected);
  });
});
