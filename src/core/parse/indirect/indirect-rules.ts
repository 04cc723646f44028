/** The forms in which print reports words without marks. The first that applies names an attribution's rule. */

import type { Cue } from "../phrases/cues.ts";
import type { Rule } from "../speakers/rules.ts";
import type { Clause } from "./clauses.ts";

/** A cue and the clause that it reports. */
type Reported = { readonly cue: Cue; readonly clause: Clause };

type IndirectRule = Omit<Rule, "applies"> & { readonly applies: (reported: Reported) => boolean };

export const INDIRECT_RULES: readonly IndirectRule[] = [
  {
    id: "indirect-according-to",
    because: "*According to* names whose words the sentence gives, without marks.",
    example: "The well had been dry for a year, according to Ann Lee.",
    counterexample: "Ann Lee said the well was dry.",
    applies: ({ cue }) => cue.kind === "according",
  },
  {
    id: "indirect-cue-clause",
    because: "The reporting verb leads into words without marks.",
    example: "Ann Lee said the well was dry.",
    counterexample: "The well was dry, Ann Lee said.",
    applies: ({ clause }) => clause.side === "after",
  },
  {
    id: "indirect-clause-cue",
    because: "The reporting verb follows the words, which stand without marks.",
    example: "The well was dry, Ann Lee said.",
    counterexample: "Ann Lee said the well was dry.",
    applies: () => true,
  },
];

export const indirectRuleOf = (reported: Reported): IndirectRule => {
  const rule = INDIRECT_RULES.find(({ applies }) => applies(reported));
  if (!rule) throw new Error("indirect-rules: the last rule must apply to every report");
  return rule;
};
