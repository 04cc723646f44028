/** What a newsroom does beside asking, for the platform adapters. */
import type { Follow, Place, Store } from "../archive/index.ts";
import { type Answer, utteredAt } from "../core/index.ts";
import {
  type Followed,
  type FollowRequest,
  follow,
  following,
  unfollow,
} from "./alerts/follows.ts";
import type { Allowed } from "./intake.ts";
import type { Picture, Theme } from "./pictures/index.ts";
import type { Drawing } from "./pictures/thread.ts";
import { type Reported, type ReportRequest, reportOrCorrect } from "./review.ts";
import type { Whosaid } from "./whosaid.ts";

export interface Newsroom {
  /** What an asker says of an answer, by its `Answer.question`: it was of use, or not what they asked. */
  feedback(question: string, useful: boolean): Promise<void>;
  /** How many unlike questions found nothing, of those kept; undefined where none are kept. */
  gaps(): Promise<number | undefined>;
  /** Puts into the operator's queue that a statement is wrong; undefined where nothing is printed there any more. */
  report(request: ReportRequest): Promise<Reported | undefined>;
  /** From now on the place is told what somebody says. */
  follow(request: FollowRequest): Promise<Followed>;
  /** Ends every following of the person there, or that on the subject alone; what was ended. */
  unfollow(request: Omit<FollowRequest, "anybody" | "by">): Promise<readonly Follow[]>;
  following(place: Place): Promise<readonly Follow[]>;
  /** A printing as a picture; undefined where nothing is printed there any more. Throws one line where its letters are in no font. */
  card(ref: string, theme?: Theme): Promise<Picture | undefined>;
  /** What answers a question by days; undefined where no article of it prints one. */
  timeline(question: string, theme?: Theme): Promise<Picture | undefined>;
}

/** What is asked of the answers. */
type Asking = Pick<Whosaid, "ask" | "context">;

/** Pages of an answer that a timeline shows at most. */
const PAGES = 5;

/** Where no question is kept. */
export const createNewsroom = (
  store: Store,
  { ask, context }: Asking,
  pictures: Drawing,
  reviewers: Allowed = {},
): Newsroom => ({
  feedback: async () => {},
  gaps: async () => undefined,
  report: (request) => reportOrCorrect(store, { context, reviewers }, request),
  follow: (request) => follow(store, request),
  unfollow: (request) => unfollow(store, request),
  following: (place) => following(store, place),
  card: async (ref, theme) => {
    const article = (await context(ref))?.source.article;
    const [stored] = article === undefined ? [] : await store.articles([article]);
    const uttered = stored && utteredAt(stored, ref);
    return uttered && pictures.quoteCard(uttered.statement, theme);
  },
  timeline: async (question, theme) => {
    const answers: Answer[] = [await ask(question)];
    const pages = Math.min(answers[0]?.pages ?? 1, PAGES);
    for (let page = 2; page <= pages; page++) answers.push(await ask(question, { page }));
    return pictures.timelineOf(answers, theme);
  },
});
