/** The product as it is run: configuration, parser, archive and answers, each made when it is first needed. */
import { join } from "node:path";
import { type Opening, openPostgres, openSqlite, type Store } from "../archive/index.ts";
import { createAnswerer, createSearch, POSITION_RULES, RULES } from "../core/index.ts";
import type { ReadPage } from "../ingest/index.ts";
import { HOME, readConfig } from "./config.ts";
import { createProduct } from "./create-product.ts";
import { createWhosaid } from "./create-whosaid.ts";
import type { Environment } from "./environment.ts";
import { readEvidence } from "./evidence-files.ts";
import { keepingGaps } from "./gaps.ts";
import type { Log } from "./log.ts";
import { once } from "./once.ts";
import { readParserVersion } from "./parser-version.ts";
import { readPeopleSettings } from "./people-settings.ts";
import { openPictures } from "./pictures/thread.ts";
import type { Product } from "./product.ts";
import { readParser } from "./read-parser.ts";
import { openWorkers, THREADS } from "./workers.ts";

/** What the command line says; it goes before the environment. */
export type Chosen = { readonly articles?: string; readonly archive?: string };

type Around = {
  readonly log: Log;
  readonly warn: (line: string) => void;
  /** Pages and articles are read in threads of their own, on all cores: worth their start where there is more than one question to answer. */
  readonly threads?: boolean;
  /** Whether a picture may be asked for at any moment. */
  readonly pictures?: boolean;
};

// postgres://user@host/db · postgresql://…; not: archive.sqlite
const POSTGRES = /^postgres(?:ql)?:\/\//;
const SEEDS = join(HOME, "seeds");

/** Reads the configuration. Throws one line where it is wrong. */
export const openProduct = async (
  environment: Environment,
  chosen: Chosen,
  { log, warn, ...around }: Around,
): Promise<Product> => {
  const config = await readConfig(environment.WHOSAID_CONFIG);
  const archive = chosen.archive ?? environment.WHOSAID_ARCHIVE;
  const replica = environment.WHOSAID_ARCHIVE_READ;
  const articles = chosen.articles ?? environment.WHOSAID_ARTICLES;
  const { limits, parser, answers, questions } = config.settings;
  const parserVersion = once(() => readParserVersion(config.folder, parser.threshold));
  const threads = THREADS && around.threads;
  const pictures = openPictures({ threads, ready: around.pictures });
  const workers = once(() => openWorkers(limits.articleSeconds));
  const parserSettings = async () => ({
    folder: config.folder,
    threshold: parser.threshold,
    version: await parserVersion(),
  });
  const readPageElsewhere: ReadPage = async (page, stop) => (await workers()).readPage(page, stop);
  return createProduct({
    reading: {
      limits,
      contact: environment.WHOSAID_CONTACT,
      ...(threads ? { readPage: readPageElsewhere } : {}),
    },
    parser: async () =>
      threads
        ? (await workers()).parser(await parserSettings())
        : readParser(await parserSettings()),
    parserVersion,
    close: async () => {
      await (await workers.begun())?.close();
      await pictures.close();
    },
    store: async (opening) =>
      openStore(archive, {
        log,
        replica,
        people: await readPeopleSettings(config),
        ...opening,
      }),
    kept: archive !== undefined,
    name: archive === undefined || POSTGRES.test(archive) ? "the archive" : archive,
    answerer: async (store) =>
      keepingGaps(
        createWhosaid(
          store,
          createAnswerer({
            archive: store.forAskers,
            search: createSearch(store.forAskers),
            evidence: await readEvidence(config.folder, answers),
            aliases: config.people.people,
            because: (id: string) =>
              [...RULES, ...POSITION_RULES].find((rule) => rule.id === id)?.because,
          }),
          pictures,
          config.settings.review.allowed,
        ),
        { ...questions, questions: store.records.questions, log },
      ),
    questions,
    corrections: config.corrections,
    allowed: config.settings.intake.allowed,
    articles: { folder: articles ?? SEEDS, asked: articles !== undefined },
    warn,
  });
};

const openStore = async (
  archive: string | undefined,
  options: Opening & { readonly log: Log; readonly replica: string | undefined },
): Promise<Store> => {
  if (archive === undefined) return openSqlite(":memory:", options);
  return POSTGRES.test(archive) ? openPostgres(archive, options) : openSqlite(archive, options);
};
