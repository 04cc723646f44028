/** A folder whose articles come and change while it is watched. */
import { on, once } from "node:events";
import { stat } from "node:fs/promises";
import { basename, dirname, join, relative } from "node:path";
import { isArticle, type Within, withoutEnding } from "./inputs.ts";
import { causeLine } from "./reading.ts";
import { SOURCES_FILE } from "./sources.ts";

/** Something to be read, or a file that is no longer there: `gone` is what its article is called. */
export type Change = Within | { readonly path: string; readonly gone: string };

/** A file counts as written once its size has stood still for so long, in milliseconds. */
const SETTLED_MS = 300;
const LOOK_MS = 50;

/** First the whole folder, then what changes in it, until `stop`. Throws one line where it cannot be watched. */
export async function* watchFolder(named: string, stop: AbortSignal): AsyncGenerator<Change> {
  const folder = join(dirname(named), basename(named));
  if (!(await stat(folder).catch(() => undefined))?.isDirectory())
    throw new Error(`${named}: is no folder; one folder can be watched`);
  const { watch } = await import("chokidar");
  const watcher = watch(folder, {
    ignoreInitial: true,
    awaitWriteFinish: { stabilityThreshold: SETTLED_MS, pollInterval: LOOK_MS },
    ignored: (path, stats) =>
      relative(folder, path) !== "" && isLeftOut(basename(path), stats?.isFile() ?? false),
  });
  try {
    // from here on, so that nothing is missed between the first reading and the first change
    const events = on(watcher, "all", { signal: stop });
    await once(watcher, "ready", { signal: stop });
    yield { path: folder, folder };
    for await (const [event, path] of events) yield* toChanges(String(event), String(path), folder);
  } catch (cause) {
    if (!stop.aborted) throw new Error(`${named}: ${causeLine(cause)}`, { cause });
  } finally {
    await watcher.close();
  }
}

const isLeftOut = (name: string, file: boolean): boolean =>
  name.startsWith(".") || (file && !isArticle(name) && name !== SOURCES_FILE);

const toChanges = (event: string, path: string, folder: string): readonly Change[] => {
  const inside = relative(folder, path);
  if (event === "unlinkDir" && inside === "") throw new Error("is no longer there; watching ends");
  // it says something of every file beside it
  if (basename(path) === SOURCES_FILE) return [{ path: dirname(path), folder }];
  if (event === "unlink") return [{ path, gone: withoutEnding(inside) }];
  return event === "add" || event === "change" ? [{ path, folder }] : [];
};
