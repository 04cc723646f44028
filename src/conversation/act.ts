/** From a request to the sheet that answers it, whatever happens on the way. */
import {
  type Answering,
  createSessions,
  failureFields,
  type Intake,
  type Log,
  newReference,
  type Pace,
  pageLine,
  passingLine,
  type Sessions,
  type Tenants,
  tenantsOf,
  type Whosaid,
} from "../app/index.ts";
import type { Answer } from "../core/index.ts";
import {
  contextSheet,
  onOnePage,
  paged,
  plain,
  present,
  SENTENCES,
  type Sheet,
  sheetOf,
  whySheet,
} from "../present/index.ts";
import { type Patience, TooLate, within } from "./deadline.ts";
import { createMemory, type Memory, type Posted } from "./memory.ts";
import { added, obey, type Where } from "./newsroom.ts";
import { isAside, MOST_WORDS, type Request, requestFor } from "./request.ts";
import { inTurns } from "./turns.ts";

/** What every handler of a chat has at hand. */
export type Desk = Memory & {
  readonly platform: string;
  readonly whosaid: Whosaid;
  readonly log: Log;
  readonly patience: Patience;
  readonly face: Face;
  /** Absent: nobody may add. */
  readonly intake: Intake | undefined;
};

/** How a platform shows answers that stand where all see them. */
export type Face = {
  /** Whether it can show this as one message. */
  readonly fits: (turn: Turn) => boolean;
  /** Shows another turn in place of one that was posted, by whichever process. */
  readonly edit: (posted: Posted, turn: Turn) => Promise<unknown>;
};

export type DeskSettings = Partial<Patience> & {
  /** Left out: nobody is limited. A click on an answer asks, too. */
  readonly cooldown?: Pace | undefined;
  readonly intake?: Intake | undefined;
  /** Left out: of this process alone. */
  readonly sessions?: Sessions | undefined;
  /** By workspace or server, an archive of its own. */
  readonly own?: ReadonlyMap<string, Answering> | undefined;
};

export const createDesk = (
  platform: string,
  whosaid: Whosaid,
  log: Log,
  face: Face,
  {
    cooldown: pace = { burst: 0, everyMs: 0 },
    intake,
    sessions = createSessions(),
    signAfterMs = 1000,
    answerWithinMs = 60_000,
  }: DeskSettings = {},
): Desk => ({
  ...createMemory(platform, sessions, { pace, log }),
  platform,
  whosaid: inTurns(whosaid, answerWithinMs),
  log,
  face,
  intake,
  patience: { signAfterMs, answerWithinMs },
});

/** A desk for each archive, with what is of one platform alone. */
export const createDesks = <More extends { readonly face: Face }>(
  platform: string,
  main: Whosaid,
  log: Log,
  { own, intake, sessions, ...settings }: DeskSettings,
  { face, ...more }: More,
): Tenants<Desk & Omit<More, "face">> =>
  tenantsOf({ whosaid: main, intake, sessions }, own, ({ whosaid, ...its }) => ({
    ...createDesk(platform, whosaid, log, face, { ...settings, ...its }),
    ...more,
  }));

/** A page that answers, with the requests for those beside it. `request` is for this page. */
export type Turn = {
  readonly sheet: Sheet;
  readonly request: Request;
  readonly back?: Request;
  readonly next?: Request;
};

export type Asking = {
  /** Whether the face can show this as one message. */
  readonly fits: (turn: Turn) => boolean;
  /** The thread or direct message in which it is asked, so that it may follow up what was asked there. */
  readonly talk?: string | undefined;
  /** Where it is typed, and by whom, so that somebody may be followed there. */
  readonly where?: Where | undefined;
  /** The question of the answer that this replies to; it goes before what was asked last. */
  readonly after?: string | undefined;
  /** What was typed was longer than what is asked. */
  readonly shortened?: boolean;
};

/** Never rejects: a failure is a sheet, too, and a line in the log with the same reference. */
export const answer = async (desk: Desk, request: Request, asking: Asking): Promise<Turn> => {
  try {
    const turn = await within(act(desk, request, asking), desk.patience.answerWithinMs);
    if (turn) return turn;
    throw new TooLate(`no answer within ${desk.patience.answerWithinMs} ms`);
  } catch (error) {
    return { request, sheet: failureSheet(desk, error, request) };
  }
};

type Typing = Omit<Asking, "shortened"> & {
  readonly kind?: Request["kind"];
  /** As much of it as a face can carry. */
  readonly cut?: (typed: string) => string;
};

/** The answer to what was typed, which may be too long to be looked up whole. */
export const answerTyped = (
  desk: Desk,
  typed: string,
  { kind, cut = (whole) => whole.slice(0, MOST_WORDS), ...asking }: Typing,
): Promise<Turn> => {
  const words = cut(typed);
  const shortened = words.length < typed.length;
  return answer(desk, requestFor(words, kind), { ...asking, shortened });
};

const act = (desk: Desk, request: Request, asking: Asking): Promise<Turn> => {
  if (!isAside(request)) return lookUp(desk, request, asking);
  const { kind } = request;
  return kind === "useful" || kind === "useless"
    ? rated(desk, request)
    : reading(desk, request, asking);
};

const rated = async ({ whosaid }: Desk, request: Request): Promise<Turn> => {
  await whosaid.newsroom.feedback(request.words, request.kind === "useful");
  return { request, sheet: sheetOf("help", SENTENCES.thanks()) };
};

const reading = async ({ whosaid }: Desk, request: Request, { fits }: Asking): Promise<Turn> => {
  const { kind, words } = request;
  const context = kind === "context" ? await whosaid.context(words) : undefined;
  const explanation = kind === "why" ? await whosaid.explain(words) : undefined;
  const sheet = context ? contextSheet(context, words) : explanation && whySheet(explanation);
  if (!sheet) return { request, sheet: sheetOf("error", SENTENCES.gone()) };
  return turned(sheet, request, { fits });
};

const lookUp = async (desk: Desk, request: Request, asking: Asking): Promise<Turn> => {
  const { where } = asking;
  const obeyed = where && (await obey(desk, request.words, where));
  if (obeyed) return saidOnce(obeyed, request, asking);
  const found = await asked(desk, request, asking);
  // What a follow-up was read as asks for the same again, whoever clicks and whenever.
  const whole = found.notes.some(({ kind }) => kind === "read-as") ? found.question : request.words;
  const page = pageLine(found);
  const sheet = present(found, request.view);
  const notes = [
    ...sheet.notes,
    ...(asking.shortened ? [SENTENCES.shortened(request.words.length)] : []),
    ...(sheet.tone === "help" ? [SENTENCES.quiet()] : []),
    ...(page && sheet.view === "" ? [page] : []),
  ];
  const own = { ...request, words: whole.slice(0, MOST_WORDS), page: found.page };
  return turned({ ...sheet, notes }, own, { fits: asking.fits, pages: found.pages });
};

/** What became of a link or file, for whoever gave it. */
export const answerGiven = async (
  desk: Desk,
  given: Parameters<typeof added>[1],
  { by, fits }: Pick<Asking, "fits"> & { readonly by: string },
): Promise<Turn> => saidOnce(await added(desk, given, by), requestFor(""), { fits });

/** Of what was done there is one page: another would do it again. */
const saidOnce = (sheet: Sheet, request: Request, { fits }: Pick<Asking, "fits">): Turn => ({
  request,
  sheet: onOnePage(sheet, (page) => fits({ sheet: page, request }), SENTENCES.andMore),
});

const asked = async (
  { whosaid, talks }: Desk,
  { kind, words, page }: Request,
  { talk, after: repliedTo }: Asking,
): Promise<Answer> => {
  if (kind === "check") return whosaid.check(words);
  const after = repliedTo ?? (talk === undefined ? undefined : await talks.before(talk));
  const found = await whosaid.ask(words, { page, ...(after === undefined ? {} : { after }) });
  if (talk !== undefined) await talks.asked(talk, found.question);
  return found;
};

/** The part that is asked for, and what stands before and after it: other parts, then other pages of the answer. */
const turned = (
  sheet: Sheet,
  request: Request,
  { fits, pages = 1 }: { readonly fits: Asking["fits"]; readonly pages?: number },
): Turn => {
  const parts = paged(sheet, (page) =>
    fits({ sheet: page, request, back: request, next: request }),
  );
  const part = Math.min(request.part, parts.length - 1);
  const at = { ...request, part };
  const turns = request.view === "";
  const back = part > 0 ? { ...at, part: part - 1 } : { ...at, page: at.page - 1, part: LAST };
  const next =
    part < parts.length - 1 ? { ...at, part: part + 1 } : { ...at, page: at.page + 1, part: 0 };
  return {
    sheet: parts[part] ?? sheet,
    request: at,
    ...(part > 0 || (turns && at.page > 1) ? { back } : {}),
    ...(part < parts.length - 1 || (turns && at.page < pages) ? { next } : {}),
  };
};
/** Above every part: the last there is. */
const LAST = 9999;

/** Said of a failure; a question can be asked again by a button. */
export const failureSheet = (
  { log, platform }: Pick<Desk, "log" | "platform">,
  error: unknown,
  request: Request = requestFor(""),
): Sheet => {
  const reference = newReference();
  const away = error instanceof TooLate || passingLine(error) !== undefined;
  log[away ? "warn" : "error"](
    { event: request.kind, reference, ...failureFields(error) },
    `${platform}: could not answer`,
  );
  const [verdict, lead] = away
    ? [SENTENCES.noAnswer(), SENTENCES.notTheSame()]
    : [SENTENCES.wrong(), SENTENCES.tryAgain()];
  return sheetOf("error", verdict, {
    lead: plain(`${lead} ${SENTENCES.reference(reference)}`),
    choices:
      request.words === "" || request.kind !== "ask"
        ? []
        : [{ label: "Try again", question: request.words }],
  });
};
