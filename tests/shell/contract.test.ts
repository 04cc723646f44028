import { renderAnswer } from "../../src/shell/render.ts";
import { adapterContract } from "../app/adapter-contract.ts";

adapterContract("the shell", async (whosaid, question) =>
  renderAnswer(await whosaid.ask(question))
    .map(({ runs }) => runs.map(({ text }) => text).join(""))
    .join("\n"),
);
