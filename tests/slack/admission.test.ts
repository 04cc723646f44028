/** Only listed workspaces are answered, whatever they send. */
import fc from "fast-check";
import { describe, expect, it, onTestFinished } from "vitest";
import { admissionOf, NOT_ADMITTED } from "../../src/app/index.ts";
import { teamsOf } from "../../src/slack/admission.ts";
import { ANSWERS } from "../doubles/answers.ts";
import { fakeWhosaid } from "../doubles/fake-whosaid.ts";
import { eventually, startBot } from "./bot.ts";
import { ANN } from "./double/slack.ts";

const OTHER = "T9";

const startListed = async () => {
  const whosaid = fakeWhosaid();
  const asked: string[] = [];
  const ask: typeof whosaid.ask = (question, options) => {
    asked.push(question);
    return whosaid.ask(question, options);
  };
  const bot = await startBot("socket", { ...whosaid, ask }, { admits: admissionOf(["T0", "T1"]) });
  onTestFinished(() => bot.stop());
  return { ...bot, asked };
};

describe("a listed workspace", () => {
  it("is answered", async () => {
    const { slack, asked } = await startListed();
    await slack.command(ANSWERS.statements.question);
    await eventually(() => slack.ledger.shown[0]);
    expect(asked).toEqual([ANSWERS.statements.question]);
  });
});

describe("a workspace that is not listed", () => {
  it("is told so where it types a command, and nothing else", async () => {
    const { slack, asked } = await startListed();
    await slack.command("cancel culture", { team_id: OTHER });
    const told = await eventually(() => slack.ledger.shown[0]);
    expect(told).toMatchObject({ text: NOT_ADMITTED, onlyFor: ANN.id });
    expect(slack.ledger.shown).toHaveLength(1);
    expect(asked).toEqual([]);
  });

  it("reaches nothing by whatever it sends, nor does a guest of it in a shared channel", async () => {
    const { slack, asked } = await startListed();
    await slack.mention("cancel culture", { user_team: OTHER });
    await slack.mention("cancel culture", { source_team: OTHER });
    await slack.event(
      { type: "app_mention", channel: "C9", text: "<@U0BOT> x" },
      { team_id: OTHER },
    );
    await slack.direct("cancel culture", { team: OTHER });
    await slack.shortcut("cancel culture", { team: { id: OTHER } });
    await slack.shortcut("cancel culture", { user: { ...ANN, team_id: OTHER } });
    await slack.press({ action_id: "whosaid.ask1", value: "pa1.0.cancel culture" }, undefined, {
      ...ANN,
      team_id: OTHER,
    });
    await slack.event({ type: "app_home_opened", tab: "home" }, { team_id: OTHER });
    // what comes after them all is answered: they have been handled by then
    await slack.command(ANSWERS.statements.question);
    await eventually(() => slack.ledger.shown.find(({ text }) => text !== NOT_ADMITTED));
    expect(asked).toEqual([ANSWERS.statements.question]);
    expect(slack.ledger.shown.filter(({ text }) => text !== NOT_ADMITTED)).toHaveLength(1);
    expect(slack.ledger.shown.every(({ onlyFor }) => onlyFor === ANN.id)).toBe(true);
    expect(slack.ledger.views).toEqual([]);
  });
});

describe("the workspaces of a request", () => {
  const team = fc.option(fc.constantFrom("T1", "T2", "T3"), { nil: undefined });
  const without = (value: object): object =>
    Object.fromEntries(Object.entries(value).filter(([, its]) => its !== undefined));

  it("are all that it names, wherever they stand", () => {
    fc.assert(
      fc.property(fc.tuple(team, team, team, team, team, team), (all) => {
        const [team_id, own, user, sender, source, view] = all;
        const body = {
          ...without({ team_id }),
          team: without({ id: own }),
          user: without({ id: "U1", team_id: user }),
          event: without({ user: "U1", user_team: sender, source_team: source }),
          view: without({ team_id: view }),
        };
        expect([...teamsOf(body)].toSorted()).toEqual(
          [...new Set(all.filter((one) => one !== undefined))].toSorted(),
        );
      }),
    );
  });

  it.each([undefined, null, "T1", [], { team_id: 7 }, { user: "U1", event: "x", team_id: "T1" }])(
    "are read from %j without a failure",
    (body) => {
      expect(teamsOf(body).every((one) => one === "T1")).toBe(true);
    },
  );
});
