/** One message of each kind, as each chat sends it: what is drawn, compared and leafed through. */
import { bulletinTurn, requestFor, type Turn, waitLine } from "../../src/conversation/index.ts";
import type { Answer } from "../../src/core/index.ts";
import {
  askedLine,
  fits as fitsDiscord,
  paint as inDiscord,
  lineParts,
  waitParts,
} from "../../src/discord/paint.ts";
import {
  contextSheet,
  paged,
  plain,
  present,
  SENTENCES,
  type Sheet,
  sheetOf,
  whySheet,
} from "../../src/present/index.ts";
import {
  answerMessage,
  answerView,
  fits as fitsSlack,
  homeView,
  sharedMessage,
  waitMessage,
} from "../../src/slack/message.ts";
import { ANSWERS, CONTEXT, EXPLANATION } from "../doubles/answers.ts";

type Kind = { readonly sheet: Sheet; readonly words: string };

const of = (answer: Answer, view = ""): Kind => ({
  sheet: present(answer, view),
  words: answer.question,
});

const [first] = ANSWERS.statements.statements;
const one = { ...ANSWERS.statements, statements: [first], total: 1, pages: 1, notes: [] };
const around = { before: CONTEXT.before, after: CONTEXT.after };
const probable = {
  ...one,
  statements: [{ ...first, around }],
  certainty: "probable",
  unaccounted: ["persuaded"],
} as Answer;
const closest = {
  ...ANSWERS.notFound,
  kind: "closest",
  question: "who criticised the cover-up",
  unaccounted: ["cover-up"],
} as Answer;

const BULLETIN = {
  id: "1",
  platform: "look",
  place: "news",
  items: [{ person: "Andrew Cuomo", statement: first }],
};

const KINDS: Readonly<Record<string, Kind>> = {
  ...Object.fromEntries(
    Object.entries<Answer>(ANSWERS).map(([name, answer]) => [name, of(answer)]),
  ),
  notFound: of({ ...ANSWERS.notFound, nearest: [] }),
  one: of(one as Answer),
  probably: of(probable),
  closest: of(closest),
  sentences: of(ANSWERS.positions, "everyone sentences"),
  printings: of(ANSWERS.statements, "printings1"),
  nearest: of(ANSWERS.notFound),
  context: { sheet: contextSheet(CONTEXT), words: "x@1" },
  why: { sheet: whySheet(EXPLANATION), words: "x@1" },
  alert: { sheet: bulletinTurn(BULLETIN, () => true).sheet, words: "what did he say" },
  error: {
    sheet: sheetOf("error", SENTENCES.noAnswer(), {
      lead: plain(SENTENCES.notTheSame()),
      choices: [{ label: "Try again", question: "cancel culture" }],
    }),
    words: "cancel culture",
  },
};

/** What all see. */
const PUBLIC: ReadonlySet<string> = new Set(["alert"]);
const READ: ReadonlySet<string> = new Set(["context", "why"]);

/** Its first page, with a next one where there is one. */
const turnOf = ({ sheet, words }: Kind, fits: (turn: Turn) => boolean): Turn => {
  const request = { ...requestFor(words), view: sheet.view };
  const pages = paged(sheet, (page) =>
    fits({ sheet: page, request, back: request, next: request }),
  );
  const [page = sheet] = pages;
  return { sheet: page, request, ...(pages.length > 1 ? { next: { ...request, part: 1 } } : {}) };
};

const ID = "0123456789ab";

export const slackLooks = (): Readonly<Record<string, object>> => {
  const turns = Object.entries(KINDS).map(
    ([name, kind]) => [name, turnOf(kind, fitsSlack)] as const,
  );
  const drawn = turns.map(([name, turn]) => [
    name,
    READ.has(name)
      ? answerView(turn)
      : PUBLIC.has(name)
        ? answerMessage(turn, "channel")
        : { ...answerMessage(turn, "private", ID), response_type: "ephemeral" },
  ]);
  const shared = turns.find(([name]) => name === "one")?.[1];
  const help = turns.find(([name]) => name === "help")?.[1];
  return {
    ...Object.fromEntries(drawn),
    cooldown: { ...waitMessage(waitLine(3500)), response_type: "ephemeral" },
    ...(help ? { home: homeView(help) } : {}),
    ...(shared
      ? { shared: sharedMessage(answerMessage(shared, "channel"), "ann", "cancel culture") }
      : {}),
  };
};

const OWNER = "1033044521375764530";

export const discordLooks = (): Readonly<Record<string, object>> => {
  const viewer = { owner: OWNER, share: true };
  const drawn = Object.entries(KINDS).map(([name, kind]) => [
    name,
    PUBLIC.has(name)
      ? { flags: 0, components: inDiscord(turnOf(kind, fitsDiscord), { ...viewer, share: false }) }
      : { flags: 64, components: inDiscord(turnOf(kind, fitsDiscord), viewer) },
  ]);
  const [container] = inDiscord(turnOf(of(one as Answer), fitsDiscord), {
    ...viewer,
    share: false,
  });
  const line = askedLine("ann", "cancel culture");
  return {
    ...Object.fromEntries(drawn),
    cooldown: { flags: 64, components: waitParts(waitLine(3500)) },
    line: { flags: 64, components: lineParts(SENTENCES.sharedAlready()) },
    shared: {
      flags: 0,
      components: [{ ...container, components: [...container.components, line] }],
    },
  };
};
