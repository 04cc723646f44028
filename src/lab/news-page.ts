/** The text of a made article, put down sentence by sentence, and what is known of each. */
import type { Attribution, Person, Position, Span } from "../core/index.ts";

export type Made = { readonly name: string; readonly surname: string; readonly role: string };

/** Somebody under the name that an article knows them by, and as they are printed this time. */
export type Named = { readonly name: string; readonly printed: string; readonly made: Made };

/** What positions are on. */
export const TARGETS = ["the stadium plan", "the toll", "the merger", "the curfew"];

type Found = {
  readonly sentences: Span[];
  readonly attributions: Attribution[];
  readonly positions: Position[];
  readonly people: Map<string, Person & { readonly mentions: Span[] }>;
};

export type Page = ReturnType<typeof createPage>;

export const createPage = () => {
  let text = "";
  const found: Found = { sentences: [], attributions: [], positions: [], people: new Map() };
  const put = (words: string): Span => {
    const start = text.length;
    text += words;
    return { start, end: text.length };
  };
  const sentence = (write: () => void): Span => {
    const start = text.length;
    write();
    const span = { start, end: text.length };
    found.sentences.push(span);
    text += "\n";
    return span;
  };
  return {
    knows: (name: string): boolean => found.people.has(name),
    quote: (quote: string, who: Named): void => {
      sentence(() => found.attributions.push(quoted({ put, found }, quote, who)));
    },
    tell: (words: string, who: Named): void => {
      const span = sentence(() => {
        mentioned({ put, found }, who);
        put(`${words}.`);
      });
      const target = TARGETS.find((one) => words.includes(`opposes ${one}`));
      if (target !== undefined) found.positions.push(opposing(who.name, target, span));
    },
    done: () => {
      const { sentences, attributions, people, positions } = found;
      // in the order in which the parser writes them
      return {
        text,
        paragraphs: sentences,
        sentences,
        attributions,
        people: [...people.values()],
        positions,
      };
    },
  };
};

type Writing = { readonly put: (words: string) => Span; readonly found: Found };

const quoted = (writing: Writing, quote: string, who: Named): Attribution => {
  const { put } = writing;
  put("“");
  const content = [put(quote)];
  put("” ");
  const cue = put("said");
  put(" ");
  const mention = { ...mentioned(writing, who), kind: "name" } as const;
  put(".");
  const speakers = [who.name];
  return { kind: "direct", content, cue, mention, speakers, rule: "made", confidence: 1 };
};

/** The role follows the first mention. */
const mentioned = ({ put, found: { people } }: Writing, { name, printed, made }: Named): Span => {
  const span = put(printed);
  const known = people.get(name);
  if (known) {
    known.mentions.push(span);
    return span;
  }
  put(", the ");
  const role = put(made.role);
  put(",");
  people.set(name, {
    kind: "person",
    name,
    aliases: name === made.surname ? [] : [made.surname],
    mentions: [span],
    roles: [{ text: made.role, span: role }],
  });
  return span;
};

const opposing = (holder: string, target: string, evidence: Span): Position => ({
  holder,
  group: false,
  target,
  act: "go ahead",
  stance: "against",
  strength: "stated",
  evidence: [evidence],
  rule: "made",
});
