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
    ["“Never Again,” said Ann Lee.", "Ann Lee (Ann Lee, said): Never Again,"],
  ]);
});
