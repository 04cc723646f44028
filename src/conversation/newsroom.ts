/** What somebody types who does not ask: `follow Jane Roe on taxes`, `unfollow Roe`, `following`. */
import { type Follow, type Followed, listed, type Newsroom, type Place } from "../app/index.ts";

type Command =
  | {
      readonly kind: "follow";
      readonly person: string;
      readonly subject?: string;
      readonly anybody: boolean;
    }
  | { readonly kind: "unfollow"; readonly person: string; readonly subject?: string }
  | { readonly kind: "following" };

// follow Jane Roe · unfollow “Roe” on the new bridge; not: who follows Jane Roe
const COMMAND = /^(follow|unfollow) +(["“])?([^"”\n]{1,100}?)["”]?(?: +on +([^\n]{1,100}))?$/i;
// following · Following?
const FOLLOWING = /^following\s*\??$/i;

/** Undefined where it is a question. */
export const readCommand = (typed: string): Command | undefined => {
  const words = typed.trim();
  if (FOLLOWING.test(words)) return { kind: "following" };
  const [, verb, mark, name, subject] = COMMAND.exec(words) ?? [];
  const person = name?.trim() ?? "";
  if (person === "") return undefined;
  const on = subject === undefined ? {} : { subject: subject.trim() };
  return verb?.toLowerCase() === "follow"
    ? { kind: "follow", person, ...on, anybody: mark !== undefined }
    : { kind: "unfollow", person, ...on };
};

/** What is said to whoever typed it; undefined where it is a question after all: nobody of that name is known. */
export const obey = async (
  newsroom: Newsroom,
  typed: string,
  where: Place & { readonly by: string },
): Promise<string | undefined> => {
  const command = readCommand(typed);
  if (!command) return undefined;
  const { platform, place, by } = where;
  switch (command.kind) {
    case "following":
      return followingLine(await newsroom.following({ platform, place }));
    case "unfollow": {
      const { person, subject } = command;
      const on = subject === undefined ? {} : { subject };
      const ended = await newsroom.unfollow({ platform, place, person, ...on });
      return ended.length === 0
        ? nobodyLine(person)
        : `No longer following ${listedFollows(ended)}.`;
    }
    case "follow": {
      const { kind: _, ...asked } = command;
      return followedLine(await newsroom.follow({ platform, place, by, ...asked }), asked.person);
    }
  }
};

const nobodyLine = (person: string): string => `Nobody called “${person}” is followed here.`;

const followingLine = (follows: readonly Follow[]): string =>
  follows.length === 0
    ? "Nobody is followed here. Type: follow, a name and, if you like, on and a subject."
    : `Followed here: ${listedFollows(follows)}.`;

const listedFollows = (follows: readonly Follow[]): string => listed(follows.map(nameOf));

const nameOf = ({ name, subject }: Follow): string => (subject ? `${name} on ${subject}` : name);

const followedLine = (followed: Followed, person: string): string | undefined => {
  switch (followed.kind) {
    case "unknown":
      return undefined;
    case "which":
      return `Which “${person}”? ${listed(followed.names)} are known here. Follow one by the full name.`;
    case "too-many":
      return `${followed.most} are followed here already; unfollow somebody first.`;
    case "already":
      return `${nameOf(followed.follow)} is followed here already.`;
    case "following": {
      const known = followed.known ? "" : " No article names them so far.";
      return `Following ${nameOf(followed.follow)}: what articles print of them from now on is posted here, once.${known}`;
    }
  }
};
