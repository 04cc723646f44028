/** Keeps the archive up to date with a folder. */
import { placeOf, watchFolder } from "../ingest/index.ts";
import { type Adding, addTo } from "./add.ts";
import { createCopies } from "./copies.ts";
import type { AddedFile, Gone, Watching } from "./product.ts";

/** Adds the folder as it is, then what changes in it. */
export async function* watchTo(
  adding: Adding,
  folder: string,
): AsyncGenerator<Watching | AddedFile | Gone> {
  const copies = createCopies();
  const newsOf = createNews();
  let begun = false;
  for await (const change of watchFolder(folder, adding.stop)) {
    if (!begun) yield { watching: folder };
    begun = true;
    copies.dropFile(placeOf(change.path));
    if ("gone" in change) yield change;
    else if ("failure" in change) yield { ...change, done: 1, total: 1 };
    else for await (const file of addTo(adding, [change], copies)) yield* newsOf(file, change.path);
  }
}

/** Leaves out what was complained of before, where it is read anew because of something else: `sources.json`, another line. */
const createNews = () => {
  const told = new Map<string, string>();
  return (file: AddedFile, changed: string): readonly AddedFile[] => {
    const complaint = "failure" in file ? file.failure : file.warning;
    const before = told.get(file.path);
    if (complaint === undefined) told.delete(file.path);
    else told.set(file.path, complaint);
    if (complaint !== before || file.path === changed) return [file];
    if ("failure" in file) return [];
    const { warning: _, ...rest } = file;
    return [rest];
  };
};
