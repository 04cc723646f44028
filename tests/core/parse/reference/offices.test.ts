/** A description names whoever is printed with that role, and of that country; else nobody. */
import { describe } from "vitest";
import { eachLastSpeaker } from "../said.ts";

describe("whose office it is", () => {
  eachLastSpeaker([
    [
      "Danish Prime Minister Ann Lee met Tom Ray, the king of Norway. “We dig at dawn,” the Danish prime minister said.",
      "Ann Lee",
    ],
    [
      "Danish Prime Minister Ann Lee met Tom Ray, the king of Norway. “We dig at dawn,” the Norwegian king said.",
      "Tom Ray",
    ],
    [
      "Tom Ray, the king of Norway, met the press. “We dig at dawn,” said Denmark’s prime minister.",
      "nobody",
    ],
    [
      "Tom Ray, the king of Norway, met the press. “We dig at dawn,” the Dutch king said.",
      "nobody",
    ],
    [
      "Mayor Ann Lee of Orrin met Mayor Tom Ray of Ravenna. “We dig at dawn,” the mayor of Orrin said.",
      "Ann Lee",
    ],
    [
      "Premier Ann Lee of Orrinia met Premier Tom Ray of Valland. “We dig,” the Orrinian premier said.",
      "Ann Lee",
    ],
    ["US President Ann Lee met Tom Ray, the farmer. “We dig,” the US leader said.", "Ann Lee"],
    // which finance minister
    ["Trade Minister Ann Lee spoke. “We dig,” the finance minister said.", "nobody"],
    ["Finance Minister Ann Lee spoke. “We dig,” the finance minister said.", "Ann Lee"],
    ["Vice President Ann Lee spoke. “We dig,” the president said.", "nobody"],
  ]);
});

describe("a description of somebody new", () => {
  eachLastSpeaker([
    ["Pianist Ann Lee played on Sunday. “She dug it,” said the caretaker.", "nobody"],
    ["General Tom Ray left. “He dug it,” said the official, who had served with him.", "nobody"],
    ["Tom Ray gave us the plan. “He dug it,” the source said.", "nobody"],
    ["Chemist Tom Ray won the medal in May. “I dug it up,” said the laureate.", "Tom Ray"],
    ["Ann Lee, 61, won at last. “I dug for it,” the 61-year-old said.", "Ann Lee"],
  ]);
});
