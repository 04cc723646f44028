/** Titles as the news shortens them before names: *Gov. Doe*. */
export const SHORT_TITLES = {
  gov: "governor",
  sen: "senator",
  rep: "representative",
  pres: "president",
} as const;

/** The same before several names: *Reps. Doe and Roe*. */
export const SHORT_PLURALS = { sens: "senators", reps: "representatives" } as const;
