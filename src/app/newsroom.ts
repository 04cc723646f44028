/** What a newsroom does beside asking, for the platform adapters. */
import type { Follow, Place, Report, Store } from "../archive/index.ts";
import type { Context } from "../core/index.ts";
import {
  type Followed,
  type FollowRequest,
  follow,
  following,
  unfollow,
} from "./alerts/follows.ts";
import { type ReportRequest, reportTo } from "./review.ts";

export interface Newsroom {
  /** What an asker says of an answer, by its `Answer.question`: it was of use, or not what they asked. */
  feedback(question: string, useful: boolean): Promise<void>;
  /** How many unlike questions found nothing, of those kept; undefined where none are kept. */
  gaps(): Promise<number | undefined>;
  /** Puts into the operator's queue that a statement is wrong; undefined where nothing is printed there any more. */
  report(request: ReportRequest): Promise<Report | undefined>;
  /** From now on the place is told what somebody says. */
  follow(request: FollowRequest): Promise<Followed>;
  /** Ends every following of the person there, or that on the subject alone; what was ended. */
  unfollow(request: Omit<FollowRequest, "by">): Promise<readonly Follow[]>;
  following(place: Place): Promise<readonly Follow[]>;
}

/** Where no question is kept. */
export const createNewsroom = (
  store: Store,
  contextOf: (ref: string) => Promise<Context | undefined>,
): Newsroom => ({
  feedback: async () => {},
  gaps: async () => undefined,
  report: (request) => reportTo(store, contextOf, request),
  follow: (request) => follow(store, request),
  unfollow: (request) => unfollow(store, request),
  following: (place) => following(store, place),
});
