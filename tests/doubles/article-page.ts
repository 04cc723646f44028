/** A page as a newsroom's site serves it. */

export const PARAGRAPHS = [
  "SPRINGFIELD — Mayor Ann Lee said the city “will rebuild every house on the river,” after Monday’s flood destroyed forty homes near the old mill.",
  "“We are not leaving,” she said. “We have been here for a hundred years, and our children will be here too, come what may.”",
] as const;

const JSON_LD = {
  "@context": "https://schema.org",
  "@graph": [
    { "@type": "BreadcrumbList" },
    {
      "@type": ["NewsArticle"],
      headline: "Mayor vows to rebuild",
      author: [{ "@type": "Person", name: "Bob Writer" }],
      datePublished: "2021-03-12T10:00:00Z",
      publisher: { name: "The Springfield Post" },
    },
  ],
};

const META = `<meta property="og:title" content="Mayor vows to rebuild"><meta property="og:site_name" content="The Springfield Post">
<meta name="author" content="Bob Writer"><meta property="article:published_time" content="2021-03-12T10:00:00Z">`;

/** `described` by JSON-LD or by Open Graph. */
export const pageOf = (
  described: "json-ld" | "open-graph",
  canonical = "/2021/flood",
): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Mayor vows to rebuild | The Post</title>
<link rel="canonical" href="${canonical}">
${described === "open-graph" ? META : `<script type="application/ld+json">${JSON.stringify(JSON_LD)}</script>`}
</head><body><nav><ul><li><a href="/">Home</a></li></ul></nav>
<article>${PARAGRAPHS.map((paragraph) => `<p>${paragraph.replace("Ann", "<b>Ann</b>\n")}</p>`).join("")}
<script>track()</script></article><footer>Copyright</footer></body></html>`;
