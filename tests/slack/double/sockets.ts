/** Socket Mode: hello, envelopes, acknowledgements within three seconds, refresh. */
import { randomUUID } from "node:crypto";
import type { Server } from "node:http";
import { type WebSocket, WebSocketServer } from "ws";
import type { Ledger } from "./ledger.ts";

/** Slack allows three seconds; the double does not measure, as a busy machine takes any time for anything. */
export const ACK = 120_000;

export type Acked = { readonly milliseconds: number; readonly payload: unknown };

type Waiting = { readonly since: number; readonly resolve: (acked: Acked | undefined) => void };

export class Sockets {
  private readonly server: WebSocketServer;
  private readonly open: WebSocket[] = [];
  private readonly waiting = new Map<string, Waiting>();
  private turn = 0;
  /** When each connection so far was made, in milliseconds. */
  readonly times: number[] = [];
  private readonly ledger: Ledger;

  constructor(http: Server, ledger: Ledger) {
    this.ledger = ledger;
    this.server = new WebSocketServer({ server: http, path: "/link" });
    this.server.on("connection", (socket) => this.welcome(socket));
  }

  get connected(): number {
    return this.open.length;
  }

  /** Sends over the connections in turn, as Slack does; resolves with the ack, undefined after three seconds. */
  async deliver(type: string, payload: unknown, retry = 0): Promise<Acked | undefined> {
    const socket = this.open[this.turn++ % Math.max(1, this.open.length)];
    if (!socket) {
      this.ledger.breach("no connection to deliver over: lost");
      return undefined;
    }
    const envelope_id = randomUUID();
    const acked = new Promise<Acked | undefined>((resolve) => {
      this.waiting.set(envelope_id, { since: Date.now(), resolve });
      setTimeout(() => resolve(undefined), ACK).unref();
    });
    const again = retry > 0 ? { retry_attempt: retry, retry_reason: "timeout" } : {};
    socket.send(
      JSON.stringify({ envelope_id, type, payload, accepts_response_payload: true, ...again }),
    );
    return acked;
  }

  /** Anything at all, to one connection. */
  say(raw: string): void {
    this.open[0]?.send(raw);
  }

  /** Asks the n-th connection to come again, and closes it. */
  refresh(n = 0): void {
    const socket = this.open[n];
    if (!socket) return;
    this.drop(socket);
    socket.send(JSON.stringify({ type: "disconnect", reason: "refresh_requested" }));
    setTimeout(() => socket.close(), 500).unref();
  }

  /** Cuts all connections without a word. */
  cut(): void {
    for (const socket of [...this.open]) {
      this.drop(socket);
      socket.terminate();
    }
  }

  async close(): Promise<void> {
    this.cut();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private welcome(socket: WebSocket): void {
    this.times.push(Date.now());
    this.open.push(socket);
    socket.on("close", () => this.drop(socket));
    socket.on("message", (data) => this.acknowledged(String(data)));
    socket.send(
      JSON.stringify({
        type: "hello",
        num_connections: this.open.length,
        connection_info: { app_id: "A0" },
      }),
    );
  }

  private acknowledged(raw: string): void {
    const { envelope_id, payload } = JSON.parse(raw);
    const waiting = this.waiting.get(envelope_id);
    if (!waiting) {
      this.ledger.breach("acknowledged twice, or what was never sent");
      return;
    }
    this.waiting.delete(envelope_id);
    const milliseconds = Date.now() - waiting.since;
    if (milliseconds > ACK) this.ledger.breach(`acknowledged after ${milliseconds} ms`);
    waiting.resolve({ milliseconds, payload });
  }

  private drop(socket: WebSocket): void {
    const at = this.open.indexOf(socket);
    if (at >= 0) this.open.splice(at, 1);
  }
}
