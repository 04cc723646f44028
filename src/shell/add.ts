/** `add`: puts articles into the archive, once or for as long as a folder is watched and feeds are followed. */
import { type AddedFile, type Gone, inFlow, type Watching } from "../app/index.ts";
import { ADDRESS } from "./arguments.ts";
import { articleLine, line, run } from "./lines.ts";
import { createReport } from "./report.ts";
import type { Session, Status } from "./session.ts";
import { complainOfUnfit, createTally, showOddities } from "./tally.ts";
import { show, writeJson } from "./terminal.ts";

export const add = (session: Session): Promise<Status> =>
  session.watch || session.options.follow ? stay(session) : addAll(session);

const addAll = async (session: Session): Promise<Status> => {
  const { product, terminal, operands } = session;
  const stop = terminal.interruption();
  const report = createReport(terminal, "added");
  const tally = createTally(session);
  try {
    for await (const file of product.add(operands, stop)) {
      report.note(file);
      for (const article of "added" in file ? file.added : []) await tally.count(article);
    }
  } catch (cause) {
    // a full disk, a server that stays away: what was kept before is in
    if (tally.some()) await tally.show();
    report.close();
    throw cause;
  }
  await tally.show();
  const status = report.close();
  if (!stop.aborted) return status;
  terminal.complain("interrupted; what is counted here is kept, add the same again for the rest");
  return 130;
};

const TEN_MINUTES = 600_000;

/** Watches the folder among the operands and follows the feeds. Ends well when it is told to stop. */
const stay = async (session: Session): Promise<Status> => {
  const { product, terminal, operands, json, options } = session;
  const { every = TEN_MINUTES } = options;
  const stop = terminal.interruption();
  const feeds = operands.filter((operand) => ADDRESS.test(operand));
  const [folder] = operands.filter((operand) => !ADDRESS.test(operand));
  const flows = [
    ...(folder === undefined ? [] : [product.watch(folder, stop)]),
    ...(feeds.length === 0 ? [] : [product.follow({ feeds, every }, stop)]),
  ];
  for await (const change of inFlow<Watching | AddedFile | Gone>(flows))
    if (!json) await tell(terminal, change);
    else if (!("watching" in change)) await writeJson(terminal, change);
  return 0;
};

const tell = async (
  terminal: Session["terminal"],
  change: Watching | AddedFile | Gone,
): Promise<void> => {
  if ("watching" in change)
    return show(terminal, [
      line(
        0,
        run(
          `${ADDRESS.test(change.watching) ? "following" : "watching"} ${change.watching}; ^C ends it`,
          "dim",
        ),
      ),
    ]);
  if ("gone" in change)
    return show(terminal, [
      articleLine(change.gone, "has no file any more; what it says stays, until it is removed"),
    ]);
  if ("failure" in change) return terminal.complain(`${change.path}: ${change.failure}`);
  if (change.warning) terminal.complain(`${change.path}: ${change.warning}`);
  for (const article of change.added) {
    // at every start all the rest is there already
    if (article.outcome === "unchanged") continue;
    if (article.outcome !== "duplicate")
      await show(terminal, [articleLine(article.id, article.outcome)]);
    await showOddities(terminal, article);
    complainOfUnfit(terminal, article);
  }
};
