/** Reads a PNG of 8 bits a channel without interlacing, as resvg writes it: https://www.w3.org/TR/png-3/ */
import { inflateSync } from "node:zlib";

export type Pixels = {
  readonly width: number;
  readonly height: number;
  /** `#rrggbb` */
  readonly at: (x: number, y: number) => string;
};

const SIGNATURE = "89504e470d0a1a0a";
const RGBA = 6;

export const readPng = (png: Uint8Array): Pixels => {
  const bytes = Buffer.from(png);
  if (bytes.subarray(0, 8).toString("hex") !== SIGNATURE) throw new Error("not a PNG");
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  if (bytes[24] !== 8 || bytes[25] !== RGBA || bytes[28] !== 0) throw new Error("another PNG");
  const raw = unfiltered(inflateSync(Buffer.concat(dataOf(bytes))), width * 4, height);
  const at = (x: number, y: number): string =>
    `#${raw.subarray((y * width + x) * 4, (y * width + x) * 4 + 3).toString("hex")}`;
  return { width, height, at };
};

const dataOf = (bytes: Buffer): readonly Buffer[] => {
  const parts: Buffer[] = [];
  for (let at = 8; at < bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    const type = bytes.subarray(at + 4, at + 8).toString("latin1");
    if (type === "IDAT") parts.push(bytes.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  return parts;
};

const unfiltered = (data: Buffer, line: number, height: number): Buffer => {
  const raw = Buffer.alloc(line * height);
  const known = (x: number, y: number): number => (x < 0 || y < 0 ? 0 : (raw[y * line + x] ?? 0));
  for (let y = 0; y < height; y++) {
    const filter = data[y * (line + 1)] ?? 0;
    for (let x = 0; x < line; x++) {
      const [a, b, c] = [known(x - 4, y), known(x, y - 1), known(x - 4, y < 1 ? -1 : y - 1)];
      const guess = [0, a, b, (a + b) >> 1, paeth(a, b, c)][filter] ?? 0;
      raw[y * line + x] = (data[y * (line + 1) + 1 + x] ?? 0) + guess;
    }
  }
  return raw;
};

const paeth = (a: number, b: number, c: number): number => {
  const [pa, pb, pc] = [Math.abs(b - c), Math.abs(a - c), Math.abs(a + b - 2 * c)];
  if (pa <= pb && pa <= pc) return a;
  return pb <= pc ? b : c;
};
