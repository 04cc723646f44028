/** A Newsroom that remembers what it was told. */
import type { Newsroom, Report, ReportRequest } from "../../src/app/index.ts";

const PICTURE = { png: Buffer.from("89504e470d0a1a0a", "hex"), alt: "“One,” Ann Lee" };

/** As the archive keeps it. */
export const reportOf = ({ ref, ...request }: ReportRequest): Report => ({
  ...request,
  id: "1a2b3c4d",
  article: ref.slice(0, ref.indexOf("@")),
  words: "One",
  speakers: ["Ann Lee"],
  at: 1,
});

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
      return request.ref.includes("@")
        ? { report: reportOf(request), corrected: false }
        : undefined;
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
