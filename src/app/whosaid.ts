/** What a platform adapter may ask of the product. All four faces use this and nothing below it. */
import type { Answer, Context, Explanation, PersonLine, Searched } from "../core/index.ts";
import type { Newsroom } from "./newsroom.ts";

export interface Whosaid {
  /**
   * One answer to whatever was typed; never throws for the question's sake. `page` is 1-based; `after` is the
   * `Answer.question` before this one in a conversation, for follow-ups (*who hasn't?*, *and Democrats?*).
   */
  ask(
    question: string,
    options?: { readonly page?: number; readonly after?: string },
  ): Promise<Answer>;
  /** The misquote check: somebody's wording against the print. */
  check(words: string): Promise<Answer>;
  /** The paragraph around a printing; undefined where `ref` names none (any more). */
  context(ref: string): Promise<Context | undefined>;
  /** Why a printing is ascribed to its speaker. */
  explain(ref: string): Promise<Explanation | undefined>;
  /** People whose name, surname or alias begins like `typed`, or nearly; best first, at most `limit`. */
  suggest(typed: string, limit: number): Promise<readonly PersonLine[]>;
  searched(): Promise<Searched>;
  readonly newsroom: Newsroom;
  close(): Promise<void>;
}
