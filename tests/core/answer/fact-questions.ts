/** Questions on the articles made up for wordings, facts, filters and differences; each judged as its asker would. */
import type { Expected } from "./expected.ts";

const WORDS: readonly Expected[] = [
  ["who said whoever had it loved it", "statements", ["Wanda Ilves"], "Whoever had it loved it"],
  ["who said somebody filed it away", "statements", ["Irene Bock"]],
  ["changes what we know", "statements", ["Edith Valois"]],
  ["holding islanders hostage", "statements", ["Hugo Brandvik"]],
  ["another winter", "statements", undefined, "another winter"],
  ["state can't wait for another winter", "statements", ["Irene Bock"]],
  ["who said I've got a shop to run", "statements", ["Tom Okafor"]],
  ["the concrete is tyred", "statements", ["Ravi Solano"]],
  // the beginnings of questions, but of quotations too
  ["what we knwo about the northern route", "statements", ["Edith Valois"]],
  ["did not loze a single life", "statements", ["Lena Dorsey"]],
  ["will not sial another winter", "statements", ["Paula Renn"]],
  ["will not sial another ship", "notFound"],
  ["did Haak say anything", "notFound"],
  ["did Renn say the dam is a hazard", "closest", undefined, "a hazard"],
  ["who said the moon is a harsh mistress", "notFound"],
  ["tourists slept in the terminal", "passages", [], "Tourists slept"],
  ["who said tourists slept in the terminal", "passages", [], "Tourists slept"],
];

const UNNAMED: readonly Expected[] = [
  ["what did the county spokesman say", "statements", [], "room for 900 more"],
  ["what did the spokeswoman for the utility say", "statements", [], "turbines were stopped"],
  ["what did the ministry official say", "statements", [], "would not pay"],
  ["what did the anonymous official say", "statements", [], "would not pay"],
  ["what did critics say about the dam", "statements", [], "a hazard"],
  ["what did the mechanics say", "notFound"],
];

const FACTS: readonly Expected[] = [
  ["how many workers will stay ashore", "passages", undefined, "About 640"],
  ["how many passengers does the line carry", "passages", undefined, "11,000"],
  ["how long was the crack", "passages", undefined, "12 feet"],
  ["how much will the repairs cost", "passages", undefined, "$48 million"],
  ["how much is the chart worth", "passages", undefined, "$2 million"],
  ["how old is Edith Valois", "passages", undefined, "71"],
  ["how many maps are missing", "passages", undefined, "Three other maps"],
  ["how many shelters did the Red Cross open", "passages", undefined, "four shelters"],
  ["when will Teague visit Pell Falls", "passages", undefined, "on Friday"],
  ["when does the governor visit pell falls", "passages", undefined, "on Friday"],
  ["when does Karsten meet both sides", "passages", undefined, "on Thursday"],
  ["when is Karsten scheduled to meet them", "passages", undefined, "on Thursday"],
  ["when may families return", "passages", undefined, "on Sunday"],
  ["when will the library show the chart", "passages", undefined, "May 12"],
  ["when was the dam last inspected", "passages", undefined, "2019"],
  ["when was the chart stolen", "passages", undefined, "1987"],
  ["what calendar date did the strike vote take place", "notFound"],
  ["who owns the dam", "passages", ["Clearwater Power"]],
  ["who drew the chart", "passages", ["Pieter Haak"]],
  ["where was the parcel mailed from", "passages", undefined, "Rotterdam"],
  ["how many people died", "notFound"],
  ["how old is Pieter Haak", "notFound"],
  ["how old is Wanda Ilves", "notFound"],
  ["when did Teague resign", "notFound"],
];

const DIFFERENCES: readonly Expected[] = [
  ["how many people were forced from their homes", "passages", undefined, "2,900"],
  ["how old is Ravi Solano", "passages", ["Ravi Solano"], "46"],
  ["when was the dam built", "passages", undefined, "1941"],
  ["in which year was the Orrin Dam built", "passages", undefined, "1938"],
];

const FILTERS: readonly Expected[] = [
  ["from:bock winter", "statements", ["Irene Bock"], "another winter"],
  ['from:bock "another winter"', "check", ["Irene Bock"]],
  ['from:dorsey "another winter"', "check", ["Irene Bock"]],
  ["from:bock in:river-post", "person", ["Irene Bock"], "hold hearings"],
  ['in:"River Post" winter', "notFound"],
  ["in:nowhere Renn", "notFound"],
  ["Renn before:2024", "person", ["Paula Renn"]],
  ["Renn after:2024", "notFound"],
  ["Albrecht before:2030", "notFound"],
  ["Bock before:yesterday", "notFound"],
];

const HEADLINES: readonly Expected[] = [["ferries sink in a storm", "notFound"]];

export const FACT_QUESTIONS: readonly Expected[] = [
  ...WORDS,
  ...UNNAMED,
  ...FACTS,
  ...DIFFERENCES,
  ...FILTERS,
  ...HEADLINES,
];
