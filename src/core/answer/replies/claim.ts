/** The check of a whole message: which of its words are said to be somebody's, and whose. */
import { wordList } from "../../search/words.ts";
import type { Answer } from "../answer.ts";
import type { Profile } from "../articles/library.ts";
import type { Session } from "../session.ts";
import { checkWording } from "../wording/misquote.ts";
import { checkAnswer } from "./phrases.ts";

/** Words of a message, and what stands right before and after them, where their speaker may be named. */
type Claim = { readonly words: string; readonly before: string; readonly after: string };

/** Fewer words than these in marks are a term or a title. */
const LEAST = 3;
/** Places of a long message at which it is tried to part it. */
const SPLITS = 8;
/** A name has at most so many words. */
const NAME = 4;

const SAID =
  "said|says|say|saying|tweeted|tweets|posted|wrote|writes|claimed|claims|insisted|insists|stated|declared|argued";
// matches: lol Roe really said · Roe: · Roe once said that; not: he said that in May
const LEADING = new RegExp(
  String.raw`(?:^|[.!?…,;]\s+)([^.!?…,;:]*?[\p{L}’'])\s*(?::|\s(?:(?:really|just|also|once|actually|even|literally)\s+)?(?:${SAID})(?:\s+that)?[\s,:]*)\s*$`,
  "iu",
);
// matches: - Jane Roe · , said Roe · according to Roe; not: -5 degrees
const TRAILING = new RegExp(
  String.raw`^[\s,.!?…]*(?:[-–—~]+\s*|(?:${SAID}|according to|quoting)\s+)([\p{L}][^,;:!?…\n]*)`,
  "iu",
);
// matches: "Taxes will fall" · “Taxes will fall”; not: 'fall'
const MARKED = /["“”«]([^"“”«»]+)["“”»]/g;
// matches where words may begin: Roe said | it is over · Roe: | it is over; and where they may end: over | , said Roe · over | - Roe
const OPENS = new RegExp(String.raw`(?::\s+|\s(?:${SAID})(?:\s+that)?[,:]?\s+)`, "giu");
const CLOSES = new RegExp(String.raw`(?:\s+[-–—~]+\s*|,?\s+(?:${SAID}|according to)\s+)`, "giu");
const SPACE = /\s+/;

export const checkMessage = async (session: Session): Promise<Answer> => {
  const message = session.question.rest;
  const marked = claimsIn(message);
  for (const claim of marked.length > 0 ? marked : splitsOf(message)) {
    const whose = await speakerOf(session, claim);
    // Without marks only a name tells where the words begin or end.
    if (whose.length === 0 && marked.length === 0) continue;
    const answer = await checkWording(session, claim.words, whose);
    if (answer) return answer;
  }
  return checkAnswer(session, message);
};

/** What stands in marks, the longest first. */
const claimsIn = (message: string): readonly Claim[] =>
  [...message.matchAll(MARKED)]
    .map(({ 0: whole, 1: words = "", index }) => ({
      words,
      before: message.slice(0, index),
      after: message.slice(index + whole.length),
    }))
    .filter(({ words }) => wordList(words).length >= LEAST)
    .toSorted((a, b) => b.words.length - a.words.length);

/** A message without marks, parted where somebody may be named as having said the rest. */
const splitsOf = (message: string): readonly Claim[] =>
  [
    ...[...message.matchAll(OPENS)].map(({ 0: sign, index }) => ({
      before: message.slice(0, index + sign.length),
      words: message.slice(index + sign.length),
      after: "",
    })),
    ...[...message.matchAll(CLOSES)].map(({ index }) => ({
      before: "",
      words: message.slice(0, index),
      after: message.slice(index),
    })),
  ].slice(0, SPLITS);

/** Whoever is named next to the words, by as many words as make one person. */
const speakerOf = async (
  session: Session,
  { before, after }: Claim,
): Promise<readonly Profile[]> => {
  const [, leading = ""] = LEADING.exec(before) ?? [];
  const [, trailing = ""] = TRAILING.exec(after) ?? [];
  const [first, last] = [leading, trailing].map((text) => text.trim().split(SPACE));
  for (let words = NAME; words > 0; words--)
    for (const name of [first?.slice(-words), last?.slice(0, words)]) {
      const { chosen, corrections } = await session.who(name?.join(" ") ?? "");
      if (chosen.length > 0 && corrections.length === 0) return chosen;
    }
  return [];
};
