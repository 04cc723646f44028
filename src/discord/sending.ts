/** The last step before Discord: nothing that is sent pings anybody. */
import type { APIEmbed, BaseMessageOptions, MessageMentionOptions } from "discord.js";
import type { Row } from "./reply.ts";

type Body = {
  readonly content?: string;
  readonly embeds?: readonly APIEmbed[];
  readonly components?: readonly Row[];
};

export type Quiet = Pick<BaseMessageOptions, "allowedMentions"> & {
  content?: string;
  embeds?: APIEmbed[];
  components?: Row[];
};

export const noPings = (): MessageMentionOptions => ({ parse: [], repliedUser: false });

/** The parts of a message that Discord is to see, pinging nobody. */
export const quiet = ({ content, embeds, components }: Body): Quiet => ({
  ...(content === undefined ? {} : { content }),
  ...(embeds === undefined ? {} : { embeds: [...embeds] }),
  ...(components === undefined ? {} : { components: [...components] }),
  allowedMentions: noPings(),
});
