/** Surnames alone: who is meant, who else bears them, and what decided it. */
import { describe, expect, it } from "vitest";
import type { Whosaid } from "../../../src/app/index.ts";
import { folderOf } from "../../doubles/folder-of.ts";
import { openFolder } from "./open-archive.ts";

const dated = (date: string, title: string, text: string): string =>
  `---\ntitle: ${title}\noutlet: The Ferry Post\ndate: ${date}\n---\n\n${text}\n`;

const FILES = {
  ...Object.fromEntries(
    ["railing", "deck", "pier", "lamps", "steps", "signs"].map((thing, i) => [
      `${thing}.md`,
      dated(
        `2022-01-0${i + 1}`,
        `The ${thing}`,
        `“The ${thing} of the bridge will need fresh paint,” said Tobin Ashgrove, the mayor of Alton. Ashgrove said that it would cost money.`,
      ),
    ]),
  ),
  "sister.md": dated(
    "2022-03-01",
    "The sister",
    "“Nobody asked me about the paint,” said Moira Ashgrove.",
  ),
  "bakery.md": dated(
    "2023-05-06",
    "Bakeries sold",
    "“The ovens are old,” said Ruth Lindqvist, chief executive of Brightwell Foods.",
  ),
  "buses.md": dated(
    "2024-11-12",
    "Buses",
    "“The buses stop at nine,” said Lindqvist, who runs the bakeries.",
  ),
};

const opened = async (): Promise<Whosaid> => (await openFolder(folderOf(FILES))).whosaid();

describe("a surname alone", () => {
  it.each([
    ["who is ashgrove", "who is Moira Ashgrove"],
    ["what did ashgrove say about the paint", "what did Moira Ashgrove say about the paint"],
    ["did mayor ashgrove say it would cost money", undefined],
  ])("means the one who stands out, and offers the other: %s", async (asked, offered) => {
    const answer = await (await opened()).ask(asked);
    expect(JSON.stringify(answer)).toContain("Tobin Ashgrove");
    expect(answer.notes.flatMap((note) => (note.kind === "also" ? note.people : []))).toMatchObject(
      offered ? [{ name: "Moira Ashgrove", question: offered }] : [],
    );
  });

  it("names what decided whose words they are, and the articles that print the full name", async () => {
    const whosaid = await opened();
    const answer = await whosaid.ask("who said the buses stop at nine");
    if (answer.kind !== "statements") throw new Error(answer.kind);
    const [printing] = answer.statements[0]?.printings ?? [];
    expect(answer.statements[0]?.speakers).toMatchObject([{ name: "Ruth Lindqvist" }]);
    expect((await whosaid.explain(printing?.ref ?? ""))?.reasons[0]).toBe(
      "“Lindqvist” is Ruth Lindqvist of other articles: nobody else here bears the surname; so named in Bakeries sold, The Ferry Post, 2023-05-06",
    );
  });

  it("says nothing of other articles where its own prints the full name", async () => {
    const whosaid = await opened();
    const answer = await whosaid.ask("who said the ovens are old");
    if (answer.kind !== "statements") throw new Error(answer.kind);
    const [printing] = answer.statements[0]?.printings ?? [];
    const { reasons = [] } = (await whosaid.explain(printing?.ref ?? "")) ?? {};
    expect(reasons.filter((reason) => reason.includes("other articles"))).toEqual([]);
  });
});
