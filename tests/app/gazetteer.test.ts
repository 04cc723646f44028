/** What the build writes down is what compromise knows. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readGazetteer, writeGazetteer } from "../../src/app/gazetteer.ts";
import { folderOf } from "../doubles/folder-of.ts";

const WORDS = ["mary", "peter", "kim", "jo-ann", "lopez", "oslo", "garden", "unicef", "danish", ""];

describe("the gazetteer", () => {
  it("knows the same from the file of the build, without one and beside a spoilt one", () => {
    const folder = folderOf({});
    const written = join(folder, "written.json");
    const spoilt = join(folder, "spoilt.json");
    writeGazetteer(written);
    writeFileSync(spoilt, "[[");
    const known = [written, spoilt, join(folder, "none.json")].map((file) => {
      const { firstName, isSurname, isPlace, isBody, isDemonym, isCommon } = readGazetteer(file);
      const told = [firstName, isSurname, isPlace, isBody, isDemonym, isCommon];
      return WORDS.map((word) => told.map((tell) => tell(word)));
    });
    expect(known[0]).toContainEqual(["female", false, false, false, false, false]);
    expect(known).toEqual([known[0], known[0], known[0]]);
  });
});
