import { describe, expect, it } from "vitest";
import { readPage } from "../../src/ingest/page.ts";
import { PARAGRAPHS, pageOf } from "../doubles/article-page.ts";

const read = (html: string | Uint8Array, contentType?: string) => {
  const page = readPage({
    bytes: Buffer.from(html),
    address: "https://post.example/a",
    ...(contentType ? { contentType } : {}),
  });
  return "failure" in page ? page : page.parts[0];
};

const withQuote = (quote: string): string => pageOf("json-ld").replace("</p>", `</p>${quote}`);

describe("readPage", () => {
  it.each(["json-ld", "open-graph"] as const)(
    "reads the article and what %s says of it",
    (described) => {
      expect(read(pageOf(described))).toEqual({
        text: PARAGRAPHS.join("\n\n"),
        provenance: {
          title: "Mayor vows to rebuild",
          outlet: "The Springfield Post",
          byline: "Bob Writer",
          published: "2021-03-12T10:00:00Z",
          url: "https://post.example/2021/flood",
          language: "en",
        },
      });
    },
  );

  it("takes no link that is none, and no wrong field for the others", () => {
    const html = pageOf("json-ld", "javascript:alert(1)").replace(
      '"headline":"Mayor vows to rebuild"',
      '"headline":7',
    );
    expect(read(html)).toMatchObject({
      provenance: {
        title: "Mayor vows to rebuild | The Post",
        url: "https://post.example/a",
        byline: "Bob Writer",
      },
    });
  });

  it("keeps single line breaks as blanks and parts paragraphs at double ones", () => {
    const broken = pageOf("json-ld")
      .replace("she said. ", "she said.<br>\n")
      .replace("will be here too, ", "will be here too,<br><br>");
    expect(read(broken)).toMatchObject({ text: expect.stringContaining("she said. “We have") });
    expect(read(broken)).toMatchObject({
      text: expect.stringContaining("here too,\n\ncome what may"),
    });
  });

  const QUOTE = "<blockquote><p>The river owes us nothing.</p></blockquote>";

  it.each([
    ["in it", "<blockquote><p>The river owes us nothing.</p><cite>Ida Berg</cite></blockquote>"],
    ["below it", `${QUOTE}<cite>Ida Berg</cite>`],
    ["in a paragraph below it", `${QUOTE}\n<p>— <cite>Ida Berg</cite></p>`],
    ["in a figure", `<figure>${QUOTE}<figcaption>Ida Berg</figcaption></figure>`],
    ["in a figure, behind a dash", `<figure>${QUOTE}<p>—<cite>Ida Berg</cite></p></figure>`],
  ])("sets whose a quotation is behind a dash, where the page names them %s", (_, quote) => {
    expect(read(withQuote(quote))).toMatchObject({
      text: expect.stringContaining("\n\n> The river owes us nothing.\n\n> — Ida Berg\n\n"),
    });
  });

  it("names a work within a source, and a source within a sentence, where they stand", () => {
    const figure = `<figure>${QUOTE}<figcaption>Ida Berg, <cite>Low Water</cite></figcaption></figure>`;
    expect(read(withQuote(figure))).toMatchObject({
      text: expect.stringContaining("\n\n> — Ida Berg, Low Water\n\n"),
    });
    expect(read(withQuote(`${QUOTE}<p><cite>The Post</cite> was told so.</p>`))).toMatchObject({
      text: expect.stringContaining(
        "\n\n> The river owes us nothing.\n\nThe Post was told so.\n\n",
      ),
    });
  });

  it("reads the encoding that the page or its server declares", () => {
    const html = pageOf("json-ld").replace("utf-8", "koi8-r").replace("river", "r?ver");
    const bytes = Buffer.from(html.replace(/\P{ASCII}/gu, "'"), "latin1");
    bytes[bytes.indexOf("r?ver") + 1] = 0xc9;
    expect(read(bytes)).toMatchObject({ text: expect.stringContaining("rиver") });
    expect(read(bytes, "text/html; charset=koi8-r")).toMatchObject({
      text: expect.stringContaining("rиver"),
    });
  });

  it.each([
    ["a menu", "<html><body><nav>Home</nav></body></html>", "holds no article"],
    ["nothing", "", "is empty"],
    ["a picture", new Uint8Array(300), "is not a text file"],
  ])("refuses %s", (_, html, failure) => {
    expect(read(html)).toEqual({ failure: expect.stringContaining(failure) });
  });
});
