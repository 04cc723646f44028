/** A folder whose articles come and change while it is watched. */
import { EventEmitter, on, once } from "node:events";
import { existsSync, realpathSync } from "node:fs";
import { stat } from "node:fs/promises";
import { basename, dirname, join, relative } from "node:path";
import { ENDINGS, failureAt, pageOf } from "./folder.ts";
import { isArticle, NO_KIND, type Within, withoutEnding } from "./inputs.ts";
import { causeLine } from "./reading.ts";
import { SOURCES_FILE } from "./sources.ts";

/** Something to be read, what cannot be looked into, or a file that is no longer there: `gone` is what its article is called. */
export type Change =
  | Within
  | { readonly path: string; readonly failure: string }
  | { readonly path: string; readonly gone: string };

/** A file counts as written once its size has stood still for so long, in milliseconds. */
const SETTLED_MS = 300;
const LOOK_MS = 50;

/** First the whole folder, then what changes in it, until `stop`. Throws one line where it cannot be watched. */
export async function* watchFolder(named: string, stop: AbortSignal): AsyncGenerator<Change> {
  const folder = join(dirname(named), basename(named));
  if (!(await stat(folder).catch(() => undefined))?.isDirectory())
    throw new Error(`${named}: is no folder; one folder can be watched`);
  const { watch } = await import("chokidar");
  const elsewhere = createElsewhere(folder);
  const watcher = watch(folder, {
    ignoreInitial: true,
    awaitWriteFinish: { stabilityThreshold: SETTLED_MS, pollInterval: LOOK_MS },
    ignored: (path, stats) =>
      relative(folder, path) !== "" &&
      (isLeftOut(basename(path)) ||
        ((stats?.isDirectory() ?? false) && (elsewhere(path) || isOfPage(path)))),
  });
  // an "error" of the watcher itself would end the waiting for all others
  const news = new EventEmitter();
  watcher.on("ready", () => news.emit("ready"));
  watcher.on("all", (event, path) => news.emit("news", event, path));
  watcher.on("error", (cause) => news.emit("news", "failure", cause));
  try {
    await once(news, "ready", { signal: stop });
    // from here on, so that nothing is missed between the first reading and the first change
    const events = on(news, "news", { signal: stop });
    yield { path: folder, folder };
    for await (const [event, what] of events)
      yield* event === "failure" ? toFailures(what) : toChanges(event, String(what), folder);
  } catch (cause) {
    if (!stop.aborted) throw new Error(`${named}: ${causeLine(cause)}`, { cause });
  } finally {
    await watcher.close();
  }
}

/** True of a folder that is watched under another name, so that links may lead in circles. */
const createElsewhere = (folder: string) => {
  const root = realpathSync(folder);
  const names = new Map<string, string>();
  return (path: string): boolean => {
    const real = realOf(path);
    if (real === undefined) return false;
    const inside = relative(root, real);
    const own = inside.startsWith("..") ? names.get(real) : join(folder, inside);
    if (own === undefined) names.set(real, path);
    return (own ?? path) !== path;
  };
};

const realOf = (path: string): string | undefined => {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
};

/** What cannot be looked into is named; the rest goes on. */
const toFailures = (cause: unknown): readonly Change[] =>
  cause instanceof Error && "path" in cause && typeof cause.path === "string"
    ? [{ path: cause.path, failure: failureAt(cause.path, cause) }]
    : [];

// flood.txt~, flood.tmp, flood.pdf.part: what programs write before a file is whole
const UNFINISHED = /~$|\.(?:tmp|temp|part|partial|crdownload|download|swp|swx|lock)$/i;

const isLeftOut = (name: string): boolean => name.startsWith(".") || UNFINISHED.test(name);

/** A folder of what a saved page shows beside its words. */
const isOfPage = (path: string): boolean => {
  const page = pageOf(basename(path));
  return page !== undefined && ENDINGS.some((end) => existsSync(join(dirname(path), page + end)));
};

const toChanges = (event: string, path: string, folder: string): readonly Change[] => {
  const inside = relative(folder, path);
  if (event === "unlinkDir" && inside === "") throw new Error("is no longer there; watching ends");
  // it says something of every file beside it
  if (basename(path) === SOURCES_FILE) return [{ path: dirname(path), folder }];
  if (event === "unlink")
    return isArticle(basename(path)) ? [{ path, gone: withoutEnding(inside) }] : [];
  if (isArticle(basename(path)))
    return event === "add" || event === "change" ? [{ path, folder }] : [];
  return event === "add" ? [{ path, failure: NO_KIND }] : [];
};
