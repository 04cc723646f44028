/** What a place is told of those whom it follows, as a sheet. */
import {
  type AlertBulletin,
  count,
  type DecidedReport,
  listed,
  listedOrNobody,
  type NewsroomDelivery,
} from "../app/index.ts";
import type { Statement } from "../core/index.ts";
import { cutAtWord, onOnePage, type Sheet, sheetOf, statementItems } from "../present/index.ts";
import type { Asking, Desk, Turn } from "./act.ts";
import { amend } from "./reports.ts";
import { requestFor } from "./request.ts";

/** How a platform says what nobody asked for just now; to somebody who is gone or takes no messages, nothing. */
type Speaker = Pick<NewsroomDelivery, "posted"> & {
  readonly post: (bulletin: AlertBulletin, turn: Turn) => Promise<string>;
  readonly tell: (reporter: string, line: string) => Promise<void>;
};

export const createDelivery = (desk: Desk, { post, posted, tell }: Speaker): NewsroomDelivery => ({
  post: (bulletin) => post(bulletin, bulletinTurn(bulletin, desk.face.fits)),
  posted,
  amend: async (id, bulletin) => {
    const at = { channel: bulletin.place, id, as: ALL };
    if (id !== "") await desk.face.edit(at, bulletinTurn(bulletin, desk.face.fits));
  },
  tell: async (report) => {
    await tell(report.reporter, decidedLine(report));
    if (report.decision.taken) await amend(desk, report.article);
  },
});

/** For whom it is painted: its buttons are nobody's, and whoever clicks gets an answer of their own. */
export const ALL = "channel";

/** One message, whatever came: what it cannot hold is counted. */
export const bulletinTurn = (bulletin: AlertBulletin, fits: Asking["fits"]): Turn => {
  const sheet = sheetFor(bulletin);
  const [name = ""] = namesIn(bulletin);
  const request = requestFor(`What did ${name} say?`);
  const more = (left: number): string => `And ${count(left, "statement")} more: ask me for them.`;
  return { sheet: onOnePage(sheet, (page) => fits({ sheet: page, request }), more), request };
};

const sheetFor = (bulletin: AlertBulletin): Sheet => {
  const statements = bulletin.items.flatMap(({ statement }) => statement ?? []);
  return sheetOf("alert", `New in print: ${listed(namesIn(bulletin))}`, {
    groups: [{ items: statementItems(statements) }],
    notes: bulletin.items.flatMap(amendedLine),
  });
};

/** Those who were named when it was posted. */
const namesIn = ({ items }: AlertBulletin): readonly string[] => [
  ...new Set(
    items.flatMap(({ statement, was }) => was ?? statement?.speakers.map(({ name }) => name) ?? []),
  ),
];

const amendedLine = ({ statement, was }: AlertBulletin["items"][number]): readonly string[] => {
  if (!was) return [];
  const before = listedOrNobody(was);
  return statement
    ? [`Corrected since: “${opening(statement)}” was given as said by ${before}.`]
    : [`Taken back since: a statement that was given as said by ${before}.`];
};

/** Characters by which a statement is told from others. */
const OPENING = 40;
const opening = ({ printings }: Statement): string =>
  cutAtWord(printings[0]?.words[0]?.text ?? "", OPENING);

/** What somebody is told of a statement that they reported. */
const decidedLine = ({ words, decision: { taken, why } }: DecidedReport): string => {
  const about = `You reported “${words}”.`;
  const done = taken ? "It has been corrected" : "It was looked at and left as it is";
  return `${about} ${done}${why ? `: ${why}` : ""}.`;
};
