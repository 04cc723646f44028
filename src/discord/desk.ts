/** What messages and interactions have in common: the way from a question to a reply, and from an error to one line. */
import { type Log, passingLine, type Talks, type Whosaid } from "../app/index.ts";
import type { Cooldown } from "../conversation/index.ts";
import { choicesOf, type Viewer } from "./buttons.ts";
import { failureLine, kindOf, nameOf } from "./failures.ts";
import { render } from "./render.ts";
import { askable, type Reply } from "./reply.ts";

/** What every handler is given. */
export type Desk = {
  readonly whosaid: Whosaid;
  readonly log: Log;
  /** What everybody last asked in each channel, for follow-ups. */
  readonly talks: Talks;
  readonly cooldown: Cooldown;
  readonly deferAfterMs: number;
  readonly answerWithinMs: number;
  readonly listenChannel: string | undefined;
};

/** What somebody typed, and the channel if they typed it there now, so that it may follow up what they asked before. */
type Typed = {
  readonly typed: string;
  readonly page?: number;
  readonly channel?: string | null;
  /** The question of the answer that they replied to; it goes before what they asked last. */
  readonly after?: string | undefined;
};

/** `page` of the answer to what somebody typed. */
export const answerTo = async (
  { whosaid, talks }: Desk,
  { typed, page = 1, channel, after: repliedTo }: Typed,
  viewer: Viewer,
): Promise<Reply> => {
  const question = askable(typed);
  if (!channel) return render(await whosaid.ask(question, { page }), viewer);
  const talk = `${channel} ${viewer.owner}`;
  const after = repliedTo ?? talks.before(talk);
  const answer = await whosaid.ask(question, { page, ...(after === undefined ? {} : { after }) });
  talks.asked(talk, answer.question);
  return render(answer, viewer);
};

/** Somebody's words held against the print. */
export const checkOf = async ({ whosaid }: Desk, words: string, viewer: Viewer): Promise<Reply> =>
  render(await whosaid.check(words.trim()), viewer);

/** The question at `index` of the menu that the answer to `question` came with. */
export const offered = async (
  { whosaid }: Desk,
  question: string,
  index: number,
): Promise<string | undefined> => choicesOf(await whosaid.ask(question))[index]?.question;

/** Resolves to undefined where `work` is not done after `ms`; its failure is thrown either way. */
export const within = async <T>(work: Promise<T>, ms: number): Promise<T | undefined> => {
  let timer: NodeJS.Timeout | undefined;
  const pause = new Promise<undefined>((done) => {
    timer = setTimeout(() => done(undefined), ms);
  });
  return Promise.race([work, pause]).finally(() => clearTimeout(timer));
};

/** `work`, or an error where it takes longer than an answer may. */
export const inTime = async (work: Promise<Reply>, { answerWithinMs }: Desk): Promise<Reply> => {
  const reply = await within(work, answerWithinMs);
  if (reply === undefined) throw new Error(`no answer within ${answerWithinMs} ms`);
  return reply;
};

/** Logs a failure with the id of the event that met it, and gives the line that its asker may read. */
export const reportFailure = ({ log }: Desk, error: unknown, event: string): string => {
  const fields = { event, error: nameOf(error) };
  const passing = passingLine(error);
  if (passing) {
    log.warn(fields, "discord: a question could not be answered, the archive is away");
    return `${passing} (reference ${event})`;
  }
  const kind = kindOf(error);
  if (kind === "other") log.error(fields, "discord: a question could not be answered");
  else if (kind === "unreachable") log.warn(fields, "discord: a reply could not be sent");
  else log.warn(fields, failureLine(error));
  return `Something went wrong; nothing was answered. Please ask again. If it happens again, tell whoever runs this bot: reference ${event}.`;
};
