/** Who somebody is: the role that the article prints, or the sentence that introduces them. */
import { describe, expect, it } from "vitest";
import { answerTo } from "./told.ts";

const cardOf = async (text: string, name: string) => {
  const card = await answerTo({ port: `The port is old.\n\n${text}\n` }, [`who is ${name}`]);
  if (card.kind !== "person") throw new Error(card.kind);
  return card;
};
const LATER = "“It is dry,” said Ms. Poole. “Nobody was told.”";

describe("a card", () => {
  it.each([
    "Iris Poole, who found the letters in May, told a friend that the quay would not last.",
    "Iris Poole, whose son drowned off the quay, wept in court.",
    "Iris Poole, 64, one of the first women to sail the strait, opened the bridge.",
    "Iris Poole and Ada Holt, brokers at a bank in Norby, opened the bridge.",
  ])("begins with what introduces them, shown once: %s", async (sentence) => {
    const { roles, statements } = await cardOf(`${sentence}\n\n${LATER}`, "Iris Poole");
    expect(roles.map(({ citation }) => citation.text)).toEqual([sentence]);
    const shown = statements.map(({ printings: [first] }) => first?.sentence.text);
    expect(shown).not.toContain(sentence);
    expect(shown[0]).toBe("“It is dry,” said Ms. Poole.");
  });

  it("is not introduced by a sentence that goes on", async () => {
    const sentence = "Iris Poole, of course, opened the bridge, and Ada Holt closed it.";
    const { roles } = await cardOf(`${sentence}\n\n${LATER}`, "Iris Poole");
    expect(roles).toEqual([]);
  });

  it.each([
    [
      "Iris Poole, the former owner of the harbour ferries who turned down three offers from the banks of the capital, said no.",
      "the former owner of the harbour ferries",
    ],
    [
      "Iris Poole, a former member of the staff of the three ferry companies of the old northern harbour towns, said no.",
      "a former member of the staff of the three ferry companies of the old northern harbour towns",
    ],
    ["Iris Poole, a baker who lost her shop, said no.", "a baker who lost her shop"],
  ])("prints a long role, without what its bearer did: %s", async (sentence, role) => {
    const { person } = await cardOf(`${sentence}\n\n${LATER}`, "Iris Poole");
    expect(person.role?.text).toBe(role);
  });
});
