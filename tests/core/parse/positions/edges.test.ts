/** Where a stand ends, and what is none: sentences that differ in one thing. */
import { describe, expect, it } from "vitest";
import { linesOf, positionsOf } from "./parser.ts";

type Row = readonly [text: string, ...stands: string[]];

const each = (rows: readonly Row[]) =>
  it.each(rows.map(([text, ...stands]) => ({ text, stands })))("$text", ({ text, stands }) => {
    expect(linesOf(text)).toEqual(stands);
  });

describe("what is asked", () => {
  each([
    [
      "Ann Lee urged Tom Ray to sell the oldest boats of the northern fleet.",
      "Ann Lee > for/stated > Tom Ray: sell the oldest boats of the northern fleet",
    ],
    [
      "Ann Lee urged Tom Ray to close the mine and called a vote.",
      "Ann Lee > for/stated > Tom Ray: close the mine",
    ],
    [
      "The Dock Board met. Ann Lee urged the board to resign.",
      "Ann Lee > for/stated > Dock Board: resign",
    ],
    ["Ann Lee backed the ban for years.", "Ann Lee > for/stated > the ban: support"],
    ["“Children should read,” Ann Lee said."],
    [
      "“Tom Ray lied. He should resign,” Ann Lee told Bob Poe.",
      "Ann Lee > for/stated > Tom Ray: resign",
    ],
    ["Ann Lee wants answers posted."],
    ["Ann Lee wants the answers posted.", "Ann Lee > for/stated > the answers: be posted"],
    [
      "Ann Lee accused the board of selling the port.",
      "Ann Lee > against/implied > the board: support",
    ],
  ]);
});

describe("whose stand it is", () => {
  each([
    ["Ann Lee backed Lee."],
    ["Ann Lee urged Ann Lee to resign."],
    [
      "The Dockers' Federation opposes the bridge.",
      "Dockers' Federation > against/stated > the bridge: support",
    ],
    [
      "Bob Poe left. “Tom Ray lied and he should resign,” Ann Lee said.",
      "Ann Lee > for/stated > Tom Ray: resign",
    ],
    [
      "Besides Sue Moe, Ann Lee and Tom Ray oppose the merger.",
      "Ann Lee > against/stated > the merger: support",
      "Tom Ray > against/stated > the merger: support",
      "Sue Moe > against/stated > the merger: support",
    ],
    [
      "Several trustees, Ann Lee said, oppose the merger.",
      "*Several trustees > against/reported > the merger: support",
    ],
    ["Ann Lee told Jo Doe about her call for a ban."],
    ["The merger was not opposed by Ann Lee."],
    [
      "The merger was opposed on Monday in Ames by Ann Lee.",
      "Ann Lee > against/stated > The merger: support",
    ],
    [
      "Ann Lee praised Tom Ray and Jo Doe condemned him.",
      "Ann Lee > for/implied > Tom Ray: support",
      "Jo Doe > against/implied > Tom Ray: support",
    ],
  ]);
});

describe("whose words show it", () => {
  it.each([
    [
      "Ann Lee said on Monday that she backs the merger of both ports.",
      "she backs the merger of both ports",
    ],
    [
      "On Monday, Ann Lee urged Tom Ray to sell the mine, and left.",
      "Ann Lee urged Tom Ray to sell the mine",
    ],
    ["The old merger is opposed by Ann Lee, who left.", "The old merger is opposed by Ann Lee"],
  ])("%s", (text, shown) => {
    const [found] = positionsOf(text);
    expect(found?.evidence.map(({ start, end }) => text.slice(start, end))).toEqual([shown]);
  });
});

describe("whether it is taken", () => {
  each([
    ["Ann Lee stopped backing the merger."],
    ["Ann Lee kept opposing the merger.", "Ann Lee > against/stated > the merger: support"],
    ["Tom Ray spoke of backing the merger."],
    ["Tom Ray feared he would not quit."],
    ["Tom Ray refused to state his age."],
    ["Ann Lee will praise the merger."],
    ["Ann Lee could veto the bill."],
    ["Ann Lee threatened to veto the bill.", "Ann Lee > against/implied > the bill: support"],
    [
      "The clerk read what was sent in May two years ago and Ann Lee backed the merger.",
      "Ann Lee > for/stated > the merger: support",
    ],
    ["Two years ago, Ann Lee backed the merger.", "Ann Lee > for/earlier > the merger: support"],
    ["Ann Lee no longer supports the merger.", "Ann Lee > for/earlier > the merger: support"],
    ["Ann Lee vowed not to resign.", "Ann Lee > against/stated > Ann Lee: resign"],
    ["Ann Lee warned Tom Ray not to sell.", "Ann Lee > against/stated > Tom Ray: sell"],
  ]);
});
