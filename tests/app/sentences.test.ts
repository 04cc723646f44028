import { expect, it } from "vitest";
import { bySentence, type Passage } from "../../src/app/index.ts";
import { ANSWERS } from "../doubles/answers.ts";

const [role] = ANSWERS.person.roles;
if (!role) throw new Error("no role");
const { start, end } = role.citation.span;
const marked = (...marks: Passage["marked"]): Passage => ({ ...role, marked: marks });
const elsewhere: Passage = { ...role, citation: { ...role.citation, article: "another" } };

it("brings together what has no sentence, too, in the order of the first", () => {
  const items = ["b", "a", "none", "c", "nothing"];
  const places = new Map([
    ["a", role],
    ["b", elsewhere],
    ["c", marked()],
  ]);
  expect(bySentence(items, (item) => places.get(item))).toEqual([
    ["b"],
    ["a", "c"],
    ["none", "nothing"],
  ]);
});

it("tells places apart by article, start and end", () => {
  const shorter = { ...role, citation: { ...role.citation, span: { start, end: end - 1 } } };
  const all = [role, marked(), elsewhere, shorter];
  expect(bySentence(all, (each) => each)).toEqual([[role, marked()], [elsewhere], [shorter]]);
});
