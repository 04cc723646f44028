/** Whom *he* and *she* mean: the subject of the clause before, not whoever stands nearest. */
import { describe } from "vitest";
import { eachLastSpeaker } from "../said.ts";

describe("a pronoun by the clauses before it", () => {
  eachLastSpeaker([
    // behind a question that opens the sentence, its subject
    [
      "Captain Tom Roe said his team was slow. “We were bad,” Roe said.\n\nAsked whether he would go, Cranes head coach Bill Stankley shrugged. “Ask me tomorrow,” he said.",
      "Bill Stankley",
    ],
    // who is asked answers
    [
      "Kay Roe said the talk was short. “I was late,” Roe said.\n\nAt the end Tom Ray asked reporter Ann Lee where she was. Speaking from the roof, she replied: “I am cold.”",
      "Ann Lee",
    ],
    // the main clause's subject speaks on, not who is spoken of
    [
      "Tom Ray said Bob Roe could do more. “Bob has a good pump, but I want a better one,” he said.",
      "Tom Ray",
    ],
    [
      "Tom Ray warned that Bob Roe was tired. “The well is dry for him and for us,” he said.",
      "Tom Ray",
    ],
    [
      "Kim Lee wrote that Ann Roe had dug alone. “Roe never asked for help with it,” she wrote.",
      "Kim Lee",
    ],
    // a pronoun goes on with whom the one before means
    [
      "The well is dry, said Tom Ray, a farmer.\nThe trouble with Bob Roe’s map, he believed, was its age.\n“Nobody digs by a map,” he said.",
      "Tom Ray",
    ],
    // over a long quotation
    [
      "Ann Lee criticised the miner Kay Roe for digging.\n“It is dry. It was dry last year. It will be dry again,” she said.",
      "Ann Lee",
    ],
    // who is named in the words does not say them
    ["Tom Ray met Bob Roe. Roe laughed. “Roe is a clown, and I told him so,” he said.", "Tom Ray"],
    // a participle's object is not its subject
    [
      "Tom Ray lives above a bakery.\nAsked about his rivals Bob Roe and Jim Lowe, he said: “They come for the bread.”",
      "Tom Ray",
    ],
    ["Ann Lee was calm. Pressed on the words of Kay Roe, she said: “I am not Kay.”", "Ann Lee"],
    // according to …, who …
    [
      "Prices will fall, according to analyst Bo Tan, who advises Tom Ray. “Wells are cheap,” he said.",
      "Bo Tan",
    ],
    // a description that nobody bears
    [
      "Ann Lee came late.\nA harbour board spokeswoman said the pier was shut.\n“It will open in May,” she said.",
      "nobody",
    ],
    [
      "Tom Ray is the minister.\nAn asylum seeker on the barge said it was cold.\n“We have no water on it,” he said.",
      "nobody",
    ],
    // who is dead does not go on
    [
      "“It is dry,” said Ann Lee, the niece of Kay Roe, who dug the well.\nKay Roe died in the flood of 1990.\n“Then it rained,” she added.",
      "Ann Lee",
    ],
    [
      "“It is dry,” Ann Lee said of her mother’s well.\nKay Roe was buried beside it in May.\n“It rained that day,” she added.",
      "Ann Lee",
    ],
    // one name alone, and what its bearer is
    [
      "Tom Ray, the head, said it was dry. Tavi, a pupil at the school, was by the well when she fell.\n“I held on,” she said.",
      "Tavi",
    ],
    ["Zork, 34, was by the well when he fell. “I held on,” he said.", "Zork"],
    ["Orrin, a port on the coast, was flooded. “We lost it all,” she said.", "nobody"],
    // words beside a name tell who is a woman
    [
      "Tom Ray dug the well. Dre Roe, the niece of a farmer, stood by him.\n“It went deep,” she said.",
      "Dre Roe",
    ],
  ]);
});
