/** Made-up stories: every name, place and outlet in them is invented. */
import type { Story } from "./story.ts";

export const STORIES: readonly Story[] = [
  {
    slug: "lock-keeper",
    title: "Lock keeper refuses to leave as canal is drained",
    byline: "Idunn Karst",
    outlet: "The Wendle Courier",
    published: "2026-03-04T09:30:00Z",
    pieces: [
      {
        p: "The keeper of the last manned lock on the Wendle canal has refused to leave her house, a week after engineers began to drain the water around it.",
      },
      {
        p: "“I was born on this lock and I have wound every gate on it by hand,” said Greta Holloway, 71. “They can take the water. They cannot take the house.”",
      },
      { heading: "A canal without water" },
      {
        p: "The waterways trust says that the canal loses nine million litres a day through its bed. Its director, Pavel Osgood, told a meeting on Monday that repairs would cost “more than the county has spent on bridges since the war.”",
      },
      {
        quote: "Nobody wants to drain a canal. But nobody has offered to pay for the water either.",
        by: "Pavel Osgood",
      },
      { p: "The county will vote on the plan in June." },
    ],
    said: [
      [
        "Greta Holloway",
        "I was born on this lock and I have wound every gate on it by hand, … They can take the water. They cannot take the house.",
      ],
      ["Pavel Osgood", "more than the county has spent on bridges since the war."],
      [
        "Pavel Osgood",
        "Nobody wants to drain a canal. But nobody has offered to pay for the water either.",
      ],
    ],
  },
  {
    slug: "bell-tower",
    title: "Town votes to silence bell tower at night",
    byline: "Mo Terrell",
    outlet: "Harrow Vale Times",
    published: "2026-02-17T18:05:00Z",
    pieces: [
      {
        p: "HARROW VALE — After four hours of argument and one walkout, the town council voted 6 to 3 on Tuesday to stop the bell tower from striking between ten at night and six in the morning.",
      },
      {
        p: "“For three hundred years this town slept through the bells,” said Councillor Dorrit Ames, who voted against. “Now it has bought itself thin windows and wants the bells to pay for them.”",
      },
      { p: "The mayor, Lionel Quaye, answered her within the hour." },
      {
        post: "The bells will ring all day. The babies of this town may sleep all night. That is what we voted for.",
        by: "Lionel Quaye",
        handle: "@mayorquaye",
      },
      {
        p: "Ringers have been offered a silent clapper, which the captain of the tower, Ruth Penhallow, called “a piano with the strings cut.”",
      },
    ],
    said: [
      [
        "Dorrit Ames",
        "For three hundred years this town slept through the bells, … Now it has bought itself thin windows and wants the bells to pay for them.",
      ],
      [
        "Lionel Quaye",
        "The bells will ring all day. The babies of this town may sleep all night. That is what we voted for.",
      ],
      ["Ruth Penhallow", "a piano with the strings cut."],
    ],
  },
  {
    slug: "seed-bank",
    title: "Seed bank loses its oldest barley to a blocked drain",
    byline: "Anselm Okoro",
    outlet: "The Fenland Record",
    published: "2026-01-09",
    pieces: [
      {
        p: "A blocked drain has destroyed the oldest barley in the national seed bank at Marsh Abbot, which was collected in 1911 and had never been grown since.",
      },
      {
        p: "Water stood a hand deep in the vault for two days before anybody noticed, the bank said on Friday. The alarm had been switched off in November because it rang whenever the boiler did.",
      },
      {
        lead: "Yusra Lindqvist, who has looked after the vault since 2004, said:",
        q: "I have opened that drawer every spring for twenty years. This morning it was soup.",
      },
      {
        p: "A spokesman for the ministry, Tobias Grell, said that the loss was regrettable and that a second sample was held abroad. He declined to say where.",
      },
      {
        p: "“We keep copies of everything,” Grell said. “The copies of this one are younger, that is all.”",
      },
    ],
    said: [
      [
        "Yusra Lindqvist",
        "I have opened that drawer every spring for twenty years. This morning it was soup.",
      ],
      [
        "Tobias Grell",
        "We keep copies of everything, … The copies of this one are younger, that is all.",
      ],
    ],
  },
  {
    slug: "night-ferry",
    title: "Judge lets night ferry sail on",
    byline: "Solveig Marr",
    outlet: "Orrin Sound Gazette",
    published: "2026-05-21T06:00:00+01:00",
    pieces: [
      {
        p: "The night ferry to Orrin may sail on until the autumn, a judge ruled on Thursday, after islanders told the court that the day boat does not carry livestock, hay or the dead.",
      },
      { p: "Judge Beatrix Thorne put it this way in her ruling:" },
      {
        quote:
          "A timetable is not a law of nature. The company wrote it, and the company can write another.",
      },
      {
        p: "The company’s lawyer, Edmund Vale, said he would appeal. “We run boats, not a museum of boats,” he told reporters on the steps.",
      },
      {
        p: "Hamish Orde, who farms sixty acres on the island, said the ruling had come two days before his lambs were due on the mainland. “They would have been mutton by August,” he said.",
      },
    ],
    said: [
      [
        "Beatrix Thorne",
        "A timetable is not a law of nature. The company wrote it, and the company can write another.",
      ],
      ["Edmund Vale", "We run boats, not a museum of boats,"],
      ["Hamish Orde", "They would have been mutton by August,"],
    ],
  },
];
