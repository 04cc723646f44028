import { describe } from "vitest";
import { eachLastSpeaker } from "../said.ts";

describe("somebody unnamed who acts", () => {
  eachLastSpeaker([
    [
      "Ann Lee spoke first. A neighbour who lost her well said she was tired. “I want water,” she said.",
      "nobody",
    ],
    ["Ann Lee came with Kay. Her mother was not sure. “It is dry,” she said.", "nobody"],
    // nobody of that gender, no subject, or named behind a comma
    ["Ann Lee spoke first. A man at the gate shouted. “I want water,” she said.", "Ann Lee"],
    ["Ann Lee spoke to a neighbour. “I want water,” she said.", "Ann Lee"],
    ["A neighbour, Ann Lee, said she was tired. “I want water,” she said.", "Ann Lee"],
    ["Ann Lee came late. A reporter asked why. “I was digging,” she said.", "Ann Lee"],
  ]);
});

describe("it, behind something written", () => {
  eachLastSpeaker([
    ["Ann Lee sent a statement through a friend. “The well is dry,” it said.", "Ann Lee"],
    ["The court was shown an email that Ann Lee sent Tom Ray. “It is dry,” it read.", "Ann Lee"],
    ["A letter from Tom Ray reached Ann Lee. “The well is dry,” it said.", "Tom Ray"],
    ["The town met. A letter it sent Tom Ray was short. “It is dry,” it said.", "nobody"],
    // who only speaks of a letter wrote none
    ["Ann Lee tore up a letter. “The well is dry,” it said.", "nobody"],
    // *it* wrote the letter that *it* stands for
    ["Ann Lee left. “The well is dry,” it said in a letter that it published.", "nobody"],
    ["Ann Lee left. In a letter it published, it said: “The well is dry.”", "nobody"],
  ]);
});

describe("the company", () => {
  eachLastSpeaker([
    [
      "The well is “safe,” the company said.\n\nHorton Wells Co. said it would dig.",
      "Horton Wells Co.",
    ],
    [
      "Horton Wells Co. dug the well.\n\nIt is dry.\n\nAnn Lee is angry.\n\nShe left.\n\nThe well is “safe,” the company said.",
      "Horton Wells Co.",
    ],
    // whoever is named next may be somebody else
    ["The well is “safe,” the company said.\n\nAnn Lee said it was dry.", "nobody"],
    [
      "The well is “safe,” the company said.\n\nThe Ravenna City Council said it was dry.",
      "nobody",
    ],
  ]);
});

describe("roles and parties", () => {
  eachLastSpeaker([
    [
      "Tom Ray, the Conservative MP for the coast, spoke. Ann Lee answered him. “Dig,” the Labour MP said.",
      "nobody",
    ],
    ["Tom Ray, the Labour MP for the coast, spoke. “Dig,” the Labour MP said.", "Tom Ray"],
    ["Sir Tom Ray spoke. “Dig,” Sir Tom said.", "Tom Ray"],
    ["Tom Ray spoke. “Dig,” Mr. Tom said.", "Tom"],
    ["Ann Lee, the Transport Secretary, spoke. “Dig,” the minister said.", "Ann Lee"],
    ["Ann Lee is a doctor in Ravenna. “Dig,” the doctor said.", "Ann Lee"],
  ]);
});

describe("names", () => {
  eachLastSpeaker([
    ["Wang Shuo, 34, ran. “It is dry,” Wang said.", "Wang Shuo"],
    ["Jonah Hill came. “It is dry,” Hill said.", "Jonah Hill"],
    ["They met in Jonah Hill. “It is dry,” Ann Lee said.", "Ann Lee"],
    [
      "“The well in the valley is dry this year,” said the Centers for Disease Control and Prevention.",
      "Centers for Disease Control and Prevention",
    ],
    ["“It is dry,” linebacker Dre Moss said.", "Dre Moss"],
  ]);
});

describe("forms that say whose words they are", () => {
  eachLastSpeaker([
    [
      "She wants a pump, an idea that made Tom Ray, according to his wife, Ann Ray, “go out.”",
      "Ann Ray",
    ],
    ["Tom Ray likes it. For Ann Lee, that is “the talk of a man with a pump.”", "Ann Lee"],
    ["For Ann Lee, the well was dry, and Tom Ray called it “a waste of money.”", "Tom Ray"],
    // what a work is called, what is thought, what stands on a sign
    ["Ann Lee is a novelist. “The Last Dry Well” is her third book.", "none"],
    ["“Not this again,” Ann Lee thought.", "none"],
    ["“Not this again,” Ann Lee wondered aloud.", "Ann Lee"],
    ["On Monday a new sign went up. It says “Lee & Sisters.”", "none"],
    ["Tom Ray campaigned on the slogan. “Dig Deeper Now,” he said.", "Tom Ray"],
  ]);
});
