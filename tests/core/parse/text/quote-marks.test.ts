/** Marks of every kind; words in marks that are part of the reporter's sentence; words in marks that nobody says. */
import { describe, expect, it } from "vitest";
import { eachLastSpeaker, lastSpeaker } from "../said.ts";

describe("kinds of marks", () => {
  eachLastSpeaker([
    ["'The well is dry and we will dig again,' Ann Lee said.", "Ann Lee"],
    ["Ann Lee said the couple were 'the salt of the earth'.", "Ann Lee"],
    ["Ann Lee said: 'It's a tenner. I can't believe it.'", "Ann Lee"],
    ["'I've got 40 dogs,' Ann Lee told the Courier. 'I'd miss the dogs.'", "Ann Lee"],
    ["‘We’re done with the workers’ canteen,’ said Ann Lee.", "Ann Lee"],
    ["Ann Lee said the plan was 'hard as nails' and left.", "Ann Lee"],
    ["''The well is dry,'' Ann Lee said. ''We dig.''", "Ann Lee"],
    ["``The well is dry,'' Ann Lee said.", "Ann Lee"],
    ['"The well is dry," Ann Lee said.', "Ann Lee"],
    ["«The well is dry,» Ann Lee said.", "Ann Lee"],
    ["„The well is dry,“ Ann Lee said.", "Ann Lee"],
  ]);
});

describe("partly quoted", () => {
  eachLastSpeaker([
    ["Ann Lee said the well was “dry to the last stone.”", "Ann Lee"],
    ["Ann Lee called the plan “a national disgrace.”", "Ann Lee"],
    ["Ann Lee described the well as “dry to the last stone.”", "Ann Lee"],
    ["The well was “dry to the last stone,” according to Ann Lee.", "Ann Lee"],
    ["Ann Lee, who said the well was “dry to the last stone,” left.", "Ann Lee"],
    ["The well, Ann Lee said, “was dry to the last stone.”", "Ann Lee"],
    ["Ann Lee accused Tom Ray of “playing with matches.”", "Ann Lee"],
    ["Ann Lee warned that the town was “running out of water.”", "Ann Lee"],
    ["The Harbour Board blamed “an act of God and a bad pump.”", "Harbour Board"],
    ["Ann Lee denounced the deal as “reckless and dangerous.”", "Ann Lee"],
  ]);
});

describe("titles, signs, names, scare quotes", () => {
  it.each([
    "The street is known as the “Miracle Mile” to all.",
    "She was reading “War and Peace” on the train.",
    "The “so-called” experts met on Monday.",
    "A sign said “Exit.”",
    "The band played “Long Way Down” twice.",
    "The word “love” was painted on the tower.",
    "His “friend” never came.",
    "The “cloud” is a building in Ohio.",
    "It was 6'2\" tall and made of pine.",
    "The film “Five Minutes” opens on Friday.",
    "Ann Lee told the “Morning Wells” programme on Sunday that she would dig.",
    "The “Red Kettle” singer replied that he could not see it.",
    "Tom Ray, the “Dry Summer” author, said it was over.",
    "Ann Lee said the “Salt Road” festival would not return.",
    "Nobody knew the “old guard” was gone.",
    "The dogs’ home and the cats’ home are full.",
    "Ann Lee 's pick for the well is Tom Ray , and Ray 'd rather dig .",
  ])("%s → nobody's words", (text) => {
    expect(["none", "nobody"]).toContain(lastSpeaker(text));
  });
});
