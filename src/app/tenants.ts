/** Workspaces and servers that have an archive of their own; all others share the main one. */
import type { Sessions } from "../archive/index.ts";
import type { Intake } from "./intake.ts";
import type { Whosaid } from "./whosaid.ts";

/** What an archive is to a bot. */
export type Answering = {
  readonly whosaid: Whosaid;
  readonly intake?: Intake | undefined;
  readonly sessions?: Sessions | undefined;
};

export type Tenants<T> = {
  /** What is there for whoever names these workspaces or servers; undefined where they belong to several archives. */
  readonly for: (tenants: readonly string[]) => T | undefined;
  /** What was made of an archive; of the main one if none is named. */
  readonly of: (its?: Answering) => T;
};

/** One is made of each archive; `own`: by workspace or server. */
export const tenantsOf = <T>(
  main: Answering,
  own: ReadonlyMap<string, Answering> = new Map(),
  make: (its: Answering) => T,
): Tenants<T> => {
  const made = new Map([...new Set([main, ...own.values()])].map((its) => [its, make(its)]));
  const of = (its = main): T => made.get(its) ?? make(its);
  return {
    for: (tenants) => {
      const [its = main, ...others] = new Set(tenants.map((tenant) => own.get(tenant) ?? main));
      return others.length === 0 ? of(its) : undefined;
    },
    of,
  };
};

/** `archives`: by workspace or server. Those that name the same one share it. */
export const openTenants = async <T>(
  archives: Readonly<Record<string, string>>,
  open: (archive: string) => Promise<T>,
): Promise<ReadonlyMap<string, T>> => {
  const opened = new Map<string, Promise<T>>();
  const own = new Map<string, T>();
  for (const [tenant, archive] of Object.entries(archives)) {
    const its = opened.get(archive) ?? open(archive);
    opened.set(archive, its);
    own.set(tenant, await its);
  }
  return own;
};
