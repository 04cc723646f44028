/** One place where somebody is named. */
import type { NounPhrase } from "./phrases/mentions.ts";

export type Appearance = {
  readonly entity: number;
  readonly phrase: NounPhrase;
  /** First token of the name, titles left out. */
  readonly at: number;
  /** The name is its phrase's head, not its owner or modifier. */
  readonly head: boolean;
  readonly subject: boolean;
  /** The phrase opens its sentence. */
  readonly opens: boolean;
};
