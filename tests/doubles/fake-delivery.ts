/** A platform that remembers what was posted to it, and fails as told. */
import type { AlertBulletin, NewsroomDelivery } from "../../src/app/index.ts";
import type { DecidedReport } from "../../src/archive/index.ts";

type Post = { readonly id: string; readonly place: string; readonly lines: readonly string[] };

export type FakeDelivery = NewsroomDelivery & {
  readonly posts: Post[];
  readonly amended: Post[];
  readonly reported: DecidedReport[];
  /** What the next posts do: `before` fails without posting, `after` posts and fails, an error is thrown. */
  readonly faults: ("before" | "after" | Error)[];
};

/** `Ann Lee: words · article`; `gone (was Ann Lee)`; `Bo Ek: words · article (was Ann Lee)`. */
const lineOf = ({ statement, was }: AlertBulletin["items"][number]): string => {
  const [printing] = statement?.printings ?? [];
  const named = statement?.speakers.map(({ name }) => name).join(", ") ?? "";
  const words = printing?.words.map(({ text }) => text).join(" … ");
  const shown = printing ? `${named}: ${words} · ${printing.source.article}` : "gone";
  return was ? `${shown} (was ${was.join(", ")})` : shown;
};

const postOf = ({ id, place, items }: AlertBulletin): Post => ({
  id,
  place,
  lines: items.map(lineOf),
});

export const fakeDelivery = (): FakeDelivery => {
  const posts: Post[] = [];
  const amended: Post[] = [];
  const reported: DecidedReport[] = [];
  const faults: FakeDelivery["faults"] = [];
  return {
    posts,
    amended,
    reported,
    faults,
    post: async (bulletin) => {
      const fault = faults.shift();
      if (fault instanceof Error) throw fault;
      if (fault === "before") throw new Error("the platform is away");
      posts.push(postOf(bulletin));
      if (fault === "after") throw new Error("the platform answered too late");
      return `handle of ${bulletin.id}`;
    },
    posted: async ({ id }) =>
      posts.some((post) => post.id === id) ? `handle of ${id}` : undefined,
    amend: async (handle, bulletin) => {
      if (handle !== `handle of ${bulletin.id}`) throw new Error(`no message ${handle}`);
      amended.push(postOf(bulletin));
    },
    tell: async (report) => {
      const fault = faults.shift();
      if (fault) throw fault;
      reported.push(report);
    },
  };
};
