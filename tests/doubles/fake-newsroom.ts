/** A Newsroom that remembers what it was told. */
import type { Newsroom } from "../../src/app/index.ts";

const PICTURE = { png: Buffer.from("89504e470d0a1a0a", "hex"), alt: "“One,” Ann Lee" };

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
    card: async (ref) => (ref.includes("@") ? PICTURE : undefined),
    timeline: async (question) => (question === "undated" ? undefined : PICTURE),
  };
};
