import { renderAnswer } from "../../src/shell/render.ts";
import { faceContract } from "../present/face-contract.ts";

const shown = (answer: Parameters<typeof renderAnswer>[0]): string =>
  renderAnswer(answer)
    .map(({ runs }) => runs.map(({ text }) => text).join(""))
    .join("\n");

faceContract("the shell", async (whosaid, question) => shown(await whosaid.ask(question)), shown);
