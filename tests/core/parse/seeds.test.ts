/** Every quoted span of the built-in articles, as a reader listed them: span, kind, speakers as a set. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { type Attribution, RULES } from "../../../src/core/index.ts";
import { readEach } from "../../../src/ingest/index.ts";
import { readParser } from "../../../src/lab/read-parser.ts";
import { READING } from "../../doubles/reading-options.ts";

const ROOT = join(import.meta.dirname, "..", "..", "..");
const GOLD = z
  .array(
    z.object({
      file: z.string(),
      start: z.number(),
      end: z.number(),
      text: z.string(),
      kind: z.string(),
      speakers: z.array(z.string()),
    }),
  )
  .parse(JSON.parse(readFileSync(join(ROOT, "tests", "gold", "seed-quotations.json"), "utf8")));

/** The threshold an operator starts with, so that the suite sees what users see. */
const parse = readParser(
  z
    .object({ parser: z.object({ threshold: z.number() }) })
    .parse(JSON.parse(readFileSync(join(ROOT, "config", "whosaid.json"), "utf8"))).parser.threshold,
);

/** Quoted spans as found, in the offsets of their files. */
const found = new Map<string, Attribution>();
const rules: string[] = [];
for await (const { reading } of readEach([join(ROOT, "seeds")], READING)) {
  if ("failure" in reading) throw new Error(reading.failure);
  for (const article of reading.articles)
    for (const attribution of parse(article).attributions) {
      rules.push(attribution.rule);
      if (attribution.kind === "indirect") continue;
      for (const { start, end } of attribution.content)
        found.set(`${article.file} ${start + article.offset}–${end + article.offset}`, attribution);
    }
}

describe("quoted spans of the seeds", () => {
  it("are 34", () => {
    expect(GOLD).toHaveLength(34);
  });

  it.each(GOLD.map((row) => [`${row.file} ${row.start}–${row.end}`, row] as const))(
    "%s",
    (place, { kind, speakers }) => {
      const attribution = found.get(place);
      expect(attribution?.kind).toBe(kind);
      expect(attribution?.speakers.toSorted()).toEqual(speakers.toSorted());
    },
  );

  it("have ten speakers and no other", () => {
    const named = new Set([...found.values()].flatMap(({ speakers }) => speakers));
    expect([...named].sort()).toEqual(
      [...new Set(GOLD.flatMap(({ speakers }) => speakers))].sort(),
    );
    expect(named.size).toBe(10);
  });

  it("are all there is in marks, and each attribution names a rule", () => {
    expect([...found.keys()].sort()).toEqual(
      GOLD.map(({ file, start, end }) => `${file} ${start}–${end}`).sort(),
    );
    expect(rules.filter((id) => !RULES.some((rule) => rule.id === id))).toEqual([]);
  });
});
