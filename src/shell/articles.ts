/** `articles`, `verify`, `remove` and `backup`: what an operator does to the archive. */
import { count, oneLine } from "../app/index.ts";
import { line, run } from "./lines.ts";
import type { Session, Status } from "./session.ts";
import { show, writeJson } from "./terminal.ts";

export const articles = async ({ product, terminal, json }: Session): Promise<Status> => {
  const sources = await product.articles();
  for (const source of sources) {
    if (json) await writeJson(terminal, source);
    else {
      const { id, outlet, title, byline, origin, published } = source;
      const day = published?.slice(0, 10);
      const known = [outlet, title, byline, origin, day]
        .filter((part) => part !== undefined)
        .map(oneLine);
      await show(terminal, [
        line(0, run(oneLine(id), "name"), run(known.map((part) => ` · ${part}`).join(""), "dim")),
      ]);
    }
  }
  if (!json) await show(terminal, [line(0, run(count(sources.length, "article"), "dim"))]);
  return 0;
};

export const verify = async ({ product, terminal, json, options }: Session): Promise<Status> => {
  const verified = await product.verify(options.mend);
  if (json) await writeJson(terminal, verified);
  else {
    const { articles: many, spans, problems } = verified;
    const found = problems.length === 0 ? "all as printed" : count(problems.length, "problem");
    await show(terminal, [
      line(0, run(`${count(many, "article")}, ${count(spans, "span")}: ${found}`)),
    ]);
  }
  for (const problem of verified.problems) terminal.complain(problem);
  return verified.problems.length > 0 ? 1 : 0;
};

export const backup = async ({ product, terminal, operands }: Session): Promise<Status> => {
  const [path = ""] = operands;
  await product.backup(path);
  await show(terminal, [line(0, run(`${path} written`))]);
  return 0;
};

export const remove = async ({ product, terminal, operands }: Session): Promise<Status> => {
  let status: Status = 0;
  for (const id of operands) {
    if (await product.remove(id)) await show(terminal, [line(0, run(`${id} removed`))]);
    else {
      terminal.complain(`${id}: no article has this id; \`articles\` lists them`);
      status = 1;
    }
  }
  return status;
};
