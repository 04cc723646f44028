/** Speaks with the token of the workspace that a channel belongs to. A channel’s id says not which that is; Slack knows. */
import { webApi } from "@slack/bolt";
import { PlaceGone } from "../../app/index.ts";

/** After these nothing can be posted in a place any more. */
const GONE: ReadonlySet<string> = new Set([
  "channel_not_found",
  "is_archived",
  "not_in_channel",
  "account_inactive",
  "user_not_found",
]);
export const isGone = (error: unknown): boolean =>
  error instanceof webApi.WebAPIPlatformError && GONE.has(error.data.error);

/** Slack has not answered, or not as it should: what was asked may be done. */
export const mayBeDone = (error: unknown): boolean =>
  error instanceof webApi.WebAPIRequestError || error instanceof webApi.WebAPIHTTPError;

/** Does something in a channel, or in the conversation with somebody. */
export type At = <T>(place: string, act: (client: webApi.WebClient) => Promise<T>) => Promise<T>;

type Workspaces = {
  /** Ids of all installations. */
  readonly ids: () => Promise<readonly string[]>;
  readonly clientOf: (id: string) => Promise<webApi.WebClient>;
};

/** Where it succeeds. A place is gone only where every workspace says so. */
export const inItsWorkspace = ({ ids, clientOf }: Workspaces): At => {
  const known = new Map<string, string>();
  return async (place, act) => {
    const failures: unknown[] = [];
    const at = known.get(place);
    for (const id of at === undefined ? await ids() : [at])
      try {
        const done = await act(await clientOf(id));
        known.set(place, id);
        return done;
      } catch (cause) {
        if (mayBeDone(cause)) throw cause;
        failures.push(cause);
      }
    known.delete(place);
    const [failure = new PlaceGone("the app is installed nowhere")] = [
      ...failures.filter((each) => !isGone(each)),
      ...failures,
    ];
    throw failure;
  };
};
