/** The product as it is run, on a folder of articles held in memory. */
import { join } from "node:path";
import { readEvidence } from "../../../src/app/evidence-files.ts";
import {
  HOME,
  openProduct,
  type Product,
  readConfig,
  readEnvironment,
} from "../../../src/app/index.ts";

const ROOT = join(import.meta.dirname, "..", "..", "..");
export const SEEDS = join(ROOT, "seeds");
export const ARTICLES = join(import.meta.dirname, "articles");

const quiet = () => undefined;
const LOG = { debug: quiet, info: quiet, warn: quiet, error: quiet };

export const openFolder = (articles: string): Promise<Product> =>
  openProduct(readEnvironment({}), { articles }, { log: LOG, warn: quiet });

/** The learnt model of evidence, as the product has it. */
export const readModel = async () => {
  const config = join(HOME, "config");
  const { settings } = await readConfig(config);
  return readEvidence(config, settings.answers);
};
