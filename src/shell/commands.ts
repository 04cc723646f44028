/** The shell’s commands: what each is called, needs and does. */
import { add } from "./add.ts";
import { articles, backup, remove, verify } from "./articles.ts";
import { ask, askEach } from "./ask.ts";
import { correct } from "./correct.ts";
import { exportStatements } from "./export.ts";
import { gaps } from "./gaps.ts";
import { parse } from "./parse.ts";
import { people } from "./people.ts";
import { card, timeline } from "./pictures.ts";
import { reparse } from "./reparse.ts";
import { review } from "./review.ts";
import type { Session, Status } from "./session.ts";

export type Command = {
  readonly usage: string;
  readonly does: string;
  /** What its operands are, where it cannot do without. */
  readonly needs?: string;
  /** Most operands it takes; absent: any number. */
  readonly most?: number;
  /** True where it is of no use on an archive in memory. */
  readonly keeps?: true;
  readonly run: (session: Session) => Promise<Status>;
};

const askCommand = async (session: Session): Promise<Status> => {
  const question = session.operands.join(" ");
  // A question that is empty is asked, and answered with help; none at all is read from standard input.
  if (session.operands.length === 0) return (await askEach(session)) ? 0 : 1;
  await ask(session, question);
  return 0;
};

export const COMMANDS: ReadonlyMap<string, Command> = new Map(
  Object.entries({
    ask: {
      usage: "ask [question] [--json] [--page <n>]",
      does: "answers one question, or a question a line from standard input",
      run: askCommand,
    },
    parse: {
      usage: "parse <file or folder>… [--json]",
      does: "shows what is extracted; --json prints one article a line",
      needs: "a file or folder",
      run: parse,
    },
    add: {
      usage: "add [--watch] [--follow [--every <10m>]] <file, folder or address>…",
      does: "puts articles into the archive; --watch goes on with what comes into a folder, --follow with what comes into feeds",
      needs: "a file, folder or address",
      keeps: true,
      run: add,
    },
    articles: {
      usage: "articles [--json]",
      does: "lists what is in the archive",
      most: 0,
      run: articles,
    },
    remove: {
      usage: "remove <id>…",
      does: "takes articles out of the archive",
      needs: "an article’s id",
      keeps: true,
      run: remove,
    },
    reparse: {
      usage: "reparse [--all]",
      does: "parses anew what an earlier parser or other word lists have parsed",
      keeps: true,
      most: 0,
      run: reparse,
    },
    correct: {
      usage: "correct <id> <words> --speaker <name> --why <reason>",
      does: "sets a speaker right; or --nobody, --hide, --join <words> [--in <id>] [--join-occurrence <n>], --undo; [--occurrence <n>] [--by <name>]; correct --log",
      keeps: true,
      run: correct,
    },
    people: {
      usage: "people [word] | people show <name> [--json]",
      does: "lists who is who across articles; people join|part <name> <name>… --why <reason>, people split <name> <other name> <id>… --why <reason> say otherwise; [--by <name>]; people --log",
      run: people,
    },
    card: {
      usage: "card <ref> <file.png> | card <id> <words> <file.png>",
      does: "draws a statement as a picture; the words may be a part of it; [--dark]",
      needs: "a statement",
      most: 3,
      run: card,
    },
    timeline: {
      usage: "timeline <question> <file.png>",
      does: "draws what answers a question by the days that its articles print; [--dark]",
      needs: "a question",
      most: 2,
      run: timeline,
    },
    review: {
      usage: "review | review take <id> | review leave <id>",
      does: "lists what people report as wrong, takes one as a correction, or leaves it; take: [--speaker <name> | --nobody | --hide | --join <words>] [--why <reason>] [--by <name>]",
      most: 2,
      keeps: true,
      run: review,
    },
    export: {
      usage: "export --format csv|jsonl|jsonld|wikiquote",
      does: "writes all statements for other programs; [--speaker <name>…] [--outlet <name>] [--after <date>] [--before <date>]",
      most: 0,
      run: exportStatements,
    },
    gaps: {
      usage: "gaps [--json]",
      does: "lists what was asked and not found, where questions are kept",
      most: 0,
      keeps: true,
      run: gaps,
    },
    backup: {
      usage: "backup <new file>",
      does: "copies the archive while it is in use",
      needs: "the file to write",
      most: 1,
      keeps: true,
      run: backup,
    },
    verify: {
      usage: "verify [--mend] [--json]",
      does: "re-reads what is stored; --mend makes anew what finds the articles, where it is damaged",
      most: 0,
      run: verify,
    },
  }),
);

/** What `--help` prints; `others` are commands that are not the shell’s own. */
export const usage = (others: readonly Pick<Command, "usage" | "does">[] = []): string => {
  const rows = [...COMMANDS.values(), ...others];
  const width = Math.max(...rows.map((row) => row.usage.length));
  return [
    "whosaid: who said that? From news articles, in their words.",
    "",
    ...rows.map((row) => `  ${row.usage.padEnd(width)}  ${row.does}`),
    "",
    "Everywhere: --articles <folder> in place of seeds/, --archive <sqlite file or postgres url>.",
    "whosaid --version says which this is.",
    "",
  ].join("\n");
};
