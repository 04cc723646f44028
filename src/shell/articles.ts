/** `articles`, `verify`, `add` and `remove`: what an operator does to the archive. */
import { type AddedFile, count } from "../app/index.ts";
import { line, run } from "./lines.ts";
import { createReport } from "./report.ts";
import type { Session, Status } from "./session.ts";
import { show, writeJson } from "./terminal.ts";

export const articles = async ({ product, terminal, json }: Session): Promise<Status> => {
  const sources = await product.articles();
  for (const source of sources) {
    if (json) await writeJson(terminal, source);
    else {
      const { id, outlet, title, byline, origin, published } = source;
      const known = [outlet, title, byline, origin, published].filter((part) => part !== undefined);
      await show(terminal, [line(0, run(id, "name"), run(` · ${known.join(" · ")}`, "dim"))]);
    }
  }
  if (!json) await show(terminal, [line(0, run(count(sources.length, "article"), "dim"))]);
  return 0;
};

export const verify = async ({ product, terminal, json }: Session): Promise<Status> => {
  const verified = await product.verify();
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

export const add = async (session: Session): Promise<Status> => {
  const report = createReport(session.terminal, "added");
  const outcomes = { added: 0, changed: 0, unchanged: 0 };
  for await (const file of session.product.add(session.operands)) {
    report.note(file);
    for (const { outcome } of addedOf(file)) outcomes[outcome]++;
  }
  const { added, changed, unchanged } = outcomes;
  const { terminal, json } = session;
  if (json) await writeJson(terminal, outcomes);
  else
    await show(terminal, [
      line(
        0,
        run(`${count(added, "article")} added, ${changed} changed, ${unchanged} already there`),
      ),
    ]);
  return report.close();
};

const addedOf = (file: AddedFile) => ("added" in file ? file.added : []);

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
