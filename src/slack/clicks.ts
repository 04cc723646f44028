/** Clicks on the buttons and menus of an answer, and what is typed on the Home tab. */
import {
  answer,
  decode,
  isAside,
  pictureOf,
  type Request,
  requestFor,
} from "../conversation/index.ts";
import { SENTENCES } from "../present/index.ts";
import { MORE } from "./blocks.ts";
import { privateMessage } from "./conversations.ts";
import { type Delivery, fill, type Handler, whisper } from "./desk.ts";
import {
  answerMessage,
  answerView,
  fits,
  homeView,
  lineMessage,
  lineView,
  type Message,
  type Modal,
  PERSON,
  posted,
  reportView,
  sharedMessage,
  TYPED,
  WAITING,
} from "./message.ts";
import { placeOf, SHARE } from "./paint.ts";
import { type ClickPayload, clickPayload } from "./payloads.ts";
import { respondTo } from "./response-url.ts";

type Click = Delivery<ClickPayload>;

// whosaid.ask.3 · not: whosaid.ask
const NUMBERED = /\.\d+$/;
// 1a2b3c4d5e6f.pa1.0..cancel culture
const SHARED = /^([0-9a-f]{12})\.(.+)$/s;

export const onClick: Handler<ClickPayload> = {
  name: "click",
  schema: clickPayload,
  asker: ({ user }) => user.id,
  handle: async (click) => {
    const { action_id, value, selected_option: chosen } = click.payload.actions[0] ?? {};
    const id = action_id?.replace(NUMBERED, "") ?? "";
    const carried = chosen?.value ?? value ?? "";
    // a folded one has the menu's id
    if (id === SHARE || (id === MORE && SHARED.test(carried))) return share(click, carried);
    const request = requestOf(id, carried);
    if (request) return act(click, request, carried);
    click.desk.log.warn({ action: id.slice(0, 80) }, "slack: unknown action");
    await tellOnly(click, lineMessage(SENTENCES.gone()));
  },
  tell: (click, message) => tellOnly(click, message),
};

/** What is typed, who is chosen, or what a button carries after its place. */
const requestOf = (id: string, carried: string): Request | undefined => {
  if (carried.trim() === "") return undefined;
  if (id === TYPED) return requestFor(carried.trim());
  if (id === PERSON) return requestFor(`who is ${carried}`);
  return decode(carried.slice(1));
};

const act = async (click: Click, request: Request, carried: string): Promise<void> => {
  const { view } = click.payload;
  const { kind, words } = request;
  if (kind === "report") return void (await dialogue(click, reportView(words)));
  if (kind === "card") return picture(click, words);
  if (kind === "useful" || kind === "useless") {
    const { sheet } = await answer(click.desk, request, { fits });
    return tellOnly(click, lineMessage(sheet.verdict));
  }
  const aside = isAside(request);
  if (view?.type === "home" && !aside) return atHome(click, request);
  const place = placeOf(carried);
  if (view || aside || place === "modal") return inModal(click, request);
  const turn = await answer(click.desk, request, { fits });
  if (place === "channel") return whisper(click, placeAt(click), privateMessage(click.desk, turn));
  const found = place === "direct" ? answerMessage(turn, place) : privateMessage(click.desk, turn);
  await respond(click, { ...posted(click.desk.richText, found), replace_original: true });
};

/** Into the conversation with whoever clicks, since a file is seen wherever it is posted. */
const picture = async (click: Click, ref: string): Promise<void> => {
  const { desk, client, payload } = click;
  const card = await pictureOf(desk, ref);
  if (typeof card === "string") return tellOnly(click, lineMessage(card));
  const words = posted(desk.richText, lineMessage(card.alt));
  const { channel = "" } = await client.chat.postMessage({ channel: payload.user.id, ...words });
  const file = { file: Buffer.from(card.png), filename: "statement.png", alt_text: card.alt };
  await client.filesUploadV2({ channel_id: channel, ...file });
  if (payload.channel?.id !== channel) await tellOnly(click, lineMessage(SENTENCES.sentPicture()));
};

const atHome = async ({ desk, client, payload }: Click, request: Request): Promise<void> => {
  const publish = async (view: ReturnType<typeof homeView>): Promise<void> => {
    await client.views.publish({ user_id: payload.user.id, view: posted(desk.richText, view) });
  };
  await publish(homeView());
  await publish(homeView(await answer(desk, request, { fits })));
};

/** In the dialogue that is open, else in one that opens at once, since a trigger lives for three seconds only. */
const inModal = async (click: Click, request: Request): Promise<void> => {
  const { view } = click.payload;
  const open = view?.type === "modal" && request.kind === "ask" ? view.id : undefined;
  const id = open ?? (await dialogue(click, WAITING));
  await fill(click, id, answerView(await answer(click.desk, request, { fits })));
};

const dialogue = async ({ desk, client, payload }: Click, modal: Modal): Promise<string> => {
  const { trigger_id, view: open } = payload;
  const asked = { trigger_id, view: posted(desk.richText, modal) };
  const { view } = await (open?.type === "modal"
    ? client.views.push(asked)
    : client.views.open(asked));
  return view?.id ?? "";
};

/** Posted for all first: if that fails, the asker still has their own copy, and can share it again. */
const share = async (click: Click, carried: string): Promise<void> => {
  const { desk, payload } = click;
  const [, id = "", value = ""] = SHARED.exec(carried) ?? [];
  const request = decode(value.slice(1));
  if (!request) return tellOnly(click, lineMessage(SENTENCES.gone()));
  const kept = desk.shares.kept(id);
  if (kept === undefined) return shownAnew(click, request);
  if (!desk.shares.claim(id)) return tellOnly(click, lineMessage(SENTENCES.sharedAlready()));
  const who = payload.user.name ?? payload.user.username ?? "Somebody";
  const seen: Message = JSON.parse(kept);
  const thread = threadOf(payload);
  try {
    await respond(click, {
      ...posted(desk.richText, sharedMessage(seen, who, request.words)),
      response_type: "in_channel",
      replace_original: false,
      ...(thread === undefined ? {} : { thread_ts: thread }),
    });
  } catch (error) {
    desk.shares.release(id);
    throw error;
  }
  await respond(click, { delete_original: true });
};

/** After a restart nobody knows any more what was seen: it is looked up again, to be shared then. */
const shownAnew = async (click: Click, request: Request): Promise<void> => {
  const { desk } = click;
  const { sheet, ...turn } = await answer(desk, request, { fits });
  const anew = { ...turn, sheet: { ...sheet, notes: [...sheet.notes, SENTENCES.seeAnew()] } };
  await respond(click, {
    ...posted(desk.richText, privateMessage(desk, anew)),
    replace_original: true,
  });
};

const respond = async (
  { payload: { response_url } }: Click,
  body: Readonly<Record<string, unknown>>,
): Promise<void> => {
  if (!response_url) throw new Error("a click outside a dialogue came without a response_url");
  await respondTo(response_url)(body);
};

const threadOf = ({ container, message }: ClickPayload): string | undefined =>
  container?.thread_ts ?? message?.thread_ts;

const placeAt = ({ payload }: Click) => ({
  channel: payload.channel?.id ?? payload.user.id,
  user: payload.user.id,
  thread: threadOf(payload),
});

const tellOnly = async (click: Click, message: Message): Promise<void> => {
  if (click.payload.channel) await whisper(click, placeAt(click), message);
  else await dialogue(click, lineView(message.text));
};
