import { requestFor } from "../../src/conversation/index.ts";
import type { Answer } from "../../src/core/index.ts";
import { fits, paint } from "../../src/discord/paint.ts";
import { paged, present } from "../../src/present/index.ts";
import { faceContract } from "../present/face-contract.ts";
import { partsOf } from "./bot.ts";
import { readMarkup } from "./markup-reader.ts";

const OWN = /\*\*|~~|^(?:> |-# |## )|\]\(https?:[^)]*\)|(?<!\\)\[/gm;

const shown = (answer: Answer): string => {
  const request = requestFor(answer.question);
  return paged(present(answer), (sheet) => fits({ sheet, request, next: request }))
    .map((sheet) => paint({ sheet, request }, { owner: "1", share: true }))
    .flatMap((parts) => partsOf(parts))
    .map(({ content }) => readMarkup(`${content ?? ""}`.replace(OWN, "")).text)
    .join("\n");
};

faceContract("Discord", async (whosaid, question) => shown(await whosaid.ask(question)), shown);
