/** Reads PolNeAR's articles with their annotated attributions. Its text stays where it is: only numbers leave. */
import fs from "node:fs";
import path from "node:path";
import type { Span } from "../core/index.ts";

/** One annotated attribution: the spans of its parts. */
export type Gold = {
  readonly content: readonly Span[];
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
};

export type Annotated = {
  readonly file: string;
  readonly text: string;
  readonly gold: readonly Gold[];
};

// article_4e07.ann: the annotator's mark
const ANNOTATOR = /_[0-9a-f]{4}\.ann$/;
// T3	Content 10 24;30 41	the words
const PART = /^(T\d+)\t\S+ ([\d ;]+)\t/;
// E1	Attribution:T4 Content:T3 Cue:T2 Source:T1
const RELATION = /^E\d+\t(.*)$/;
const NUMBER = /\d+$/;

/** Articles of `split` (a folder with `text` and `attributions`) in order of their names; of several annotators the first. */
export const readPolnear = (split: string): readonly Annotated[] => {
  const first = new Map<string, string>();
  for (const file of fs.readdirSync(path.join(split, "attributions")).sort()) {
    const base = file.replace(ANNOTATOR, "");
    if (!first.has(base)) first.set(base, file);
  }
  return [...first].map(([base, annotations]) => ({
    file: `${base}.txt`,
    text: fs.readFileSync(path.join(split, "text", `${base}.txt`), "utf8"),
    gold: readGold(fs.readFileSync(path.join(split, "attributions", annotations), "utf8")),
  }));
};

const readGold = (annotations: string): readonly Gold[] => {
  const parts = new Map<string, readonly Span[]>();
  const relations: string[] = [];
  for (const line of annotations.split("\n")) {
    const part = PART.exec(line);
    if (part?.[1] && part[2]) parts.set(part[1], part[2].split(";").map(toSpan));
    const relation = RELATION.exec(line)?.[1];
    if (relation) relations.push(relation);
  }
  return relations
    .map((relation) => {
      const roles = relation
        .trim()
        .split(" ")
        .map((role) => role.split(":"));
      const of = (wanted: string) =>
        roles.flatMap(([role = "", id = ""]) =>
          role.replace(NUMBER, "") === wanted ? (parts.get(id) ?? []) : [],
        );
      return { content: of("Content"), source: of("Source"), cue: of("Cue") };
    })
    .filter(({ content }) => content.length > 0);
};

const toSpan = (range: string): Span => {
  const [start = 0, end = 0] = range.trim().split(" ").map(Number);
  return { start, end };
};
