/** `correct`: sets right what the parser got wrong, and shows the log of it. */
import {
  type Corrected,
  type CorrectionRequest,
  count,
  type LoggedCorrection,
  listedOrNobody,
} from "../app/index.ts";
import type { Correction } from "../core/index.ts";
import type { CorrectOptions } from "./arguments.ts";
import { changeOf } from "./correct-request.ts";
import { type Line, line, run } from "./lines.ts";
import type { Session, Status } from "./session.ts";
import { show, writeJson } from "./terminal.ts";

export const correct = async (session: Session): Promise<Status> => {
  const { product, terminal, json, options } = session;
  if (options.log) return showLog(session);
  const request = requestOf(session.operands, options);
  if (typeof request === "string") {
    terminal.complain(`correct: ${request}`);
    return 2;
  }
  const corrected = await product.correct(request);
  if (json) await writeJson(terminal, corrected);
  else await show(terminal, [correctedLine(corrected)]);
  for (const name of corrected.unprinted)
    terminal.complain(
      `${name}: the article does not print this name; if it is a slip, correct it again`,
    );
  for (const joined of corrected.parted) terminal.complain(joined);
  return 0;
};

const showLog = async ({ product, terminal, json }: Session): Promise<Status> => {
  const log = await product.corrections();
  if (json) for (const entry of log) await writeJson(terminal, entry);
  else await show(terminal, [...log.flatMap(loggedLines), line(0, run(tally(log.length), "dim"))]);
  return 0;
};

/** What is asked for, or what is wrong with the words of the command. */
const requestOf = (
  operands: readonly string[],
  { by, why, occurrence, ...changes }: CorrectOptions,
): CorrectionRequest | string => {
  const [article, words, ...more] = operands;
  if (!article || !words || more.length > 0)
    return "expected an article’s id and, in quotation marks, words of the statement";
  const change = changeOf(article, changes);
  if (typeof change === "string") return change;
  if (!why) return "--why is missing; say how you know";
  return {
    article,
    words,
    ...(occurrence === undefined ? {} : { occurrence }),
    ...change,
    why,
    ...(by === undefined ? {} : { by }),
  };
};

export const correctedLine = ({ correction, was, now }: Corrected): Line =>
  line(
    0,
    run(correction.article, "name"),
    run(` “${correction.words}”: ${outcomeOf(correction, was, now)}`),
  );

const outcomeOf = (
  correction: Correction,
  was: readonly string[],
  now: readonly string[],
): string => {
  switch (correction.act) {
    case "speakers":
      return `${listedOrNobody(now)} (before: ${listedOrNobody(was)})`;
    case "hide":
      return "hidden";
    case "join":
      return `joined with “${correction.with.words}”`;
    case "undo":
      return `as parsed again: ${listedOrNobody(now)}`;
  }
};

const loggedLines = ({ correction, state }: LoggedCorrection): readonly Line[] => {
  const { at, by, article, words, why } = correction;
  return [
    line(
      0,
      run(`${at} ${by} · `, "dim"),
      run(article, "name"),
      run(` “${words}”: ${changeLine(correction)}`),
      run(` · ${state}`, "label"),
    ),
    line(2, run(why, "dim")),
  ];
};

const changeLine = (correction: Correction): string => {
  switch (correction.act) {
    case "speakers":
      return listedOrNobody(correction.speakers);
    case "hide":
      return "hidden";
    case "join":
      return `joined with “${correction.with.words}” of ${correction.with.article}`;
    case "undo":
      return "taken back";
  }
};

const tally = (many: number): string => count(many, "correction");
