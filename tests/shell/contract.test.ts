/** The terminal keeps what every face has to keep. */
import type { Turn } from "../../src/conversation/index.ts";
import type { Line } from "../../src/shell/lines.ts";
import { renderAnswer, renderSheet } from "../../src/shell/render.ts";
import { faceContract } from "../present/face-contract.ts";
import { messageContract } from "../present/message-contract.ts";

const textOf = ({ runs }: Line): string => runs.map(({ text }) => text).join("");
const shown = (answer: Parameters<typeof renderAnswer>[0]): string =>
  renderAnswer(answer).map(textOf).join("\n");

faceContract("the shell", async (whosaid, question) => shown(await whosaid.ask(question)), shown);

const toned = ({ sheet }: Turn, wanted: string): readonly string[] =>
  renderSheet(sheet).flatMap(({ runs }) =>
    runs.flatMap(({ text, tone }) => (tone === wanted ? text.replace(/^\[-(.*)-\]$/, "$1") : [])),
  );

/** A terminal has no limits and no buttons: it shows all that it is given. */
messageContract({
  name: "the shell",
  fits: () => true,
  problems: () => [],
  text: ({ sheet }) => renderSheet(sheet).map(textOf).join("\n"),
  bars: ({ sheet }) =>
    renderSheet(sheet)
      .filter(({ bar, runs }) => bar && runs.every(({ tone }) => tone !== "dim"))
      .map(textOf),
  matches: (turn) => toned(turn, "match"),
  gone: (turn) => toned(turn, "changed"),
});
