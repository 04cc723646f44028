/** Clauses of invented sentences: who does what to whom, as syntax alone tells. */
import { describe, expect, it } from "vitest";
import { clausesIn } from "./clauses.ts";

type Row = readonly [text: string, ...clauses: string[]];

const each = (rows: readonly Row[]) =>
  it.each(rows.map(([text, ...clauses]) => ({ text, clauses })))("$text", ({ text, clauses }) => {
    expect(clausesIn(text)).toEqual(clauses);
  });

describe("a plain clause", () => {
  each([
    ["Ann Lee backs a ban on night flights.", "Ann Lee | backs | a ban"],
    ["Ann Lee has not called for a vote.", "Ann Lee | has not called (for) | a vote | negated"],
    ["Nobody on the board opposed the levy.", "Nobody on the board | opposed | the levy | negated"],
    ["Ann Lee may quit.", "Ann Lee | may quit | - | unreal"],
    // an adverb behind an article opens no verb group
    ["The once was gone.", "- | was gone | -"],
    ["There was a fire.", "- | was | a fire"],
    ["In Ames, Ann Lee spoke.", "Ann Lee | spoke | -"],
    [
      "Senators in the New York state Senate opposed Tom Ray.",
      "Senators in the New York state Senate | opposed | Tom Ray",
    ],
    ["Ann Lee no longer backs it.", "Ann Lee | no longer backs | it | negated"],
    ["Ann Lee on Monday rejected the bill.", "Ann Lee | rejected | the bill"],
    ["Ann Lee in a statement rejected the bill.", "Ann Lee | rejected | the bill"],
    ["Ann Lee has to back the levy.", "Ann Lee | has to back | the levy"],
    ["The levy is not a tax.", "The levy | is | a tax | negated"],
    ["Ann Lee led the board of the bank of Ames.", "Ann Lee | led | the board of the bank of Ames"],
  ]);
});

describe("a subject over an aside", () => {
  each([
    ["Ann Lee, 64, of Elmont, Iowa, said so.", "Ann Lee | said | -"],
    [
      "The ferry, said Ann Lee, a deckhand, is safe.",
      "Ann Lee | said | -",
      "The ferry | is | - | that < said",
    ],
    [
      "Ann Lee, coach for the county's rowing club the Orrin Oars, which won, said: “We wait.”",
      "the Orrin Oars | won | - | relative",
      "Ann Lee | said | -",
      "We | wait | -",
    ],
    ["Ann Lee, of the rowing club the Orrin Oars, left.", "Ann Lee | left | -"],
    // without a link before it, the name is the subject
    ["The club the Orrin Oars left.", "the Orrin Oars | left | -"],
    ["The board -- a body of nine -- met.", "The board | met | -"],
    ["Ann Lee, the mayor of Ames, Iowa, opposes the merger.", "Ann Lee | opposes | the merger"],
    [
      "Ann Lee, who runs the board, said Tom Ray had left.",
      "Ann Lee | runs | the board | relative",
      "Ann Lee | said | -",
      "Tom Ray | had left | - | that < said",
    ],
    [
      "The plan, criticised by Ann Lee, failed.",
      "The plan | criticised (by) | Ann Lee | by Ann Lee | participle | relative",
      "The plan | failed | -",
    ],
  ]);
});

describe("lists and verbs that share a subject", () => {
  each([
    [
      "Ann Lee said Tom Ray had lied and left the room.",
      "Ann Lee | said | -",
      "Tom Ray | had lied | - | that < said",
      "Ann Lee | left | the room",
    ],
    [
      "The aides who told him left before Ann Lee spoke.",
      "The aides | told | him | relative",
      "The aides | left | -",
      "Ann Lee | spoke | -",
    ],
    [
      "Ann Lee said the plan failed and that it was old.",
      "Ann Lee | said | -",
      "the plan | failed | - | that < said",
      "it | was | - | that < said",
    ],
    // no relative hangs bare on a pronoun or a name
    ["She added that most of the board seems tired.", "She | added | -", "- | seems | -"],
    ["Ann Lee and Tom Ray both opposed the levy.", "Ann Lee + Tom Ray | opposed | the levy"],
    [
      "Amos Quill, Ann Lee and Tom Ray voted against the levy.",
      "Amos Quill + Ann Lee + Tom Ray | voted (against) | the levy",
    ],
    ["Ann Lee met Tom Ray and Bob Poe left.", "Ann Lee | met | Tom Ray", "Bob Poe | left | -"],
    [
      "Ann Lee said that the plan failed and added that it was old.",
      "Ann Lee | said | -",
      "the plan | failed | - | that < said",
      "Ann Lee | added | -",
      "it | was | - | that < added",
    ],
    [
      "Ann Lee said it had failed and promised an inquiry.",
      "Ann Lee | said | -",
      "it | had failed | - | that < said",
      "Ann Lee | promised | an inquiry",
    ],
  ]);
});

describe("control", () => {
  each([
    [
      "Ann Lee urged him to go.",
      "Ann Lee | urged | him",
      "him | to go | - | infinitive | to < urged",
    ],
    [
      "Ann Lee vowed to fight the levy.",
      "Ann Lee | vowed | -",
      "Ann Lee | to fight | the levy | infinitive | to < vowed",
    ],
    [
      "Ann Lee called on the board to resign.",
      "Ann Lee | called (on) | the board",
      "the board | to resign | - | infinitive | to < called",
    ],
    [
      "Ann Lee went to Ames to rest.",
      "Ann Lee | went (to) | Ames",
      "- | to rest | - | infinitive | to < went",
    ],
    [
      "Ann Lee resisted calls to go.",
      "Ann Lee | resisted | calls",
      "- | to go | - | infinitive | to < resisted",
    ],
    [
      "Ann Lee called, in May, on Tom Ray to quit.",
      "Ann Lee | called | -",
      "Tom Ray | to quit | - | infinitive | to < called",
    ],
    [
      "Ann Lee went to Ames to rest.",
      "Ann Lee | went (to) | Ames",
      "- | to rest | - | infinitive | to < went",
    ],
  ]);
});

describe("passives, relatives and participles", () => {
  each([
    [
      "The bill was opposed by Ann Lee and Tom Ray.",
      "The bill | was opposed (by) | Ann Lee | by Ann Lee + Tom Ray",
    ],
    [
      "Lawmakers calling for a ban met Ann Lee.",
      "Lawmakers | calling (for) | a ban | gerund | relative",
      "Lawmakers | met | Ann Lee",
    ],
    ["The man who met Tom Ray left.", "The man | met | Tom Ray | relative", "The man | left | -"],
    [
      "Voters who say it matters were divided.",
      "Voters | say | - | relative",
      "it | matters | - | that < say",
      "Voters | were divided | -",
    ],
    [
      "Lawmakers who praised him have called for a vote.",
      "Lawmakers | praised | him | relative",
      "Lawmakers | have called (for) | a vote",
    ],
    [
      "Aides who criticised Ann Lee resigned.",
      "Aides | criticised | Ann Lee | relative",
      "Aides | resigned | -",
    ],
    ["A man who told them left.", "A man | told | them | relative", "A man | left | -"],
    [
      "Traders who claim it helps have objected.",
      "Traders | claim | - | relative",
      "it | helps | - | that < claim",
      "Traders | have objected | -",
    ],
    [
      "Two of the jurors who convicted Tom Ray quit.",
      "Two of the jurors | convicted | Tom Ray | relative",
      "Two of the jurors | quit | -",
    ],
    [
      "Polls taken in Iowa found a lead.",
      "Polls | taken (in) | Iowa | participle | relative",
      "Polls | found | a lead",
    ],
    [
      "Speaking in Ames, Ann Lee condemned the raid.",
      "Ann Lee | Speaking (in) | Ames | gerund | ing < condemned",
      "Ann Lee | condemned | the raid",
    ],
  ]);
});

describe("attributions", () => {
  each([
    ["“We dig,” said Ann Lee.", "We | dig | -", "Ann Lee | said | -"],
    [
      "The plan, Ann Lee said, would fail.",
      "Ann Lee | said | -",
      "The plan | would fail | - | that < said",
    ],
    [
      "The plan would fail, Ann Lee said.",
      "The plan | would fail | - | that < said",
      "Ann Lee | said | -",
    ],
    [
      "Members of the council told reporters the vote was close.",
      "Members of the council | told | reporters",
      "the vote | was | - | that < told",
    ],
    [
      "Rain fills the lock, which slows the barges, said Ann Lee.",
      "Rain | fills | the lock | that < said",
      "the lock | slows | the barges | relative < fills",
      "Ann Lee | said | -",
    ],
    ["“I dig alone,” deadpanned Ann Lee.", "I | dig | -", "Ann Lee | deadpanned | -"],
  ]);
});

describe("what is not asserted", () => {
  each([
    [
      "If Ann Lee quits, Tom Ray will run.",
      "Ann Lee | quits | - | unreal",
      "Tom Ray | will run | -",
    ],
    [
      "Ann Lee declined to say whether Tom Ray would quit.",
      "Ann Lee | declined | -",
      "Ann Lee | to say | - | infinitive | to < declined",
      "Tom Ray | would quit | - | unreal | whether < say",
    ],
  ]);
});
