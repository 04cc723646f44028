/** Posts what nobody asked for just now: alerts, what became of a report, and answers that are amended. */
import {
  type AlertBulletin,
  messageOf as lineOf,
  type NewsroomDelivery,
  NotPosted,
  PlaceGone,
} from "../app/index.ts";
import { amend, bulletinTurn, decidedLine, type Face } from "../conversation/index.ts";
import type { Desk } from "./desk.ts";
import { type At, isGone, mayBeDone } from "./install/posting.ts";
import { answerMessage, fits, lineMessage, type Message, standingMessage } from "./message.ts";
import { createVoice, type Voice } from "./voice.ts";

type Speaks = <T>(place: string, say: (voice: Voice) => Promise<T>) => Promise<T>;

const speaking =
  (at: At, richText: boolean): Speaks =>
  (place, say) =>
    at(place, (client) => say(createVoice(client, richText)));

export const createFace = (at: At, richText: boolean): Face => ({
  fits,
  edit: ({ channel, id, as }, turn) =>
    speaking(at, richText)(channel, (voice) =>
      voice.edit({ channel }, id, standingMessage(turn, as)),
    ),
});

/** A bulletin’s place is its channel’s id. Without a scope to read channels, one that may have been posted counts as posted. */
export const createDelivery = (at: At, desk: Desk): NewsroomDelivery => {
  const speak = speaking(at, desk.richText);
  return {
    post: async (bulletin) => {
      const channel = bulletin.place;
      const message = messageOf(bulletin);
      const { ts } = await speak(channel, (voice) => voice.post({ channel }, message)).catch(
        failed,
      );
      return ts;
    },
    posted: async () => "",
    amend: async (ts, bulletin) => {
      const channel = bulletin.place;
      if (ts !== "")
        await speak(channel, (voice) => voice.edit({ channel }, ts, messageOf(bulletin)));
    },
    tell: async (report) => {
      const channel = report.reporter;
      const line = lineMessage(decidedLine(report));
      await speak(channel, (voice) => voice.post({ channel }, line)).catch((cause: unknown) => {
        if (!isGone(cause)) throw cause;
      });
      if (report.decision.taken) await amend(desk, report.article);
    },
  };
};

const failed = (cause: unknown): never => {
  if (mayBeDone(cause)) throw cause;
  throw new (isGone(cause) ? PlaceGone : NotPosted)(lineOf(cause), { cause });
};

const messageOf = (bulletin: AlertBulletin): Message =>
  answerMessage(bulletinTurn(bulletin, fits), "channel");
