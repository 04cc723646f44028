/** Posts what nobody asked for just now: alerts, what became of a report, and answers that are amended. */
import { messageOf, type NewsroomDelivery, NotPosted, PlaceGone } from "../app/index.ts";
import { createDelivery as deliveryOf, type Face } from "../conversation/index.ts";
import type { Desk } from "./desk.ts";
import { type At, isGone, mayBeDone } from "./install/posting.ts";
import { answerMessage, fits, lineMessage, type Message, sharedMessage } from "./message.ts";
import { placeOf } from "./paint.ts";
import { createVoice, type Voice } from "./voice.ts";

type Speaks = <T>(place: string, say: (voice: Voice) => Promise<T>) => Promise<T>;

const speaking =
  (at: At, richText: boolean): Speaks =>
  (place, say) =>
    at(place, (client) => say(createVoice(client, richText)));

export const createFace = (at: At, richText: boolean): Face => ({
  fits,
  edit: ({ channel, id, as, sharedBy: by }, turn) => {
    const shown = answerMessage(turn, placeOf(as));
    const message = by === undefined ? shown : sharedMessage(shown, by, turn.request.words);
    return speaking(at, richText)(channel, (voice) => voice.edit({ channel }, id, message));
  },
});

/** A bulletin’s place is its channel’s id. Without a scope to read channels, one that may have been posted counts as posted. */
export const createDelivery = (at: At, desk: Desk): NewsroomDelivery => {
  const say = (channel: string, message: Message) =>
    speaking(at, desk.richText)(channel, (voice) => voice.post({ channel }, message));
  return deliveryOf(desk, {
    post: async ({ place }, turn) => {
      const { ts } = await say(place, answerMessage(turn, "channel")).catch(failed);
      return ts;
    },
    posted: async () => "",
    tell: async (reporter, line) => {
      await say(reporter, lineMessage(line)).catch((cause: unknown) => {
        if (!isGone(cause)) throw cause;
      });
    },
  });
};

const failed = (cause: unknown): never => {
  if (mayBeDone(cause)) throw cause;
  throw new (isGone(cause) ? PlaceGone : NotPosted)(messageOf(cause), { cause });
};
