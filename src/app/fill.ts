/** Fills an archive from the folder that goes with it. */
import type { Store } from "../archive/index.ts";
import { type Adding, addTo } from "./add.ts";

export type Filling = {
  /** Always added where `asked`, else only to an archive that is made by being asked a question. */
  readonly articles: { readonly folder: string; readonly asked: boolean };
  readonly kept: boolean;
  /** What the archive is called where something is told of it. */
  readonly name: string;
  /** Told of files that are odd or left out, and that a new archive was filled. */
  readonly warn: (line: string) => void;
};

/** As the folder of the built-in articles is called in the README. */
const BUILT_IN = "seeds/";

export const fill = async (
  store: Store,
  { articles: { folder, asked }, kept, name, warn }: Filling,
  adding: (store: Store) => Promise<Adding>,
): Promise<void> => {
  const isNew = await store.isNew();
  if (!asked && !isNew) return;
  for await (const file of addTo(await adding(store), [folder])) {
    // a folder that fails as a whole leaves nothing to answer from
    if ("failure" in file && file.path === folder) throw new Error(`${folder}: ${file.failure}`);
    const odd = "failure" in file ? `${file.failure}; left out` : file.warning;
    if (odd) warn(`${file.path}: ${odd}`);
  }
  if (kept && isNew) warn(`${name} is new; filled from ${asked ? folder : BUILT_IN}`);
};
