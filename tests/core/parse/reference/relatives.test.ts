/** Who is meant among relatives, and whom a sentence without a verb of action is about. */
import { describe } from "vitest";
import { eachLastSpeaker } from "../said.ts";

const TWO =
  "Dan and Pete Doe dug the well. “It is dry,” says Dan Doe. “Pete Doe knows,” he says.\n\n";

describe("a relative that a pronoun owns", () => {
  eachLastSpeaker([
    [`${TWO}“It is wet enough for me,” his brother says.`, "Pete Doe"],
    [`${TWO}“It is wet enough for me,” his sister says.`, "nobody"],
    ["Dan Doe dug. “It is dry,” Dan Doe said.\n\n“It is wet enough,” his brother said.", "nobody"],
    [`${TWO}“It is wet enough for me,” Dan Doe says.`, "Dan Doe"],
  ]);
});

describe("two of one surname", () => {
  const first = "“We dig,” Ms. Doe said. Ann Doe dug on. “We dig deep,” Ms. Doe said.\n\n";
  eachLastSpeaker([
    [
      "Mike Doe, whose firm digs wells, said it was dry.\n\n“It is dry,” Doe said. His brother, Jeff Doe, who drives, left, and Jeff Doe came back.",
      "Mike Doe",
    ],
    ["Mike Doe dug. His brother, Jeff Doe, said it was dry.\n\n“It is dry,” Doe said.", "Jeff Doe"],
    [`${first}“We dug,” Jane Doe said.\n\n“We dig again tomorrow,” Ms. Doe said.`, "Ann Doe"],
    [`${first}“We dug,” Jane Doe said.\n\n“We dig again tomorrow,” Jane Doe said.`, "Jane Doe"],
  ]);
});

describe("whom a sentence with a form of be is about", () => {
  const before = "“We dig,” Jo Ray said. Jo Ray, who dug the well, said he would stay.\n\n";
  eachLastSpeaker([
    [
      `${before}The farm’s oldest hand, Rob Lee, 93, was there too. “It is dry,” he said.`,
      "Rob Lee",
    ],
    [`${before}As for his boss, Rob Lee, 70, he now gives tours. “It is dry,” he said.`, "Rob Lee"],
    [`${before}He was with Rob Lee at the well. “It is dry,” he said.`, "Jo Ray"],
    [
      `${before}When contacted, the spokesperson of the town’s bank, Rob Lee, said he was busy. “It is dry,” he said.`,
      "Rob Lee",
    ],
    [`${before}When contacted, he named Rob Lee as a friend. “It is dry,” he said.`, "Jo Ray"],
    [`${before}Rob Lee, a goalkeeper, was there. “It is dry,” said the goalkeeper.`, "Rob Lee"],
    [`${before}Rob Lee was there too. “It is dry,” said the goalkeeper from Ravenna.`, "nobody"],
    [`${before}Rob Lee was there too. “It is dry,” said the lawyer for Ann Roe.`, "nobody"],
  ]);
});
