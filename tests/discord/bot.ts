/** A bot connected to a double of its own, for one test; both are stopped after it. */
import { onTestFinished } from "vitest";
import type { Log, LogFields, Bot as Running, Whosaid } from "../../src/app/index.ts";
import { type DiscordSettings, start } from "../../src/discord/index.ts";
import type { Interaction } from "../doubles/discord/interactions.ts";
import { DiscordDouble, type DoubleOptions } from "../doubles/discord/server.ts";
import type { Json, Message } from "../doubles/discord/world.ts";
import { fakeWhosaid } from "../doubles/fake-whosaid.ts";

export type LogLine = { readonly level: string; readonly fields: LogFields; readonly text: string };

export const listeningLog = (): { readonly log: Log; readonly lines: LogLine[] } => {
  const lines: LogLine[] = [];
  const at = (level: string) => (fields: LogFields, text: string) => {
    lines.push({ level, fields, text });
  };
  return {
    lines,
    log: { debug: at("debug"), info: at("info"), warn: at("warn"), error: at("error") },
  };
};

export type Given = {
  readonly whosaid?: Partial<Whosaid>;
  readonly settings?: Partial<DiscordSettings>;
  readonly double?: DoubleOptions;
};

export type Bot = Running & {
  readonly delivery: ReturnType<Running["deliveryOf"]>;
  readonly double: DiscordDouble;
  readonly lines: LogLine[];
  /** `<@id>` of the bot. */
  readonly mention: string;
};

export const startBot = async ({
  whosaid = {},
  settings = {},
  double: options = {},
}: Given = {}): Promise<Bot> => {
  const double = await new DiscordDouble(options).start();
  onTestFinished(() => double.stop());
  const { log, lines } = listeningLog();
  const all = {
    token: double.token,
    api: double.apiUrl,
    cooldown: { burst: 0, everyMs: 0 },
    ...settings,
  };
  const bot = await start({ ...fakeWhosaid(), ...whosaid }, all, log);
  onTestFinished(() => bot.stop());
  await double.until(() => lines.some(({ text }) => text.startsWith("discord: connected as")));
  return {
    ...bot,
    delivery: bot.deliveryOf(),
    double,
    lines,
    mention: `<@${double.world.bot.id}>`,
  };
};

/** The first message that the bot posts in the double's channel. */
export const firstPost = ({ double }: Bot): Promise<Message> =>
  double.until(() => double.posts()[0]);

/** What an interaction is answered with in the end, announcements aside. */
export const shown = (double: DiscordDouble, interaction: Interaction): Promise<Message> =>
  double.until(() => {
    const { message, followUps } = interaction;
    const found = followUps[0] ?? message;
    return found && (Number(found["flags"]) & LOADING) === 0 ? found : undefined;
  });

const LOADING = 128;

/** The id of a button or menu, by its label. */
export const control = (message: Message, label: string): string =>
  controlsOf(message).get(label) ?? `no ${label}`;

/** Everything a message shows, in one text. */
export const textOf = (message: Message | undefined): string =>
  message === undefined
    ? ""
    : [message.content, ...partsOf(message.components).map(({ content }) => content ?? "")]
        .join("\n")
        .replace(/\\([^0-9A-Za-z\s])/g, "$1");

/** All components, nested ones too. */
export const partsOf = (components: unknown): readonly Json[] =>
  (Array.isArray(components) ? components : []).flatMap((part: Json) => [
    part,
    ...partsOf(part["components"]),
    ...partsOf(part["accessory"] ? [part["accessory"]] : []),
  ]);

/** Buttons and menus of a message, by label (of a menu: its placeholder); the first of a label. */
export const controlsOf = (message: Message): ReadonlyMap<string, string> =>
  new Map(
    partsOf(message.components)
      .filter((part) => part["custom_id"] !== undefined)
      .map((part): [string, string] => [
        `${part["label"] ?? part["placeholder"]}`,
        `${part["custom_id"]}`,
      ])
      .toReversed(),
  );

/** The value of an option, by its label. */
export const optionOf = (message: Message, label: string): string =>
  `${
    partsOf(message.components)
      .flatMap((part): readonly Json[] => (Array.isArray(part["options"]) ? part["options"] : []))
      .find((option) => option["label"] === label)?.["value"]
  }`;
