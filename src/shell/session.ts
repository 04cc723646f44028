/** What every command is given. */
import type { Product } from "../app/index.ts";
import type { CommandOptions } from "./arguments.ts";
import type { Terminal } from "./terminal.ts";

export type Session = {
  readonly product: Product;
  readonly terminal: Terminal;
  readonly operands: readonly string[];
  readonly json: boolean;
  readonly page: number;
  readonly watch: boolean;
  readonly options: CommandOptions;
};

/** Exit status: 0 done, 1 failure, 2 wrong usage, 130 interrupted. */
export type Status = 0 | 1 | 2 | 130;
