/** The product without an operator's variables, log or warnings: what is measured is the same everywhere. */
import { openProduct, type Product, readEnvironment } from "../app/index.ts";

const quiet = (): void => undefined;
const LOG = { debug: quiet, info: quiet, warn: quiet, error: quiet };

type Chosen = { readonly articles?: string; readonly archive?: string };

export const openQuietly = (chosen: Chosen = {}): Promise<Product> =>
  openProduct(readEnvironment({}), chosen, { log: LOG, warn: quiet, threads: true });
