/** A live blog: its entries, each with its time and who wrote it, which are no words of it. */
import type { Provenance } from "../core/index.ts";
import type { PageElement } from "./page-prune.ts";
import type { PageNode } from "./page-text.ts";
import { known } from "./provenance.ts";
import { toPublished } from "./published.ts";

/** The little of an element that is read here. */
export interface LiveElement extends PageElement, PageNode {
  readonly id: string;
  readonly textContent: string | null;
  getAttribute(name: string): string | null;
  querySelector(selector: string): LiveElement | null;
  querySelectorAll(selector: string): Iterable<LiveElement>;
  contains(other: LiveElement): boolean;
}

export type Entry = {
  readonly element: LiveElement;
  readonly name: string;
  readonly provenance: Provenance;
};

const ENTRIES = `[itemprop~="liveBlogUpdate"], .live-blog-post, .liveblog-post, .liveblog-entry, .live-blog-entry, .live-update, .live-entry,
  .timeline-entry, .wpcom-liveblog-entry, .lx-stream__post-container, .live-feed > article, .live-blog > article, .liveblog > article, .block:has(.block-time), .block:has(> time)`;
const BYLINE =
  '[itemprop~="author"], [rel~="author"], .byline, .contributor, .author, .post-author, .live-author, .entry-author';
const TIMES = "time, .block-time, .timestamp, .post-time, .entry-time, .time";
const HEADING = "h2, h3, h4";
const LEAST_ENTRIES = 2;
const BY = /^by\s+/i;
const WHITE = /\s+/g;

/** None where the page is no live blog. Takes time and byline out of each. */
export const liveEntries = (page: LiveElement): readonly Entry[] => {
  const found = [...page.querySelectorAll(ENTRIES)];
  const outer = found.filter((one) => !found.some((other) => other !== one && other.contains(one)));
  return outer.length < LEAST_ENTRIES ? [] : outer.map(toEntry);
};

const toEntry = (element: LiveElement, i: number): Entry => {
  const time = element.querySelector("time")?.getAttribute("datetime") ?? undefined;
  const byline = textOf(element.querySelector(BYLINE)).replace(BY, "");
  const title = textOf(element.querySelector(HEADING));
  for (const each of element.querySelectorAll(`${TIMES}, ${BYLINE}`)) each.remove();
  return {
    element,
    name: element.id || String(i + 1),
    provenance: known({
      title: title || undefined,
      byline: byline || undefined,
      published: toPublished(time),
    }),
  };
};

const textOf = (element: LiveElement | null): string =>
  (element?.textContent ?? "").replace(WHITE, " ").trim();
