/** A name is printed whole, and nothing that stands beside it belongs to it. */
import { describe } from "vitest";
import { eachLastSpeaker } from "../said.ts";

describe("what stands before a name", () => {
  eachLastSpeaker([
    ["(Harbour Pictures Ann Lee) Lee dug. “It is dry,” Lee said.", "Ann Lee"],
    ["(Adds Ray quote, detail)\n\nRay dug on Monday. “It is dry,” Ray said.", "Ray"],
    ["Welder Ann Lee dug on Monday. “It is dry,” Lee said.", "Ann Lee"],
    ["Ohioan Ann Lee dug on Monday. “It is dry,” Lee said.", "Ann Lee"],
    ["Farmers Slam Ann Lee Over Well\n\n“It is dry,” Lee said.", "Ann Lee"],
    ["“It is dry,” said Oluwatoyin Grace Lee, a farmer.", "Oluwatoyin Grace Lee"],
    ["U.S. Secretary of Forestry Ann Lee spoke. “It is dry,” Lee said.", "Ann Lee"],
    [
      "Former Deputy Secretary of the Wells Department Tom Ray spoke. “It is dry,” he said.",
      "Tom Ray",
    ],
    ["“It is dry,” said Orrin Minister of Harbours Ann Lee.", "Ann Lee"],
    ["Agronomist Xochi Vantree dug. “It is dry,” Vantree said.", "Xochi Vantree"],
    ["“It is dry,” said former MLA B.N. Vantree.", "B.N. Vantree"],
    ["The officer, DSP Xochi Vantree, spoke. “It is dry,” Vantree said.", "Xochi Vantree"],
    ["Pulmonologist Xochi Vantree was asked. “It is dry,” Vantree said.", "Xochi Vantree"],
    ["Participant Odd Vantree was asked. “It is dry,” Vantree said.", "Odd Vantree"],
  ]);
});

describe("titles that are part of a name", () => {
  eachLastSpeaker([
    ["General Kettles closed its plant. “It is dry,” General Kettles said.", "General Kettles"],
    ["General Ann Lee closed the road. “It is dry,” General Lee said.", "Ann Lee"],
    ["The peer Baroness Ravenwood spoke. “It is dry,” she said.", "Baroness Ravenwood"],
    ["Lord Tom Ravenwood spoke. “It is dry,” Lord Ravenwood said.", "Tom Ravenwood"],
  ]);
});

describe("father and son", () => {
  const both = "Tom Ray Sr. and his son, Tom Ray Jr., dug the well.";
  eachLastSpeaker([
    [`${both} “It is dry,” Ray Jr. said.`, "Tom Ray Jr."],
    [`${both} “It is dry,” Ray Sr. said.`, "Tom Ray Sr."],
    ["“I dug,” said Tom Ray III. “I did not,” said Tom Ray Jr.", "Tom Ray Jr."],
    ["Tom Ray Jr. dug the well. “It is dry,” Ray said.", "Tom Ray Jr."],
  ]);
});

describe("nicknames", () => {
  eachLastSpeaker([
    ['Tom R. "Bucket" Ray dug the well. "It is dry," Ray said.', 'Tom R. "Bucket" Ray'],
    ['Earl "Bucket" Ray dug the well. "It is dry," Ray said.', 'Earl "Bucket" Ray'],
    ["William (Bill) Ray dug the well. “It is dry,” Ray said.", "William (Bill) Ray"],
    ["Tom “Bucket” Ray, D-Orrin, said: “It is dry.”", "Tom “Bucket” Ray"],
    // a book, and who wrote it
    ["She read “Bucket” by Tom Ray. “It is dry,” Ray said.", "Tom Ray"],
  ]);
});

describe("letters that stand for a name", () => {
  eachLastSpeaker([
    ["Orrin Kettles Ravenna (OKR) dug on Monday. “It is dry,” OKR said.", "Orrin Kettles Ravenna"],
    ["The British Kettle Consortium met. “It is dry,” the BKC said.", "British Kettle Consortium"],
  ]);
});
