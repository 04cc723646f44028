/** Clicks on the buttons of an answer. */
import { answer, type Delivery, failureLine, fill, type Handler, posted, whisper } from "./desk.ts";
import { type ClickPayload, clickPayload } from "./payloads.ts";
import type { Message } from "./render.ts";
import {
  answerView,
  contextView,
  explanationView,
  lineView,
  type Modal,
  WAITING,
} from "./render-modal.ts";
import { ACTIONS, fromValue, type Request } from "./request.ts";
import { respondTo } from "./response-url.ts";

type Click = Delivery<ClickPayload>;

// whosaid.context.3 · not: whosaid.context
const NUMBERED = /\.\d+$/;
const GONE = "This quotation is not in the archive any more.";

export const onClick: Handler<ClickPayload> = {
  name: "click",
  schema: clickPayload,
  asker: ({ user }) => user.id,
  handle: async (click) => {
    const { action_id = "", value = "" } = click.payload.actions[0] ?? {};
    const act = ACTS.get(action_id.replace(NUMBERED, ""));
    if (act) await act(click, value);
    else click.desk.log.warn({ action: action_id.slice(0, 80) }, "slack: unknown action, ignored");
  },
  tell: (click, message) => tellOnly(click, message),
};

const ask = async (click: Click, value: string): Promise<void> => {
  const request = requestOf(click, value);
  if (!request) return;
  if (request.place === "modal") return inModal(click, request);
  if (request.place === "public") return copied(click, request);
  const found = posted(click.desk, await answer(click.desk, request));
  await respond(click, { ...found, replace_original: true });
};

const requestOf = (click: Click, value: string): Request | undefined => {
  const request = fromValue(value);
  if (!request) click.desk.log.warn({}, "slack: a button without a question, ignored");
  return request;
};

/** In a channel whoever clicks gets a copy of their own; the answer of all stays as it is. */
const copied = async (click: Click, request: Request): Promise<void> => {
  const { channel, user, message } = click.payload;
  if (!channel) return;
  const copy = await answer(click.desk, { ...request, place: "private" });
  await click.client.chat.postEphemeral({
    channel: channel.id,
    user: user.id,
    ...posted(click.desk, copy),
    ...(message?.thread_ts ? { thread_ts: message.thread_ts } : {}),
  });
};

/** In the dialogue that is open, else in one that opens at once, since a trigger lives for three seconds only. */
const inModal = async (click: Click, request: Request): Promise<void> => {
  const { desk, payload } = click;
  const id = payload.view?.type === "modal" ? payload.view.id : await openWaiting(click);
  const modal = await desk.whosaid.ask(request.words, { page: request.page }).then(
    (found) => answerView(found, { request }),
    (error: unknown) => lineView(failureLine(desk.log, onClick.name, error).text),
  );
  await fill(click, id, modal);
};

const openWaiting = async ({ desk, client, payload }: Click): Promise<string> => {
  const { trigger_id } = payload;
  const { view } = await client.views.open({ trigger_id, view: posted(desk, WAITING) });
  return view?.id ?? "";
};

/** Posts it for all first: if that fails, the asker still has their own copy. */
const share = async (click: Click, value: string): Promise<void> => {
  const request = requestOf(click, value);
  if (!request) return;
  const { user } = click.payload;
  const sharedBy = user.name ?? user.username ?? "Somebody";
  const shared = posted(click.desk, await answer(click.desk, request, { sharedBy }));
  await respond(
    click,
    { ...shared, response_type: "in_channel", replace_original: false },
    { delete_original: true },
  );
};

const inContext = async (click: Click, ref: string): Promise<void> => {
  const context = await click.desk.whosaid.context(ref);
  await dialogue(click, context ? contextView(context) : lineView(GONE));
};

const explain = async (click: Click, ref: string): Promise<void> => {
  const explanation = await click.desk.whosaid.explain(ref);
  await dialogue(click, explanation ? explanationView(explanation) : lineView(GONE));
};

const ACTS: ReadonlyMap<string, (click: Click, value: string) => Promise<void>> = new Map(
  Object.entries({
    [ACTIONS.ask]: ask,
    [ACTIONS.next]: ask,
    [ACTIONS.first]: ask,
    [ACTIONS.share]: share,
    [ACTIONS.context]: inContext,
    [ACTIONS.explain]: explain,
    [ACTIONS.open]: async () => {},
  }),
);

const dialogue = async (click: Click, modal: Modal): Promise<void> => {
  const { trigger_id, view: open } = click.payload;
  if (open?.type === "modal")
    await click.client.views.push({ trigger_id, view: posted(click.desk, modal) });
  else await click.client.views.open({ trigger_id, view: posted(click.desk, modal) });
};

const respond = async (
  { payload: { response_url } }: Click,
  ...bodies: readonly Readonly<Record<string, unknown>>[]
): Promise<void> => {
  if (!response_url) throw new Error("a click outside a dialogue came without a response_url");
  const send = respondTo(response_url);
  for (const body of bodies) await send(body);
};

const tellOnly = async (click: Click, message: Message): Promise<void> => {
  const { channel, user } = click.payload;
  if (channel) await whisper(click, { channel: channel.id, user: user.id }, message);
  else await dialogue(click, lineView(message.text));
};
