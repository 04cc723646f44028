/** Clicks on the buttons and menus of an answer, and what is typed on the Home tab. */
import type { z } from "zod";
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
import { privateMessage, type Seen } from "./conversations.ts";
import { type Delivery, handler } from "./desk.ts";
import { isGone } from "./install/posting.ts";
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
  reportView,
  sharedMessage,
  TYPED,
  WAITING,
} from "./message.ts";
import { type Place, placeOf, SHARE } from "./paint.ts";
import { clickPayload } from "./payloads.ts";
import { respondTo } from "./response-url.ts";
import type { Manner, Spot } from "./voice.ts";

type Click = Delivery<z.infer<typeof clickPayload>>;

// whosaid.ask.3 · not: whosaid.ask
const NUMBERED = /\.\d+$/;
// 1a2b3c4d5e6f.pa1.0..cancel culture
const SHARED = /^([0-9a-f]{12})\.(.+)$/s;

export const onClick = handler({
  name: "click",
  schema: clickPayload,
  asker: ({ user }) => user.id,
  handle: async (click) => {
    const { action_id = "", value, selected_option: chosen } = click.payload.actions[0] ?? {};
    const id = action_id.replace(NUMBERED, "");
    const carried = chosen?.value ?? value ?? "";
    // a folded one has the menu's id
    if (id === SHARE || (id === MORE && SHARED.test(carried))) return share(click, carried);
    const request = requestOf(id, carried);
    if (request) return act(click, request, placeOf(carried));
    click.desk.log.warn({ action: id.slice(0, 80) }, "slack: unknown action");
    return tellOnly(click, lineMessage(SENTENCES.gone()));
  },
  tell: (click: Click, message) => tellOnly(click, message),
});

/** What is typed, who is chosen, or what a button carries after its place. */
const requestOf = (id: string, carried: string): Request | undefined => {
  if (carried.trim() === "") return undefined;
  if (id === TYPED) return requestFor(carried.trim());
  if (id === PERSON) return requestFor(`who is ${carried}`);
  return decode(carried.slice(1));
};

const act = async (click: Click, request: Request, place: Place): Promise<unknown> => {
  const { desk, voice, payload } = click;
  const { user, view } = payload;
  const { kind, words } = request;
  const aside = isAside(request);
  if (kind === "report") return dialogue(click, reportView(words));
  if (kind === "card" || kind === "timeline") return picture(click, request);
  if (view?.type === "home" && !aside) return atHome(click, request);
  const rating = kind === "useful" || kind === "useless";
  if (!rating && (view || aside || place === "modal")) return inModal(click, request);
  const turn = await answer(desk, request, { fits });
  if (rating) return tellOnly(click, lineMessage(turn.sheet.verdict));
  if (place === "channel")
    return voice.whisper(user.id, spotOf(click), await privateMessage(desk, turn));
  const found = place === "direct" ? answerMessage(turn, place) : await privateMessage(desk, turn);
  return respond(click, found, { replace_original: true });
};

const picture = async (click: Click, request: Request): Promise<void> => {
  const { desk, voice, payload } = click;
  const card = await pictureOf(desk, request);
  if (typeof card === "string") return tellOnly(click, lineMessage(card));
  const channel = await voice.picture(payload.user.id, card);
  if (payload.channel?.id !== channel) await tellOnly(click, lineMessage(SENTENCES.sentPicture()));
};

const atHome = async ({ desk, voice, payload }: Click, request: Request): Promise<void> => {
  await voice.home(payload.user.id, homeView());
  await voice.home(payload.user.id, homeView(await answer(desk, request, { fits })));
};

/** In the dialogue that is open, else in one that opens at once, since a trigger lives for three seconds only. */
const inModal = async (click: Click, request: Request): Promise<void> => {
  const { view } = click.payload;
  const open = view?.type === "modal" && request.kind === "ask" ? view.id : undefined;
  const id = open ?? (await dialogue(click, WAITING));
  await click.voice.fill(id, answerView(await answer(click.desk, request, { fits })));
};

const dialogue = ({ voice, payload }: Click, modal: Modal): Promise<string> =>
  voice.dialogue(payload.trigger_id, modal, payload.view?.type === "modal");

/** Posted for all first: if that fails, the asker still has their own copy, and can share it again. */
const share = async (click: Click, carried: string): Promise<void> => {
  const { desk, payload } = click;
  const [, id = "", value = ""] = SHARED.exec(carried) ?? [];
  const request = decode(value.slice(1));
  if (!request) return tellOnly(click, lineMessage(SENTENCES.gone()));
  const kept = await desk.shares.kept(id);
  if (kept === undefined) return shownAnew(click, request);
  const who = payload.user.name ?? payload.user.username ?? "Somebody";
  const { message, articles }: Seen = JSON.parse(kept);
  const spot = spotOf(click);
  const { channel } = spot;
  const posted = await desk.shares.once(id, async () => {
    const ts = await postForAll(click, spot, sharedMessage(message, who, request.words));
    if (ts === undefined) return;
    const at = { channel, id: ts, as: "channel", sharedBy: who };
    await desk.answers.put(`${channel} ${ts}`, { ...at, request, articles });
  });
  if (!posted) return tellOnly(click, lineMessage(SENTENCES.sharedAlready()));
  await respondTo(urlOf(click))({ delete_original: true });
};

/** By the bot itself where it is a member, which can amend it; elsewhere by the address of the click. */
const postForAll = async (
  click: Click,
  spot: Spot,
  shared: Message,
): Promise<string | undefined> => {
  try {
    return (await click.voice.post(spot, shared)).ts;
  } catch (error) {
    if (!isGone(error)) throw error;
    const { thread } = spot;
    await respond(click, shared, {
      response_type: "in_channel",
      replace_original: false,
      thread,
    });
    return undefined;
  }
};

/** After a restart nobody knows any more what was seen: it is looked up again, to be shared then. */
const shownAnew = async (click: Click, request: Request): Promise<void> => {
  const { desk } = click;
  const { sheet, ...turn } = await answer(desk, request, { fits });
  const anew = { ...turn, sheet: { ...sheet, notes: [...sheet.notes, SENTENCES.seeAnew()] } };
  await respond(click, await privateMessage(desk, anew), { replace_original: true });
};

const respond = (click: Click, message: Message, how: Manner): Promise<void> =>
  click.voice.respond(urlOf(click), message, how);

const urlOf = ({ payload: { response_url } }: Click): string => {
  if (!response_url) throw new Error("a click outside a dialogue came without a response_url");
  return response_url;
};

const spotOf = ({ payload: { channel, user, container, message } }: Click): Spot => ({
  channel: channel?.id ?? user.id,
  thread: container?.thread_ts ?? message?.thread_ts,
});

const tellOnly = async (click: Click, message: Message): Promise<void> => {
  const { voice, payload } = click;
  if (payload.channel) await voice.whisper(payload.user.id, spotOf(click), message);
  else await dialogue(click, lineView(message.text));
};
