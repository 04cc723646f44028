/** What somebody asked is told whole, with the word that asks; what stands in an aside with *whose* is nobody else's. */
import { describe } from "vitest";
import { eachWhole, quotationsIn, reportsIn } from "../said.ts";

describe("a question that is reported keeps the word that asks", () => {
  eachWhole(reportsIn, [
    [
      "Baker Odile Brandt asked why the ovens were cold.",
      "[act] Odile Brandt (Baker Odile Brandt, asked): why the ovens were cold",
    ],
    [
      "“Nobody knows,” said Otto Lindh, asking when the money would come.",
      "[act] Otto Lindh (Otto Lindh, asking): when the money would come",
    ],
    [
      "The families of the miners are asking why the shaft was open at all.",
      "[act] nobody (The families of the miners, asking): why the shaft was open at all",
    ],
    [
      "Reporters asked the harbour master how the boats would be moved.",
      "[act] nobody (Reporters, asked): how the boats would be moved",
    ],
    ["Mona Ricci asked who would pay.", "Mona Ricci (Mona Ricci, asked): who would pay"],
    ["Odile Brandt asked the board for a new oven."],
  ]);
});

describe("whoever stands before a clause with *whose*, not whom it names", () => {
  eachWhole(reportsIn, [
    [
      "Carl Bunt, whose brother, Neil, died in the fire, said the town was let down.",
      "Carl Bunt (Carl Bunt, said): the town was let down",
    ],
    [
      "Mayor Ann Lee, whose son, Tom, won a prize last year, told reporters the school was safe.",
      "Ann Lee (Mayor Ann Lee, told): the school was safe",
    ],
    [
      "Omar Haddad, whose firm, Delta Works, built the bridge, denied that it was weak.",
      "Omar Haddad (Omar Haddad, denied): that it was weak",
    ],
    [
      "Lucy Orr, whose sister Jane left the party, warned that others would go.",
      "Lucy Orr (Lucy Orr, warned): that others would go",
    ],
    [
      "Mona Ricci, whose term ends in May, argued that the vote was fair.",
      "Mona Ricci (Mona Ricci, argued): that the vote was fair",
    ],
  ]);
});

describe("whom a phrase with a complement is named as behind it, also by a name nobody knows", () => {
  eachWhole(reportsIn, [
    [
      "The party's critic for labour, Harpreet Gill, said an inquiry would take years.",
      "Harpreet Gill (The party's critic for labour, said): an inquiry would take years",
    ],
    [
      "The union's organiser in the far north, Mona Ricci, said strikes were near.",
      "Mona Ricci (The union's organiser in the, said): strikes were near",
    ],
    [
      "The chief of the largest nation, Tseliana Wabasca, said it was time.",
      "Tseliana Wabasca (The chief of the largest nation, said): it was time",
    ],
    // a firm is no person
    [
      "The owner of the mill, Delta Works, said it was time.",
      "nobody (The owner of the mill, said): it was time",
    ],
  ]);
});

describe("who holds an office of a body whose name an *of* parts", () => {
  eachWhole(reportsIn, [
    [
      "University of Toronto law professor Kent Vale said the well was dry.",
      "Kent Vale (University of Toronto law professor Kent Vale, said): the well was dry",
    ],
    [
      "Bank of Canada deputy governor Ann Lee said the well was dry.",
      "Ann Lee (Bank of Canada deputy governor Ann Lee, said): the well was dry",
    ],
    [
      "Ministry of Health spokesman Tom Roe said the well was dry.",
      "Tom Roe (Ministry of Health spokesman Tom Roe, said): the well was dry",
    ],
    [
      "Department of Health officials said the well was dry.",
      "nobody (Department of Health officials, said): the well was dry",
    ],
    [
      "University of Iowa said the well was dry.",
      "nobody (University of Iowa, said): the well was dry",
    ],
  ]);
});

describe("what the tagger takes for a noun or an adverb", () => {
  eachWhole(reportsIn, [
    [
      "Minister Luc Tremblay-Roy shot back that the party had voted for it twice.",
      "Luc Tremblay-Roy (Minister Luc Tremblay-Roy, shot back): that the party had voted for it twice",
    ],
    [
      "Chief Ann Lee said First Nations were not consulted.",
      "Ann Lee (Chief Ann Lee, said): First Nations were not consulted",
    ],
    [
      "Chief Ann Lee said later the well was dry.",
      "Ann Lee (Chief Ann Lee, said): the well was dry",
    ],
  ]);
});

describe("a title in marks is nobody’s words where something is said of it", () => {
  eachWhole(quotationsIn, [
    ["Ricci says “The Long Field” is her last film."],
    ["Carl Bunt told the paper that “Night Harbour” was a mistake."],
    ["Otto Lindh praised “The Cherry Orchard” as the best of the season."],
    ["Director defends “The Salt Road” after walkouts"],
    [
      "Ann Lee called it “The Great Betrayal.”",
      "Ann Lee (Ann Lee, called): The Great Betrayal. = it “The Great Betrayal.”",
    ],
    [
      "The pact, which Ann Lee called “The Great Betrayal,” failed in May.",
      "Ann Lee (Ann Lee, called): The Great Betrayal,",
    ],
    ["“Never Again,” said Ann Lee.", "Ann Lee (Ann Lee, said): Never Again,"],
  ]);
});

describe("in an aside somebody is asked or told, and does not speak", () => {
  eachWhole(reportsIn, [
    ["Mayor Tom Ray, asked about the vote, shrugged."],
    ["Ann Lee, asked whether she would stand again, smiled."],
    ["Ann Lee, told of the verdict, wept."],
    ["Ann Lee, questioned about the money, walked away."],
    ["Ann Lee, pressed on whether the well was dry, laughed."],
    ["Ann Lee, asked about the well, said it was dry.", "Ann Lee (Ann Lee, said): it was dry"],
    // she does it herself
    [
      "Ann Lee came, asked why it was dry, and left.",
      "[act] Ann Lee (Ann Lee, asked): why it was dry",
    ],
  ]);
});
