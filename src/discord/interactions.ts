/** Answers commands, the message menu, buttons and menus. */
import {
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type Interaction,
  MessageFlags,
  type ModalSubmitInteraction,
  type RepliableInteraction,
  type StringSelectMenuInteraction,
} from "discord.js";
import { failureFields } from "../app/index.ts";
import {
  answer,
  answerGiven,
  answerTyped,
  decode,
  isAside,
  pictureOf,
  type Request,
  report,
  waitLine,
} from "../conversation/index.ts";
import { SENTENCES } from "../present/index.ts";
import { complete } from "./autocomplete.ts";
import { ADD } from "./commands.ts";
import { body, deliver, questionIn, share, tellAlone } from "./delivery.ts";
import { type Desk, lineFor } from "./desk.ts";
import { oneLine } from "./escape.ts";
import { isGone, kindOf } from "./failures.ts";
import { filledIn, reportForm } from "./forms.ts";
import { limits } from "./limits.ts";
import { askable, fits, lineParts, waitParts } from "./paint.ts";
import { givenIn, wordsOf } from "./questions.ts";
import { decodeState } from "./state.ts";

export const handleInteraction = async (interaction: Interaction, desk: Desk): Promise<void> => {
  if (interaction.isAutocomplete()) return complete(interaction, desk);
  if (!interaction.isRepliable()) return;
  try {
    await route(interaction, desk);
  } catch (error) {
    const line = lineFor(desk, error, interaction.id);
    if (isGone(kindOf(error))) return;
    await tellAlone(interaction, lineParts(line)).catch((second: unknown) => {
      desk.log.warn(
        { event: interaction.id, ...failureFields(second) },
        "discord: a failure could not be told",
      );
    });
  }
};

const route = async (interaction: RepliableInteraction, desk: Desk): Promise<void> => {
  const verdict = await desk.mayAsk(interaction.user.id);
  if (!verdict.allowed) return tellAlone(interaction, waitParts(waitLine(verdict.waitMs)));
  if (interaction.isButton() || interaction.isStringSelectMenu())
    return component(interaction, desk);
  if (interaction.isChatInputCommand()) return command(interaction, desk);
  if (interaction.isModalSubmit()) return submission(interaction, desk);
  if (!interaction.isMessageContextMenuCommand())
    return tellAlone(interaction, lineParts(SENTENCES.gone()));
  if (interaction.commandName === ADD) {
    const given = () => givenIn(interaction.targetMessage);
    const work = answerGiven(desk, given, { by: interaction.user.id, fits });
    return deliver(interaction, work, { desk, as: "private" });
  }
  const said = oneLine(wordsOf(interaction.targetMessage));
  if (said === "") return tellAlone(interaction, lineParts(SENTENCES.noWords()));
  const work = answerTyped(desk, said, { cut: askable, fits, kind: "check" });
  return deliver(interaction, work, { desk, as: "private" });
};

/** To the asker alone where others read along. */
const command = (interaction: ChatInputCommandInteraction, desk: Desk): Promise<void> => {
  const { channelId: place, user } = interaction;
  const talk = `${place} ${user.id}`;
  const where = { place, by: user.id };
  const typed = oneLine(typedIn(interaction));
  const work = answerTyped(desk, typed, { cut: askable, fits, talk, where });
  return deliver(interaction, work, { desk, as: interaction.inGuild() ? "private" : "open" });
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

const component = async (interaction: Component, desk: Desk): Promise<void> => {
  const state = decodeState(interaction.customId);
  if (state?.shares !== undefined) return share(interaction, state.shares, desk);
  const request = state && requestIn(interaction, state.request);
  if (!state || !request) return tellAlone(interaction, lineParts(SENTENCES.gone()));
  if (request.kind === "report") return interaction.showModal(reportForm(request));
  if (request.kind === "card" || request.kind === "timeline")
    return picture(interaction, request, desk);
  const own = state.owner === interaction.user.id && !isAside(request);
  await deliver(interaction, answer(desk, request, { fits }), {
    desk,
    as: own ? "update" : "private",
  });
};

/** Seen by whoever asks for it alone; drawing takes a moment. */
const picture = async (interaction: Component, request: Request, desk: Desk): Promise<void> => {
  await interaction.deferReply({ flags: MessageFlags.Ephemeral });
  const card = await pictureOf(desk, request);
  if (typeof card === "string") return tellAlone(interaction, lineParts(card));
  const description = card.alt.slice(0, limits.altText);
  const file = { attachment: Buffer.from(card.png), name: "statement.png", description };
  await interaction.editReply({ files: [file] });
};

/** A correction at once edits what stands before it is answered, which may take longer than Discord waits. */
const submission = async (interaction: ModalSubmitInteraction, desk: Desk): Promise<void> => {
  const { kind, words = "" } = decodeState(interaction.customId)?.request ?? {};
  await interaction.deferReply({ flags: MessageFlags.Ephemeral });
  const line =
    kind === "report"
      ? await report(desk, { ref: words, by: interaction.user.id }, filledIn(interaction))
      : SENTENCES.gone();
  await interaction.editReply(body(lineParts(line)));
};

/** What is asked for; where it could not carry its words, the message has them. */
const requestIn = (interaction: Component, carried: Request | undefined): Request | undefined => {
  const [chosen] = interaction.isStringSelectMenu() ? interaction.values : [];
  const request = chosen === undefined ? carried : decode(chosen);
  if (request?.words !== "") return request;
  const words = questionIn(interaction.message.components);
  return words === undefined ? undefined : { ...request, words };
};
