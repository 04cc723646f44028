import { PassThrough, Writable } from "node:stream";
import { describe, expect, it } from "vitest";
import { ArchiveAway } from "../../src/archive/index.ts";
import { paint } from "../../src/shell/paint.ts";
import { prompt } from "../../src/shell/prompt.ts";
import { createTalk } from "../../src/shell/talk.ts";
import { ANSWERS, EXPLANATION } from "../doubles/answers.ts";
import { fakeTerminal } from "../doubles/fake-terminal.ts";
import { fakeWhosaid } from "../doubles/fake-whosaid.ts";

const canvas = { colour: false, width: Number.POSITIVE_INFINITY };

const say = async (...typed: readonly string[]): Promise<string> => {
  const talk = createTalk(fakeWhosaid());
  let last = "";
  for (const line of typed) last = paint(await talk(line), canvas);
  return last;
};

describe("a conversation", () => {
  it("turns the pages of the last answer", async () => {
    expect(await say("cancel culture", "more")).toContain("Page 2 of 3");
    expect(await say("cancel culture", "more", "more", "more")).toBe("That was all of it.\n");
  });

  it("explains a statement and shows where it stands", async () => {
    expect(await say("cancel culture", "why 2")).toContain(EXPLANATION.because);
    expect(await say("cancel culture", "context")).toContain("He added:");
    expect(await say("cancel culture", "why 9")).toContain("no statement of that number");
  });

  it("tells what is asked what was asked before", async () => {
    const asked: unknown[] = [];
    const whosaid = fakeWhosaid();
    const talk = createTalk({
      ...whosaid,
      ask: (question, options) => {
        asked.push([question, options?.after]);
        return whosaid.ask(question, options);
      },
    });
    for (const typed of ["cancel culture", "why 1", "next", "and taxes?"]) await talk(typed);
    expect(asked).toEqual([
      ["cancel culture", undefined],
      ["cancel culture", undefined],
      ["and taxes?", "cancel culture"],
    ]);
  });

  it("says by which rule somebody on a board stands there", async () => {
    const [first] = ANSWERS.positions.people;
    if (!first) throw new Error("no holder");
    const line = { ...first, rule: "asks-to-act", because: "Somebody is asked to act." };
    const board = { ...ANSWERS.positions, people: [line] };
    const talk = createTalk({ ...fakeWhosaid(), ask: async () => board });
    await talk("who called for it");
    const surname = first.holder.split(" ").at(-1) ?? "";
    for (const typed of ["why 1", `why ${surname}`])
      expect(paint(await talk(typed), canvas)).toContain("Why: Somebody is asked to act.");
    expect(paint(await talk("why did he resign"), canvas)).not.toContain(`${first.holder}: `);
  });

  it("takes a question for a question", async () => {
    expect(await say("why")).toContain("Not found");
    expect(await say("cancel culture", "why did he resign")).toContain("Not found");
  });
});

describe("prompt", () => {
  const talkOn = async (typed: string, whosaid = fakeWhosaid()): Promise<string> => {
    const input = new PassThrough();
    const { terminal, output } = fakeTerminal();
    const product = { whosaid: async () => whosaid };
    const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
    const session = {
      product,
      terminal: { ...terminal, input },
      operands: [],
      json: false,
      page: 1,
    };
    const talking = prompt(session, nowhere);
    input.write(typed);
    await talking;
    return output();
  };

  it("greets with three examples, answers and leaves at Ctrl-D", async () => {
    const shown = await talkOn("reckless and dangerous fools\r\u0004");
    for (const part of ["cancel culture", "Maloney", "Printed in part"])
      expect(shown).toContain(part);
  });

  it.each(["quit\r", "\u0003", "\u0004"])("leaves at %j", async (typed) => {
    expect(await talkOn(typed)).toContain("Ctrl-D leaves");
  });

  it.each([
    [new ArchiveAway("postgres://db/x", new Error("gone")), "The archive cannot be reached at"],
    [new Error("x.sqlite: is damaged"), "That did not work: x.sqlite: is damaged"],
  ])("goes on after a failure: %s", async (cause, told) => {
    const whosaid = fakeWhosaid();
    const shown = await talkOn("taxes\rcancel culture\r\u0004", {
      ...whosaid,
      ask: (typed) => (typed === "taxes" ? Promise.reject(cause) : whosaid.ask(typed)),
    });
    expect(shown).toContain(told);
    expect(shown).toContain("“People know the difference");
  });
});
