/** One file's text → its articles: one, or the parts that `sources.json` names. */
import { type Article, lineAt, type Provenance } from "../core/index.ts";
import { known } from "./provenance.ts";
import { toArticle } from "./reading.ts";
import type { SourceEntry } from "./sources.ts";

/** A decoded file: `id` is its name without the ending, `file` its base name, `offset` what a mark before the text takes. */
export type FileText = {
  readonly id: string;
  readonly file: string;
  readonly text: string;
  readonly offset: number;
  /** 1-based line of the file on which `text` begins; 1 where absent. */
  readonly line?: number;
  /** What the file itself says; an entry of `sources.json` has the last word. */
  readonly provenance?: Provenance;
};

/** Articles of `file`, ids `name`, `name#2`, …. Throws one line where a part's first words are not found. */
export const toArticles = (file: FileText, entry: SourceEntry = {}): readonly Article[] => {
  const { parts, ...shared } = entry;
  const starts = parts?.map((part) => beginning(file, part.begins)) ?? [0];
  return starts.map((start, i) => {
    const { begins: _, ...own } = parts?.[i] ?? { begins: "" };
    const end = starts[i + 1] ?? file.text.length;
    if (end <= start) throw new Error(`parts are not in the order of the file`);
    return toArticle({
      id: i === 0 ? file.id : `${file.id}#${i + 1}`,
      text: file.text.slice(start, end),
      offset: file.offset + start,
      line: (file.line ?? 1) + lineAt(file.text, start) - 1,
      provenance: known({ file: file.file, ...file.provenance, ...shared, ...own }),
    });
  });
};

/** Where the line begins that starts with `words`. */
const beginning = ({ text }: FileText, words: string): number => {
  if (text.startsWith(words)) return 0;
  const at = text.indexOf(`\n${words}`);
  if (at < 0)
    throw new Error(`no line begins with “${words}”, where sources.json says a part begins`);
  return at + 1;
};
