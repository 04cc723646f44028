/** How a platform's connection fares, as the health port tells it. */

export const CONNECTIONS = ["connected", "connecting", "stopped"] as const;

/** `connecting`: also while a lost connection is tried again. */
export type Connection = (typeof CONNECTIONS)[number];

/** What a started bot says of its connection. */
export interface Connected {
  connection(): Connection;
}
