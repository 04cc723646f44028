/** What a bot remembers of conversations, with others that share its archive. Where that is away, answers go on without. */
import { randomUUID } from "node:crypto";
import { failureFields, type Log, type Pace, type Sessions, type Verdict } from "../app/index.ts";
import type { Request } from "./request.ts";

/** An answer that stands where all see it, as the face finds it again. */
export type Posted = {
  readonly channel: string;
  readonly id: string;
  /** For whom it is painted there, as the face names them. */
  readonly as: string;
  readonly sharedBy?: string;
};

/** What it answers, and the ids of those articles whose statements it shows. */
type Answered = Posted & { readonly request: Request; readonly articles: readonly string[] };

export type Memory = {
  /** True the first time of an event, which a platform may deliver again, or to others too. */
  readonly first: (event: string) => Promise<boolean>;
  /** Whether somebody may ask now. */
  readonly mayAsk: (person: string) => Promise<Verdict>;
  /** The last question of each thread and direct message, for follow-ups to it: *who hasn't?*, *and Democrats?* */
  readonly talks: {
    readonly before: (conversation: string) => Promise<string | undefined>;
    readonly asked: (conversation: string, question: string) => Promise<void>;
  };
  /** What was shown to one person and may be shared, once: by a double click, or by two people, it is posted once. */
  readonly shares: {
    /** The id under which `shown` can be shared as it was seen, whatever becomes of the archive. */
    readonly keep: (shown: string) => Promise<string>;
    readonly kept: (id: string) => Promise<string | undefined>;
    /** Posts it, unless that was done before: whether it is now. What could not be posted can be shared again. */
    readonly once: (id: string, post: () => Promise<void>) => Promise<boolean>;
  };
  /** Answers that can be amended. */
  readonly answers: {
    readonly put: (key: string, answered: Answered) => Promise<void>;
    readonly get: (key: string) => Promise<Posted | undefined>;
    readonly all: () => Promise<readonly (readonly [string, Answered])[]>;
    readonly forget: (key: string) => Promise<void>;
  };
};

/** Characters of an id under which something may be shared. */
const ID = 12;

export const createMemory = (
  platform: string,
  sessions: Sessions,
  { pace, log }: { readonly pace: Pace; readonly log: Log },
): Memory => {
  const realm = (of: string): string => `${platform} ${of}`;
  const [event, talk, shown] = [realm("event"), realm("talk"), realm("shown")];
  const [shared, answered] = [realm("shared"), realm("answered")];
  const or = <T>(otherwise: T, work: Promise<T>): Promise<T> =>
    work.catch((cause: unknown) => {
      log.debug(failureFields(cause), `${platform}: conversations are not remembered`);
      return otherwise;
    });
  return {
    first: (id) => or(true, sessions.first(event, id)),
    mayAsk: (person) => or({ allowed: true }, sessions.ask(`${platform} ${person}`, pace)),
    talks: {
      before: (conversation) => or(undefined, sessions.get(talk, conversation)),
      asked: (conversation, question) => or(undefined, sessions.put(talk, conversation, question)),
    },
    shares: {
      keep: async (text) => {
        const id = randomUUID().replaceAll("-", "").slice(0, ID);
        await or(undefined, sessions.put(shown, id, text));
        return id;
      },
      kept: (id) => or(undefined, sessions.get(shown, id)),
      once: async (id, post) => {
        if (!(await or(true, sessions.first(shared, id)))) return false;
        try {
          await post();
        } catch (cause) {
          await or(undefined, sessions.forget(shared, id));
          throw cause;
        }
        return true;
      },
    },
    answers: {
      put: (key, its) => or(undefined, sessions.put(answered, key, JSON.stringify(its))),
      get: async (key) => {
        const found = await or(undefined, sessions.get(answered, key));
        return found === undefined ? undefined : JSON.parse(found);
      },
      all: async () => {
        const all = await or(new Map<string, string>(), sessions.all(answered));
        return [...all].map(([key, its]) => [key, JSON.parse(its)]);
      },
      forget: (key) => or(undefined, sessions.forget(answered, key)),
    },
  };
};
