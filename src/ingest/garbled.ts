/** Text that was spoilt on its way: mended where that leaves nothing to guess, complained of otherwise. */

export type Mended = { readonly text: string; readonly warnings: readonly string[] };

const REPLACEMENT = /\ufffd+/g;
// UTF-8 read as Windows-1252: â€œ, Ã©, Â£ and, its last byte lost, â€
const MISREAD =
  /[\u00c2-\u00f4](?:[\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]{1,3})|â€(?=$|[\s.,;:!?)])/g;
const LOST_END = "â€";
/** What Windows-1252 has at 0x80–0x9f. */
const WINDOWS = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";
// &ldquo; · &#8217; · &amp;, which a page shows where it escaped twice
const ESCAPE = /&(?:#\d{2,6}|#x[\da-f]{2,6}|[a-z]{2,8}\d{0,2});/gi;

/** `decodeEscape`: the character that an entity of HTML stands for. */
export const mend = (text: string, decodeEscape: (written: string) => string): Mended => {
  const escapes = new Map<string, string>();
  const decoded = text.replace(ESCAPE, (written) => {
    const known = escapes.get(written) ?? decodeEscape(written);
    escapes.set(written, known);
    return known;
  });
  const read = decoded.replace(MISREAD, readAgain);
  return {
    text: read,
    warnings: [
      ...(decoded === text ? [] : ["shows escapes such as &ldquo;; read as what they stand for"]),
      ...(read === decoded ? [] : ["was UTF-8 read as Windows-1252 (â€œ); read rightly"]),
      ...complaintsOf(read),
    ],
  };
};

/** What is wrong with a text that is kept as it is. */
export const complaintsOf = (text: string): readonly string[] => {
  const lost = text.match(REPLACEMENT)?.length ?? 0;
  return [
    ...(lost > 0
      ? [`holds � at ${lost} places, where marks or letters were lost before it came here`]
      : []),
    ...(text.search(MISREAD) >= 0 && readsOtherwise(text)
      ? ["holds â€œ or the like: UTF-8 that was read as Windows-1252; save it anew"]
      : []),
  ];
};

const readsOtherwise = (text: string): boolean =>
  (text.match(MISREAD) ?? []).some((piece) => readAgain(piece) !== piece);

const readAgain = (piece: string): string => {
  if (piece === LOST_END) return "”";
  const bytes = Uint8Array.from(piece, byteOf);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return piece;
  }
};

const byteOf = (char: string): number => {
  const at = WINDOWS.indexOf(char);
  return at < 0 ? char.charCodeAt(0) : 0x80 + at;
};
