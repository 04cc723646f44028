import type { Answer } from "../../src/core/index.ts";
import { renderAnswer } from "../../src/slack/render.ts";
import { firstRequest } from "../../src/slack/request.ts";
import { tellsOfMarks } from "../app/marks-contract.ts";
import { textsOf } from "./double/limits.ts";

const seen = (answer: Answer) => {
  const request = firstRequest("ask", answer.question, "private");
  return textsOf(renderAnswer(answer, { request }).blocks).join("\n");
};

tellsOfMarks(seen);
