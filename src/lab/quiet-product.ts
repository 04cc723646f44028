/** The product without an operator's variables, log or warnings: what is measured is the same everywhere. */
import { openProduct, type Product, readEnvironment } from "../app/index.ts";

const quiet = (): void => undefined;
const LOG = { debug: quiet, info: quiet, warn: quiet, error: quiet };

export const openQuietly = (chosen: { readonly archive?: string } = {}): Promise<Product> =>
  openProduct(readEnvironment({}), chosen, { log: LOG, warn: quiet });
