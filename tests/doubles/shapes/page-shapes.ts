/** Pages that may cost more than in step with their length. */
import type { Shape } from "./shape.ts";

const START = "<!doctype html><html><head><title>Wells</title></head><body><article>";
const PROSE =
  "<p>The well is dry, Ann Lee said, and the town, which paid for it, will dig again before the winter.</p>";
const END = `${PROSE.repeat(5)}</article></body></html>`;

const BODIES: readonly Shape[] = [
  { unit: "<div>", close: "</div>" },
  { unit: "<div>" },
  { unit: "</div>" },
  { unit: "<p>" },
  { unit: PROSE },
  { unit: "<p>a</p>" },
  { unit: "<br>" },
  { unit: "<span>", close: "</span>" },
  { unit: "<b><i>" },
  { unit: "<table><tr><td>" },
  { unit: "<ul><li>" },
  { unit: "<blockquote>", close: "</blockquote>" },
  { unit: "<q>", close: "</q>" },
  { unit: "<a href=b>a</a> " },
  { unit: "<a " },
  { unit: "<a b" },
  { unit: "<" },
  { unit: "<!--" },
  { unit: "<!-- a -->" },
  { unit: "<![CDATA[" },
  { unit: "&" },
  { unit: "&amp;" },
  { unit: "&#x41;" },
  { unit: "<script>" },
  { unit: "<style>" },
  { unit: "<svg>", close: "</svg>" },
  { unit: "<img src=a alt=b>" },
  { unit: "<h2>Wells</h2>" },
  { unit: "<form><input>" },
  { unit: "a" },
  { unit: " " },
  { unit: "\n" },
  { unit: "\u200d" },
  { unit: '"' },
  { unit: ", " },
  { unit: " a=b", before: "<div", after: ">" },
  { unit: " class", before: '<div class="', after: '">' },
];

const HEADS: readonly Shape[] = [
  { unit: "<meta name=author content=Lee>" },
  { unit: '<meta property="og:title" content="Wells">' },
  { unit: "<title>" },
  { unit: "<link rel=canonical href=a>" },
  { unit: '<script type="application/ld+json">{"@type":"NewsArticle"}</script>' },
  {
    unit: '{"@graph":[',
    close: "]}",
    before: '<script type="application/ld+json">',
    after: "</script>",
  },
];

export const PAGE_SHAPES: readonly Shape[] = [
  ...BODIES.map((shape) => ({
    ...shape,
    before: `${START}${shape.before ?? ""}`,
    after: `${shape.after ?? ""}${END}`,
  })),
  ...HEADS.map((shape) => ({
    ...shape,
    before: `<!doctype html><html><head>${shape.before ?? ""}`,
    after: `${shape.after ?? ""}</head><body><article>${END}`,
  })),
];
