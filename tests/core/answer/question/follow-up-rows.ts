/** Conversations: each row's question is asked after the one above it. */
import type { Expected } from "../expected.ts";

export const CONVERSATIONS: readonly (readonly Expected[])[] = [
  [
    ["who backs the strike", "positions", ["Joel Fitch", "Karel Novak"]],
    ["who hasn't?", "positions", ["Grant Odom"]],
    ["which Democrats", "notFound"],
  ],
  [
    ["who supports the strike", "positions", ["Joel Fitch", "Karel Novak"]],
    ["which Republicans", "positions", ["Joel Fitch"]],
    ["what about Odom", "positions", ["Grant Odom"], "declined to say"],
    ["and Democrats?", "passages", [], "endorsed the union's demands"],
  ],
  [
    ["who opposes a recount", "positions", []],
    ["and who supports it?", "positions", ["Mira Tolan"]],
  ],
  [
    ["what did Whitlock say", "which", ["Dana Whitlock", "Paul Whitlock"]],
    ["Dana", "statements", ["Dana Whitlock"]],
  ],
  [
    ["what did Whitlock say", "which", ["Dana Whitlock", "Paul Whitlock"]],
    ["the mayor", "statements", ["Paul Whitlock"]],
  ],
  [
    ["what did Whitlock say", "which", ["Dana Whitlock", "Paul Whitlock"]],
    ["2", "statements", ["Paul Whitlock"]],
  ],
  [
    ["what did Whitlock say about the harbor", "statements", ["Paul Whitlock"]],
    ["which Whitlock?", "which", ["Dana Whitlock", "Paul Whitlock"]],
    ["Paul", "statements", ["Paul Whitlock"], "quiet harbor"],
  ],
  [
    ["what did Amsel say about taxes", "notFound"],
    ["and about dollars?", "statements", ["Rita Amsel"], "30 million"],
    ["what did she demand", "positions", ["Rita Amsel"], "demanded that the governor"],
  ],
  [
    ["who said suspicion is not evidence", "statements", ["Naomi Feld"]],
    ["what did she say about Sandoval", "statements", ["Naomi Feld"], "Victor Sandoval knew"],
  ],
  [
    ["who is Osei", "person", ["Martin Osei"]],
    ["and Voss?", "person", ["Helen Voss"]],
  ],
  [
    ["who endorsed Tolan", "positions", ["Anton Kasparov"]],
    ["what did he say about the chair", "statements", ["Anton Kasparov"]],
  ],
];
