/** Posts with the token of the workspace that a channel belongs to. A channel’s id says not which that is; Slack knows. */
import { type NewsroomDelivery, PlaceGone } from "../../app/index.ts";

type Workspaces = {
  /** Ids of all installations. */
  readonly ids: () => Promise<readonly string[]>;
  readonly deliveryOf: (id: string) => Promise<NewsroomDelivery>;
};

export const postingToEach = ({ ids, deliveryOf }: Workspaces): NewsroomDelivery => {
  const known = new Map<string, string>();
  const refused = new Set<string>();
  /** Where it succeeds; the last failure where it does nowhere. */
  const first = async <T>(
    place: string,
    act: (its: NewsroomDelivery) => Promise<T>,
  ): Promise<T> => {
    let failure: unknown = new PlaceGone("the app is installed nowhere");
    const at = known.get(place);
    for (const id of at === undefined ? await ids() : [at])
      try {
        const done = await act(await deliveryOf(id));
        known.set(place, id);
        return done;
      } catch (cause) {
        failure = cause;
      }
    known.delete(place);
    throw failure;
  };
  return {
    post: async (bulletin) => {
      try {
        const handle = await first(bulletin.place, (its) => its.post(bulletin));
        refused.delete(bulletin.id);
        return handle;
      } catch (cause) {
        refused.add(bulletin.id);
        throw cause;
      }
    },
    posted: async ({ id }) => (refused.has(id) ? undefined : ""),
    amend: (handle, bulletin) => first(bulletin.place, (its) => its.amend(handle, bulletin)),
    tell: (report) => first(report.reporter, (its) => its.tell(report)),
  };
};
