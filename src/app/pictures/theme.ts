/** The colours of pictures. */

export type Theme = "light" | "dark";

export type Colours = {
  readonly paper: string;
  readonly ink: string;
  /** Words around those that matter, sources. */
  readonly muted: string;
  readonly line: string;
  readonly accent: string;
  readonly label: string;
  /** Sides of a board. */
  readonly for: string;
  readonly against: string;
  readonly withheld: string;
};

/** Text on paper has a contrast of 4.5 or more: https://www.w3.org/TR/WCAG22/#contrast-minimum */
export const COLOURS: Readonly<Record<Theme, Colours>> = {
  light: {
    paper: "#fbf8f2",
    ink: "#1d1a16",
    muted: "#6a6257",
    line: "#ddd5c7",
    accent: "#a8321f",
    label: "#f1e9da",
    for: "#1f6f54",
    against: "#a8321f",
    withheld: "#6a6257",
  },
  dark: {
    paper: "#171614",
    ink: "#f3eee4",
    muted: "#a79d8e",
    line: "#3a362f",
    accent: "#f0836b",
    label: "#2a2722",
    for: "#6fc6a2",
    against: "#f0836b",
    withheld: "#a79d8e",
  },
};
