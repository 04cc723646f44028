/** Bytes of a file → its text, whatever it was saved as. Nothing is normalised. */

export type Decoded =
  | {
      readonly text: string;
      /** Where `text` begins in the file as read, in UTF-16 units: 1 after a byte-order mark. */
      readonly offset: number;
      readonly warning?: string;
    }
  | { readonly failure: string };

/** A control character that no text holds: all but white space, and but those that a text read wrongly has for letters. */
// "a\u0000b"; not: "a\tb\r\n", "â\u0080\u009d"
const CONTROL = /(?![\s\u0080-\u009f])\p{Cc}/gu;
/** More of them than one in so many characters: not a text. */
const CONTROL_SHARE = 1000;
const BOM = "\ufeff";

/** What Windows-1252 has at 0x80–0x9f. Node's own decoder takes these for Latin-1 control characters. */
const WINDOWS = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";
// 0x93 in "\u0093No\u0094"; not: "é"
const WINDOWS_ONLY = /[\u0080-\u009f]/g;

export const decode = (bytes: Uint8Array): Decoded => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return withoutMark(decodeAs("utf-16le", bytes));
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return withoutMark(decodeAs("utf-16be", bytes));
  const text = decodeStrictly(bytes);
  return text === undefined ? decodeDamaged(bytes) : withoutMark(text);
};

const decodeAs = (encoding: string, bytes: Uint8Array): string =>
  new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);

const decodeWindows = (bytes: Uint8Array): string =>
  Buffer.from(bytes)
    .toString("latin1")
    .replace(WINDOWS_ONLY, (char) => WINDOWS[char.charCodeAt(0) - 0x80] ?? char);

const decodeStrictly = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder("utf-8", { ignoreBOM: true, fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

/**
 * Not UTF-8. Where no character beyond ASCII is whole UTF-8 it was saved as Windows-1252; else it is UTF-8 with
 * damage, and each broken byte shows as U+FFFD.
 */
const decodeDamaged = (bytes: Uint8Array): Decoded => {
  const lenient = decodeAs("utf-8", bytes);
  const whole = [...lenient].some((char) => char > "\u007f" && char !== "\ufffd" && char !== BOM);
  const decoded = withoutMark(whole ? lenient : decodeWindows(bytes));
  if ("failure" in decoded) return decoded;
  const warning = whole
    ? "is not whole UTF-8; broken bytes show as �. Save it as UTF-8 to be quoted rightly"
    : "is not UTF-8; read as Windows-1252. Save it as UTF-8 to be sure";
  return { ...decoded, warning };
};

const withoutMark = (read: string): Decoded => {
  if (isBinary(read)) return { failure: "is not a text file; only text can be read" };
  const offset = read.startsWith(BOM) ? 1 : 0;
  const text = read.slice(offset);
  return text.trim() === "" ? { failure: "is empty; there is nothing to read" } : { text, offset };
};

const isBinary = (text: string): boolean => {
  const controls = text.match(CONTROL)?.length ?? 0;
  return controls * CONTROL_SHARE > text.length;
};
