/** Pages that are no article: errors, gates, frames, offers. */

/** The little of a page that is read here; what is no text of it is removed before. */
type Page = {
  querySelector(selector: string): { readonly textContent: string | null } | null;
  querySelectorAll(selector: string): Iterable<{ readonly textContent: string | null }>;
};

// 404 Not Found · Page not found · Just a moment...
const ERROR =
  /^(?:error\b|(?:40[0134]|410|429|50[0234])\b)|\b(?:page (?:not|cannot be) found|not found$|access denied|forbidden$|just a moment|attention required|are you (?:a )?(?:robot|human)|verify you are human|service unavailable|bad gateway|gateway time-?out|something went wrong|page (?:does not|doesn['’]t|no longer) exists?)\b/i;
const OFFER =
  /\b(?:subscri(?:be|bers?|ption)s?|log ?in|sign ?in|sign ?up|already a (?:member|subscriber)|continue reading|unlimited access|free trial|newsletter|inbox)\b/i;
/** What explains an error is short; an article about one is not. In characters. */
const LONGEST_NOTICE = 1_500;
/** Share of the text that offers something. */
const MOST_OFFERS = 0.5;

/** Why it is none, as a line goes on after the page's name; undefined: it may be one. */
export const noArticle = (page: Page): string | undefined => {
  if (page.querySelector("frameset")) return "is made of frames; add the page in the frame";
  const paragraphs = [...page.querySelectorAll("p, li, h1, h2, td")].map(textOf);
  const whole = paragraphs.reduce((sum, text) => sum + text.length, 0);
  if (whole > LONGEST_NOTICE) return undefined;
  const titles = [page.querySelector("title"), page.querySelector("h1")].map(textOf);
  const error = titles.find((title) => ERROR.test(title));
  if (error !== undefined) return `is an error page (${error}); no article`;
  const offers = paragraphs.filter((text) => OFFER.test(text));
  const offered = offers.reduce((sum, text) => sum + text.length, 0);
  return whole > 0 && offered > whole * MOST_OFFERS
    ? "is an offer to subscribe or sign in; no article"
    : undefined;
};

const WHITE = /\s+/g;
const textOf = (element: { readonly textContent: string | null } | null): string =>
  (element?.textContent ?? "").replace(WHITE, " ").trim();
