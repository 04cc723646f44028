/** How to ask, what there is to ask about; the Home tab and the look-up dialogue. */
import type { HelpAnswer } from "../app/index.ts";
import { count, sourceLine, titleLine } from "../app/index.ts";
import { type Block, context } from "./blocks.ts";
import { questionButtons } from "./render-found.ts";
import type { Place } from "./request.ts";
import { inline, lines, rich } from "./rich-text.ts";
import { headed, type Item, line, type Sheet, sheet } from "./sheet.ts";

const WAYS = (command: string): readonly string[] => [
  `${command} and a phrase, a name or a question: only you see the answer, until you share it.`,
  "Mention me in a channel or thread: I answer in the thread. Write to me directly: I answer there.",
  "On somebody’s message choose More actions, then “Who said this?”: I check its words against the print.",
  'Narrow it: from:surname, in:outlet, before:2024, after:2020, "exact words".',
];

const ways = (command: string): Block =>
  rich(lines(...WAYS(command).map((way) => inline(`• ${way}`))));

export const helpSheet = (answer: HelpAnswer, place: Place, command: string): Sheet =>
  sheet(titleLine(answer), {
    head: [ways(command)],
    items: headed(
      count(answer.searched.articles, "article"),
      answer.articles.map((source): Item => {
        const text = line(sourceLine(source));
        return { blocks: [context(text)], text };
      }),
    ),
    foot: answer.examples.length > 0 ? ["Try:"] : [],
    buttons: questionButtons(answer.examples, place),
  });
