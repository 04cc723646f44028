/** What the double has seen: messages as people would see them, calls, and every breach of Slack's rules. */

export type Shown = {
  readonly ts: string;
  readonly channel: string;
  /** Of an ephemeral message the only person who sees it. */
  readonly onlyFor?: string;
  readonly thread?: string;
  text: string;
  blocks: readonly unknown[];
  deleted: boolean;
};

/** `holder`: the workspace or organisation whose installation’s token it came with. */
export type Call = {
  readonly method: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly holder?: string;
};

export type Trigger = { readonly id: string; readonly until: number; used: boolean };

export type Hook = {
  readonly url: string;
  readonly channel: string;
  readonly user: string;
  /** The message whose button was clicked, or that was shown by it last. */
  on?: Shown;
  left: number;
  until: number;
};

export type Upload = {
  readonly alt: string;
  readonly length: number;
  bytes?: Buffer;
  channel?: string;
};

const TRIGGER = 120_000;
const HOOK = { uses: 5, lifetime: 30 * 60_000 } as const;

export class Ledger {
  readonly shown: Shown[] = [];
  readonly calls: Call[] = [];
  readonly views: Record<string, unknown>[] = [];
  /** Must be empty at the end of a test: late acks, refused blocks, used-up addresses … */
  readonly breaches: string[] = [];
  readonly triggers = new Map<string, Trigger>();
  readonly hooks = new Map<string, Hook>();
  /** Answers with 429 that are due, by method or `hook`. */
  readonly limited = new Map<string, number>();
  /** Seconds to wait that a 429 tells. */
  patience = 1;
  /** Where the double stands. */
  base = "";
  readonly files = new Map<string, Upload>();
  /** Runs of a workflow's step that are to be ended, once, and how those that were ended. */
  readonly executions = new Set<string>();
  readonly ends: Readonly<Record<string, unknown>>[] = [];
  /** Whether the app has the agent view, and what was suggested there. */
  agent = false;
  readonly prompts: string[] = [];
  /** Channels that the bot is no member of: only a response_url reaches them. */
  readonly outside = new Set<string>();
  /** Channels in which only some may post for now. */
  readonly locked = new Set<string>();
  /** From now on every token is refused. */
  revoked = false;
  private count = 0;

  next(prefix: string): string {
    this.count++;
    return `${prefix}${this.count}`;
  }

  trigger(): string {
    const id = this.next("trigger.");
    this.triggers.set(id, { id, until: Date.now() + TRIGGER, used: false });
    return id;
  }

  hook(base: string, channel: string, user: string, on?: Shown): string {
    const url = `${base}/hook/${this.next("h")}`;
    const until = Date.now() + HOOK.lifetime;
    this.hooks.set(url, { url, channel, user, left: HOOK.uses, until, ...(on ? { on } : {}) });
    return url;
  }

  show(message: Omit<Shown, "ts" | "deleted">): Shown {
    const shown = { ...message, ts: this.next("1700000000.0000"), deleted: false };
    this.shown.push(shown);
    return shown;
  }

  breach(what: string): void {
    this.breaches.push(what);
  }

  /** True once for each 429 that is due. */
  isLimited(what: string): boolean {
    const due = this.limited.get(what) ?? 0;
    if (due > 0) this.limited.set(what, due - 1);
    return due > 0;
  }
}
