/** Who is held to have said one quoted stretch. */
import type { Resolved } from "../cast.ts";
import type { Candidate } from "./candidates.ts";
import type { QuoteSetting } from "./quote-setting.ts";

export type Decision = {
  readonly setting: QuoteSetting;
  /** Undefined: nobody is held to have said it. */
  readonly candidate: Candidate | undefined;
  readonly resolved: Resolved;
  /** The candidate was taken over from the quotation before. */
  readonly inherited: boolean;
  /** The words stand again further on, and the speaker was taken over from there. */
  readonly echoes?: boolean;
  readonly confidence: number;
  readonly reasons: () => readonly string[];
};
