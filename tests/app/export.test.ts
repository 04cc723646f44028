import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { exportFrom } from "../../src/app/export/export.ts";
import { fragmentLink } from "../../src/app/export/fragment-link.ts";
import { EXPORT_FORMATS, type ExportRequest } from "../../src/app/index.ts";
import { openSqlite, type Parsed, type Store } from "../../src/archive/index.ts";
import { parsed } from "../archive/doubles.ts";
import { collected } from "../doubles/collected.ts";
import { SCHEMA_ORG } from "../doubles/schema-org.ts";

const printedIn = (
  base: Parsed,
  article: Partial<Parsed["article"]>,
  change: (one: Parsed["facts"]["attributions"][number], i: number) => object = () => ({}),
): Parsed => ({
  article: { ...base.article, ...article },
  facts: {
    ...base.facts,
    attributions: base.facts.attributions.map((one, i) => ({ ...one, ...change(one, i) })),
  },
});

const budget = printedIn(
  parsed("budget", [
    { words: "We will balance the budget, “all of it”, by May", speaker: "Jane Roe" },
    { words: "=SUM(A1) is what [[they]] call ''policy''", speaker: "Ann Lee" },
    { words: "the county would borrow nothing", speaker: "Jane Roe" },
    { words: "to comment on the loan", speaker: "Jane Roe" },
    { words: "a moral document" },
  ]),
  {
    outlet: "The Paper, Ltd.",
    title: "Budget\nvote",
    published: "2024-05-01",
    url: "https://example.org/budget",
  },
  (_, i) =>
    [{}, {}, { kind: "indirect" }, { kind: "indirect", label: "unsaid" }, { kind: "mixed" }][i] ??
    {},
);
const bridge = parsed("bridge", [{ words: "The bridge will open in May", speaker: "Jane Roe" }]);

const store = openSqlite(":memory:");
await store.add([budget, bridge]);
await store.correct([
  {
    article: "bridge",
    words: "The bridge will open",
    act: "speakers",
    speakers: ["Bo Ek"],
    by: "ann",
    at: "2026-11-23",
    why: "heard the tape",
  },
]);
afterAll(() => store.close());

const exported = async (request: ExportRequest, from: Store = store): Promise<string> =>
  (await collected(exportFrom(from, request))).join("");
const rows = async (request: Omit<ExportRequest, "format"> = {}) =>
  (await exported({ ...request, format: "jsonl" }))
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));

/** RFC 4180. */
const readCsv = (text: string): readonly (readonly string[])[] => {
  const found: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(
    /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g,
  )) {
    found.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? "");
    if (end === "\r\n") found.push([]);
  }
  return found.slice(0, -1);
};

describe("an export", () => {
  it("has a row for each printing, with what proves it", async () => {
    const all = await rows();
    expect(all.map(({ words, label }) => [words, label])).toEqual([
      [["We will balance the budget, “all of it”, by May"], "quote"],
      [["=SUM(A1) is what [[they]] call ''policy''"], "quote"],
      [["the county would borrow nothing"], "paraphrase"],
      [["to comment on the loan"], "not said, as reported"],
      [["a moral document"], "partial quote"],
      [["The bridge will open in May"], "quote"],
    ]);
    expect(all[0]).toEqual({
      ref: expect.stringMatching(/^0\.0\.[0-9a-f]{4}\.budget$/),
      article: "budget",
      hash: budget.article.hash,
      spans: [{ start: 1, end: 48 }],
      line: 1,
      speakers: [{ name: "Jane Roe", kind: "person" }],
      kind: "direct",
      label: "quote",
      words: ["We will balance the budget, “all of it”, by May"],
      sentence: "“We will balance the budget, “all of it”, by May”",
      outlet: "The Paper, Ltd.",
      title: "Budget vote",
      published: "2024-05-01",
      url: "https://example.org/budget",
      link: "https://example.org/budget#:~:text=We%20will%20balance%20the%20budget%2C%20%E2%80%9Call%20of%20it%E2%80%9D%2C%20by%20May",
      corrections: [],
    });
    expect(all[5]).toMatchObject({
      speakers: [{ name: "Bo Ek" }],
      corrections: [{ what: "speakers", was: ["Jane Roe"], by: "ann", why: "heard the tape" }],
    });
  });

  it("prints nothing that does not stand at its spans", async () => {
    const texts = new Map([budget, bridge].map(({ article }) => [article.id, article.text]));
    for (const { article, spans, words } of await rows())
      expect(
        spans.map(({ start, end }: { start: number; end: number }) =>
          texts.get(article)?.slice(start, end),
        ),
      ).toEqual(words);
  });

  it.each([
    ["a speaker", { speakers: ["jane roe"] }, 3],
    ["a speaker set by an operator", { speakers: ["Bo Ek"] }, 1],
    ["either of two", { speakers: ["Ann Lee", "Bo Ek"] }, 2],
    ["an outlet", { outlet: "paper" }, 5],
    ["a time, which an undated article is not in", { after: "2024" }, 5],
    ["a later time", { after: "2024-06" }, 0],
    ["a time before", { before: "2024-06" }, 5],
    ["both", { speakers: ["Jane Roe"], after: "2023" }, 3],
  ])("is narrowed by %s", async (_, filter, many) => {
    expect(await rows(filter)).toHaveLength(many);
  });

  it.each([
    [{ format: "jsonl", speakers: ["Nobody"] }, /^Nobody: nobody is known by this name/],
    [{ format: "csv", after: "soon" }, /^--after: “soon” is no date; write 2024/],
    [{ format: "wikiquote" }, /^export: a page of Wikiquote is one person’s; give --speaker/],
  ] as const)("says in one line what is wrong with %j", async (request, told) => {
    await expect(exported(request)).rejects.toThrow(told);
  });

  it("as CSV is read back as it was, and runs no formula", async () => {
    const [head = [], ...cells] = readCsv(await exported({ format: "csv" }));
    const at = (name: string) => cells.map((row) => row[head.indexOf(name)]);
    expect(cells.every((row) => row.length === head.length)).toBe(true);
    expect(at("words")).toEqual([
      "We will balance the budget, “all of it”, by May",
      "'=SUM(A1) is what [[they]] call ''policy''",
      "the county would borrow nothing",
      "to comment on the loan",
      "a moral document",
      "The bridge will open in May",
    ]);
    expect(at("outlet")[0]).toBe("The Paper, Ltd.");
    expect(at("spans")[0]).toBe("1-48");
    expect(JSON.parse(at("corrections")[5] ?? "")).toMatchObject([{ by: "ann" }]);
  });

  it("as JSON-LD is what schema.org knows", async () => {
    const ajv = new Ajv({ strict: true, allErrors: true });
    addFormats.default(ajv);
    const validate = ajv.compile(SCHEMA_ORG);
    const document = JSON.parse(await exported({ format: "jsonld" }));
    validate(document);
    expect(validate.errors).toBeNull();
    expect(document["@graph"].map((one: { "@type": string }) => one["@type"])).toEqual([
      "Quotation",
      "Quotation",
      "Claim",
      "CreativeWork",
      "Quotation",
      "Quotation",
    ]);
    expect(document["@graph"][2]).toMatchObject({
      author: [{ "@type": "Person", name: "Jane Roe" }],
      appearance: { "@type": "NewsArticle", headline: "Budget vote" },
      disambiguatingDescription: "paraphrase",
    });
    expect(document["@graph"][4]).not.toHaveProperty("spokenByCharacter");
    validate({ ...document, "@graph": [{ "@type": "Quotation", said: "x" }] });
    expect(validate.errors).not.toBeNull();
  });

  it("shows nothing that turns the direction of reading; as JSON it keeps what is stored", async () => {
    const words = "the \u202epier\u202c stays \u2066shut\u2069 for good";
    const from = openSqlite(":memory:");
    await from.add([parsed("pier", [{ words, speaker: "Jane Roe" }])]);
    for (const format of EXPORT_FORMATS)
      expect(await exported({ format, speakers: ["Jane Roe"] }, from)).not.toMatch(
        /[\u202a-\u202e\u2066-\u2069]/,
      );
    expect(JSON.parse(await exported({ format: "jsonl" }, from)).words).toEqual([words]);
    await from.close();
  });

  it("as JSON-LD of nothing is a document all the same", async () => {
    const empty = await exported({ format: "jsonld", after: "2030" });
    expect(JSON.parse(empty)).toEqual({ "@context": "https://schema.org", "@graph": [] });
  });

  it("for Wikiquote holds words in marks alone, and no markup of theirs", async () => {
    expect(await exported({ format: "wikiquote", speakers: ["Ann Lee"] })).toBe(
      "* =SUM(A1) is what &#91;&#91;they&#93;&#93; call &#39;&#39;policy&#39;&#39;\n" +
        "** [https://example.org/budget ''Budget vote''], The Paper, Ltd., 2024-05-01\n",
    );
    expect(await exported({ format: "wikiquote", speakers: ["Jane Roe"] })).toBe(
      "* We will balance the budget, “all of it”, by May\n" +
        "** [https://example.org/budget ''Budget vote''], The Paper, Ltd., 2024-05-01\n",
    );
  });

  it("reads only as far as somebody takes what it writes", async () => {
    const many = openSqlite(":memory:");
    await many.add(
      Array.from({ length: 200 }, (_, i) =>
        parsed(`article-${i}`, [
          { words: `The bridge of number ${i} will open`, speaker: "Jane Roe" },
        ]),
      ),
    );
    let read = 0;
    const counting: Store = {
      ...many,
      articles: async (ids) => {
        read += ids.length;
        return many.articles(ids);
      },
    };
    let written = 0;
    for await (const text of exportFrom(counting, { format: "jsonl" })) {
      if (text === "") continue;
      written++;
      expect(read - written).toBeLessThan(16);
    }
    expect([read, written]).toEqual([200, 200]);
    const begun = exportFrom(counting, { format: "jsonl" })[Symbol.asyncIterator]();
    read = 0;
    await begun.next();
    await begun.next();
    await begun.return?.(undefined);
    expect(read).toBe(16);
    await many.close();
  });
});

describe("the address of words", () => {
  it.each([
    ["https://a.org/x", ["two words"], "https://a.org/x#:~:text=two%20words"],
    [
      "https://a.org/x#part",
      ["pro-choice, & more"],
      "https://a.org/x#part:~:text=pro%2Dchoice%2C%20%26%20more",
    ],
    ["https://a.org/x", ["one", "other"], "https://a.org/x#:~:text=one&text=other"],
    [
      "https://a.org/x",
      ["a b c d e f g h i j k l"],
      "https://a.org/x#:~:text=a%20b%20c%20d%20e,h%20i%20j%20k%20l",
    ],
    ["https://a.org/x", [" "], "https://a.org/x"],
  ])("of %s %j is %s", (url, words, link) => {
    expect(fragmentLink(url, words)).toBe(link);
  });

  it("names the words at both ends, whatever they are", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", minLength: 1 }), (text) => {
        const [, directive = ""] = fragmentLink("https://a.org/", [text]).split("#:~:text=");
        const words = text.trim().split(/\s+/);
        const named = directive.split(",").map(decodeURIComponent).join(" ").split(" ");
        if (directive !== "")
          expect(words.slice(0, 5)).toEqual(named.slice(0, words.length).slice(0, 5));
        expect(directive).not.toMatch(/[-&#\s]/);
      }),
    );
  });
});
