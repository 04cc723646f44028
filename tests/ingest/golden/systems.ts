/** Pages in the manner of well-known systems of publishing: how each marks up an article, and what it puts around it. */
import type { Piece, Story } from "./story.ts";

export type System = { readonly name: string; readonly page: (story: Story) => string };

const LURE = "“I cried when I saw the bill,” says Petronella Drax";
const address = ({ slug }: Story): string => `https://news.example/2026/${slug}`;

const jsonLd = (data: object): string =>
  `<script type="application/ld+json">${JSON.stringify({ "@context": "https://schema.org", ...data }).replaceAll("</", "<\\/")}</script>`;

const newsArticle = (story: Story, more: object = {}): object => ({
  "@type": "NewsArticle",
  headline: story.title,
  datePublished: story.published,
  author: { "@type": "Person", name: story.byline },
  publisher: { "@type": "Organization", name: story.outlet },
  mainEntityOfPage: address(story),
  ...more,
});

const openGraph = (story: Story): string =>
  `<meta property="og:type" content="article"><meta property="og:title" content="${story.title}"><meta property="og:site_name" content="${story.outlet}">
<meta property="article:published_time" content="${story.published}"><meta name="author" content="${story.byline}">`;

const tweet = ({ post, by, handle }: Extract<Piece, { post: string }>): string =>
  `<blockquote class="twitter-tweet"><p lang="en" dir="ltr">${post}</p>&mdash; ${by} (${handle}) <a href="https://x.example/1">March 3, 2026</a></blockquote><script async src="https://platform.x.example/widgets.js"></script>`;

type Form = {
  readonly heading?: string;
  readonly quote?: (words: string, by: string | undefined) => string;
  readonly post?: (html: string) => string;
  readonly p?: (html: string) => string;
};

const plainQuote = (words: string, by: string | undefined): string =>
  `<blockquote><p>${words}</p>${by ? `<cite>${by}</cite>` : ""}</blockquote>`;

const piecesOf = (story: Story, form: Form, between: readonly string[] = []): string => {
  const p = form.p ?? ((html: string) => `<p>${html}</p>`);
  const html = story.pieces.map((piece) => {
    if ("p" in piece) return p(piece.p);
    if ("heading" in piece)
      return `<${form.heading ?? "h2"}>${piece.heading}</${form.heading ?? "h2"}>`;
    if ("q" in piece) return p(`${piece.lead} <q>${piece.q}</q>`);
    if ("post" in piece) return (form.post ?? ((it: string) => it))(tweet(piece));
    return (form.quote ?? plainQuote)(piece.quote, piece.by);
  });
  // what a system puts between paragraphs: one after each, as far as there are some
  return html.map((one, i) => one + (between[i] ?? "")).join("\n");
};

const page = (story: Story, head: string, body: string, attributes = 'lang="en"'): string =>
  `<!doctype html><html ${attributes}><head><meta charset="utf-8"><title>${story.title} | ${story.outlet}</title>
<link rel="canonical" href="${address(story)}">${head}</head>${body}</html>`;

const list = (kind: string): string =>
  `<div class="${kind}"><h3>More stories</h3><ul><li><a href="/a">Ten canals to see before they go</a></li><li><a href="/b">${LURE}</a></li></ul></div>`;

export const SYSTEMS: readonly System[] = [
  {
    name: "WordPress, classic theme",
    page: (story) =>
      page(
        story,
        openGraph(story),
        `<body class="single single-post comments-open"><div id="page"><header id="masthead"><nav class="main-navigation"><ul><li><a href="/">Home</a></li></ul></nav></header>
<div id="content"><article class="post type-post hentry"><header class="entry-header"><h1 class="entry-title">${story.title}</h1><div class="entry-meta"><span class="posted-on"><time datetime="${story.published}">then</time></span><span class="byline"> by <a rel="author" href="/author">${story.byline}</a></span></div></header>
<div class="entry-content"><div id="attachment_1" class="wp-caption alignright"><img src="a.jpg" alt=""><p class="wp-caption-text">“Look at it,” says Petronella Drax of the view.</p></div>${piecesOf(story, {}, ["", `<p><strong>READ MORE: <a href="/b">${LURE}</a></strong></p>`])}
<div class="sharedaddy sd-sharing-enabled"><h3 class="sd-title">Share this:</h3><ul><li>Tweet</li></ul></div>${list("jp-relatedposts")}</div>
<footer class="entry-footer"><span class="tags-links">Tagged canals</span></footer></article>
<div id="comments" class="comments-area"><h2>Two thoughts</h2><ol class="comment-list"><li class="comment"><div class="comment-body"><p>“Utter nonsense from start to finish, and I have lived here all my life,” said my neighbour Petronella Drax when she read this.</p></div></li></ol></div></div>
<aside id="secondary" class="widget-area"><section class="widget"><p>About this site, which has been here since 2009 and is written by volunteers.</p></section></aside></div></body>`,
      ),
  },
  {
    name: "WordPress, blocks",
    page: (story) =>
      page(
        story,
        `${openGraph(story)}<script type="application/ld+json" class="yoast-schema-graph">${JSON.stringify(
          {
            "@context": "https://schema.org",
            "@graph": [
              {
                "@type": "Article",
                "@id": `${address(story)}#article`,
                headline: story.title,
                datePublished: story.published,
                author: { "@id": "#person" },
                publisher: { "@id": "#org" },
              },
              { "@type": "WebPage", "@id": address(story), name: story.title },
              { "@type": "Person", "@id": "#person", name: story.byline },
              { "@type": "Organization", "@id": "#org", name: story.outlet },
            ],
          },
        )}</script>`,
        `<body class="wp-singular"><div class="wp-site-blocks"><header class="wp-block-template-part"><nav class="wp-block-navigation"><a href="/">Home</a></nav></header>
<main class="wp-block-group"><h1 class="wp-block-post-title">${story.title}</h1><figure class="wp-block-post-featured-image"><img src="a.jpg" alt=""><figcaption class="wp-element-caption">The place on Monday. Photo: Petronella Drax</figcaption></figure>
<div class="entry-content wp-block-post-content">${piecesOf(
          story,
          {
            heading: "h3",
            quote: (words, by) =>
              `<blockquote class="wp-block-quote"><p>${words}</p>${by ? `<cite>${by}</cite>` : ""}</blockquote>`,
            post: (html) =>
              `<figure class="wp-block-embed is-provider-twitter"><div class="wp-block-embed__wrapper">${html}</div></figure>`,
          },
          [
            '<figure class="wp-block-pullquote"><blockquote><p>They said it would never happen</p></blockquote></figure>',
            `<div class="wp-block-jetpack-subscriptions"><h4>Get our newsletter</h4><form><input type="email"></form></div>`,
          ],
        )}</div>${list("wp-block-query related-posts")}</main></div></body>`,
      ),
  },
  {
    name: "Arc",
    page: (story) =>
      page(
        story,
        jsonLd(newsArticle(story, { isAccessibleForFree: true })),
        `<body><div id="fusion-app"><header class="b-header-nav-chain"><nav><ul><li>News</li></ul></nav></header><main class="b-right-rail__main-interior-item">
<h1 class="b-headline">${story.title}</h1><div class="ts-byline"><span class="ts-byline__by">By</span><a class="ts-byline__name">${story.byline}</a></div>
<article class="b-article-body">${piecesOf(story, { quote: (words, by) => `<blockquote class="b-blockquote"><p class="b-blockquote__text">${words}</p>${by ? `<p class="b-blockquote__citation"><cite>${by}</cite></p>` : ""}</blockquote>` }, ['<div class="arcad-feature-container"><div class="arcad ad-box">ADVERTISEMENT</div></div>', `<div class="b-interstitial-link"><p class="interstitial-link"><a href="/b"><b>Read more</b>: ${LURE}</a></p></div>`])}</article>
<div class="taboola-container" id="taboola-below"><p>${LURE}, and eleven other stories that will make you think twice about your mortgage, your teeth and your dog.</p></div></main></div></body>`,
      ),
  },
  {
    name: "Brightspot",
    page: (story) =>
      page(
        story,
        `${jsonLd(newsArticle(story, { author: [{ "@type": "Person", name: story.byline, url: "/people" }] }))}<meta property="og:site_name" content="A network of stations">`,
        `<body class="Page-body ArticlePage-body"><div class="Page"><header class="Page-header"><nav class="Navigation"></nav></header><main class="ArticlePage-main"><h1 class="ArticlePage-headline">${story.title}</h1>
<div class="ArticlePage-byline"><div class="ArticlePage-authorName"><span>By</span> <a href="/people">${story.byline}</a></div></div>
<div class="ArticlePage-lead"><figure class="Figure"><img src="a.jpg" alt=""><div class="Figure-content"><figcaption class="Figure-caption">A view of it on Monday.</figcaption><div class="Figure-credit">Petronella Drax</div></div></figure></div>
<div class="ArticlePage-articleBody"><div class="RichTextArticleBody RichTextBody">${piecesOf(story, { quote: (words, by) => `<div class="QuoteEnhancement"><blockquote class="Quote"><div class="Quote-quote">${words}</div>${by ? `<footer class="Quote-attribution">${by}</footer>` : ""}</blockquote></div>`, post: (html) => `<div class="TwitterEmbed">${html}</div>` }, ["", `<div class="Enhancement" data-align-right><div class="Enhancement-item"><div class="PromoRelated"><h2 class="PromoRelated-title">Related</h2><a href="/b">${LURE}</a></div></div></div>`, '<div class="NewsletterModule"><p>Sign up for our morning newsletter to get the news of the valley in your inbox.</p></div>'])}</div></div>
<div class="ArticlePage-tags"><a href="/t">canals</a></div></main></div></body>`,
      ),
  },
  {
    name: "Drupal",
    page: (story) =>
      page(
        story,
        `<meta name="Generator" content="Drupal 10"><meta property="og:site_name" content="${story.outlet}"><meta property="og:title" content="${story.title}"><meta property="article:published_time" content="${story.published}">`,
        `<body class="path-node page-node-type-article"><div class="dialog-off-canvas-main-canvas"><div class="layout-container"><header role="banner"><nav role="navigation" class="menu--main"><ul><li>Home</li></ul></nav></header>
<main role="main"><div class="region region-content"><article role="article" class="node node--type-article"><h1 class="page-title"><span class="field field--name-title">${story.title}</span></h1>
<footer class="node__meta"><span class="field--name-uid">Written by <a rel="author">${story.byline}</a></span></footer><div class="node__content"><div class="field field--name-field-image"><figure><img src="a.jpg" alt=""><figcaption>“So green,” said Petronella Drax.</figcaption></figure></div>
<div class="clearfix text-formatted field field--name-body">${piecesOf(story, { quote: (words, by) => `<figure class="quote"><blockquote><p>${words}</p></blockquote>${by ? `<figcaption>${by}</figcaption>` : ""}</figure>` })}</div>
<section class="field--name-comment comment-wrapper"><h2>Comments</h2><article class="comment"><p>“I could not have put it better,” said Petronella Drax, and she had tried.</p></article></section></div></article></div></main>
<aside class="layout-sidebar-second" role="complementary"><div class="block-views"><p>${LURE}</p></div></aside></div></div></body>`,
      ),
  },
  {
    name: "Substack",
    page: (story) =>
      page(
        story,
        `${jsonLd(newsArticle(story, { author: [{ "@type": "Person", name: story.byline }], isAccessibleForFree: true }))}`,
        `<body><div id="entry"><div class="main-menu"><a href="/">${story.outlet}</a></div><div class="single-post-container"><article class="typography newsletter-post post"><div class="post-header"><h1 class="post-title published">${story.title}</h1><div class="byline-wrapper"><a>${story.byline}</a></div></div>
<div class="available-content"><div class="body markup" dir="auto">${piecesOf(story, { heading: "h3" }, ['<div class="subscription-widget-wrap"><div class="subscription-widget show-subscribe"><div class="preamble"><p class="cta-caption">Thanks for reading! Subscribe for free to receive new posts.</p></div><form><input></form></div></div>', '<p class="button-wrapper"><a class="button primary" href="/share"><span>Share</span></a></p>'])}</div></div></article></div>
<div id="discussion" class="comments-page"><div class="comment"><p>“Wonderful,” said my friend Petronella Drax.</p></div></div></div></body>`,
      ),
  },
  {
    name: "Ghost",
    page: (story) =>
      page(
        story,
        `${openGraph(story)}${jsonLd({ ...newsArticle(story), "@type": "Article" })}<meta name="generator" content="Ghost 5.80">`,
        `<body class="post-template tag-news"><div class="gh-viewport"><header id="gh-head" class="gh-head"><nav class="gh-head-menu"><a href="/">Home</a></nav></header><main class="gh-main"><article class="gh-article post"><header class="gh-article-header"><h1 class="gh-article-title">${story.title}</h1></header>
<section class="gh-content gh-canvas">${piecesOf(story, { heading: "h3", quote: (words, by) => `<blockquote>${words}${by ? `<footer>— ${by}</footer>` : ""}</blockquote>`, post: (html) => `<figure class="kg-card kg-embed-card">${html}</figure>` }, ["", '<div class="kg-card kg-cta-card"><p>Become a member today.</p></div>', `<div class="kg-card kg-signup-card"><h2>Sign up</h2><p>News of the valley in your inbox, every Friday.</p></div>`])}</section></article>
<section class="gh-comments"><h3>Member discussion</h3></section><aside class="gh-read-next"><h3>Read next</h3><p>${LURE}</p></aside></main></div></body>`,
      ),
  },
  {
    name: "AMP",
    page: (story) =>
      page(
        story,
        `<script async src="https://cdn.amp.example/v0.js"></script>${jsonLd(newsArticle(story))}`,
        `<body><amp-sidebar id="s"><ul><li><a href="/">Home</a></li></ul></amp-sidebar><header class="amp-wp-header"><a href="/">${story.outlet}</a></header><article class="amp-wp-article"><header class="amp-wp-article-header"><h1 class="amp-wp-title">${story.title}</h1><div class="amp-wp-meta amp-wp-byline"><span class="amp-wp-author">${story.byline}</span></div></header>
<div class="amp-wp-article-content">${piecesOf(story, {}, ['<amp-ad width="300" height="250" type="x"><div placeholder><p>Advertisement</p></div></amp-ad>', '<amp-fx-flying-carpet height="300px"><p>“Best fares ever,” says Captain Petronella Drax of the Drax Line.</p></amp-fx-flying-carpet>', '<amp-img src="x.jpg" width="1" height="1"></amp-img>'])}</div>
<footer class="amp-wp-article-footer"><div class="amp-wp-meta amp-wp-tax-category">Categories: News</div></footer></article><amp-embed type="taboola"><p>${LURE}</p></amp-embed></body>`,
        '⚡ lang="en"',
      ),
  },
  {
    name: "a ministry's press page",
    page: (story) =>
      page(
        story,
        `<meta name="dc.creator" content="${story.byline}"><meta name="dc.date" content="${story.published}"><meta property="og:site_name" content="${story.outlet}"><meta name="twitter:title" content="${story.title}">`,
        `<body class="govuk-template__body"><div id="global-cookie-message" class="gem-c-cookie-banner"><p>We use some essential cookies to make this website work, and would like to set others.</p></div><a href="#content" class="govuk-skip-link">Skip to main content</a>
<header role="banner"><p>Government</p></header><div class="govuk-width-container"><nav class="gem-c-breadcrumbs"><ol><li>Home</li><li>News</li></ol></nav><main role="main" id="content" class="govuk-main-wrapper"><h1 class="gem-c-heading__text">${story.title}</h1>
<div class="gem-c-govspeak govuk-govspeak"><div class="govspeak">${piecesOf(story, {})}</div></div><div class="responsive-bottom-margin"><h2 class="gem-c-share-links__title">Share this page</h2><div class="gem-c-share-links"><ul><li>Facebook</li></ul></div></div></main>
<div class="gem-c-contextual-sidebar" role="complementary"><h2>Related content</h2><ul><li>${LURE}</li></ul></div></div><footer role="contentinfo"><p>All content is available under a licence.</p></footer></body>`,
      ),
  },
  {
    name: "a house's own, with several articles described",
    page: (story) =>
      page(
        story,
        `<script type="application/ld+json">//<![CDATA[
[{"@type":"NewsArticle","headline":"Another story","datePublished":"2020-01-01","author":"Petronella Drax","publisher":{"name":"Else"},},
 /* the one below */ ${JSON.stringify(newsArticle(story, { author: [story.byline] }))}]
//]]></script>`,
        `<body><div class="wrapper"><div class="top-nav"><a href="/">Home</a> <a href="/sport">Sport</a></div><div class="story"><h1>${story.title}</h1><div class="story-byline">${story.byline}</div>
<div class="story-body" itemprop="articleBody">${piecesOf(story, { p: (html) => `<div class="par">${html}</div>`, quote: (words, by) => `<blockquote>${words}${by ? `<br><cite>${by}</cite>` : ""}</blockquote>` }, [`<div class="par"><em>Read also: <a href="/b">${LURE}</a></em></div>`, '<aside class="pullquote"><p>“They cannot take the house”</p></aside>'])}</div></div>
<div class="most-read"><ol><li>${LURE}</li></ol></div></div></body>`,
      ),
  },
  {
    name: "a house that sells, whole in its data",
    page: (story) =>
      page(
        story,
        jsonLd(
          newsArticle(story, {
            isAccessibleForFree: "False",
            hasPart: {
              "@type": "WebPageElement",
              isAccessibleForFree: "False",
              cssSelector: ".paywall",
            },
            articleBody: piecesOf(story, {}),
          }),
        ),
        `<body><article><h1>${story.title}</h1><p class="teaser">Something has happened, and here is the first sentence of it.</p><div class="paywall"><p>Already a subscriber? Log in. Subscribe for 1 euro a month to continue reading this story.</p></div></article></body>`,
      ),
  },
];
