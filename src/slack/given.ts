/** The link or file in a message from which an article may be read. */
import type { webApi } from "@slack/bolt";
import type { Given } from "../app/index.ts";
import { download } from "../conversation/index.ts";
import type { Written } from "./payloads.ts";

// <https://example.org/a?b=1&amp;c=2|example.org> · not: <@U1>, <mailto:a@example.org|a@example.org>
const LINK = /<(https?:\/\/[^<>|\s]+)(?:\|[^<>]*)?>/;
const FILES = "files.slack.com";

/** A file of the workspace goes before a link, one in the words before one that is attached. */
export const givenIn = async (
  { text, files, attachments }: Written,
  client: webApi.WebClient,
): Promise<Given | undefined> => {
  const [file] = list(files);
  const { name, size, url_private_download: url } = Object(file);
  if (typeof name === "string" && typeof url === "string" && isOwn(url, client))
    return download({ name, url, size: Number(size) }, `Bearer ${client.token}`);
  const link = [text, ...list(attachments).map(linkOf)].map((each) => LINK.exec(each)?.[1]);
  const [found] = link.filter((each) => each !== undefined);
  return found === undefined ? undefined : { link: found.replaceAll("&amp;", "&") };
};

/** The token goes to Slack alone, whatever address a file is said to have. */
const isOwn = (url: string, { slackApiUrl }: webApi.WebClient): boolean =>
  URL.canParse(url) && [FILES, new URL(slackApiUrl).host].includes(new URL(url).host);

const linkOf = (attachment: unknown): string => {
  const { from_url, title_link, text } = Object(attachment);
  const link = from_url ?? title_link;
  return typeof link === "string" ? `<${link}>` : String(text ?? "");
};

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
