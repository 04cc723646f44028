/** `people`: who is who across the archive's articles, and what an operator says of it. */
import { count, type Known, type PeopleRequest } from "../app/index.ts";
import { type Entity, LINK_REASONS } from "../core/index.ts";
import { type Line, line, run } from "./lines.ts";
import type { Session, Status } from "./session.ts";
import { show, writeJson } from "./terminal.ts";

export const people = async (session: Session): Promise<Status> => {
  const [act = "", ...rest] = session.operands;
  if (session.options.log) return showLog(session);
  if (act === "show") return showOne(session, rest.join(" "));
  if (act === "join" || act === "part" || act === "split") return change(session, act, rest);
  return list(session, await session.product.people(session.operands.join(" ") || undefined));
};

const list = async ({ terminal, json }: Session, found: readonly Entity[]): Promise<Status> => {
  if (json) for (const entity of found) await writeJson(terminal, entity);
  else {
    const many = line(0, run(found.length === 1 ? "1 found" : `${found.length} found`, "dim"));
    await show(terminal, [...found.map(entityLine), many]);
  }
  return 0;
};

const entityLine = ({ name, names, articles, quotations }: Entity): Line => {
  const others = names.filter((other) => other !== name);
  const also = others.length > 0 ? ` · also ${others.join(", ")}` : "";
  const much = `${count(quotations, "statement")} in ${count(articles, "article")}`;
  return line(0, run(name, "name"), run(` · ${much}${also}`, "dim"));
};

const showOne = async ({ product, terminal, json }: Session, name: string): Promise<Status> => {
  if (name === "") {
    terminal.complain("people show: a name is missing");
    return 2;
  }
  const known = await product.person(name);
  if (json) await writeJson(terminal, known);
  else await show(terminal, [entityLine(known.entity), ...known.appearances.map(appearanceLine)]);
  return 0;
};

const appearanceLine = ({
  key,
  article,
  articles,
  fields,
  party,
  state,
  why,
}: Known["appearances"][number]): Line => {
  const traits = [party, state, ...fields].filter((trait) => trait !== undefined);
  const where = article ?? count(articles, "article");
  const which = traits.length > 0 ? ` (${traits.join(", ")})` : "";
  return line(2, run(`${key}${which} · ${where} · `), run(LINK_REASONS[why], "dim"));
};

const change = async (
  session: Session,
  act: "join" | "part" | "split",
  names: readonly string[],
): Promise<Status> => {
  const { product, terminal, options } = session;
  const request = requestOf(act, names, options);
  if (typeof request === "string") {
    terminal.complain(`people ${act}: ${request}`);
    return 2;
  }
  return list(session, await product.correctPeople(request));
};

const requestOf = (
  act: "join" | "part" | "split",
  names: readonly string[],
  { why, by }: Session["options"],
): PeopleRequest | string => {
  if (!why) return "--why is missing; say how you know";
  const account = { why, ...(by === undefined ? {} : { by }) };
  if (act !== "split")
    return names.length < 2
      ? "two names are needed, each in quotation marks"
      : { act, names, ...account };
  const [name = "", as = "", ...articles] = names;
  return name === "" || as === "" || articles.length === 0
    ? "expected the name, what to call the other one, and the ids of articles"
    : { act, name, as, articles, ...account };
};

const showLog = async ({ product, terminal, json }: Session): Promise<Status> => {
  const log = await product.peopleCorrections();
  if (json) for (const entry of log) await writeJson(terminal, entry);
  else
    await show(
      terminal,
      log.flatMap((entry) => [
        line(0, run(`${entry.at} ${entry.by} · `, "dim"), run(sentenceOf(entry))),
        line(2, run(entry.why, "dim")),
      ]),
    );
  return 0;
};

const sentenceOf = (change: PeopleRequest): string => {
  if (change.act === "split")
    return `${change.name} is ${change.as} in ${change.articles.join(", ")}`;
  return `${change.names.join(" and ")} ${change.act === "join" ? "are one" : "are not one"}`;
};
