/** *Who said it*, a step that people put into workflows of their own: https://docs.slack.dev/workflows/workflow-steps */
import type { AllMiddlewareArgs, SlackEventMiddlewareArgs } from "@slack/bolt";
import type { Tenants } from "../app/index.ts";
import { answer, requestFor } from "../conversation/index.ts";
import { teamsOf } from "./admission.ts";
import type { Desk } from "./desk.ts";
import { answerMessage, fits } from "./message.ts";

/** What the manifest calls it. */
export const STEP = "who_said_it";

type Running = SlackEventMiddlewareArgs<"function_executed"> & AllMiddlewareArgs;

/** Gives the answer as text, which the next steps may post; fails in one line where none can be given. */
export const onStep =
  (desks: Tenants<Desk>) =>
  async ({ body, inputs, complete, fail }: Running): Promise<void> => {
    const words = inputs["words"];
    const desk = desks.for(teamsOf(body));
    if (!desk || typeof words !== "string" || words.trim() === "") {
      await fail({ error: "Give the step some words to look up." });
      return;
    }
    const told = answer(desk, requestFor(words.trim()), { fits }).then(async (turn) => {
      const { text } = answerMessage(turn, "channel");
      if (turn.sheet.tone === "error") await fail({ error: text });
      else await complete({ outputs: { answer: text } });
    });
    await desk.busyWith(told);
  };
