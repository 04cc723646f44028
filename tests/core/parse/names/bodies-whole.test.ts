/** Bodies by their whole name: with a number, a mark of possession, a title that is part of it. */
import { describe, expect, it } from "vitest";
import { readParser } from "../../../../src/lab/read-parser.ts";
import { eachLastSpeaker, eachWhole, reportsIn } from "../said.ts";

describe("a body's name is whole", () => {
  eachWhole(reportsIn, [
    [
      "The 9th Circuit Court of Orrin said the well was dry.",
      "9th Circuit Court of Orrin (The 9th Circuit Court of Orrin, said): the well was dry",
    ],
    [
      "The new Republican administration says it is dry.",
      "Republican administration (The new Republican administration, says): it is dry",
    ],
    [
      "Transit Union Local 113 — which has 12,000 members — said it was late.",
      "Transit Union Local 113 (Transit Union Local 113, said): it was late",
    ],
    [
      "Harbour Pilots Lodge 12 said it was late.",
      "Harbour Pilots Lodge 12 (Harbour Pilots Lodge 12, said): it was late",
    ],
    [
      "Derry Fire Brigade Station 4 said it was late.",
      "Derry Fire Brigade Station 4 (Derry Fire Brigade Station 4, said): it was late",
    ],
    [
      "The Blue River First Nation said it had not been told.",
      "Blue River First Nation (The Blue River First Nation, said): it had not been told",
    ],
    [
      "The Assembly of First Nations said the law was late.",
      "Assembly of First Nations (The Assembly of First Nations, said): the law was late",
    ],
    [
      "The Professional Diggers' Board said it was late.",
      "Professional Diggers' Board (The Professional Diggers' Board, said): it was late",
    ],
    [
      "Carmaker Orrin Motors said sales fell.",
      "Orrin Motors (Carmaker Orrin Motors, said): sales fell",
    ],
    [
      "First Minister Ann Lee said it was late.",
      "Ann Lee (First Minister Ann Lee, said): it was late",
    ],
    [
      "Prince Tavo RCMP say the road is shut.",
      "Prince Tavo RCMP (Prince Tavo RCMP, say): the road is shut",
    ],
    [
      "Prince Tavo Ray says the road is shut.",
      "Tavo Ray (Prince Tavo Ray, says): the road is shut",
    ],
    [
      "Tavory's Group bid. Tavory's said the firms would merge.",
      "Tavory's Group (Tavory's, said): the firms would merge",
    ],
    [
      "A friend of Tavory's said the well was dry.",
      "nobody (A friend of Tavory, said): the well was dry",
    ],
  ]);
});

describe("many, and places, are no person", () => {
  eachWhole(reportsIn, [
    ["Fishermen said the sea was rough.", "nobody (Fishermen, said): the sea was rough"],
    ["Diggers said the well was dry.", "nobody (Diggers, said): the well was dry"],
    ["Sanders said the well was dry.", "Sanders (Sanders, said): the well was dry"],
    [
      "Great Tavory Tunnel was shut. Tavory said the pumps had failed.",
      "Tavory (Tavory, said): the pumps had failed",
    ],
  ]);
});

describe("a sentence that is mostly names is no headline", () => {
  eachWhole(reportsIn, [
    [
      "Lee made the comments Monday alongside Environment Minister Rea Ashby and Energy Minister Odo Jarrant.\n\nJarrant echoed her, saying the wells have run dry.",
      "Odo Jarrant (Jarrant, saying): the wells have run dry",
    ],
  ]);
});

describe("who is called by a role in small letters is a person", () => {
  eachLastSpeaker([
    [
      "Asked about rain, Cranes head coach Bill Stankley shrugged. “Ask me,” he said.",
      "Bill Stankley",
    ],
    ["Asked about rain, its rival Tavo Lines shrugged. “Ask me,” he said.", "nobody"],
  ]);
});

it("an abbreviation, a number or a letter names nobody", () => {
  const text =
    "ORRIN, Calif. (Aug. 6, 2024) — Ann Lee, of the No. 4 shaft in Boston, Mass., said it was dry. “We dig,” she posted on X. Chipmaker Tavory did not.";
  expect(readParser()({ text }).people.map(({ name }) => name)).toEqual(["Ann Lee", "Tavory"]);
});
