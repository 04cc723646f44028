/** Questions about people and where they stand, on four articles made up for them: a strike, a trial, a transfer, an election. */
import { join } from "node:path";
import type { Expected } from "./expected.ts";

export const PEOPLE_ARTICLES = join(import.meta.dirname, "people-articles");

/** Two people share a surname; what else is asked holds of one of them. */
const SURNAMES: readonly Expected[] = [
  ["what did Whitlock say about the harbor", "statements", ["Paul Whitlock"], "quiet harbor"],
  ["what did Whitlok say about the harbour", "statements", ["Paul Whitlock"], "quiet harbor"],
  ["what did Whitlock say about signing a contract", "statements", ["Dana Whitlock"]],
  ["what did kasparov say about one voice", "statements", ["Emil Kasparov"]],
  ["what did Kasparov say about the chair", "statements", ["Anton Kasparov"], "stolen chair"],
  ["Sandoval on inspections", "statements", ["Anna Sandoval"], "delayed twice"],
  ["what did Sandoval say", "statements", ["Anna Sandoval"]],
  ["did sandoval testify", "statements", ["Anna Sandoval"]],
  ["how old is Sandoval", "passages", ["Victor Sandoval"], "58"],
  ["from:whitlock asking politely", "statements", ["Dana Whitlock"]],
  ["did Whitlock say a quiet harbor feeds nobody", "check", ["Paul Whitlock"]],
  ["did Kasparov endorse Tolan", "positions", ["Anton Kasparov"]],
  ["mayor Whitlock", "person", ["Paul Whitlock"]],
  ["what did Whitlock say", "which", ["Dana Whitlock", "Paul Whitlock"]],
  ["who is Whitlock", "which", ["Dana Whitlock", "Paul Whitlock"]],
  ["which Whitlock?", "which", ["Dana Whitlock", "Paul Whitlock"]],
  ["what did Whitlock say about robots", "notFound"],
  ["what did Kasparov say about turtles", "notFound"],
];

export const PEOPLE_QUESTIONS: readonly Expected[] = [...SURNAMES];
