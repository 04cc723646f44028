/** A mail (`.eml`) → what it says, and apart from that what it quotes of the mail before. */
import PostalMime from "postal-mime";
import { openFragment, textOfHtml } from "./elements.ts";
import type { PageArticle, PagePart } from "./page.ts";
import { known } from "./provenance.ts";
import { toPublished } from "./published.ts";

// On Mon, 1 May 2023 at 9:14, Jo Doe <doe@example.org> wrote: · -----Original Message----- · From: … below a rule
const INTRODUCES =
  /^(?:On [^\n]{6,120}\n?[^\n]{0,80} wrote:|-{2,} ?(?:Original|Forwarded) [Mm]essage ?-{2,}|_{5,}\nFrom: [^\n]+|>[^\n]*\n>)/m;
const SIGNATURE = /^-- ?$[\s\S]*/m;
const MARK = /^>+[ \t]?/gm;
const WRITER = /^On [^<>\n]*(?:\d{4}|\d:\d\d(?: ?[AP]M)?),?\s+([^<>\n]+?)(?:\s*<[^<>]*>)?\s+wrote:/;
const FROM = /^From: "?([^"<\n]+?)"?(?: <[^>]*>)?$/m;
const QUOTED = "blockquote[type=cite], .gmail_quote, #divRplyFwdMsg ~ *, .moz-cite-prefix";
const REPLY = /^(?:(?:re|fwd?|aw|wg): ?)+/i;

export const readMail = async (bytes: Uint8Array): Promise<PageArticle> => {
  const mail = await PostalMime.parse(bytes);
  const shared = known({
    title: mail.subject?.replace(REPLY, "").trim() || undefined,
    published: toPublished(mail.date),
  });
  const body = splitBody(mail.text, mail.html);
  const from = mail.from?.name || undefined;
  const parts: readonly PagePart[] = [
    { text: body.own, provenance: { ...shared, ...known({ byline: from }) } },
    {
      text: body.quoted,
      name: "quoted",
      provenance: known({ title: shared.title, byline: body.writer }),
    },
  ];
  const some = parts.filter(({ text }) => text.trim() !== "");
  if (some.length === 0) return { failure: "is a mail without text; there is nothing to read" };
  const files = mail.attachments.filter(({ disposition }) => disposition === "attachment").length;
  return files === 0 ? { parts: some } : { parts: some, warning: attached(files) };
};

const attached = (files: number): string =>
  `has ${files === 1 ? "a file" : `${files} files`} attached, which ${files === 1 ? "is" : "are"} not read; save and add ${files === 1 ? "it" : "them"}`;

type Body = { readonly own: string; readonly quoted: string; readonly writer?: string | undefined };

/** Plain text as it was sent; where a mail is elements only, their text. */
const splitBody = (text: string | undefined, html: string | undefined): Body => {
  if (text?.trim() || html === undefined) return splitText(text ?? "");
  const document = openFragment(html);
  const quoted: string[] = [];
  for (const each of document.querySelectorAll(QUOTED)) {
    quoted.push(textOfHtml(each.innerHTML));
    each.remove();
  }
  const own = textOfHtml(document.body.innerHTML);
  return { ...splitText(own), ...(quoted.length > 0 ? { quoted: quoted.join("\n\n") } : {}) };
};

const splitText = (text: string): Body => {
  const lines = text.replaceAll("\r\n", "\n");
  const at = lines.search(INTRODUCES);
  const own = (at < 0 ? lines : lines.slice(0, at)).replace(SIGNATURE, "").trimEnd();
  if (at < 0) return { own, quoted: "" };
  const before = lines.slice(at);
  const intro = INTRODUCES.exec(before)?.[0] ?? "";
  const writer = WRITER.exec(before)?.[1] ?? FROM.exec(before)?.[1];
  const from = intro.startsWith(">") ? 0 : intro.length;
  return { own, quoted: before.slice(from).replace(MARK, "").trim(), writer };
};
