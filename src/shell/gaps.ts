/** `gaps`: what was asked and not found. */

import type { Gap } from "../app/index.ts";
import { count } from "../app/index.ts";
import { type Line, line, run } from "./lines.ts";
import type { Session, Status } from "./session.ts";
import { show, writeJson } from "./terminal.ts";

export const gaps = async ({ product, terminal, json }: Session): Promise<Status> => {
  const kept = await product.gaps();
  if (!kept) {
    terminal.complain(
      "gaps: questions are not kept; set questions.keptDays in config/whosaid.json to keep them",
    );
    return 1;
  }
  if (json) for (const gap of kept.gaps) await writeJson(terminal, jsonOf(gap));
  else {
    const asked = kept.gaps.reduce((sum, { times }) => sum + times, 0);
    const times = asked === kept.gaps.length ? "" : `, ${asked} times in all`;
    const all = `${count(kept.gaps.length, "question")} without an answer since ${dayOf(kept.since)}${times}`;
    await show(terminal, [...kept.gaps.map(gapLine), line(0, run(all, "dim"))]);
  }
  return 0;
};

const ISO_DAY = 10;
const dayOf = (at: number): string => new Date(at).toISOString().slice(0, ISO_DAY);

const jsonOf = ({ first, last, ...gap }: Gap) => ({
  ...gap,
  first: new Date(first).toISOString(),
  last: new Date(last).toISOString(),
});

const gapLine = ({ words, times, first, last, ...outcomes }: Gap): Line => {
  const [from, to] = [dayOf(first), dayOf(last)];
  const what = [
    [outcomes.notFound, "not found"],
    [outcomes.closest, "only closest"],
    [outcomes.notUseful, "not what was asked"],
  ] as const;
  // what holds of all of them needs no number
  const told = what.flatMap(([many, label]) =>
    many === 0 ? [] : many === times ? [label] : [`${label} ${many}`],
  );
  const when = from === to ? from : `${from} to ${to}`;
  return line(
    0,
    run(`${times}× `, "label"),
    run(words),
    run(` · ${told.join(", ")} · ${when}`, "dim"),
  );
};
