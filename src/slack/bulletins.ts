/** Posts what nobody asked for just now: alerts, and what became of a report. */
import type { webApi } from "@slack/bolt";
import { z } from "zod";
import { type AlertBulletin, type NewsroomDelivery, PlaceGone } from "../app/index.ts";
import { amend, bulletinTurn, decidedLine } from "../conversation/index.ts";
import type { Desk } from "./desk.ts";
import { answerMessage, fits, lineMessage, type Message } from "./message.ts";
import { createVoice } from "./voice.ts";

/** Errors of Slack after which nothing can be posted there any more. */
const GONE: ReadonlySet<string> = new Set([
  "channel_not_found",
  "is_archived",
  "not_in_channel",
  "account_inactive",
  "user_not_found",
]);

const refusal = z.object({ data: z.object({ error: z.string() }) });

/** A bulletin’s place is its channel’s id. Without a scope to read channels, one that may have been posted counts as posted. */
export const createDelivery = (client: webApi.WebClient, desk: Desk): NewsroomDelivery => {
  const voice = createVoice(client, desk.richText);
  const refused = new Set<string>();
  return {
    post: async (bulletin) => {
      try {
        const { ts } = await voice.post({ channel: bulletin.place }, messageOf(bulletin));
        refused.delete(bulletin.id);
        return ts;
      } catch (cause) {
        const { data } = refusal.safeParse(cause);
        if (!data) throw cause;
        refused.add(bulletin.id);
        throw GONE.has(data.data.error) ? new PlaceGone(data.data.error, { cause }) : cause;
      }
    },
    posted: async ({ id }) => (refused.has(id) ? undefined : ""),
    amend: async (ts, bulletin) => {
      if (ts !== "") await voice.edit({ channel: bulletin.place }, ts, messageOf(bulletin));
    },
    tell: async (report) => {
      await voice.post({ channel: report.reporter }, lineMessage(decidedLine(report)));
      if (report.decision.taken) await amend(desk, report.article);
    },
  };
};

const messageOf = (bulletin: AlertBulletin): Message =>
  answerMessage(bulletinTurn(bulletin, fits), "channel");
