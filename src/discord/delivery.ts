/** How an answer reaches its asker: within 3 s or announced first, in public or for them alone; and how it is shared. */
import {
  type APIMessageTopLevelComponent,
  type ButtonInteraction,
  ComponentType,
  MessageFlags,
  type MessageMentionOptions,
  type RepliableInteraction,
  type StringSelectMenuInteraction,
} from "discord.js";
import { type Desk, type Request, type Turn, withSign } from "../conversation/index.ts";
import { SENTENCES } from "../present/index.ts";
import { unescapeMarkup } from "./escape.ts";
import { askedLine, isRestated, lineParts, paint, questionOf, valuesIn } from "./paint.ts";
import { decodeState } from "./state.ts";

export type Parts = readonly APIMessageTopLevelComponent[];

/** Nothing that is sent pings anybody: texts of Components V2 would. */
export const noPings = (): MessageMentionOptions => ({ parse: [], repliedUser: false });

export const body = (parts: Parts) => ({
  components: [...parts],
  flags: MessageFlags.IsComponentsV2 as const,
  allowedMentions: noPings(),
});
const alone = (parts: Parts) => ({
  ...body(parts),
  flags: [MessageFlags.IsComponentsV2, MessageFlags.Ephemeral] as const,
});

/** `private`: a message for the asker alone. `open`: for all. `update`: in place. */
export type Manner = "private" | "open" | "update";

export const deliver = async (
  interaction: RepliableInteraction,
  work: Promise<Turn>,
  { desk, as }: { readonly desk: Desk; readonly as: Manner },
): Promise<void> => {
  const ephemeral =
    interaction.isMessageComponent() && interaction.message.flags.has(MessageFlags.Ephemeral);
  const viewer = {
    owner: interaction.user.id,
    share: as === "private" || (as === "update" && ephemeral),
  };
  const update = as === "update" && interaction.isMessageComponent() ? interaction : undefined;
  const { value, sign } = await withSign(work, desk.patience.signAfterMs, async () => {
    if (update) await update.deferUpdate();
    else await interaction.deferReply(as === "private" ? { flags: MessageFlags.Ephemeral } : {});
    return true;
  });
  const parts = paint(value, { ...viewer, share: viewer.share && interaction.inGuild() });
  if (sign) await interaction.editReply(body(parts));
  else if (update) await update.update(body(parts));
  else await interaction.reply({ ...(as === "private" ? alone(parts) : body(parts)) } as never);
};

/** A line for the asker alone, whatever has been announced already. */
export const tellAlone = async (interaction: RepliableInteraction, parts: Parts): Promise<void> => {
  if (!interaction.deferred && !interaction.replied) {
    await interaction.reply(alone(parts) as never);
    return;
  }
  // Of an announcement only the dots are gone; an updated message keeps what it showed.
  const announced =
    interaction.deferred && !interaction.replied && !interaction.isMessageComponent();
  if (announced) await interaction.deleteReply().catch(() => undefined);
  await interaction.followUp(alone(parts) as never);
};

/**
 * Shows a private answer to everybody, once: what was seen, without the button that did it, and who shared it. The
 * private one loses the button first, so that a second click finds none.
 */
export const share = async (
  interaction: ButtonInteraction | StringSelectMenuInteraction,
  request: Request,
  desk: Desk,
): Promise<void> => {
  const { message, user } = interaction;
  const { shares, answers } = desk;
  const seen = message.components.map((part): unknown => part.toJSON()).map(withoutShare);
  const posted = await shares.once(message.id, async () => {
    await interaction.update(body(seen as Parts));
    const words = questionIn(message.components) ?? request.words;
    const line = askedLine(user.displayName, words);
    const { id, channelId: channel } = await interaction.followUp(body(withLine(seen, line)));
    const at = { channel, id, as: user.id, sharedBy: user.displayName };
    const articles = await articlesIn(seen, desk);
    await answers.put(id, { ...at, request: { ...request, words }, articles });
  });
  if (!posted) await tellAlone(interaction, lineParts(SENTENCES.sharedAlready()));
};

const REFERRING: ReadonlySet<unknown> = new Set(["context", "why"]);

/** Ids of those whose statements a message shows, by what its buttons carry; of none where they cannot be looked up. */
const articlesIn = async (parts: unknown, { whosaid }: Desk): Promise<readonly string[]> => {
  const asked = valuesIn(parts, "custom_id").map((id) => decodeState(`${id}`)?.request);
  const refs = asked.flatMap((each) => (each && REFERRING.has(each.kind) ? [each.words] : []));
  const found = [...new Set(refs)].map((ref) => whosaid.context(ref).catch(() => undefined));
  return [...new Set((await Promise.all(found)).flatMap((each) => each?.source.article ?? []))];
};

/** An answer that stands where all see it, whose it is and who shared it. */
export const standingParts = (turn: Turn, owner: string, sharedBy?: string): Parts => {
  const parts = paint(turn, { owner, share: false });
  return sharedBy === undefined ? parts : withLine(parts, askedLine(sharedBy, turn.request.words));
};

/** Below what the container shows. */
const withLine = (parts: readonly unknown[], line: unknown): Parts =>
  parts.map((part) => {
    const { type, components } = Object(part);
    return type === ComponentType.Container
      ? { ...Object(part), components: [...components, line] }
      : part;
  }) as Parts;

const withoutShare = (part: unknown): unknown => {
  const { components } = Object(part);
  if (!Array.isArray(components)) return part;
  const kept = components
    .filter(({ custom_id }) => !custom_id || decodeState(custom_id)?.shares === undefined)
    .map(withoutShare)
    .filter(
      (each) => Object(each).type !== ComponentType.ActionRow || Object(each).components.length > 0,
    );
  return { ...Object(part), components: kept };
};

/** The question that a message of ours answers: restated, or carried by one of its buttons. */
export const askedIn = (components: unknown): string | undefined =>
  questionIn(components) ??
  valuesIn(components, "custom_id")
    .map((id) => decodeState(`${id}`))
    .map((state) => (state?.request?.kind === "ask" ? state.request.words : state?.shares?.words))
    .find(Boolean);

/** The question that a message of ours restates, where its buttons cannot carry it. */
export const questionIn = (components: unknown): string | undefined => {
  const line = valuesIn(components, "content")
    .flatMap((text) => `${text}`.split("\n"))
    .find(isRestated);
  return line && unescapeMarkup(questionOf(line));
};
