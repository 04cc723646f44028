/** What is counted of answers that were of no use, and of questions that found nothing. */
import { Counter, Gauge, type Registry } from "prom-client";
import type { Newsroom } from "./newsroom.ts";

/** `newsroom`, what is said to it of answers counted under the platform’s name. */
export type CountFeedback = (newsroom: Newsroom, platform: string) => Newsroom;

export const createGapMetrics = (
  registry: Registry,
  gaps: () => Promise<number | undefined>,
): CountFeedback => {
  const registers = [registry];
  const feedback = new Counter({
    name: "whosaid_feedback_total",
    help: "What askers said of answers: useful, or not what was asked",
    labelNames: ["platform", "useful"],
    registers,
  });
  new Gauge({
    name: "whosaid_gaps",
    help: "Unlike questions that found nothing, of those kept",
    registers,
    async collect() {
      const many = await gaps();
      if (many !== undefined) this.set(many);
    },
  });
  return (newsroom, platform) => ({
    ...newsroom,
    feedback: (question, useful) => {
      feedback.inc({ platform, useful: String(useful) });
      return newsroom.feedback(question, useful);
    },
  });
};
