/** What search is measured beside: the archives as they are, and the text searched without them. */
import { statSync } from "node:fs";
import Fuse from "fuse.js";
import MiniSearch from "minisearch";
import pg from "pg";
import { openPostgres, openSqlite, type Store } from "../archive/index.ts";
import { createSearch } from "../core/index.ts";
import { openQuietly } from "./quiet-product.ts";
import { type Quotation, quotationOf, readBatches, readQuotations } from "./search-data.ts";

/** Ids of the quotations that answer, best first. */
type Finder = (words: string) => Promise<readonly number[]>;

export type Engine = {
  readonly name: string;
  /** The largest archive that it can be waited for. */
  readonly most: number;
  /** Fills the archive at `target`. Absent: nothing is kept. */
  readonly build?: (folder: string, target: string) => Promise<Built>;
  /** Ready to answer from `target`, or from the quotations in `folder`. */
  readonly open: (folder: string, target: string) => Promise<Finder>;
};

export type Built = {
  /** Without reading the quotations. */
  readonly seconds: number;
  /** Of the processor, in this process. */
  readonly busy: number;
  readonly bytes: number;
};

/** Articles added in one transaction. */
const BATCH = 5_000;
const BEST = 5;

type Kept = {
  readonly name: string;
  readonly open: (target: string) => Promise<Store>;
  readonly bytes: (target: string) => Promise<number>;
};

const store = ({ name, open, bytes }: Kept): Engine => ({
  name,
  most: Number.POSITIVE_INFINITY,
  build: async (folder, target) => {
    const archive = await open(target);
    let [ms, busy] = [0, 0];
    for await (const batch of readBatches(folder, BATCH)) {
      const [start, before] = [performance.now(), process.cpuUsage()];
      await archive.add(batch);
      ms += performance.now() - start;
      const { user, system } = process.cpuUsage(before);
      busy += (user + system) / 1000;
    }
    await archive.close();
    return { seconds: ms / 1000, busy: busy / 1000, bytes: await bytes(target) };
  },
  open: async (_, target) => {
    const search = createSearch(await open(target));
    await search.vocabulary("quotation");
    return async (words) => {
      const hits = await search.find({ words, kind: "quotation", limit: BEST });
      return hits.filter(({ answers }) => answers).map(({ entry }) => quotationOf(entry));
    };
  },
});

const sqlite = store({
  name: "whosaid, SQLite",
  open: async (path) => openSqlite(path),
  bytes: async (path) => statSync(path).size,
});

const tell = (_: unknown, line: string): void => {
  process.stderr.write(`${line}\n`);
};

/** All that an asker gets: what is meant, look-ups, other printings, people. A wording that is checked counts as found. */
const answers: Engine = {
  ...sqlite,
  name: "whosaid, whole answers",
  open: async (_, target) => {
    const product = await openQuietly({ archive: target });
    const whosaid = await product.whosaid();
    return async (words) => {
      const answer = await whosaid.ask(words);
      const statements =
        answer.kind === "statements" || answer.kind === "check" ? answer.statements : [];
      return statements.flatMap(({ printings }) => {
        const [first] = printings;
        // a reference begins with the attribution's place: see `parseRef`
        const ordinal = Number.parseInt(first?.ref ?? "", 10);
        return first ? [quotationOf({ article: first.source.article, ordinal })] : [];
      });
    };
  },
};

const postgres = store({
  name: "whosaid, PostgreSQL",
  open: (url) => openPostgres(url, { log: { info: tell, warn: tell } }),
  bytes: async (url) => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query("VACUUM ANALYZE");
    const { rows } = await client.query(
      "SELECT pg_database_size(current_database())::float8 AS bytes",
    );
    await client.end();
    return Number(rows[0]?.bytes);
  },
});

const scan: Engine = {
  name: "scan of the text",
  most: Number.POSITIVE_INFINITY,
  open: async (folder) => {
    const texts: string[] = [];
    for await (const { quote } of readQuotations(folder)) texts.push(quote.toLowerCase());
    return async (words) => {
      const found: number[] = [];
      texts.forEach((text, id) => {
        if (found.length < BEST && text.includes(words)) found.push(id);
      });
      return found;
    };
  },
};

const fuse: Engine = {
  name: "fuse.js alone",
  most: 1_000,
  open: async (folder) => {
    const index = new Fuse(await readAll(folder), {
      keys: ["quote", "speaker"],
      useTokenSearch: true,
      threshold: 0.3,
      ignoreLocation: true,
      ignoreFieldNorm: true,
    });
    return async (words) => index.search(words, { limit: BEST }).map(({ item }) => item.id);
  },
};

const minisearch: Engine = {
  name: "minisearch",
  most: 100_000,
  open: async (folder) => {
    const index = new MiniSearch<Quotation>({ fields: ["quote", "speaker"] });
    index.addAll(await readAll(folder));
    return async (words) =>
      index
        .search(words, { fuzzy: 0.2, prefix: true })
        .slice(0, BEST)
        .map(({ id }) => Number(id));
  },
};

const readAll = async (folder: string): Promise<readonly Quotation[]> => {
  const all: Quotation[] = [];
  for await (const quotation of readQuotations(folder)) all.push(quotation);
  return all;
};

export const ENGINES: Readonly<Record<string, Engine>> = {
  sqlite,
  answers,
  postgres,
  scan,
  fuse,
  minisearch,
};
