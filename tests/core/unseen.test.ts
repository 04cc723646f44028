/** Characters that nobody sees, and ligatures, change neither what is found nor what is said of it. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Answer, Product } from "../../src/app/index.ts";
import { readParser } from "../../src/lab/read-parser.ts";
import { openFolder } from "./answer/open-archive.ts";

const ARTICLE = `Lighthouse Keepers To Stay

HOLLIN (AP) — The coast guard’s officials said Tuesday that 14 keepers will stay at the Hollin lighthouse.

“The efficient thing is to flood the lower office,” said Berta Quill, a commissioner for harbors. “I won’t do it.”

Osric Fenn, her deputy, called for the first pilot to resign. He told reporters that the tower was built in 1911.

“Nobody asked the fishermen,” Fenn said, “and nobody will.”`;

const QUESTIONS = [
  "who said the efficient thing is to flood the lower office",
  "what did Berta Quill say",
  "did Osric Fenn say nobody asked the fishermen and nobody will",
  "did Berta Quill say nobody asked the officials",
  "who called for the first pilot to resign",
  "how many keepers will stay at the lighthouse",
  "when was the tower built",
  "who is Osric Fenn",
  "nobody asked the fishermen",
];

const UNSEEN = [
  ..."\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u202a\u202d\u202e\u202c\u2066\u2069\u061c",
];
const LIGATURES = [
  ["ffi", "ﬃ"],
  ["ffl", "ﬄ"],
  ["ff", "ﬀ"],
  ["fi", "ﬁ"],
  ["fl", "ﬂ"],
] as const;
const NOT_SEEN = new RegExp(`[${UNSEEN.join("")}]`, "g");

const strip = (text: string): string =>
  text.replace(NOT_SEEN, "").replace(/[ﬀ-ﬆ]/g, (c) => c.normalize("NFKC"));
const bound = (text: string): string =>
  LIGATURES.reduce((all, [letters, one]) => all.replaceAll(letters, one), text);

type Inserted = readonly (readonly [number, string])[];
const inserted = (text: string, where: Inserted): string => {
  const units = [...text];
  for (const [at, char] of where) units.splice(Math.floor(at * (units.length + 1)), 0, char);
  return units.join("");
};
const places = fc.array(
  fc.tuple(fc.double({ min: 0, max: 0.9999, noNaN: true }), fc.constantFrom(...UNSEEN)),
  { minLength: 1, maxLength: 60 },
);

type Span = { readonly start: number; readonly end: number };

/** An answer without places: what is cited as it is seen, what is marked as the words themselves. */
const plain = (value: unknown, cited?: { readonly text: string; readonly span: Span }): unknown => {
  if (typeof value === "string") return strip(value);
  if (Array.isArray(value)) return value.map((one) => plain(one, cited));
  if (typeof value !== "object" || value === null) return value;
  if ("start" in value && "end" in value && cited) {
    const { start, end } = value as Span;
    return strip(cited.text.slice(start - cited.span.start, end - cited.span.start));
  }
  const parts = Object.entries(value);
  const beside = parts.find(([name]) => ["citation", "sentence", "paragraph"].includes(name))?.[1];
  return Object.fromEntries(
    parts
      .filter(([name]) => !["span", "hash", "ref", "offset"].includes(name))
      .map(([name, part]) => [name, plain(part, beside ?? cited)]),
  );
};

const cites = (value: unknown): readonly { text: string; span: Span }[] => {
  if (Array.isArray(value)) return value.flatMap(cites);
  if (typeof value !== "object" || value === null) return [];
  const nested = Object.values(value).flatMap(cites);
  return "hash" in value && "span" in value
    ? [value as unknown as { text: string; span: Span }, ...nested]
    : nested;
};

const answersTo = async (text: string): Promise<readonly Answer[]> => {
  const folder = mkdtempSync(join(tmpdir(), "whosaid-"));
  try {
    writeFileSync(join(folder, "keepers.txt"), text);
    const product = await openFolder(folder);
    const whosaid = await product.whosaid();
    const answers: Answer[] = [];
    for (const question of QUESTIONS) answers.push(await whosaid.ask(question));
    await product.close();
    return answers;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

let home: string;
let product: Product;
let expected: readonly Answer[];
beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), "whosaid-"));
  writeFileSync(join(home, "keepers.txt"), ARTICLE);
  product = await openFolder(home);
  expected = await answersTo(ARTICLE);
});
afterAll(async () => {
  await product.close();
  rmSync(home, { recursive: true, force: true });
});

describe("characters that nobody sees", () => {
  it("stand in what the questions of this test find", () => {
    const found = expected.filter(({ kind }) => kind !== "notFound");
    expect(found.length).toBeGreaterThan(6);
    expect(expected[0]).toMatchObject({ kind: "statements" });
    expect(expected[2]).toMatchObject({ kind: "check", verdict: "exact" });
  });

  it("in an article change no answer, and are cited as stored", async () => {
    await fc.assert(
      fc.asyncProperty(places, fc.boolean(), async (where, ligatures) => {
        const text = inserted(ligatures ? bound(ARTICLE) : ARTICLE, where);
        const answers = await answersTo(text);
        expect(plain(answers)).toEqual(plain(expected));
        const stored = text.startsWith("\ufeff") ? text.slice(1) : text;
        for (const { text: words, span } of cites(answers))
          expect(words).toBe(stored.slice(span.start, span.end));
      }),
      { numRuns: 8 },
    );
  });

  it("in a question change no answer", async () => {
    const whosaid = await product.whosaid();
    const asked = fc.integer({ min: 0, max: QUESTIONS.length - 1 });
    await fc.assert(
      fc.asyncProperty(asked, places, fc.boolean(), async (i, where, ligatures) => {
        const question = QUESTIONS[i] ?? "";
        const typed = inserted(ligatures ? bound(question) : question, where);
        expect(await whosaid.ask(typed)).toEqual(expected[i]);
        expect(await whosaid.check(typed)).toEqual(await whosaid.check(question));
      }),
      { numRuns: 40 },
    );
  });

  it("are no part of a name or of a span's ends, and leave spans in the stored text", () => {
    const parse = readParser();
    const text =
      "“The o\ufb03ce\u202e is shut,” said Ber\u00adta Qu\u200bill, a com\u00admissioner.";
    const { attributions, people } = parse({ text });
    expect(people.map(({ name }) => name)).toEqual(["Berta Quill"]);
    expect(attributions).toHaveLength(1);
    const [span] = attributions[0]?.content ?? [];
    expect(text.slice(span?.start, span?.end)).toBe("The o\ufb03ce\u202e is shut,");
  });
});
