/** `review`: what people report as wrong, to be taken as a correction or left. */
import { count, listedOrNobody, PROBLEMS, type Reviewable, sourceLine } from "../app/index.ts";
import { correctedLine } from "./correct.ts";
import { changeOf } from "./correct-request.ts";
import { type Line, line, run } from "./lines.ts";
import type { Session, Status } from "./session.ts";
import { show, writeJson } from "./terminal.ts";

export const review = async (session: Session): Promise<Status> => {
  const [act, id, ...more] = session.operands;
  if (act === undefined) return list(session);
  if ((act !== "take" && act !== "leave") || id === undefined || more.length > 0) {
    session.terminal.complain("review: expected review, review take <id> or review leave <id>");
    return 2;
  }
  return act === "take" ? take(session, id) : leave(session, id);
};

const list = async ({ product, terminal, json }: Session): Promise<Status> => {
  const open = await product.reports();
  if (json) for (const one of open) await writeJson(terminal, one);
  else
    await show(terminal, [
      ...open.flatMap(reportLines),
      line(0, run(count(open.length, "open report"), "dim")),
      ...(open.length > 0 ? [line(0, run(WAYS, "dim"))] : []),
    ]);
  return 0;
};

const WAYS = "review take <id> corrects as reported, review leave <id> leaves it";

const take = async (session: Session, id: string): Promise<Status> => {
  const { product, terminal, json, options } = session;
  const { why, by, ...changes } = options;
  const asked = hasChange(changes) ? changeOf("", changes) : undefined;
  if (typeof asked === "string") {
    terminal.complain(`review take: ${asked}`);
    return 2;
  }
  const corrected = await product.takeReport({
    id,
    ...(asked ? { change: asked } : {}),
    ...(why === undefined ? {} : { why }),
    ...(by === undefined ? {} : { by }),
  });
  if (json) await writeJson(terminal, corrected);
  else await show(terminal, [correctedLine(corrected)]);
  return 0;
};

const hasChange = ({ speaker, nobody, hide, join }: Session["options"]): boolean =>
  Boolean(speaker ?? nobody ?? hide ?? join);

const leave = async (session: Session, id: string): Promise<Status> => {
  const { product, terminal, json, options } = session;
  const { why, by } = options;
  const report = await product.leaveReport({
    id,
    ...(why === undefined ? {} : { why }),
    ...(by === undefined ? {} : { by }),
  });
  if (json) await writeJson(terminal, report);
  else await show(terminal, [line(0, run(id, "name"), run(` “${report.words}”: left as it is`))]);
  return 0;
};

const ISO_DAY = 10;

const reportLines = ({ report, statement, context }: Reviewable): readonly Line[] => {
  const { id, at, platform, problem, who, note, speakers, article, words } = report;
  const day = new Date(at).toISOString().slice(0, ISO_DAY);
  const is = who ? `; it is ${who}` : "";
  const named = listedOrNobody(statement?.speakers.map(({ name }) => name) ?? speakers);
  const place = context ? sourceLine(context.source) : article;
  return [
    line(
      0,
      run(id, "name"),
      run(` · ${PROBLEMS[problem]}${is}`, "label"),
      run(` · ${day}, ${platform}`, "dim"),
    ),
    ...(note ? [line(2, run(`“${note}”`, "dim"))] : []),
    line(2, run(named, "name"), run(`: “${words}”`)),
    ...(context ? [{ ...line(2, run(context.paragraph.text)), bar: true }] : []),
    line(2, run(statement ? place : `${place} · no statement any more`, "dim")),
  ];
};
