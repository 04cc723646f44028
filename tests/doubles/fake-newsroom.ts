/** A Newsroom that remembers what it was told. */
import type { Newsroom } from "../../src/app/index.ts";

export const fakeNewsroom = (): Newsroom & { readonly told: unknown[] } => {
  const told: unknown[] = [];
  return {
    told,
    feedback: async (question, useful) => {
      told.push({ question, useful });
    },
    gaps: async () => undefined,
    report: async (request) => {
      told.push(request);
      return undefined;
    },
    follow: async (request) => {
      told.push(request);
      return { kind: "which", names: [] };
    },
    unfollow: async (request) => {
      told.push(request);
      return [];
    },
    following: async () => [],
  };
};
