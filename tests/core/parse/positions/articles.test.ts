/** Short made-up articles on other subjects than politics at one place, with everybody's stand. */
import { describe, expect, it } from "vitest";
import { linesOf } from "./parser.ts";

type Row = { readonly about: string; readonly text: string; readonly stands: readonly string[] };

const ARTICLES: readonly Row[] = [
  {
    about: "a takeover",
    text: "Shareholders led by Ann Lee urged the board of Acme Corp. to reject the merger. The union’s president, Tom Ray, backs the merger, but the Teachers’ Union opposes it.",
    stands: [
      "*Shareholders > for/stated > the board of Acme Corp.: reject the merger",
      "Ann Lee > for/stated > the board of Acme Corp.: reject the merger",
      "Tom Ray > for/stated > the merger: support",
      "Teachers’ Union > against/stated > the merger: support",
    ],
  },
  {
    about: "a city council",
    text: "The Springfield City Council voted Tuesday to ban scooters. Councilwoman Ann Lee opposes the ban. Mayor Tom Ray supports it. Councilman Bob Poe has not said whether he would support the ban.",
    stands: [
      "Ann Lee > against/stated > the ban: support",
      "Tom Ray > for/stated > the ban: support",
      "Bob Poe > withheld/declined > the ban: support",
    ],
  },
  {
    about: "a union of states",
    text: "The European Commission called on Hungary to release the funds report. Germany backed a ban on single-use plastics, while Poland opposed the measure.",
    stands: [
      "European Commission > for/stated > Hungary: release the funds report",
      "Germany > for/stated > a ban on single-use plastics: support",
      "Poland > against/stated > the measure: support",
    ],
  },
  {
    about: "an election",
    text: "Ann Lee endorsed Tom Ray for mayor on Monday. Prime Minister Jo Doe threw her support behind Ray. Bob Poe declined to endorse Ray.",
    stands: [
      "Ann Lee > for/stated > Tom Ray: support",
      "Jo Doe > for/stated > Tom Ray: support",
      "Bob Poe > withheld/declined > Tom Ray: support",
    ],
  },
  {
    about: "a court nominee",
    text: "Senators called for Judge Ann Lee’s nomination to be withdrawn. Sen. Tom Ray said Lee should withdraw. Sen. Bob Poe said he would vote against Lee.",
    stands: [
      "*Senators > for/stated > Judge Ann Lee’s nomination: be withdrawn",
      "Tom Ray > for/stated > Ann Lee: withdraw",
      "Bob Poe > against/stated > Ann Lee: support",
    ],
  },
  {
    about: "a university",
    text: "More than 200 faculty members signed a letter calling on university President Ann Lee to step down. Lee said she would not resign. “I will not step down,” Lee told reporters. Students marched through campus on Tuesday to demand her resignation.",
    stands: [
      "*More than 200 faculty members > for/stated > Ann Lee: resign",
      "Ann Lee > against/stated > Ann Lee: resign",
      "*Students > for/stated > Ann Lee: resign",
    ],
  },
  {
    about: "a sports board",
    text: "Club captain Tom Ray demanded that the league apologise. The Football Association rejected calls for an inquiry into the match. Fans have called for the coach, Bob Poe, to be fired.",
    stands: [
      "Tom Ray > for/stated > the league: apologize",
      "Football Association > against/stated > an inquiry into the match: support",
      "*Fans > for/stated > Bob Poe: be fired",
    ],
  },
  {
    about: "a strike",
    text: "Ann Lee is against the strike. Tom Ray came out in favor of a new contract. The strike is backed by the Dockers Federation. A coalition of 30 unions, including the Nurses Union and Dockers United, called Wednesday for a general strike.",
    stands: [
      "Ann Lee > against/stated > the strike: support",
      "Tom Ray > for/stated > a new contract: support",
      "Dockers Federation > for/stated > the strike: support",
      "*A coalition of 30 unions > for/stated > a general strike: support",
      "Nurses Union > for/stated > a general strike: support",
      "Dockers United > for/stated > a general strike: support",
    ],
  },
  {
    about: "an apology",
    text: "Ann Lee said Tom Ray must apologize to the families. Ray insisted he won’t apologize. “I don’t think Tom Ray should apologize,” Jo Doe said.",
    stands: [
      "Ann Lee > for/stated > Tom Ray: apologize",
      "Tom Ray > against/stated > Tom Ray: apologize",
      "Jo Doe > against/stated > Tom Ray: apologize",
    ],
  },
  {
    about: "an oil spill",
    text: "Rep. Ann Lee joined Sen. Tom Ray in calling for an investigation into the spill. Rep. Jo Doe, who has previously called for Ray to resign, declined to say whether she supports the investigation.",
    stands: [
      "Ann Lee > for/stated > an investigation into the spill: support",
      "Tom Ray > for/stated > an investigation into the spill: support",
      "Jo Doe > for/earlier > Tom Ray: resign",
      "Jo Doe > withheld/declined > the investigation: support",
    ],
  },
  {
    about: "a bank",
    text: "Tom Ray faces growing calls to resign from Ann Lee and Bob Poe. Neither Jo Doe nor Sue Moe has called for his resignation. Ray rejected calls for his resignation.",
    stands: [
      "Ann Lee > for/stated > Tom Ray: resign",
      "Bob Poe > for/stated > Tom Ray: resign",
      "Jo Doe > withheld/stated > Tom Ray: resign",
      "Sue Moe > withheld/stated > Tom Ray: resign",
      "Tom Ray > against/stated > Tom Ray: resign",
    ],
  },
  {
    about: "a broadcaster",
    text: "Ann Lee told the Daily Post that Tom Ray should be sacked. “He must be removed,” said Bob Poe, a former minister. “It’s time for Tom Ray to resign,” Jo Doe said. “Sue Moe called on Tom Ray to quit,” Doe said.",
    stands: [
      "Ann Lee > for/stated > Tom Ray: be sacked",
      "Bob Poe > for/stated > Tom Ray: be removed",
      "Jo Doe > for/stated > Tom Ray: resign",
      "Sue Moe > for/reported > Tom Ray: resign",
    ],
  },
  {
    about: "a bill",
    text: "The governor was urged by Ann Lee to veto the bill. Jo Doe voiced support for the bill. The Chamber of Commerce lobbied lawmakers to kill the bill. Bob Poe stopped short of endorsing the bill. Sue Moe has remained silent on the bill.",
    stands: [
      "Ann Lee > for/stated > The governor: veto the bill",
      "Jo Doe > for/stated > the bill: support",
      "Chamber of Commerce > for/stated > lawmakers: kill the bill",
      "Bob Poe > withheld/stated > the bill: support",
      "Sue Moe > withheld/silent > the bill: support",
    ],
  },
];

const NOTHING: readonly string[] = [
  "Critics of Tom Ray say he ignored the spill. He lost the support of the council.",
  "Ann Lee may call for Tom Ray’s resignation. If Jo Doe calls for his resignation, he will go.",
  "Has Bob Poe called for Tom Ray’s resignation?",
  "Ann Lee was expected to endorse Tom Ray. Bob Poe was asked to back the bill.",
  "Amid calls for Tom Ray’s resignation, the council met on Monday.",
  "Ann Lee is investigating the claims against Tom Ray.",
  "Ann Lee, who was press secretary to Mayor Tom Ray, left early.",
  "Ann Lee withdrew her support for the bill.",
  "Tom Ray doesn’t have to pick a side, Ann Lee said.",
  "“We must dig a well,” Ann Lee said. “People should be careful.”",
  "No councillor has called for Tom Ray’s resignation.",
  "Ann Lee called Tom Ray on Friday. Bob Poe backed his car into the wall of the barn and left.",
];

describe("positions in short articles", () => {
  it.each(ARTICLES)("about $about", ({ text, stands }) => {
    expect(linesOf(text)).toEqual(stands);
  });

  it.each(NOTHING)("finds nobody's stand in: %s", (text) => {
    expect(linesOf(text)).toEqual([]);
  });
});
