/** A statement as it is exported: one row for each printing. */
import type { Stored } from "../../archive/index.ts";
import {
  type Amendment,
  nameKey,
  oneLine,
  type Provenance,
  type QuotationKind,
  type Span,
  type Uttered,
  utteredIn,
} from "../../core/index.ts";
import { kindLabel } from "../labels.ts";
import { fragmentLink } from "./fragment-link.ts";

export type Exported = Provenance & {
  /** What a bot and `card` know the printing by. */
  readonly ref: string;
  readonly article: string;
  /** SHA-256 of the article's text, into which the spans point (UTF-16 units). */
  readonly hash: string;
  readonly spans: readonly Span[];
  readonly line: number;
  readonly speakers: readonly { readonly name: string; readonly kind: "person" | "body" }[];
  readonly role?: string;
  readonly kind: QuotationKind;
  /** Present where the words are no speech of theirs; see `Attribution.label`. */
  readonly report?: NonNullable<Uttered["attribution"]["label"]>;
  /** `partial quote`; as answers label it. */
  readonly label: string;
  /** As printed; where a cue interrupts them, parts. */
  readonly words: readonly string[];
  readonly sentence: string;
  /** How the speaker is printed. */
  readonly mention?: string;
  readonly cue?: string;
  /** The article's address with the words to scroll to. */
  readonly link?: string;
  readonly corrections: readonly Amendment[];
};

/** The statements of one article, in its order. */
export const exportedFrom = (stored: Stored): readonly Exported[] => {
  const kinds = kindsIn(stored);
  return utteredIn(stored).flatMap((uttered) => toExported(stored, uttered, kinds));
};

type Kinds = ReadonlyMap<string, "person" | "body">;

const kindsIn = ({ facts, links = [] }: Stored): Kinds => {
  const entities = new Map(links.map(({ name, entity }) => [name, entity]));
  return new Map(
    facts.people.map(({ name, kind }) => [nameKey(entities.get(nameKey(name)) ?? name), kind]),
  );
};

const toExported = (
  { article: { hash } }: Stored,
  { statement, attribution }: Uttered,
  kinds: Kinds,
): readonly Exported[] =>
  statement.printings.map((printing) => {
    const { article, line, offset: _, ...provenance } = printing.source;
    const { url } = provenance;
    const words = printing.words.map(({ text }) => text);
    const [only, ...others] = statement.speakers;
    const role = others.length === 0 ? only?.role?.text : undefined;
    return {
      ...provenance,
      ref: printing.ref,
      article,
      hash,
      spans: printing.words.map(({ span }) => span),
      line,
      speakers: statement.speakers.map(({ name }) => ({
        name,
        kind: kinds.get(nameKey(name)) ?? "person",
      })),
      ...(role === undefined ? {} : { role: oneLine(role) }),
      kind: printing.kind,
      ...(printing.label ? { report: printing.label } : {}),
      label: kindLabel(printing),
      words,
      sentence: printing.sentence.text,
      ...(printing.mention ? { mention: printing.mention.text } : {}),
      ...(printing.cue ? { cue: printing.cue.text } : {}),
      ...(url === undefined ? {} : { link: fragmentLink(url, words) }),
      corrections: attribution.amended ?? [],
    };
  });
