/** What somebody types who does not ask: `follow Jane Roe on taxes`, `following`, `add https://…`. */
import {
  type Follow,
  type Followed,
  type Given,
  listed,
  messageOf,
  type Picture,
} from "../app/index.ts";
import {
  begun,
  type Item,
  plain,
  SENTENCES,
  type Sheet,
  said,
  sheetOf,
  takingSheet,
} from "../present/index.ts";
import type { Desk } from "./act.ts";
import type { Request } from "./request.ts";

type Command =
  | {
      readonly kind: "follow";
      readonly person: string;
      readonly subject?: string;
      readonly anybody: boolean;
    }
  | { readonly kind: "unfollow"; readonly person: string; readonly subject?: string }
  | { readonly kind: "following" }
  | { readonly kind: "add" | "remove"; readonly what: string };

// follow Jane Roe · unfollow “Roe” on the new bridge; not: who follows Jane Roe
const COMMAND = /^(follow|unfollow) +(["“])?([^"”\n]{1,100}?)["”]?(?: +on +([^\n]{1,100}))?$/i;
// following · Following?
const FOLLOWING = /^following\s*\??$/i;
// add https://example.org/a · remove budget-vote; not: add up what she said
const INTAKE = /^(?:(add) +<?(https?:\/\/[^\s<>|]+)>?|(remove) +<?([^\s<>|]+)>?)$/i;

/** Undefined where it is a question. */
export const readCommand = (typed: string): Command | undefined => {
  const words = typed.trim();
  if (FOLLOWING.test(words)) return { kind: "following" };
  const [, add, link = "", remove, id = ""] = INTAKE.exec(words) ?? [];
  if (add) return { kind: "add", what: link };
  if (remove) return { kind: "remove", what: id };
  const [, verb, mark, name, subject] = COMMAND.exec(words) ?? [];
  const person = name?.trim() ?? "";
  if (person === "") return undefined;
  const on = subject === undefined ? {} : { subject: subject.trim() };
  return verb?.toLowerCase() === "follow"
    ? { kind: "follow", person, ...on, anybody: mark !== undefined }
    : { kind: "unfollow", person, ...on };
};

export type Where = { readonly place: string; readonly by: string };

/** What is said to whoever typed it; undefined where it is a question after all: nothing of that name is known. */
export const obey = async (
  desk: Desk,
  typed: string,
  { place, by }: Where,
): Promise<Sheet | undefined> => {
  const command = readCommand(typed);
  if (!command) return undefined;
  const at = { platform: desk.platform, place };
  const { newsroom } = desk.whosaid;
  switch (command.kind) {
    case "add":
      return added(desk, async () => ({ link: command.what }), by);
    case "remove":
      return removed(desk, command.what, by);
    case "following":
      return followingSheet(await newsroom.following(at));
    case "unfollow": {
      const { kind: _, ...asked } = command;
      const ended = await newsroom.unfollow({ ...at, ...asked });
      return ended.length === 0
        ? sheetOf("alert", `Nobody called “${asked.person}” is followed here`, {
            lead: plain("Type: following, to see who is."),
          })
        : sheetOf("alert", "No longer followed", { groups: [{ items: [followItem(ended)] }] });
    }
    case "follow": {
      const { kind: _, ...asked } = command;
      return followedSheet(await newsroom.follow({ ...at, by, ...asked }), asked.person);
    }
  }
};

/** What became of a link or file, for whoever gave it. */
export const added = async (
  { platform, intake, patience }: Desk,
  given: () => Promise<Given | undefined>,
  by: string,
): Promise<Sheet> => {
  const who = { platform, user: by };
  if (!intake?.mayAdd(who))
    return sheetOf("error", SENTENCES.mayNot(), { lead: plain(SENTENCES.askOperator()) });
  try {
    const what = await given();
    if (!what) return sheetOf("error", SENTENCES.added(0), { lead: plain(SENTENCES.noArticle()) });
    const stop = AbortSignal.timeout(patience.answerWithinMs);
    return takingSheet(await intake.add(what, who, stop));
  } catch (cause) {
    return sheetOf("error", SENTENCES.added(0), { lead: plain(begun(messageOf(cause))) });
  }
};

/** A statement, or what answers a question by days, as a picture; or why there is none. */
export const pictureOf = async (
  { whosaid }: Desk,
  { kind, words }: Request,
): Promise<Picture | string> => {
  const { card, timeline } = whosaid.newsroom;
  try {
    return kind === "card"
      ? ((await card(words)) ?? SENTENCES.gone())
      : ((await timeline(words)) ?? SENTENCES.noPicture("no article of it prints a day"));
  } catch (cause) {
    const [, why] = UNDRAWN.exec(messageOf(cause)) ?? [];
    if (why === undefined) throw cause;
    return SENTENCES.noPicture(why);
  }
};
// picture: its fonts have no letter for “ば”
const UNDRAWN = /^picture: ([\s\S]+)$/;

/** A word of somebody who may not is a question after all. */
const removed = async ({ platform, intake }: Desk, what: string, by: string) => {
  const who = { platform, user: by };
  if (!intake?.mayAdd(who)) return undefined;
  const done = await intake.remove(what, who);
  return sheetOf("context", done ? SENTENCES.removed(what) : SENTENCES.noSuch(what));
};

const followingSheet = (follows: readonly Follow[]): Sheet =>
  follows.length === 0
    ? sheetOf("alert", "Nobody is followed here", {
        lead: plain("Type: follow, a name and, if you like, on and a subject."),
      })
    : sheetOf("alert", "Followed here", { groups: [{ items: [followItem(follows)] }] });

/** A line each. */
const followItem = (follows: readonly Follow[]): Item => ({
  lead: follows.flatMap((follow, at) => said(at > 0 ? "\n" : "", nameOf(follow))),
  who: [],
  small: [],
});

const nameOf = ({ name, subject }: Follow): string => (subject ? `${name} on ${subject}` : name);

// Zoe New · Đặng Văn Ân; not: the money, Zoe new
const NAME = /^\p{Lu}[^\s]*(?: \p{Lu}[^\s]*)+$/u;

const followedSheet = (followed: Followed, person: string): Sheet | undefined => {
  switch (followed.kind) {
    case "unknown":
      return NAME.test(person)
        ? sheetOf("alert", "Nobody is followed by that", {
            lead: [
              ...SENTENCES.unknown(person),
              { text: ` To follow them all the same, type: follow “${person}”` },
            ],
          })
        : undefined;
    case "which":
      return sheetOf("which", SENTENCES.which(person), {
        lead: plain(`${listed(followed.names)} are known here. Follow one by the full name.`),
      });
    case "too-many":
      return sheetOf("error", `${followed.most} are followed here already`, {
        lead: plain("Unfollow somebody first."),
      });
    case "already":
      return sheetOf("alert", `${nameOf(followed.follow)} is followed here already`);
    case "following": {
      const known = followed.known ? "" : " No article names them so far.";
      const from = `What articles print of them from now on is posted here, once.${known} In a channel, I have to be a member for that.`;
      return sheetOf("alert", `Following ${nameOf(followed.follow)}`, { lead: plain(from) });
    }
  }
};
