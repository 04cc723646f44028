/** Sentences of one position each, or of none that look like it, read whole: holder, stance, strength, target, act. */
import { describe, expect, it } from "vitest";
import { linesOf } from "./parser.ts";

type Row = readonly [text: string, ...stands: string[]];

const each = (rows: readonly Row[]) =>
  it.each(rows.map(([text, ...stands]) => ({ text, stands })))("$text", ({ text, stands }) => {
    expect(linesOf(text)).toEqual(stands);
  });

const eachNotYet = (rows: readonly Row[]) =>
  it.fails.each(rows.map(([text, ...stands]) => ({ text, stands })))(
    "not yet: $text",
    ({ text, stands }) => {
      expect(linesOf(text)).toEqual(stands);
    },
  );

const ASKED = "Ann Lee called on Tom Ray to resign.";
const ASKS = "Ann Lee > for/stated > Tom Ray: resign";

describe("who or what is called for", () => {
  each([
    [
      "Ann Lee called for sturdier boats to cross the bay.",
      "Ann Lee > for/stated > sturdier boats: support",
    ],
    [
      "Ann Lee appealed for sandbags to hold the river.",
      "Ann Lee > for/stated > sandbags: support",
    ],
    ["Ann Lee called for nurses to strike.", "Ann Lee > for/stated > nurses: strike"],
    ["Ann Lee called for the fence to be moved.", "Ann Lee > for/stated > the fence: be moved"],
    [
      "Ann Lee called for the mayor to explain the delay.",
      "Ann Lee > for/stated > the mayor: explain the delay",
    ],
    ["Ann Lee told Tom Ray to resign.", ASKS],
    ["Ann Lee told the driver to wait."],
    ["Ann Lee asked a friend to wait."],
    ["Ann Lee wants Tom Ray to resign.", ASKS],
    ["Ann Lee does not want Tom Ray to resign.", "Ann Lee > against/stated > Tom Ray: resign"],
  ]);
});

describe("whoever joins others' calls", () => {
  each([
    [
      "Ann Lee joined the long and steadily growing list of mayors from the valley calling for Tom Ray to resign.",
      ASKS,
    ],
    [
      "Ann Lee joined a small but steadily growing group of mayors along the coast calling for Tom Ray to resign.",
      ASKS,
    ],
    ["Ann Lee has not joined the calls for Tom Ray to resign."],
  ]);
});

describe("the length of a thing", () => {
  each([
    [
      "Ann Lee opposes the transfer of the archive of the port to the museum of the city.",
      "Ann Lee > against/stated > the transfer of the archive of the port to the museum of the city: support",
    ],
    [
      "Ann Lee supports the repair of the sea wall.",
      "Ann Lee > for/stated > the repair of the sea wall: support",
    ],
  ]);
});

describe("whatever was not done", () => {
  each([
    ["Ann Lee did not decline to endorse Tom Ray."],
    ["Ann Lee never refused to back the merger."],
    ["Ann Lee did not vow to oppose the merger."],
    ["Ann Lee did not agree to back the merger."],
    ["Ann Lee declined to back the merger.", "Ann Lee > withheld/declined > the merger: support"],
    [
      "Ann Lee has declined to call on Tom Ray to resign.",
      "Ann Lee > withheld/declined > Tom Ray: resign",
    ],
    ["Ann Lee vowed to oppose the merger.", "Ann Lee > against/stated > the merger: support"],
    ["Ann Lee never backed the merger.", "Ann Lee > withheld/stated > the merger: support"],
    ["Ann Lee does not support the merger.", "Ann Lee > against/stated > the merger: support"],
  ]);
});

describe("silence", () => {
  each([
    [`${ASKED} “The council kept quiet,” Bob Poe said.`, ASKS],
    [`${ASKED} “Jo Doe has kept mum,” Bob Poe said.`, ASKS],
    [`${ASKED} Two dozen lawmakers remained silent.`, ASKS],
    [`${ASKED} Farmers kept quiet.`, ASKS],
    [`${ASKED} Jo Doe kept quiet.`, ASKS, "Jo Doe > withheld/silent > Tom Ray: resign"],
    [
      "Bob Poe opposes the bridge. “Tom Ray has remained silent on the bridge,” Ann Lee said.",
      "Bob Poe > against/stated > the bridge: support",
    ],
    [
      "Bob Poe opposes the bridge. Tom Ray has remained silent on the bridge.",
      "Bob Poe > against/stated > the bridge: support",
      "Tom Ray > withheld/silent > the bridge: support",
    ],
  ]);
});

describe("refusals of one's own", () => {
  const REFUSES = "Tom Ray > against/stated > Tom Ray: resign";
  each([
    ["Tom Ray has no plans to resign.", REFUSES],
    ["Tom Ray has no intention of stepping down.", REFUSES],
    ["Tom Ray vowed not to resign.", REFUSES],
    ["Tom Ray refused to step down.", REFUSES],
    ["Tom Ray said he would not step down.", REFUSES],
    ["“I'm not resigning,” Tom Ray said.", REFUSES],
    ["Tom Ray declined to comment."],
  ]);
});

describe("passives, owners and those named beside", () => {
  each([
    ["Ann Lee, endorsed by Tom Ray, won.", "Tom Ray > for/stated > Ann Lee: support"],
    [
      "Ann Lee was urged by Tom Ray and Bob Poe to resign.",
      "Tom Ray > for/stated > Ann Lee: resign",
      "Bob Poe > for/stated > Ann Lee: resign",
    ],
    ["Tom Ray ignored calls by Ann Lee to resign.", ASKS],
    ["Ann Lee reiterated her call for Tom Ray to resign.", ASKS],
    [
      "Ann Lee was absent from the calls for Tom Ray to resign.",
      "Ann Lee > withheld/silent > Tom Ray: resign",
    ],
  ]);
});

describe("what was before", () => {
  each([
    ["Ann Lee once supported the merger.", "Ann Lee > for/earlier > the merger: support"],
    ["Ann Lee had called for Tom Ray to resign.", "Ann Lee > for/earlier > Tom Ray: resign"],
    ["Ann Lee called last year for Tom Ray to resign.", "Ann Lee > for/earlier > Tom Ray: resign"],
    [
      "Last month, Ann Lee called for Tom Ray to resign.",
      "Ann Lee > for/earlier > Tom Ray: resign",
    ],
    [
      "Ann Lee, who previously backed the merger, opposes it.",
      "Ann Lee > for/earlier > the merger: support",
      "Ann Lee > against/stated > the merger: support",
    ],
  ]);
});

describe("what looks like a time, a doer or a group and is none", () => {
  each([
    [
      "Ann Lee called for more troops to deter the raiders.",
      "Ann Lee > for/stated > more troops: support",
    ],
    [
      "Ann Lee pushed for extra officers to guard the port.",
      "Ann Lee > for/stated > extra officers: support",
    ],
    ["Ann Lee called for troops to withdraw.", "Ann Lee > for/stated > troops: withdraw"],
    [
      "Ann Lee opposes a tax on weekend trips.",
      "Ann Lee > against/stated > a tax on weekend trips: support",
    ],
    [
      "Ann Lee supports a cap on year-end bonuses.",
      "Ann Lee > for/stated > a cap on year-end bonuses: support",
    ],
    ["Ann Lee backed the ban on Monday.", "Ann Lee > for/stated > the ban: support"],
    ["Ann Lee backed the ban in June.", "Ann Lee > for/stated > the ban: support"],
    [
      "Lawmakers of both parties are calling for Tom Ray to resign.",
      "*Lawmakers of both parties > for/stated > Tom Ray: resign",
    ],
    [
      "Leaders of both unions oppose the merger.",
      "*Leaders of both unions > against/stated > the merger: support",
    ],
    [
      "Members of all churches urged Tom Ray to resign.",
      "*Members of all churches > for/stated > Tom Ray: resign",
    ],
    ["Both parties oppose the merger.", "*Both parties > against/stated > the merger: support"],
  ]);
});

describe("known misses", () => {
  eachNotYet([
    [
      "Ann Lee opposes the sale of the water works.",
      "Ann Lee > against/stated > the sale of the water works: support",
    ],
    [
      "Opposition to the merger came from Ann Lee.",
      "Ann Lee > against/stated > the merger: support",
    ],
  ]);
});
