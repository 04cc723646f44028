/** One command line, from its words to its exit status. */
import type { Product } from "../app/index.ts";
import type { Arguments } from "./arguments.ts";
import { COMMANDS } from "./commands.ts";
import type { Status } from "./session.ts";
import { errorLine, type Terminal } from "./terminal.ts";

const HELP = "whosaid --help lists what there is";

/** What is wrong with a command's name or the number of its operands; undefined: nothing. */
const misuseOf = (name: string, operands: readonly string[]): string | undefined => {
  const command = COMMANDS.get(name);
  if (!command) return `no command ${name}; ${HELP}`;
  if (command.needs && operands.length === 0) return `${name}: ${command.needs} is missing`;
  const surplus = operands[command.most ?? operands.length];
  return surplus === undefined ? undefined : `${name}: takes no “${surplus}”; ${HELP}`;
};

/** Runs one of the shell’s commands. Whatever fails ends in one line on standard error. */
export const runCommand = async (
  { command: name, operands, json, page, watch, options }: Arguments,
  terminal: Terminal,
  open: () => Promise<Product>,
): Promise<Status> => {
  const command = COMMANDS.get(name);
  const misuse = misuseOf(name, operands);
  if (!command || misuse !== undefined) {
    terminal.complain(misuse ?? "");
    return 2;
  }
  let product: Product | undefined;
  try {
    product = await open();
    if (command.keeps && !product.kept) {
      terminal.complain(`${name}: which archive? Give --archive <file>, or set WHOSAID_ARCHIVE`);
      return 2;
    }
    return await command.run({ product, terminal, operands, json, page, watch, options });
  } catch (cause) {
    terminal.complain(errorLine(cause));
    return 1;
  } finally {
    await product?.close();
  }
};
