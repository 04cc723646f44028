/** Articles with facts, written out by hand for the archive's tests. */
import { createHash } from "node:crypto";
import type { Parsed } from "../../src/archive/index.ts";
import type { Attribution, Person, Position, Span } from "../../src/core/index.ts";

type Quote = { readonly words: string; readonly speaker?: string };

/** An article of one sentence for each quotation, `“words,” said speaker.`, and one for each plain sentence. */
export const parsed = (
  id: string,
  quotes: readonly Quote[],
  { plain = [], title }: { readonly plain?: readonly string[]; readonly title?: string } = {},
): Parsed => {
  let text = "";
  const sentences: Span[] = [];
  const attributions: Attribution[] = [];
  for (const { words, speaker } of quotes) {
    const start = text.length + 1;
    attributions.push({
      kind: "direct",
      content: [{ start, end: start + words.length }],
      speakers: speaker === undefined ? [] : [speaker],
      rule: "said-speaker",
      confidence: 1,
    });
    sentences.push({ start: text.length, end: start + words.length + 1 });
    text += `“${words}”\n`;
  }
  for (const sentence of plain) {
    sentences.push({ start: text.length, end: text.length + sentence.length });
    text += `${sentence}\n`;
  }
  const names = new Set(quotes.flatMap(({ speaker }) => speaker ?? []));
  return {
    article: { id, hash: hashOf(text), text, offset: 0, ...(title ? { title } : {}) },
    facts: {
      parser: "test",
      paragraphs: sentences,
      sentences,
      attributions,
      people: [...names].map(personNamed),
      positions: [],
    },
  };
};

const hashOf = (text: string): string => createHash("sha256").update(text).digest("hex");

export const personNamed = (name: string): Person => ({
  kind: "person",
  name,
  aliases: name.split(" ").slice(-1),
  mentions: [],
  roles: [],
});

export const position = (
  holder: string,
  target: string,
  rest: Partial<Position> = {},
): Position => ({
  holder,
  group: false,
  target,
  act: "resign",
  stance: "for",
  strength: "stated",
  evidence: [],
  rule: "call-on",
  ...rest,
});

/** One of many articles: three quotations and a sentence, all told apart by `number`. */
export const numbered = (number: number): Parsed =>
  parsed(
    `article-${number}`,
    ["budget", "bridge", "harbor"].map((subject) => ({
      words: `The ${subject} of number ${number} will be kept whatever happens to it`,
      speaker: `Speaker ${number % 7}`,
    })),
    { plain: [`Nobody spoke of number ${number}.`] },
  );
