/** The program as an operator starts it, with nothing of a developer's own .env. */
import { type ChildProcess, spawn } from "node:child_process";
import { folderOf } from "../doubles/folder-of.ts";
import { PROGRAM, ROOT } from "../doubles/program.ts";

/** Set to nothing, so that a developer's own .env does not count. */
const NONE = {
  SLACK_BOT_TOKEN: "",
  SLACK_APP_TOKEN: "",
  SLACK_SIGNING_SECRET: "",
  SLACK_API_URL: "",
  SLACK_PORT: "",
  DISCORD_TOKEN: "",
};

export type Started = {
  readonly child: ChildProcess;
  /** What it has written to standard error so far. */
  readonly said: { text: string };
  readonly code: Promise<number | null>;
};

export const startProgram = (variables: Readonly<Record<string, string>>): Started => {
  const { PATH, HOME } = process.env;
  // one article: the built-in ones would take longer to read than all that is tried here
  const { WHOSAID_ARTICLES = folderOf({ "a.txt": "“Cancel culture is a well,” said Ann Lee." }) } =
    variables;
  const env = { PATH, HOME, ...NONE, ...variables, WHOSAID_ARTICLES };
  const child = spawn(process.execPath, [...PROGRAM, "start"], {
    cwd: ROOT,
    env,
    stdio: ["ignore", "ignore", "pipe"],
  });
  const said = { text: "" };
  child.stderr.on("data", (chunk) => {
    said.text += chunk;
  });
  const code = new Promise<number | null>((done) => {
    child.once("exit", done);
  });
  return { child, said, code };
};
