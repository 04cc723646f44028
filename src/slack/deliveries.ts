/** Every delivery is acknowledged at once and handled once, whatever Bolt's listeners make of it. */
import type { App, Receiver, ReceiverEvent } from "@slack/bolt";
import { failureFields, type Log, type Tenants } from "../app/index.ts";
import { within } from "../conversation/index.ts";
import { teamsOf } from "./admission.ts";
import type { Desk } from "./desk.ts";
import { LIMITS } from "./limits.ts";
import { peopleOptions, WAITING } from "./message.ts";

/** The part of `App` that a receiver calls. */
type Processor = Pick<App, "processEvent">;

/**
 * `receiver` with the acknowledgement taken out of the listeners' hands. Slack allows three seconds for it and
 * shows the asker an error otherwise, also for a button that nobody listens to.
 */
export const acknowledged = (receiver: Receiver, desks: Tenants<Desk>, log: Log): Receiver => {
  return {
    init: (app) => receiver.init(Object.create(app, { processEvent: { value: gate(app) } })),
    start: (...given) => receiver.start(...given),
    stop: (...given) => receiver.stop(...given),
  };

  function gate(app: Processor): Processor["processEvent"] {
    return async (event) => {
      const desk = desks.for(teamsOf(event.body));
      await event.ack(await answerOf(event.body, desk));
      const key = deliveryKey(event.body);
      if (key !== undefined && !(await (desk ?? desks.of()).first(key))) {
        log.debug({ retry: event.retryNum }, "slack: delivered again, handled before");
        return;
      }
      await app
        .processEvent({ ...event, ack: async () => {} })
        .catch((error: unknown) =>
          log.warn(failureFields(error), "slack: half a payload, ignored"),
        );
    };
  }
};

type Body = ReceiverEvent["body"];

/** A dialogue stays open until its answer is there; names are suggested as they are typed. */
const answerOf = async ({ type, value }: Body, desk: Desk | undefined): Promise<unknown> => {
  if (type === "view_submission") return { response_action: "update", view: WAITING };
  if (type !== "block_suggestion") return undefined;
  if (!desk) return peopleOptions([]);
  const { whosaid, log } = desk;
  const people = await within(whosaid.suggest(String(value), LIMITS.options), SUGGESTIONS).catch(
    (error: unknown) => log.warn(failureFields(error), "slack: no names could be offered"),
  );
  return peopleOptions(people ?? []);
};
/** Milliseconds; Slack waits for three seconds. */
const SUGGESTIONS = 2000;

/** Names a delivery: the event's id, or the trigger that each command, click and submission has of its own. */
const deliveryKey = ({ event_id, trigger_id, event }: Body): string | undefined => {
  if (typeof event_id === "string") return event_id;
  if (typeof trigger_id === "string") return trigger_id;
  const { type, channel, event_ts } = Object(event);
  return typeof event_ts === "string" ? `${type} ${channel} ${event_ts}` : undefined;
};
