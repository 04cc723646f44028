import { describe, expect, it } from "vitest";
import { toldOf } from "../told.ts";

const HALL =
  "The hall was built in 1911.\n\nTrustee Olga Marsh called the hall “a tired old barn”, warning that its roof may not last the winter.\n\n“The hall is past saving,” Marsh said on Monday.\n";

describe("a sentence that holds two statements of one person", () => {
  it.each(["what did marsh say about the hall", "what did olga marsh say"])(
    "is shown once: %s",
    async (question) => {
      expect(await toldOf({ hall: HALL }, question)).toEqual([
        expect.stringMatching(/^Olga Marsh.*: 2 statements$/),
        "Olga Marsh, quote in hall: The hall is past saving,",
        "Olga Marsh, partial quote in hall: a tired old barn",
      ]);
    },
  );
});
