/** What holds of clauses whatever the text. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { hostileText } from "../../../doubles/hostile-text.ts";
import { sceneOf } from "./clauses.ts";

const WORDS =
  "Ann Lee Tom Ray the council , , said urged to that who and not is was by vote “ ” backs calls if whether — ( ) . resign".split(
    " ",
  );
const salad = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 60 })
  .map((words) => words.join(" "));

it("arguments stand in the clause's sentence and quotation, and a parent is another clause of it", () => {
  fc.assert(
    fc.property(fc.oneof(salad, hostileText), (text) => {
      const { tokens, quoteOf, clauses } = sceneOf(text);
      clauses.forEach((clause, i) => {
        const { verb, first, subject, object, agent, parent, quote } = clause;
        expect(first).toBeLessThanOrEqual(verb);
        expect(quoteOf[verb]).toBe(quote);
        for (const phrase of [...subject, ...agent, ...(object ? [object] : [])]) {
          expect(phrase.first).toBeLessThanOrEqual(phrase.head);
          expect(phrase.head).toBeLessThanOrEqual(phrase.last);
          expect(tokens[phrase.first]?.sentence).toBe(tokens[verb]?.sentence);
        }
        if (parent === undefined) return;
        expect(parent).not.toBe(i);
        expect(tokens[clauses[parent]?.verb ?? -1]?.sentence).toBe(tokens[verb]?.sentence);
      });
    }),
    { numRuns: 200 },
  );
});

it("are the same of a sentence wherever it stands in a text", () => {
  const alone = sceneOf("Ann Lee urged the board to resign.").clauses.length;
  const twice = sceneOf("Ann Lee urged the board to resign.\n\n".repeat(40)).clauses.length;
  expect(twice).toBe(40 * alone);
});
