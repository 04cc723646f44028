/** Takes out of a page what stands in and around its article and is none of it: boxes, offers, captions, comments. */

/** The little of an element that is changed here. */
export type PageElement = {
  readonly tagName: string;
  readonly textContent: string | null;
  readonly previousElementSibling: PageElement | null;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
  getAttribute(name: string): string | null;
  remove(): void;
};

const NEVER_TEXT = `script:not([type^="application/ld+json"]), style, template, noscript, iframe, object, embed, form, button, select,
  nav, dialog, svg, canvas, video, audio, amp-ad, amp-auto-ads, amp-sidebar, amp-fx-flying-carpet, amp-embed, amp-sticky-ad,
  amp-social-share, amp-consent, amp-iframe, amp-video, amp-carousel, amp-list, amp-user-notification, amp-sidebar, [hidden], [aria-hidden="true"],
  [role="complementary"], [role="navigation"], [role="dialog"], [role="contentinfo"]`;
const CAPTIONS = 'figcaption, [itemprop="caption"], .wp-caption-text';
const QUOTES = "blockquote, q";
const BODY = 'h1, [itemprop~="articleBody"]';
const FRAME = new Set("HTML HEAD BODY MAIN ARTICLE TITLE H1 P LINK META SCRIPT TIME Q".split(" "));

/** Words of a class or an id, joined by blanks. */
const ALWAYS =
  /\b(?:related|recommend(?:ed|ations?|er)?|you may like|read (?:more|next|also)|more (?:from|on|stories|like|news)|also (?:read|like)|trending|most (?:read|popular|viewed|shared)|outbrain|taboola|disqus|comments?|commenting|respond|pull ?quotes?|pullquote|newsletters?|sign ?up|breadcrumbs?|cookies?|gdpr)\b/;
const USUALLY =
  /\b(?:widgets?|promos?|promoted|adverts?|advertisements?|advertising|ads?|ad ?slot|sponsor(?:ed)?|shar(?:e|ing)|social|subscri(?:be|ptions?)|captions?|credits?|toolbars?|sidebars?|skip|bio|author (?:box|card|info)|tags|topics|donat(?:e|ion)|memberships?|cta|callout|popups?|modals?|overlay|polls?|quiz|gallery|carousel|slideshow|player|button wrapper|buttons?|btn|print ?(?:only|links?)?|byline|dateline info|screen reader text|sr only|visually ?hidden)\b/;
const PAY = /\b(?:paywall|regwall|meter(?:ed)?|premium|locked|gate)\b/;
const OFFER =
  /\b(?:subscri(?:be|bers?|ption)|log ?in|sign ?in|already a (?:member|subscriber)|continue reading|unlock|free trial)\b/i;
const LONGEST_OFFER = 600;
/** A box holds less of the page's paragraphs than this share. */
const MOST_SHARE = 0.4;

const CAMEL = /([a-z])([A-Z])/g;
const NO_LETTERS = /[^a-z]+/g;

/** A page as its article, without what surrounds it. */
export const prunePage = (page: PageElement): void => {
  for (const element of page.querySelectorAll(NEVER_TEXT)) element.remove();
  for (const aside of page.querySelectorAll("aside")) if (!holdsBody(aside)) aside.remove();
  for (const figure of page.querySelectorAll("figure")) pruneFigure(figure);
  for (const caption of page.querySelectorAll(CAPTIONS)) if (!isSource(caption)) caption.remove();
  const whole = lengthOf(page);
  for (const element of page.querySelectorAll("[class], [id], [data-widget], [data-component]"))
    if (isBox(element, whole)) element.remove();
  for (const line of page.querySelectorAll("p, h2, h3, h4, h5, li, div, strong"))
    if (isPointer(line)) line.remove();
};

const holdsBody = (element: PageElement): boolean => element.querySelector(BODY) !== null;

/** A picture goes with its caption; a quotation stays with whose it is. */
const pruneFigure = (figure: PageElement): void => {
  if (!figure.querySelector("blockquote") && lengthOf(figure) === 0) figure.remove();
};

/** The caption of a quotation says whose it is. */
const isSource = (caption: PageElement): boolean =>
  caption.tagName === "FIGCAPTION" && caption.previousElementSibling?.tagName === "BLOCKQUOTE";

const lengthOf = (element: PageElement): number => {
  let length = 0;
  for (const paragraph of element.querySelectorAll("p")) length += textOf(paragraph).length;
  return length;
};

const textOf = (element: PageElement): string => (element.textContent ?? "").trim();

const labelOf = (element: PageElement): string =>
  ["class", "id", "data-widget", "data-component"]
    .map((name) => element.getAttribute(name) ?? "")
    .join(" ")
    .replace(CAMEL, "$1 $2")
    .toLowerCase()
    .replace(NO_LETTERS, " ");

const isBox = (element: PageElement, whole: number): boolean => {
  if (FRAME.has(element.tagName) && element.tagName !== "P") return false;
  const label = labelOf(element);
  if (PAY.test(label)) return isOffer(element);
  if (ALWAYS.test(label)) return !holdsBody(element) && lengthOf(element) <= whole * MOST_SHARE * 2;
  if (!USUALLY.test(label) || holdsBody(element)) return false;
  return !element.querySelector(QUOTES) && lengthOf(element) <= whole * MOST_SHARE;
};

const isOffer = (element: PageElement): boolean => {
  const text = textOf(element);
  return text.length < LONGEST_OFFER && OFFER.test(text);
};

// READ MORE: Another story · Related: … · Advertisement · Sign up for our newsletter; not: More than a hundred came
const POINTS =
  /^(?:read more|read also|also read|read next|related(?: stor(?:y|ies)| articles?| coverage)?|see also|more on this|more from|watch|listen|recommended(?: reading)?|don['’]t miss|in pictures|get the app|download the app)\b ?[:|–—>»-]|^(?:advertisement|story continues below(?: advertisement)?|article continues (?:after|below)(?: this)? (?:ad|advertisement)|sign up (?:for|to) (?:our|the)\b.*newsletter.*|subscribe to (?:our|the)\b.*|follow us on\b.*|you may also like|share this(?: article| story)?|click here to\b.*|already a (?:member|subscriber)\b.*)$/i;
const LONGEST_POINTER = 220;
/** Without a colon after it the word points only where all of the line is a link. */
const LINKED =
  /^(?:read more|read also|also read|related|see also|more|watch|listen|recommended|don['’]t miss)\b/i;

const isPointer = (line: PageElement): boolean => {
  const text = textOf(line);
  if (text.length === 0 || text.length > LONGEST_POINTER) return false;
  return POINTS.test(text) || (LINKED.test(text) && isLink(line, text));
};

const isLink = (line: PageElement, text: string): boolean => {
  let linked = 0;
  for (const link of line.querySelectorAll("a")) linked += textOf(link).length;
  return linked > text.length * LINK_SHARE;
};
const LINK_SHARE = 0.6;
