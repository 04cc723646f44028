/** What the first lines of a text say of it. */
import { describe, expect, it } from "vitest";
import { otherLanguage } from "../../src/ingest/language.ts";
import { headOf } from "../../src/ingest/text-head.ts";

const BODY = "The council voted on Monday to put the light out for good, and nobody was pleased.";

describe("the head of a text", () => {
  it.each([
    [
      `Harbour fees to rise\n\nBy Petra Lund\nFeb 12 2025 | Bayside Dispatch\n\n${BODY}`,
      {
        title: "Harbour fees to rise",
        byline: "Petra Lund",
        outlet: "Bayside Dispatch",
        published: "2025-02-12",
      },
    ],
    [
      `HARBOUR FEES TO RISE\nBY PETRA LUND AND ODD BREKKE, The Skarvik Gazette\n\n${BODY}`,
      {
        title: "HARBOUR FEES TO RISE",
        byline: "Petra Lund and Odd Brekke",
        outlet: "The Skarvik Gazette",
      },
    ],
    [
      `The Skarvik Gazette | March 3, 2026\nHarbour fees to rise\n${BODY}`,
      { outlet: "The Skarvik Gazette", published: "2026-03-03" },
    ],
    [
      `Keeper stays\n\nSKARVIK, Norway (Reuters) - ${BODY}`,
      { title: "Keeper stays", dateline: "SKARVIK, Norway (Reuters)", origin: "Reuters" },
    ],
    ...[
      "By Lorna Finch | Oct 14 2025 | The Tidewater Courier",
      "Oct 14 2025 | By Lorna Finch | The Tidewater Courier",
      "The Tidewater Courier · By Lorna Finch · October 14, 2025",
      "BY LORNA FINCH, The Tidewater Courier • 14 October 2025, 9:15 p.m.",
      "By Lorna Finch of The Tidewater Courier / Tuesday, Oct. 14, 2025",
      "Lorna Finch · The Tidewater Courier · Posted: Oct 14, 2025 6:00 AM AST",
      "Lorna Finch | The Tidewater Courier | Published October 14, 2025 | Last Updated: October 16, 2025",
    ].map((line): [string, object] => [
      `Board splits over dredging\n${line}\n\n${BODY}`,
      {
        title: "Board splits over dredging",
        byline: "Lorna Finch",
        outlet: "The Tidewater Courier",
        published: "2025-10-14",
      },
    ]),
    // which of two names is the paper is not told
    [
      `Board splits\nLorna Finch · Ada Mensah · October 14, 2025\n\n${BODY}`,
      { title: "Board splits" },
    ],
    [
      `By Lorna Finch | Oct 14 2025\n\n${BODY}\n\nMore.`,
      { byline: "Lorna Finch", published: "2025-10-14" },
    ],
    [`(Reuters) - ${BODY}\n\nMore.`, { dateline: "(Reuters)", origin: "Reuters" }],
    [
      `Oslo, March 3 (PA Media) – ${BODY}\n\nMore.`,
      { dateline: "Oslo, March 3 (PA Media)", origin: "PA" },
    ],
    [`SKARVIK — ${BODY}\n\nMore.`, { dateline: "SKARVIK" }],
    [
      `ELM FORD, Ohio (WEFO/AP) — ${BODY}\n\nMore.`,
      { outlet: "WEFO", dateline: "ELM FORD, Ohio (WEFO/AP)", origin: "AP" },
    ],
    [`(KTAR/AP) - ${BODY}`, { outlet: "KTAR", dateline: "(KTAR/AP)", origin: "AP" }],
    // a dateline of its own is no title
    [`Feb 21 (Reuters) -\n\n${BODY}`, { dateline: "Feb 21 (Reuters)", origin: "Reuters" }],
    [`BONN, March 2 (dpa) —\n${BODY}`, { dateline: "BONN, March 2 (dpa)", origin: "dpa" }],
    [`Lee (Labour/PA) — a walk\n${BODY}\nMore.`, { title: "Lee (Labour/PA) — a walk" }],
    [`Mills (R/Ore.) - once more\n\n${BODY}`, { title: "Mills (R/Ore.) - once more" }],
    [`By Maria de la Cruz\n\n${BODY}`, { byline: "Maria de la Cruz" }],
    [
      `Light goes out\nBy Petra Lund, Staff Writer\n\n${BODY}`,
      { title: "Light goes out", byline: "Petra Lund" },
    ],
    ...[
      "Harbour | Fees | Oct 14 2025 to May 3 2026",
      "3 min read | Oct 14 2025 | The Tidewater Courier",
      "The Courier | The Post | Oct 14 2025",
      "Share | Save",
    ].map((line): [string, object] => [
      `Board splits over dredging\n${line}\n\n${BODY}`,
      { title: "Board splits over dredging" },
    ]),
  ])("%j", (text, expected) => {
    expect(headOf(text)).toEqual(expected);
  });

  it.each([
    `${BODY}\n\nThe keeper stays.`,
    "“We will not go,” she said\n\nNobody answered.",
    "MS LUND: I will not go\nMR BREKKE: You will.",
    "One line without an end",
    `By Monday the light was out.\n\n${BODY}`,
    "By then nobody was left to ask about it",
  ])("%j says nothing", (text) => {
    expect(headOf(text)).toEqual({});
  });
});

describe("a text in another language", () => {
  it.each([
    [
      "German",
      "Die Fähre nach Skarvik wird am ersten Mai eingestellt, wie der Kreis am Dienstag mitteilte. Nach zwei Jahren mit Verlusten und einem Winter, in dem der Pier elf Pfähle verlor, sei der Betrieb nicht mehr zu bezahlen.",
    ],
    [
      "French",
      "Le ferry vers Skarvik cessera de circuler le premier mai, a annoncé mardi le comté, après deux années de pertes et un hiver au cours duquel la jetée a perdu onze de ses quarante pieux à cause de la glace.",
    ],
    [
      "Spanish",
      "El transbordador a Skarvik dejará de funcionar el primero de mayo, anunció el martes el condado, después de dos años de pérdidas y de un invierno en el que el muelle perdió once de sus cuarenta pilotes por el hielo.",
    ],
    [
      "Russian",
      "Паром до Скарвика перестанет ходить с первого мая, сообщили во вторник власти округа, после двух лет убытков и зимы, в которую причал потерял одиннадцать из сорока свай.",
    ],
    [
      "Japanese",
      "スカルヴィク行きのフェリーは五月一日に運航を停止すると郡が火曜日に発表した。二年間の損失と、桟橋が氷で四十本の杭のうち十一本を失った冬の後のことである。",
    ],
  ])("is told to be %s", async (language, text) => {
    expect(await otherLanguage(text)).toBe(language);
  });

  it.each([
    ["English", `${BODY} ${BODY} ${BODY}`],
    [
      "English with foreign names",
      "President Emmanuel Macron told Le Monde that the Assemblée nationale had voted, and that Marine Le Pen of the Rassemblement national was wrong about it; Jean-Luc Mélenchon of La France insoumise said that he would go to the Conseil constitutionnel.",
    ],
    ["too short to tell", "Guten Morgen, Skarvik."],
    ["numbers", "1 2 3 4 5 6 7 8 9 10"],
  ])("is not what is %s", async (_, text) => {
    expect(await otherLanguage(text)).toBeUndefined();
  });
});
