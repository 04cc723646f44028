/** Who said it where nobody is named: what the article calls them, and no name. */
import { describe, expect, it } from "vitest";
import { peopleOf } from "../../../src/core/index.ts";
import { answerTo } from "./told.ts";

const said = (who: string) => `The port is old.\n\n“The quay will not last the winter,” ${who}.\n`;

describe("a speaker whom the article does not name", () => {
  it.each([
    ["said the source", "the source"],
    ["a person familiar with the plan said", "a person familiar with the plan"],
    ["said Crane's press aide", "Crane's press aide"],
    ["the official said on Monday", "the official"],
    ["said two divers", "two divers"],
  ])("%s", async (who, name) => {
    const answer = await answerTo({ quay: said(who) }, ["the quay will not last the winter"]);
    expect(
      answer.kind === "statements" && answer.statements.map(({ speakers }) => speakers),
    ).toEqual([[{ name, unnamed: true }]]);
    expect(peopleOf(answer)).toEqual([]);
  });

  it.each(["she said", "he added", "they said", "some say"])("%s describes nobody", async (who) => {
    const answer = await answerTo({ quay: said(who) }, ["the quay will not last the winter"]);
    expect(
      answer.kind === "statements" && answer.statements.map(({ speakers }) => speakers),
    ).toEqual([[]]);
  });

  it.each([
    ["“The quay will not last the winter,” another birdwatcher said.", "another birdwatcher"],
    ["Transcript:\n\n“The quay will not last the winter.”", undefined],
    ["“The quay will not last the winter,” part of the problem said.", undefined],
    ["“The quay will not last the winter.” Part of the problem says that.", undefined],
    ["“The quay will not last the winter,” the report said.", "the report"],
    ["Ruth Lee’s refrain was: “The quay will not last the winter.”", undefined],
  ])("is nothing that cannot speak: %s", async (sentence, name) => {
    const answer = await answerTo({ quay: `The port is old.\n\n${sentence}\n` }, [
      "the quay will not last the winter",
    ]);
    expect(
      answer.kind === "statements" &&
        answer.statements.flatMap(({ speakers }) => speakers.filter(({ unnamed }) => unnamed)),
    ).toEqual(name === undefined ? [] : [{ name, unnamed: true }]);
  });

  it("is described beside what comes nearest, too", async () => {
    const text = `${said("said the source")}\nThe mayor closed the lighthouse.\n`;
    const answer = await answerTo({ quay: text }, ["what did the mayor say about the quay"]);
    expect(
      (answer.kind === "notFound" || answer.kind === "closest") &&
        answer.nearest.flatMap((near) =>
          near.kind === "statement" ? [near.statement.speakers] : [],
        ),
    ).toContainEqual([{ name: "the source", unnamed: true }]);
  });

  it("has no name where a name is printed", async () => {
    const answer = await answerTo({ quay: said("said harbour master Odile Crane") }, [
      "the quay will not last the winter",
    ]);
    expect(peopleOf(answer)).toEqual(["Odile Crane"]);
  });
});
