/** What became of the articles of a command that goes over many. */
import { type AddedArticle, count } from "../app/index.ts";
import { line, run } from "./lines.ts";
import type { Session } from "./session.ts";
import { show, writeJson } from "./terminal.ts";

/** Counts; quotations that an article no longer prints, and corrections that no longer fit it, are named at once. */
export const createTally = ({ terminal, json }: Session) => {
  const outcomes = { added: 0, changed: 0, unchanged: 0, vanished: 0 };
  return {
    count: async (article: AddedArticle): Promise<void> => {
      outcomes[article.outcome]++;
      outcomes.vanished += article.vanished.length;
      if (!json) await showVanished(terminal, article);
      complainOfUnfit(terminal, article);
    },
    show: (): Promise<void> => {
      const { added, changed, unchanged, vanished } = outcomes;
      if (json) return writeJson(terminal, outcomes);
      const gone = vanished > 0 ? `, ${count(vanished, "quotation")} gone` : "";
      const text = `${count(added, "article")} added, ${changed} changed, ${unchanged} already there${gone}`;
      return show(terminal, [line(0, run(text))]);
    },
  };
};

export const showVanished = (
  terminal: Session["terminal"],
  { id, vanished }: AddedArticle,
): Promise<void> =>
  show(
    terminal,
    vanished.map((words) => line(0, run(id, "name"), run(` no longer has “${words}”`))),
  );

export const complainOfUnfit = (
  terminal: Session["terminal"],
  { unfit = [] }: AddedArticle,
): void => {
  for (const each of unfit) terminal.complain(each);
};
