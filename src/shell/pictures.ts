/** `card` and `timeline`: statements as pictures. */
import { writeFile } from "node:fs/promises";
import type { Picture, Theme } from "../app/index.ts";
import { line, run } from "./lines.ts";
import type { Session, Status } from "./session.ts";
import { show, writeJson } from "./terminal.ts";

export const card = async (session: Session): Promise<Status> => {
  const { product, terminal, operands, options } = session;
  const [first = "", ...rest] = operands;
  const file = rest.at(-1);
  if (file === undefined) {
    terminal.complain("card: expected <ref> <file.png>, or an article’s id, words and <file.png>");
    return 2;
  }
  const [words] = rest.length === 2 ? rest : [];
  const ref = words === undefined ? first : await product.refOf({ article: first, words });
  const { newsroom } = await product.whosaid();
  const drawn = await newsroom.card(ref, themeOf(options));
  return write(session, drawn, { file, failing: `${ref}: no statement is known by this` });
};

export const timeline = async (session: Session): Promise<Status> => {
  const { product, terminal, operands, options } = session;
  const [question = "", file] = operands;
  if (file === undefined) {
    terminal.complain("timeline: expected a question in quotation marks and <file.png>");
    return 2;
  }
  const { newsroom } = await product.whosaid();
  const drawn = await newsroom.timeline(question, themeOf(options));
  const failing = "timeline: nothing that answers is of a day that its article prints";
  return write(session, drawn, { file, failing });
};

const themeOf = ({ dark }: Session["options"]): Theme => (dark ? "dark" : "light");

const write = async (
  { terminal, json }: Session,
  picture: Picture | undefined,
  { file, failing }: { readonly file: string; readonly failing: string },
): Promise<Status> => {
  if (!picture) {
    terminal.complain(failing);
    return 1;
  }
  await writeFile(file, picture.png);
  const { alt } = picture;
  if (json) await writeJson(terminal, { file, alt });
  else await show(terminal, [line(0, run(`${file} written`)), line(2, run(alt, "dim"))]);
  return 0;
};
