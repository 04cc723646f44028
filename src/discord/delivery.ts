/** How a reply reaches its asker: within 3 s or announced first, in public or for them alone. */
import {
  type APIEmbed,
  ComponentType,
  type Embed,
  type MessageComponentInteraction,
  MessageFlags,
  type RepliableInteraction,
} from "discord.js";
import { type Desk, within } from "./desk.ts";
import type { Reply, Row } from "./reply.ts";
import { quiet } from "./sending.ts";
import { decodeState } from "./state.ts";

/** `reply`: a new message, private where the reply is. `private`: a message for the asker alone. `update`: in place. */
export type Manner = { readonly desk: Desk; readonly as: "reply" | "private" | "update" };

const ALONE = { flags: MessageFlags.Ephemeral } as const;

export const deliver = async (
  interaction: RepliableInteraction,
  work: Promise<Reply>,
  manner: Manner,
): Promise<void> => {
  const quick = await within(work, manner.desk.deferAfterMs);
  if (quick === undefined) return later(interaction, work, manner);
  if (manner.as === "update" && interaction.isMessageComponent()) {
    await interaction.update(quiet(quick));
    return;
  }
  const alone = manner.as === "private" || quick.private;
  await interaction.reply({ ...quiet(quick), ...(alone ? ALONE : {}) });
};

/** Announced now, shown when it is there; Discord takes edits for 15 minutes. */
const later = async (
  interaction: RepliableInteraction,
  work: Promise<Reply>,
  { as }: Manner,
): Promise<void> => {
  if (as === "update" && interaction.isMessageComponent()) await interaction.deferUpdate();
  else await interaction.deferReply(as === "private" ? ALONE : {});
  const reply = await work;
  if (as !== "reply" || !reply.private) {
    await interaction.editReply(quiet(reply));
    return;
  }
  // What was announced in public stays public, so a private reply takes its place.
  await interaction.deleteReply();
  await interaction.followUp({ ...quiet(reply), ...ALONE });
};

/** A line for the asker alone, whatever has been announced already. */
export const tellAlone = async (
  interaction: RepliableInteraction,
  content: string,
): Promise<void> => {
  if (!interaction.deferred && !interaction.replied) {
    await interaction.reply({ ...quiet({ content }), ...ALONE });
    return;
  }
  // Of an announcement only the dots are gone; an updated message keeps what it showed.
  const announced =
    interaction.deferred && !interaction.replied && !interaction.isMessageComponent();
  if (announced) await interaction.deleteReply().catch(() => undefined);
  await interaction.followUp({ ...quiet({ content }), ...ALONE });
};

/** Shows a private answer to everybody: the message itself, without the button that did it. */
export const shareCopy = async (interaction: MessageComponentInteraction): Promise<void> => {
  const { content, embeds, components } = interaction.message;
  const rows = components.flatMap((row): readonly Row[] => {
    if (row.type !== ComponentType.ActionRow) return [];
    const { components: parts } = row.toJSON();
    const kept = parts.filter(
      (part) => !("custom_id" in part) || decodeState(part.custom_id)?.action !== "share",
    );
    return kept.length === 0 ? [] : [{ type: ComponentType.ActionRow, components: kept }];
  });
  await interaction.reply(quiet({ content, embeds: embeds.map(plainEmbed), components: rows }));
};

/** What we wrote of an embed, without what Discord added. */
const plainEmbed = ({
  data: { title, url, description, color, author, footer },
}: Embed): APIEmbed => ({
  ...(title ? { title } : {}),
  ...(url ? { url } : {}),
  ...(description ? { description } : {}),
  ...(color ? { color } : {}),
  ...(author ? { author: { name: author.name } } : {}),
  ...(footer ? { footer: { text: footer.text } } : {}),
});
