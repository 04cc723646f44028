/** Answers commands, the message menu, buttons and menus. */
import {
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type Interaction,
  MessageFlags,
  type RepliableInteraction,
  type StringSelectMenuInteraction,
} from "discord.js";
import { waitLine } from "../conversation/index.ts";
import { completePerson } from "./autocomplete.ts";
import { readChoice, type Viewer } from "./buttons.ts";
import { deliver, shareCopy, tellAlone } from "./delivery.ts";
import { answerTo, checkOf, type Desk, inTime, offered, reportFailure } from "./desk.ts";
import { isGone, kindOf, nameOf } from "./failures.ts";
import { renderContext, renderExplanation } from "./render.ts";
import { questionOf, type Reply } from "./reply.ts";
import { decodeState, type State } from "./state.ts";

const EXPIRED =
  "That was from an earlier version of me, or its answer is gone. Please ask again with `/whosaid`.";

export const handleInteraction = async (interaction: Interaction, desk: Desk): Promise<void> => {
  if (interaction.isAutocomplete()) return completePerson(interaction, desk);
  if (!interaction.isRepliable()) return;
  try {
    await route(interaction, desk);
  } catch (error) {
    const line = reportFailure(desk, error, interaction.id);
    if (isGone(kindOf(error))) return;
    await tellAlone(interaction, line).catch((second: unknown) => {
      desk.log.warn(
        { event: interaction.id, error: nameOf(second) },
        "discord: a failure could not be told",
      );
    });
  }
};

const route = async (interaction: RepliableInteraction, desk: Desk): Promise<void> => {
  const verdict = desk.cooldown.ask(interaction.user.id);
  if (!verdict.allowed) return tellAlone(interaction, waitLine(verdict.waitMs));
  if (interaction.isButton() || interaction.isStringSelectMenu())
    return component(interaction, desk);
  if (interaction.isChatInputCommand()) return command(interaction, desk);
  if (!interaction.isMessageContextMenuCommand()) return tellAlone(interaction, EXPIRED);
  const work = checkOf(desk, interaction.targetMessage.content, aloneFor(interaction));
  return deliver(interaction, inTime(work, desk), { desk, as: "private" });
};

const command = (interaction: ChatInputCommandInteraction, desk: Desk): Promise<void> => {
  const place = interaction.inGuild() ? "server" : "open";
  const work = answerTo(
    desk,
    { typed: typedIn(interaction), channel: interaction.channelId },
    { owner: interaction.user.id, place },
  );
  return deliver(interaction, inTime(work, desk), { desk, as: "reply" });
};

/** What the command asks, as one would write it. */
const typedIn = ({ commandName, options }: ChatInputCommandInteraction): string => {
  if (commandName === "about") return `who is ${options.getString("person") ?? ""}`;
  if (commandName === "positions") return positionsQuestion(options.getString("on") ?? "");
  return options.getString("text") ?? "";
};

// "who called for", "Where do they stand"; not "taxes", "Whoever"
const QUESTION = /^(?:who|which|where|what|did|does|do|has|have|is|are)\b/i;

const positionsQuestion = (matter: string): string =>
  matter.trim() === "" || QUESTION.test(matter.trim()) ? matter : `who stands where on ${matter}`;

type Component = ButtonInteraction | StringSelectMenuInteraction;

const component = (interaction: Component, desk: Desk): Promise<void> => {
  const state = decodeState(interaction.customId);
  if (state === undefined) return tellAlone(interaction, EXPIRED);
  if (state.action === "share") return shareCopy(interaction);
  if (state.action === "context" || state.action === "why")
    return deliver(interaction, inTime(nearby(state, desk), desk), { desk, as: "private" });
  const own = state.owner === interaction.user.id;
  const work = inTime(another(state, interaction, desk), desk);
  return deliver(interaction, work, { desk, as: own ? "update" : "private" });
};

/** What `In context` and `Why this speaker` show. */
const nearby = async ({ action, text }: State, { whosaid }: Desk): Promise<Reply> => {
  if (action === "context") {
    const context = await whosaid.context(text);
    return context ? renderContext(context) : expired;
  }
  const explanation = await whosaid.explain(text);
  return explanation ? renderExplanation(explanation) : expired;
};

/** Another page, or the answer to a chosen question: in place for its owner, else a copy for who clicked. */
const another = async (state: State, interaction: Component, desk: Desk): Promise<Reply> => {
  const typed = await questionFor(state, interaction, desk);
  if (typed === undefined) return expired;
  const own = state.owner === interaction.user.id;
  const alone = !own || interaction.message.flags.has(MessageFlags.Ephemeral);
  const viewer: Viewer = alone ? aloneFor(interaction) : { owner: state.owner, place: "open" };
  return answerTo(desk, { typed, page: state.action === "page" ? state.number : 1 }, viewer);
};

/** The question behind a button or a chosen option: carried, or restated by the message it stands under. */
const questionFor = async (
  { action, text }: State,
  interaction: Component,
  desk: Desk,
): Promise<string | undefined> => {
  const restated = questionOf(interaction.message.content);
  if (action === "page") return text || restated;
  const [value = ""] = interaction.isStringSelectMenu() ? interaction.values : [];
  const { index, question } = readChoice(value);
  return question || offered(desk, restated ?? "", index);
};

const expired: Reply = { content: EXPIRED, embeds: [], components: [], private: true };

const aloneFor = ({ user }: RepliableInteraction): Viewer => ({ owner: user.id, place: "private" });
