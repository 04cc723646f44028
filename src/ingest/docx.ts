/** A Word document → its text, one paragraph a block. */
import mammoth from "mammoth";
import { openFragment } from "./elements.ts";
import { oneArticle } from "./one-article.ts";
import type { PageArticle } from "./page.ts";
import { textOf } from "./page-text.ts";
import { known } from "./provenance.ts";
import { headOf } from "./text-head.ts";

/** Pictures would be put into the text as addresses. */
const NO_PICTURES = { convertImage: mammoth.images.imgElement(async () => ({ src: "" })) };
const NO_DOCX = "is no Word document that can be read; save it as .docx anew";
/** Footnotes and the arrows back to them. */
const NOTES =
  'a[href^="#footnote-ref"], a[href^="#endnote-ref"], li[id^="footnote-"], li[id^="endnote-"], sup';

export const readDocx = async (bytes: Uint8Array): Promise<PageArticle> => {
  const read = await mammoth
    .convertToHtml({ buffer: Buffer.from(bytes) }, NO_PICTURES)
    .catch(() => undefined);
  if (!read) return { failure: NO_DOCX };
  const document = openFragment(read.value);
  const title = document.querySelector("h1")?.textContent?.trim() || undefined;
  for (const note of document.querySelectorAll(NOTES)) note.remove();
  const text = textOf(document.documentElement);
  return oneArticle({ text, provenance: { ...headOf(text), ...known({ title }) } }, EMPTY);
};

const EMPTY = "is empty; there is nothing to read";
