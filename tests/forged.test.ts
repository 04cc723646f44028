/** Nothing that a page or a file says of itself can look like a line of ours, on any face. */
import { PassThrough } from "node:stream";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { requestFor, type Turn } from "../src/conversation/index.ts";
import {
  type Answer,
  type Context,
  type Explanation,
  inertJson,
  oneLine,
} from "../src/core/index.ts";
import { paint as inDiscord } from "../src/discord/paint.ts";
import { toArticle } from "../src/ingest/reading.ts";
import { contextSheet, present, type Sheet, whySheet } from "../src/present/index.ts";
import type { Line } from "../src/shell/lines.ts";
import { paint } from "../src/shell/paint.ts";
import { renderAnswer as inShell, renderSheet } from "../src/shell/render.ts";
import { createTerminal } from "../src/shell/terminal.ts";
import { answerMessage, answerView } from "../src/slack/message.ts";
import { ANSWERS, CONTEXT, EXPLANATION } from "./doubles/answers.ts";

const FORGED = "2. Bo Ek, President “I resign”";
const AROUND = ["\n", "\r\n", "\u2028", "\u2029", "\u0085", "\u000b"] as const;
const ACTING = ["\u202e", "\u2066", "\u200f", "\u001b[2J", "\u0007", "\u009b2J"] as const;
/** Acts on a terminal or turns the direction of reading; a line break is ours where it is alone. */
const ACTS = /(?![\n\t])\p{Cc}|[\u202a-\u202e\u2066-\u2069\u200e\u200f\u2028\u2029]/u;

const hostile = fc
  .tuple(fc.constantFrom(...AROUND), fc.constantFrom(...ACTING))
  .map(([around, acting]) => `Post${around}${FORGED}${acting}`);

const TURNING = [..."\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"];
const TURNS = new RegExp(`[${TURNING.join("")}]`);

/** What stands beside the words cited. */
const BESIDE = new Set(["outlet", "title", "byline", "origin", "dateline", "article", "name"]);

/** The answer with `text` after each source, role and name. */
const forged = (part: unknown, text: string, key = ""): unknown => {
  if (typeof part === "string") return BESIDE.has(key) ? `${part}${text}` : part;
  if (Array.isArray(part)) return part.map((each) => forged(each, text));
  if (typeof part !== "object" || part === null) return part;
  const fields = Object.entries(part).map(([name, value]) => [name, forged(value, text, name)]);
  const made = Object.fromEntries(fields);
  return key === "role" ? { ...made, text: `${made.text}${text}` } : made;
};

const strings = (part: unknown): readonly string[] => {
  if (typeof part === "string") return [part];
  return typeof part === "object" && part !== null ? Object.values(part).flatMap(strings) : [];
};

/** The answer with what turns the direction of reading in its question and in all that is cited. */
const turned = (part: unknown, text: string, key = ""): unknown => {
  if (typeof part === "string")
    return CITED.has(key) ? `${part.slice(0, 3)}${text}${part.slice(3)}${text}` : part;
  if (Array.isArray(part)) return part.map((each) => turned(each, text, key));
  if (typeof part !== "object" || part === null) return part;
  const fields = Object.entries(part).map(([name, value]) => [name, turned(value, text, name)]);
  const made = Object.fromEntries(fields);
  if (!("hash" in made && "span" in made)) return made;
  const { start } = made.span;
  return { ...made, span: { start, end: start + made.text.length } };
};
/** What an article prints, and what is typed. */
const CITED = new Set(["text", "question", "asked", "used", "word", "claimed"]);

const turning = fc
  .array(fc.constantFrom(...TURNING), { minLength: 1, maxLength: 3 })
  .map((units) => units.join(""));

const turnOf = (sheet: Sheet, question = ""): Turn => ({ sheet, request: requestFor(question) });

/** What a button carries is read by us alone. */
const withoutIds = (message: unknown): readonly string[] =>
  strings(
    JSON.parse(JSON.stringify(message), (key, value) =>
      key === "value" || key === "custom_id" || key === "url" ? undefined : value,
    ),
  );

type Face = (turn: Turn, lines: readonly Line[]) => readonly string[];
const FACES: Readonly<Record<string, Face>> = {
  shell: (_, lines) => [paint(lines, { colour: false, width: Number.POSITIVE_INFINITY })],
  slack: (turn) => withoutIds([answerMessage(turn, "private"), answerView(turn)]),
  discord: (turn) => withoutIds(inDiscord(turn, { owner: "1", share: true })),
};

describe.each(Object.entries(FACES))("in %s", (_, face) => {
  const shown = (answer: Answer) => face(turnOf(present(answer), answer.question), inShell(answer));

  it.each(Object.entries(ANSWERS))(
    "%s shows no line of a source, role or name",
    (_kind, answer) => {
      fc.assert(
        fc.property(hostile, (text) => {
          for (const part of shown(forged(answer, text) as Answer)) {
            expect(part).not.toMatch(ACTS);
            expect(part.split("\n").filter((line) => line.trim().startsWith("2. Bo Ek"))).toEqual(
              [],
            );
          }
        }),
        { numRuns: 20 },
      );
    },
  );

  it.each(Object.entries(ANSWERS))(
    "%s shows nothing that turns the direction of reading, in words cited or asked either",
    (_kind, answer) => {
      fc.assert(
        fc.property(turning, (text) => {
          const parts = shown(turned(answer, text) as Answer);
          expect(parts.filter((part) => TURNS.test(part))).toEqual([]);
        }),
        { numRuns: 20 },
      );
    },
  );

  it.each([
    ["context", (text: string) => contextSheet(turned(CONTEXT, text) as Context)],
    ["why", (text: string) => whySheet(turned(EXPLANATION, text) as Explanation)],
  ])("%s shows nothing that turns the direction of reading", (_kind, sheetWith) => {
    fc.assert(
      fc.property(turning, (text) => {
        const sheet = sheetWith(text);
        const parts = face(turnOf(sheet), renderSheet(sheet));
        expect(parts.filter((part) => TURNS.test(part))).toEqual([]);
      }),
    );
  });
});

it("no message on standard error has a second line or acts on the terminal", () => {
  fc.assert(
    fc.property(fc.oneof(hostile, fc.string({ unit: "binary" })), (text) => {
      const [stdin, stdout, stderr] = [new PassThrough(), new PassThrough(), new PassThrough()];
      const program = { stdin, stdout, stderr, once: () => program };
      createTerminal(program as never, false).complain(`${text}: no such file or folder`);
      const written = String(stderr.read());
      expect(written.slice(0, -1)).not.toMatch(/\n/);
      expect(written.slice(0, -1)).not.toMatch(ACTS);
      expect(written.endsWith("\n")).toBe(true);
    }),
  );
});

it("JSON on the terminal acts on nothing, and reads back as it is stored", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), turning, (words, text) => {
      const json = inertJson({ words: `${words}${text}` });
      expect(json).not.toMatch(ACTS);
      expect(JSON.parse(json)).toEqual({ words: `${words}${text}` });
    }),
  );
});

describe("what is taken in", () => {
  it("has an id and provenance of one line, without what acts", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const provenance = { title: text, outlet: text, byline: text, origin: text, url: text };
        const made = toArticle({ id: text, text, offset: 0, line: 1, provenance });
        for (const part of strings({ ...made, text: "" })) expect(part).not.toMatch(/[\n]/);
        for (const part of strings({ ...made, text: "" })) expect(part).not.toMatch(ACTS);
        expect(made.title).toContain(FORGED);
        expect(made.text).toBe(text);
      }),
    );
  });

  it.each([
    ["a title\n  with a break", "a title with a break"],
    ["com\u00admis\u00adsion", "commission"],
    ["\u202eabc\u2069", "abc"],
    ["👩‍👩‍👧 O’Brien – café", "👩‍👩‍👧 O’Brien – café"],
    ["\u0000\u0007", ""],
  ])("%j becomes %j", (text, line) => expect(oneLine(text)).toBe(line));
});
