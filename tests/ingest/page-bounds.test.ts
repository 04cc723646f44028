import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import { readPage } from "../../src/ingest/page.ts";
import { boundPage } from "../../src/ingest/page-bounds.ts";
import { PARAGRAPHS } from "../doubles/article-page.ts";

const TEXT = PARAGRAPHS.map((words) => `<p>${words}</p>`).join("");
const read = (html: string) => {
  const { parts: [part] = [], ...page } = {
    parts: undefined,
    ...readPage({ bytes: Buffer.from(`<html><body>${html}`) }),
  };
  return part ? { ...page, text: part.text } : page;
};

/** Elements and their greatest depth, found without recursion. */
const sizeOf = (html: string) => {
  const { document } = parseHTML(`<html><body>${html}`);
  const cut = boundPage(document.documentElement);
  let deepest = 0;
  const elements = [...document.querySelectorAll("*")];
  for (const element of elements.filter(({ children }) => children.length === 0)) {
    let depth = 0;
    for (let at = element.parentElement; at; at = at.parentElement) depth++;
    deepest = Math.max(deepest, depth);
  }
  return { cut, many: elements.length, deepest };
};

const DEEP = "nests deeper than 150 elements; the rest of it is left out";

describe("a page that is too large to be read", () => {
  it.each(["<div>", "<span>", "<ul><li>", "<table><tr><td>", "<blockquote>", "<b>", "<svg>"])(
    "is cut where it nests %s",
    (tag) => {
      const { cut, deepest } = sizeOf(tag.repeat(5_000) + TEXT);
      expect(cut).toBe(DEEP);
      expect(deepest).toBe(150);
    },
  );

  it("is cut where it has too many elements", () => {
    const { cut, many } = sizeOf(`${TEXT}${"<p>a<b>b</b>c</p>".repeat(40_000)}`);
    expect(cut).toBe("has more than 60,000 elements; the rest of it is left out");
    expect(many).toBe(60_000);
  });

  it("gives what is left, and says what was cut", () => {
    const text = PARAGRAPHS.join("\n\n");
    expect(read(`${TEXT}${"<div>".repeat(5_000)}`)).toMatchObject({ text, warning: DEEP });
    expect(read(`${"<div>".repeat(5_000)}${TEXT}`)).toEqual({
      failure: expect.stringMatching(/^holds no article .*; it nests deeper than 150 elements/),
    });
    expect(read(TEXT)).not.toHaveProperty("warning");
  });

  it.each([
    ["lists", `${"[".repeat(3_000)}${"]".repeat(3_000)}`],
    ["graphs", `${'{"@graph":['.repeat(3_000)}${"]}".repeat(3_000)}`],
    ["entities", `${'{"mainEntity":'.repeat(3_000)}1${"}".repeat(3_000)}`],
  ])("is read whatever %s its description nests", (_, json) => {
    const script = `<script type="application/ld+json">${json}</script>`;
    expect(read(script + TEXT)).toMatchObject({ text: PARAGRAPHS.join("\n\n") });
  });
});
