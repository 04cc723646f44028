/** How a platform's connection fares, as the health port tells it. */
import type { NewsroomDelivery } from "./alerts/bulletins.ts";
import type { Answering } from "./tenants.ts";

export const CONNECTIONS = ["connected", "connecting", "stopped"] as const;

/** `connecting`: also while a lost connection is tried again. */
export type Connection = (typeof CONNECTIONS)[number];

/** What a started bot says of its connection. */
export interface Connected {
  connection(): Connection;
}

/** A started bot. */
export type Bot = Connected & {
  /** Rejects with one line for the operator where a platform takes a token back; resolves once stopped. */
  readonly done: Promise<void>;
  /** Within two seconds. */
  readonly stop: () => Promise<void>;
  /** How what nobody asked for is posted, of an archive; the main one if none is named. */
  readonly deliveryOf: (its?: Answering) => NewsroomDelivery;
};
