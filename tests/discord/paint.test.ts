/** Messages of any answer: within Discord's limits, whole, and reading no markup of others. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Turn } from "../../src/conversation/index.ts";
import type { Answer } from "../../src/core/index.ts";
import { askable, askedLine, fits, paint } from "../../src/discord/paint.ts";
import { present } from "../../src/present/index.ts";
import { ANSWERS } from "../doubles/answers.ts";
import { checkMessage } from "../doubles/discord/limits-check.ts";
import { generatedAnswer } from "../doubles/generated-answers.ts";
import { messageContract, turnsOf } from "../present/message-contract.ts";
import { partsOf } from "./bot.ts";
import { foreignMarkup, readMarkup } from "./markup-reader.ts";
import { asSent, missingDocument, readJudge } from "./openapi.ts";

const OWNER = "1033044521375764530";
const FLAGS = 32_768;

const of = (answer: Answer, view = "") => turnsOf({ fits }, present(answer, view), answer.question);
const bodyOf = (turn: Turn) =>
  asSent({ components: paint(turn, { owner: OWNER, share: true }), flags: FLAGS });
const textsOf = (turn: Turn): readonly string[] =>
  partsOf(bodyOf(turn)["components"]).flatMap(({ content }) =>
    typeof content === "string" ? content : [],
  );
const readable = (turn: Turn): string =>
  textsOf(turn)
    .map((text) => readMarkup(text.replaceAll(/\*\*|~~|^(?:> |-# |## )/gm, "")).text)
    .join("\n");

const problemsOf = (turn: Turn): readonly string[] => {
  const [container] = paint(turn, { owner: OWNER, share: true });
  const line = askedLine("<@1> **ann**".repeat(9), turn.request.words);
  const shared = { ...container, components: [...container.components, line] };
  return [bodyOf(turn), asSent({ components: [shared], flags: FLAGS })].flatMap(checkMessage);
};

const judge = missingDocument === undefined ? readJudge() : () => [];

/** Lines with a bar, as they are read; neighbours of one text are one. */
const barsOf = (turn: Turn): readonly string[] =>
  textsOf(turn).flatMap((text) => {
    const lines = text.split("\n").filter((line) => line.startsWith("> "));
    const read = lines.map((line) => readMarkup(line.slice(2).replaceAll("**", "")).text);
    return read.length > 0 ? [read.join("\n")] : [];
  });
const within = (turn: Turn, sign: RegExp): readonly string[] =>
  textsOf(turn).flatMap((text) => [...text.matchAll(sign)].map(([, words = ""]) => words));

messageContract({
  name: "Discord",
  fits,
  problems: (turn) => [...problemsOf(turn), ...judge("POST", "/channels/1/messages", bodyOf(turn))],
  text: readable,
  bars: barsOf,
  matches: (turn) => within(turn, /(?<=^> .*)\*\*(.+?)\*\*/gm),
  gone: (turn) => within(turn, /~~(.+?)~~/g),
});

it("stays within the limits whatever is asked", () => {
  for (const turn of turnsOf({ fits }, present(ANSWERS.positions), askable("*".repeat(1800))))
    expect(problemsOf(turn)).toEqual([]);
});

it("reads no markup but our own", () => {
  fc.assert(
    fc.property(generatedAnswer, ({ answer }) => {
      for (const turn of of(answer)) expect(textsOf(turn).flatMap(foreignMarkup)).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

describe("what is seen", () => {
  const first = (answer: Answer, view = ""): Turn => {
    const [turn] = of(answer, view);
    if (!turn) throw new Error("no page");
    return turn;
  };

  it("is the verdict with its sign and colour, the words with matches marked, who, and where", () => {
    const [exact] = paint(first(ANSWERS.exact), { owner: OWNER, share: true });
    expect(exact.accent_color).toBe(0x2f_b3_7c);
    expect(textsOf(first(ANSWERS.exact))).toEqual([
      "## ✅ Printed in exactly these words",
      "> “Governor Cuomo must resign.”\n**Jerry Nadler**\n-# [Headline USA · 2021\\-03\\-12 · Democrats call on Cuomo to resign](https://example.com/cuomo?a=1&b=2)".replaceAll(
        "\\-",
        "-",
      ),
    ]);
    expect(textsOf(first(ANSWERS.statements)).join()).toContain(
      "bowing to **cancel culture** and the truth.”",
    );
  });

  it("restates a question that no button can carry", () => {
    const long = "did somebody ever say that ".repeat(6);
    const [turn] = turnsOf({ fits }, present(ANSWERS.statements), long);
    expect(turn && readable(turn)).toContain(`You asked “${long.trim()}”`);
  });
});
