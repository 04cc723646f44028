/** Who bears a name: relatives of one name, nicknames, and what stands beside a name and is nobody's. */
import { describe, expect, it } from "vitest";
import { readParser } from "../../../../src/lab/read-parser.ts";
import { quotationsIn } from "../said.ts";

const parse = readParser();
const peopleIn = (text: string): readonly string[] =>
  parse({ text }).people.map(({ name }) => name);

describe("a relative of the same name is somebody else", () => {
  it.each([
    [
      "Councilman Cal Brandt Jr. opposed the dam. “It will not hold,” he said.\n\nHis father, former mayor Cal Brandt, said: “It held for me.”",
      [
        "Cal Brandt Jr. (he, said): It will not hold,",
        "Cal Brandt (His father, said): It held for me.",
      ],
    ],
    [
      "Singer Ned Quill III sang on Monday. “I was hoarse,” he said.\n\nHis grandfather, Ned Quill, heard it. “He was loud,” Quill said.",
      ["Ned Quill III (he, said): I was hoarse,", "Ned Quill (Quill, said): He was loud,"],
    ],
    [
      "Baker Sol Reyes Sr. closed the shop. “I am tired,” he said. His son, Sol Reyes, will reopen it. “I am not,” the son said.",
      ["Sol Reyes Sr. (he, said): I am tired,", "Sol Reyes (the son, said): I am not,"],
    ],
    [
      "Baker Sol Reyes Sr. closed the shop. “I am tired,” Sol Reyes said.",
      ["Sol Reyes Sr. (Sol Reyes, said): I am tired,"],
    ],
  ])("%s → %j", (text, expected) => {
    expect(quotationsIn(text)).toEqual(expected);
  });
});

describe("a nickname in marks is part of the name, and a party's letter is no name", () => {
  it.each([
    ['Delegate Duc "Oscar" Pham-Ngo, R-Gulf, said: "The port is ours."', 'Duc "Oscar" Pham-Ngo'],
    ["Delegate Trang “Daisy” Vo-Lam, D-Orrin, said: “The mill is shut.”", "Trang “Daisy” Vo-Lam"],
    [
      "Rep. Robert “Bobby” O’Hara, D-Lakemont, told reporters: “It rained.”",
      "Robert “Bobby” O’Hara",
    ],
    ["Senator Amit (Mitch) Rao, D-Stone, said: “It rained.”", "Amit (Mitch) Rao"],
    ["Senator Amit Rao (D-Stone) said: “It rained.”", "Amit Rao"],
  ])("%s", (text, name) => {
    expect(peopleIn(text)).toEqual([name]);
    expect(quotationsIn(text)).toHaveLength(1);
    expect(quotationsIn(text)[0]).toContain(`${name} (`);
  });
});

describe("words of a heading in capitals, and days, are nobody", () => {
  it.each([
    ["DREDGING OF THE ORRIN\n\n“It is dry,” Ann Lee said.", ["Ann Lee"]],
    ["On Tue, 2 May, Ann Lee wrote: “It is dry.”", ["Ann Lee"]],
    ["ANN LEE WINS\n\n“It is dry,” Ann Lee said.", ["Ann Lee"]],
  ])("%j → %j", (text, expected) => {
    expect(peopleIn(text)).toEqual(expected);
  });
});
