/** `reparse`: brings the archive's facts up to date, and says what became otherwise. */
import { count, listedOrNobody, type Reparsed } from "../app/index.ts";
import { articleLine, type Line, line, run } from "./lines.ts";
import { createReport } from "./report.ts";
import type { Session, Status } from "./session.ts";
import { complainOfUnfit, goneLine } from "./tally.ts";
import { show, writeJson } from "./terminal.ts";

export const reparse = async ({ product, terminal, json, options }: Session): Promise<Status> => {
  const stop = terminal.interruption();
  const report = createReport(terminal, "parsed");
  const totals = { parsed: 0, changed: 0, appeared: 0, vanished: 0, reascribed: 0 };
  const tell = (): Promise<void> =>
    json ? writeJson(terminal, totals) : show(terminal, [line(0, run(totalLine(totals)))]);
  try {
    for await (const article of product.reparse({ all: options.all ?? false, stop })) {
      report.note("failure" in article ? article : { ...article, path: article.id });
      if ("failure" in article) continue;
      sum(totals, article);
      if (!json) await show(terminal, differenceLines(article));
      complainOfUnfit(terminal, article);
    }
  } catch (cause) {
    // what was kept before stays
    if (totals.parsed > 0) await tell();
    report.close();
    throw cause;
  }
  await tell();
  const status = report.close();
  if (!stop.aborted) return status;
  terminal.complain("interrupted; what is counted here is kept, reparse again for the rest");
  return 130;
};

const differenceLines = ({ id, appeared, vanished, reascribed }: Reparsed): readonly Line[] => [
  ...vanished.map((words) => goneLine(id, words)),
  ...appeared.map((words) => articleLine(id, `now has “${words}”`)),
  ...reascribed.map(({ words, was, now }) =>
    articleLine(id, `“${words}”: ${listedOrNobody(now)} (before: ${listedOrNobody(was)})`),
  ),
];

type Totals = Record<"parsed" | "changed" | "appeared" | "vanished" | "reascribed", number>;

const sum = (totals: Totals, { outcome, appeared, vanished, reascribed }: Reparsed): void => {
  totals.parsed++;
  if (outcome === "changed") totals.changed++;
  totals.appeared += appeared.length;
  totals.vanished += vanished.length;
  totals.reascribed += reascribed.length;
};

const totalLine = ({
  parsed,
  changed,
  appeared,
  vanished,
  reascribed,
}: Readonly<Totals>): string =>
  parsed === 0
    ? "every article is of this parser; --all parses them all the same"
    : `${count(parsed, "article")} parsed, ${changed} changed: ${count(appeared, "quotation")} new, ${vanished} gone, ${reascribed} with another speaker`;
