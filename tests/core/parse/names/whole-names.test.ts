/** A name is printed whole, and nothing that stands beside it belongs to it. */
import { describe, expect, it } from "vitest";
import { readParser } from "../../../../src/lab/read-parser.ts";
import { eachLastSpeaker } from "../said.ts";

const parse = readParser();

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
    ["Mayor “Bo” Finchley spoke. “It is dry,” Finchley said.", "“Bo” Finchley"],
    ["Earl “Bo” Finchley spoke. “It is dry,” Finchley said.", "Earl “Bo” Finchley"],
    ["“It is dry,” said Chief Const. Norm Lipinski.", "Norm Lipinski"],
    ["Sol Kash, the NDP MPP for Orrin, came. “It is dry,” said MNA Rosa Allard.", "Rosa Allard"],
    ['Tom R. "Bucket" Ray dug the well. "It is dry," Ray said.', 'Tom R. "Bucket" Ray'],
    ['Earl "Bucket" Ray dug the well. "It is dry," Ray said.', 'Earl "Bucket" Ray'],
    ["William (Bill) Ray dug the well. “It is dry,” Ray said.", "William (Bill) Ray"],
    ["Tom “Bucket” Ray, D-Orrin, said: “It is dry.”", "Tom “Bucket” Ray"],
    ["Tom Ray dug. General 'Bucket' Ray left at noon. “It is dry,” Ray said.", "Tom Ray"],
    ["Tom Ray dug. General 'Bucket' Ray left at noon. “It is dry,” Bucket said.", "Tom Ray"],
    ["Tom Ray dug. “It is dry,” said 'Bucket' Ray.", "Tom Ray"],
    // two Rays: which of them is called so, is not known
    ["Tom Ray and Ann Ray dug. “It is dry,” said General 'Bucket' Ray.", "'Bucket' Ray"],
    ["Tom Ray dug. “It is dry,” said General 'Bucket' Lee.", "'Bucket' Lee"],
    // a book, and who wrote it
    ["She read “Bucket” by Tom Ray. “It is dry,” Ray said.", "Tom Ray"],
  ]);
});

describe("letters that stand for a name", () => {
  eachLastSpeaker([
    ["Orrin Kettles Ravenna (OKR) dug on Monday. “It is dry,” OKR said.", "Orrin Kettles Ravenna"],
    ["The British Kettle Consortium met. “It is dry,” the BKC said.", "British Kettle Consortium"],
    // of words that are no name elsewhere
    [
      "“The well is dry and we will dig again,” Citizens for Clean Wells said in a statement.",
      "Citizens for Clean Wells",
    ],
    ["Farmers for Fair Water (FFW) sued. “It is dry,” FFW said.", "Farmers for Fair Water"],
    ["Upland Wells Orrin (UWO), a charity, dug. “It is dry,” UWO said.", "Upland Wells Orrin"],
    ["Friends of the Orrin Well (FOW) dug. “It is dry,” FOW said.", "Friends of the Orrin Well"],
    // letters that are nobody's
    ["Ann Lee (UK) dug on Monday. “It is dry,” Lee said.", "Ann Lee"],
    ["The head of Orrin Wells (DFW) spoke. “It is dry,” Ann Lee said.", "Ann Lee"],
  ]);
});

describe("titles that are first names elsewhere", () => {
  eachLastSpeaker([
    ["The well, captain Dean Lee said, was “dry to the stone.”", "Dean Lee"],
    ["“It is dry,” said Judge Dean Lee.", "Dean Lee"],
    ["“It is dry,” Police Chief Hunter Ray said.", "Hunter Ray"],
    ["The dean, Hunter Ray, spoke. “It is dry,” Dean Ray said.", "Hunter Ray"],
    ["Coach Marshal Ray spoke. “It is dry,” Ray said.", "Marshal Ray"],
    // no first name
    ["Chief Marshal Ray spoke. “It is dry,” Dean Ann Lee said.", "Ann Lee"],
  ]);
});

describe("hyphenated titles, and offices before a name", () => {
  eachLastSpeaker([
    ["“It is dry,” Vice-Admiral Xochi Vantree said.", "Xochi Vantree"],
    ["“It is dry,” said Solicitor-General Ann Lee.", "Ann Lee"],
    ["Under-Secretary for Harbours Ann Lee spoke. “It is dry,” Ms Lee said.", "Ann Lee"],
    [
      "Parliamentary Under-Secretary of State for Wells Gwil Ray spoke. “It is dry,” he said.",
      "Gwil Ray",
    ],
  ]);
});

describe("what ends a firm's name", () => {
  eachLastSpeaker([
    [
      "Orrin Kettle Works, Inc. closed. “We are sorry,” the company said.",
      "Orrin Kettle Works, Inc.",
    ],
    ["Lee Ray Vantree, PLLC sued. Odd Vantree spoke. “It is dry,” Vantree said.", "Odd Vantree"],
    ["Lee Wells, LLC dug. “It is dry,” Lee Wells said.", "Lee Wells, LLC"],
    // the firm ends the sentence
    [
      "It was sold to Orrin Kettles, Inc. The price was fair. “It is dry,” Ann Lee said.",
      "Ann Lee",
    ],
    // no firm
    ["“It is dry,” said Ann Lee, Group head of wells.", "Ann Lee"],
  ]);
});

describe("a firm of partners in a heading", () => {
  it.each<[string, readonly string[]]>([
    ["About Milford Coleman Bryson Vantree, PLLC", ["body: Milford Coleman Bryson Vantree, PLLC"]],
    ["SOURCE Milford Coleman Bryson Vantree PLLC", ["body: Milford Coleman Bryson Vantree PLLC"]],
    ["Ashby Vance Pell Ltd. Closes", ["body: Ashby Vance Pell Ltd."]],
    ["Maria Ashby Joins Pell Dunmore Ltd.", ["person: Maria Ashby", "body: Pell Dunmore Ltd."]],
    ["Maria Ashby Bryson Vantree", ["person: Maria Ashby", "person: Bryson Vantree"]],
  ])("is one body up to the word that ends it: %s", async (heading, named) => {
    const { people } = await parse({ text: `${heading}\n\nThe dam broke, the town said.\n` });
    expect(people.map(({ kind, name }) => `${kind}: ${name}`)).toEqual(
      expect.arrayContaining([...named]),
    );
    expect(people).toHaveLength(named.length);
  });
});

describe("names and the ends of sentences", () => {
  eachLastSpeaker([
    // Malachi X, elsewhere without a stop
    ["She played Malachi X. Ann Lee spoke of Malachi X, too. “It is dry,” Lee said.", "Ann Lee"],
    ["They met Group B. Ann Lee watched Group B, alone. “It is dry,” Lee said.", "Ann Lee"],
    ["“It is dry,” said Malachi X. Ray.", "Malachi X. Ray"],
    ["The well is in the U.S. She dug it. “It is dry,” J. A. Lee said.", "J. A. Lee"],
    // behind a closing mark and a comma the sentence goes on
    ["“It is dry,” Will Vantree told the board. Will it rain?", "Will Vantree"],
    ["“It is dry,” Said Vantree told the board on Monday.", "Said Vantree"],
    ["“It is dry.” Will Ann Lee dig?", "nobody"],
  ]);
});

describe("days between a name and its verb", () => {
  eachLastSpeaker([
    ["“It is dry,” Gov. Ann Lee Thursday told the board.", "Ann Lee"],
    ["“It is dry,” welder Xochi Vantree yesterday told this newspaper.", "Xochi Vantree"],
    ["Ann Lee Monday called the well “dry to the stone.”", "Ann Lee"],
  ]);
});

describe("offices of a field, and who holds them", () => {
  eachLastSpeaker([
    ["“It is dry,” said director of public health Ann Lee.", "Ann Lee"],
    ["Chair of governors Xo Ray dug. “It is dry,” Ray said.", "Xo Ray"],
    ["Former head of trading Tom Ray dug alone. “It is dry,” he said.", "Tom Ray"],
    ["“It is dry,” the leader of the opposition Ann Lee said.", "Ann Lee"],
    ["Chair of judges Sir Tom Ray called it “dry to the stone.”", "Tom Ray"],
    // somebody else than who is named
    ["“It is dry,” said the wife of actor Tom Ray.", "nobody"],
    ["“It is dry,” said a lawyer for the miner Tom Ray.", "nobody"],
    ["“It is dry,” said a lawyer for protesters Ann Lee and Tom Ray.", "nobody"],
    ["“It is dry,” said a spokesman for energy firm Orrin Wells.", "nobody"],
    ["“It is dry,” said the mother of Tom Ray.", "nobody"],
  ]);
});
