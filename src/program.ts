/** The program: a command of the shell, or the bots whose tokens are set. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import {
  type Answering,
  type Bot,
  chatSettings,
  createLog,
  discordSettings,
  feedWatchdog,
  HOME,
  type Log,
  logged,
  openHealth,
  openProduct,
  openTenants,
  type Product,
  readConfig,
  readEnvironment,
  slackSettings,
} from "./app/index.ts";
import {
  type Arguments,
  askEach,
  createTerminal,
  errorLine,
  prompt,
  readArguments,
  runCommand,
  type Terminal,
  usage,
} from "./shell/index.ts";

const MANIFEST = join(HOME, "config", "slack-manifest.json");

const OTHERS = [
  { usage: "start", does: "runs the bots whose tokens are set, or a prompt" },
  { usage: "slack manifest [step] [agent]", does: "prints the link that makes the Slack app" },
  { usage: "discord register [everywhere]", does: "registers the Discord commands" },
];

const main = async (argv: readonly string[]): Promise<number> => {
  const terminal = createTerminal(process, colourOf());
  const read = readArguments(argv);
  if ("wrong" in read) {
    terminal.complain(`${read.wrong}; whosaid --help lists what there is`);
    return 2;
  }
  if (read.version) {
    await terminal.write(`whosaid ${await version()}\n`);
    return 0;
  }
  if (read.help || read.command === "" || read.command === "help") {
    await terminal.write(usage(OTHERS));
    return 0;
  }
  return run(read, terminal);
};

const version = async (): Promise<string> =>
  JSON.parse(await readFile(join(HOME, "package.json"), "utf8")).version;

const colourOf = (): boolean | undefined => {
  const { NO_COLOR, FORCE_COLOR } = readEnvironment();
  if (NO_COLOR) return false;
  return FORCE_COLOR ? true : undefined;
};

const run = (read: Arguments, terminal: Terminal): Promise<number> => {
  switch (read.command) {
    case "start":
      return start(read, terminal);
    case "slack":
      return slack(read, terminal);
    case "discord":
      return discord(read, terminal);
    default:
      return runCommand(read, terminal, () => open(read, terminal));
  }
};

const open = (read: Arguments, terminal: Terminal, pictures = false): Promise<Product> => {
  const environment = readEnvironment();
  const log = createLog(environment.WHOSAID_LOG ?? "info");
  const threads = read.command !== "ask";
  return openProduct(environment, read, { log, warn: terminal.complain, threads, pictures });
};

/** A platform whose tokens are set, and how its bot is started. */
type Platform = {
  readonly name: "slack" | "discord";
  /** `own`: archives by workspace or server. */
  readonly start: (
    main: Answering & { readonly product: Product; readonly own: ReadonlyMap<string, Answering> },
    log: Log,
  ) => Promise<Bot>;
};

/** Every platform whose tokens are set; the prompt where none is; a question a line where input is piped. */
const start = async (read: Arguments, terminal: Terminal): Promise<number> => {
  const platforms = platformsSet();
  const product = await open(read, terminal, platforms.length > 0);
  try {
    if (platforms.length > 0) await serve(product, platforms);
    else if (process.stdin.isTTY) await prompt({ product, terminal }, process.stdout);
    else if (!(await askEach({ ...read, product, terminal, operands: [], page: 1 }))) return 1;
    return 0;
  } finally {
    await product.close();
    if (platforms.length > 0) endSoon();
  }
};

const platformsSet = (): readonly Platform[] => {
  const environment = readEnvironment();
  const slack: Platform = {
    name: "slack",
    start: async ({ product, whosaid, ...its }, log) =>
      (await import("./slack/index.ts")).start(
        whosaid,
        { ...slackSettings(product), ...its, ...(await chatSettings("slack")) },
        log,
      ),
  };
  const discord: Platform = {
    name: "discord",
    start: async ({ product: _, whosaid, ...its }, log) =>
      (await import("./discord/index.ts")).start(
        whosaid,
        { ...discordSettings(), ...its, ...(await chatSettings("discord")) },
        log,
      ),
  };
  const { SLACK_BOT_TOKEN, SLACK_APP_TOKEN, SLACK_SIGNING_SECRET } = environment;
  return [
    // one of them alone is a mistake, which the adapter explains
    ...((SLACK_BOT_TOKEN ?? SLACK_APP_TOKEN ?? SLACK_SIGNING_SECRET) ? [slack] : []),
    ...(environment.DISCORD_TOKEN ? [discord] : []),
  ];
};

/** An archive of somebody’s own: no folder or replica of the main one goes with it. */
const openOwn = (archive: string, log: Log): Promise<Product> =>
  openProduct(
    { ...readEnvironment(), WHOSAID_ARTICLES: undefined, WHOSAID_ARCHIVE_READ: undefined },
    { archive },
    { log, warn: (line) => log.warn({}, line), threads: true },
  );

/** Runs until a signal comes or a platform takes its token back. */
const serve = async (product: Product, platforms: readonly Platform[]): Promise<void> => {
  const environment = readEnvironment();
  const { WHOSAID_LOG, WHOSAID_LOG_QUESTIONS, WHOSAID_HEALTH_PORT: port } = environment;
  const log = createLog(WHOSAID_LOG ?? "info");
  const host = environment.WHOSAID_HEALTH_HOST;
  const health = port ? await openHealth({ port, host }, product.whosaid) : undefined;
  const watchdog = feedWatchdog(environment);
  const running: (Pick<Bot, "stop"> & Partial<Bot>)[] = [];
  const opened: Product[] = [];
  const begin = async ({ name, start: startBot }: Platform): Promise<void> => {
    const answering = async (its: Product): Promise<Answering> => {
      const words = WHOSAID_LOG_QUESTIONS ?? false;
      const whosaid = logged(await its.whosaid(), { log, platform: name, words });
      return {
        whosaid: health?.counted(whosaid, name) ?? whosaid,
        intake: its.intake,
        sessions: await its.sessions(),
      };
    };
    const main = await answering(product);
    const told = new Map<Product, Answering | undefined>([[product, undefined]]);
    const { archives } = (await readConfig(environment.WHOSAID_CONFIG)).settings[name];
    const own = await openTenants(archives, async (archive) => {
      const product = await openOwn(archive, log);
      opened.push(product);
      const its = await answering(product);
      told.set(product, its);
      return its;
    });
    let bot: Bot | undefined;
    health?.follow(name, { connection: () => bot?.connection() ?? "connecting" });
    bot = await startBot({ ...main, product, own }, log);
    running.push(bot);
    for (const [from, its] of told)
      running.push(await from.alerts({ platform: name, delivery: bot.deliveryOf(its), log }));
  };
  const signal = signalled();
  try {
    await Promise.race([signal, Promise.all(platforms.map(begin))]);
    await Promise.race([signal, ...running.flatMap(({ done }) => done ?? [])]);
  } finally {
    watchdog.stop();
    await Promise.all(running.map(({ stop }) => stop()));
    await health?.close();
    await Promise.all(opened.map((its) => its.close()));
  }
};

/** Milliseconds that a stopped bot gets to leave by itself. */
const LINGER = 200;

/** A rate limit that a library still waits out must not keep a stopped bot alive. */
const endSoon = (): void => {
  setTimeout(() => process.exit(), LINGER).unref();
};

const signalled = (): Promise<void> =>
  new Promise((resolve) => {
    for (const name of ["SIGTERM", "SIGINT"] as const) process.once(name, () => resolve());
  });

const slack = async ({ operands }: Arguments, terminal: Terminal): Promise<number> => {
  const { manifestLink, withAgent, withStep } = await import("./slack/index.ts");
  const more = new Map(Object.entries({ step: withStep, agent: withAgent }));
  const [command, ...asked] = operands;
  if (command !== "manifest" || asked.some((name) => !more.has(name)))
    return wrongUsage("slack manifest [step] [agent]", terminal);
  const manifest = [...new Set(asked)].reduce(
    (made, name) => more.get(name)?.(made) ?? made,
    await readFile(MANIFEST, "utf8"),
  );
  await terminal.write(`${manifestLink(manifest)}\n`);
  return 0;
};

/** After `discord register`: for all servers, also where one is named for trying out. */
const EVERYWHERE = "everywhere";

const discord = async ({ operands }: Arguments, terminal: Terminal): Promise<number> => {
  const [command, where, ...more] = operands;
  if (command !== "register" || (where ?? EVERYWHERE) !== EVERYWHERE || more.length > 0)
    return wrongUsage(`discord register [${EVERYWHERE}]`, terminal);
  const settings = discordSettings();
  if (settings.token === "") {
    terminal.complain("DISCORD_TOKEN is not set; it stands in the developer portal under Bot");
    return 1;
  }
  const { registerCommands } = await import("./discord/index.ts");
  const done = await registerCommands(settings, operands.includes(EVERYWHERE));
  await terminal.write(done.map((line) => `${line}\n`).join(""));
  return 0;
};

const wrongUsage = (usageLine: string, terminal: Terminal): number => {
  terminal.complain(`expected: whosaid ${usageLine}`);
  return 2;
};

// `whosaid articles | head`: whoever reads has had enough
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(0);
});

/** Also a wrong environment, which is read before there is a terminal to complain on, ends in one line. */
const failed = (cause: unknown): number => {
  process.stderr.write(`whosaid: ${errorLine(cause)}\n`);
  return 1;
};

process.exitCode = await main(process.argv.slice(2)).catch(failed);
