/** What became of the articles of a command that goes over many. */
import { type AddedArticle, count } from "../app/index.ts";
import { articleLine, type Line, line, run } from "./lines.ts";
import type { Session } from "./session.ts";
import { show, writeJson } from "./terminal.ts";

/** Counts; quotations that an article no longer prints, and corrections that no longer fit it, are named at once. */
export const createTally = ({ terminal, json }: Session) => {
  const outcomes = { added: 0, changed: 0, unchanged: 0, duplicate: 0, vanished: 0 };
  return {
    count: async (article: AddedArticle): Promise<void> => {
      outcomes[article.outcome]++;
      outcomes.vanished += article.vanished.length;
      if (!json) await showOddities(terminal, article);
      complainOfUnfit(terminal, article);
    },
    /** Whether there is anything to show. */
    some: (): boolean => Object.values(outcomes).some((many) => many > 0),
    show: (): Promise<void> => {
      const { added, changed, unchanged, duplicate, vanished } = outcomes;
      if (json) return writeJson(terminal, outcomes);
      const copies = duplicate > 0 ? `, ${duplicate} of a text that is there already` : "";
      const gone = vanished > 0 ? `, ${count(vanished, "quotation")} gone` : "";
      const text = `${count(added, "article")} added, ${changed} changed, ${unchanged} already there${copies}${gone}`;
      return show(terminal, [line(0, run(text))]);
    },
  };
};

/** A copy, an article that is not called as its file is, quotations that it no longer prints. */
export const showOddities = (
  terminal: Session["terminal"],
  { id, of, called = id, vanished }: AddedArticle,
): Promise<void> =>
  show(terminal, [
    ...(of === undefined ? [] : [articleLine(id, `has the text of ${of}`)]),
    ...(called === id
      ? []
      : [articleLine(id, `is what it is called: another article is ${called}`)]),
    ...vanished.map((words) => goneLine(id, words)),
  ]);

/** A quotation that an article no longer has. */
export const goneLine = (id: string, words: string): Line =>
  articleLine(id, `no longer has “${words}”`);

export const complainOfUnfit = (
  terminal: Session["terminal"],
  { unfit = [] }: AddedArticle,
): void => {
  for (const each of unfit) terminal.complain(each);
};
