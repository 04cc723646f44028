/** Reads what a position is on: *Doe to resign*, *Doe's removal*, *the bridge should close*, *the merger*. */

export type Proposition = {
  /** Who or what should act. */
  readonly target?: string;
  /** What should be done, as typed. */
  readonly act?: string;
  /** All of it. */
  readonly text: string;
};

type Shape = {
  readonly id: string;
  readonly pattern: RegExp;
  readonly example: string;
  readonly counter: string;
};

/** First match counts. Groups: target, act. */
export const PROPOSITIONS: readonly Shape[] = [
  {
    id: "should",
    pattern:
      /^(?:that |on whether |whether |if )?(?<target>.+?) (?:should|must|ought to|needs? to|has to|have to|had to|would|will|can)(?: not)? (?<act>.+)$/,
    example: "Doe should resign",
    counter: "Doe to resign",
  },
  {
    id: "to-act",
    pattern: /^(?:for |on |upon )?(?<target>.+?) to (?<act>.+)$/,
    example: "on Doe to resign",
    counter: "Doe's removal",
  },
  {
    id: "noun-of",
    pattern:
      /^(?:for )?(?:the )?(?:immediate )?(?<act>[a-z-]+(?: [a-z-]+)?) (?:of|by|against) (?<target>.+)$/,
    example: "the resignation of Jane Doe",
    counter: "Doe's resignation",
  },
  {
    id: "possessive",
    pattern: /^(?:for )?(?<target>.+?)(?:'s|s') (?<act>.+)$/,
    example: "for Doe's resignation",
    counter: "the resignation of Doe",
  },
  {
    id: "state",
    pattern:
      /^(?:for )?(?<target>.+?) (?<act>out|gone|resign|resigning|resignation|removed|impeached|fired|ousted|removal|impeachment|stepping down|step down|quit|quitting|resigned)$/,
    example: "Doe out",
    counter: "the merger",
  },
  {
    id: "participle",
    pattern:
      /^(?:for )?(?<target>(?:the |a |an |his |her |its |their )?[a-z'-]+(?: [a-z'-]+){0,3}) (?<act>(?:[a-z]{2,}ed|sent|built|cut|put|kept|made|held|brought|taken|given|shut|thrown|withdrawn|rebuilt|paid|sold|bought|broken|freed|set)(?: (?:in|out|off|up|down|back|away))?)$/,
    example: "the bridge closed",
    counter: "the closed bridge",
  },
];

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
