/** Reads what a position is on: *Doe to resign*, *Doe's removal*, *the bridge should close*, *the merger*. */
import { PROPOSITIONS } from "../question/patterns.ts";

export type Proposition = {
  /** Who or what should act. */
  readonly target?: string;
  /** What should be done, as typed. */
  readonly act?: string;
  /** All of it. */
  readonly text: string;
};

export const readProposition = (typed: string): Proposition => {
  const text = typed.trim();
  for (const { pattern } of PROPOSITIONS) {
    const groups = pattern.exec(text)?.groups;
    const target = groups?.["target"];
    const act = groups?.["act"];
    if (target && act) return { target, act: ACTS.get(act) ?? act, text };
  }
  return { text };
};

/** Said of somebody who should go. */
const ACTS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    out: "resign",
    gone: "resign",
    go: "resign",
    leave: "resign",
  }),
);
