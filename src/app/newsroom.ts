/** What a newsroom does beside asking, for the platform adapters. */

export interface Newsroom {
  /** What an asker says of an answer, by its `Answer.question`: it was of use, or not what they asked. */
  feedback(question: string, useful: boolean): Promise<void>;
  /** How many unlike questions found nothing, of those kept; undefined where none are kept. */
  gaps(): Promise<number | undefined>;
}
