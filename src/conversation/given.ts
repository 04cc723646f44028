/** Files that somebody hands over in a chat. */
import type { Given } from "../app/index.ts";

/** Bytes, and milliseconds for all of them. */
const LARGEST = 20_000_000;
const TIMEOUT = 30_000;

type File = { readonly name: string; readonly url: string; readonly size: number };

/** Throws one line where it is too large or cannot be had. */
export const download = async (
  { name, url, size }: File,
  authorization?: string,
): Promise<Given> => {
  if (size > LARGEST)
    throw new Error(`${name}: is too large; at most ${LARGEST / 1e6} MB are taken`);
  const response = await fetch(url, {
    headers: authorization ? { authorization } : {},
    redirect: "error",
    signal: AbortSignal.timeout(TIMEOUT),
  });
  if (!response.ok) throw new Error(`${name}: could not be downloaded (${response.status})`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  return { name, bytes };
};
