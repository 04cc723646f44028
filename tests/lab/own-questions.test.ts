import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { placeOf, readOwnQuestions } from "../../src/lab/own-questions.ts";

describe("the project's own open questions", () => {
  // reading throws where evidence does not stand in its article exactly once
  const { texts, bundles, questions } = readOwnQuestions();
  const nearMisses = questions.filter(({ kind }) => kind === "none");

  it("are many, of many articles, and many of them nothing answers", () => {
    expect(readdirSync(texts).length).toBeGreaterThanOrEqual(30);
    expect(questions.length).toBeGreaterThanOrEqual(400);
    expect(nearMisses.length).toBeGreaterThanOrEqual(100);
  });

  it("are asked of every article, in bundles of three", () => {
    expect([...bundles.values()].flat().toSorted()).toEqual(readdirSync(texts).toSorted());
    expect([...bundles.values()].filter((files) => files.length !== 3)).toEqual([]);
  });

  it("have evidence in their own bundle, and near-misses none", () => {
    for (const { bundle, kind, q, file, evidence, speakers } of questions) {
      const files = bundles.get(bundle) ?? [];
      if (kind === "none") expect([q, file, evidence, speakers]).toEqual([q, null, [], []]);
      else expect([q, evidence.length > 0]).toEqual([q, true]);
      for (const place of evidence) expect(files).toContain(place.file);
    }
  });

  it("are all different", () => {
    const asked = questions.map(({ q }) => q.toLowerCase());
    expect(asked.filter((q, i) => asked.indexOf(q) !== i)).toEqual([]);
  });
});

describe("a place of evidence", () => {
  const text = "“No,” said Ada Quill. “No and no again,” said Bo Quill.";

  it("is counted in UTF-16 units", () => {
    expect(placeOf({ file: "a.txt", words: "said Bo Quill." }, text)).toEqual({
      file: "a.txt",
      start: 41,
      end: 55,
    });
  });

  it.each([
    ["said Ada Quill!", "a.txt: does not print “said Ada Quill!”"],
    ["", "a.txt: does not print “”"],
    ["Quill", "a.txt: prints “Quill” twice"],
  ])("is refused where the words do not stand exactly once: %j", (words, message) => {
    expect(() => placeOf({ file: "a.txt", words }, text)).toThrow(message);
  });
});
