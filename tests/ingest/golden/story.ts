/** A made-up story, as every system of publishing prints it. */

export type Piece =
  | { readonly p: string }
  | { readonly heading: string }
  /** Words set apart; `by` signs them. */
  | { readonly quote: string; readonly by?: string }
  /** A post of a network, embedded. */
  | { readonly post: string; readonly by: string; readonly handle: string }
  /** `said: <q>…</q>` */
  | { readonly lead: string; readonly q: string };

export type Story = {
  readonly slug: string;
  readonly title: string;
  readonly byline: string;
  readonly outlet: string;
  /** ISO 8601. */
  readonly published: string;
  readonly pieces: readonly Piece[];
  /** Who says what, in the order printed: speaker, words, whether without marks. */
  readonly said: readonly (readonly [string, string])[];
};

/** The article's text as it must be read from any page. */
export const textOf = ({ pieces }: Story): string => pieces.flatMap(linesOf).join("\n\n");

const linesOf = (piece: Piece): readonly string[] => {
  if ("p" in piece) return [piece.p];
  if ("heading" in piece) return [piece.heading];
  if ("q" in piece) return [`${piece.lead} “${piece.q}”`];
  if ("post" in piece)
    return [`> ${piece.post}`, `> — ${piece.by} (${piece.handle}) March 3, 2026`];
  return [`> ${piece.quote}`, ...(piece.by ? [`> — ${piece.by}`] : [])];
};
