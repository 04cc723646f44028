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

/** Roles in place of names: as printed, of somebody, without a name at all. */
const ROLES: readonly Expected[] = [
  ["what did the county spokesman say", "statements", [], "ambulances"],
  ["county spokesman on ferries", "statements", [], "ferries"],
  ["who is the county spokesman", "statements", [], "county spokesman"],
  ["what did the coast guard spokeswoman say about ships", "statements", [], "eleven ships"],
  ["what did the state department spokesman say", "statements", [], "watching the count"],
  ["who is the chief executive of Brightwater", "person", ["Martin Osei"]],
  ["what did the ceo of brightwater logistics say about a raise", "statements", ["Martin Osei"]],
  ["the chief executive of Calder Athletic", "person", ["Helen Voss"]],
  ["who is the chief executive", "which", ["Martin Osei", "Helen Voss"]],
  ["what did the captain say", "statements", ["Tom Ashdown"]],
  ["what did the judge say about suspicion", "statements", ["Naomi Feld"]],
  ["who is the district attorney", "person", ["Laura Brandt"]],
  ["what did the families' lawyer say", "statements", ["Dennis Roark"]],
  ["what did the lawyer say", "which", ["Dennis Roark", "Peter Hallam"]],
  ["what did Sandoval's lawyer say", "statements", ["Peter Hallam"]],
  ["what did prado's agent say", "statements", ["Paulo Reis"], "head up"],
  ["who is Prado's agent", "person", ["Paulo Reis"]],
  ["the governor's spokesman", "person", ["Theo Lind"]],
  ["what did the head of the european observers say", "statements", ["Sean McBride"]],
  ["who is the prime minister of Marovia", "person", ["Pavel Stoica"]],
  ["who is the army chief", "person", ["Stefan Orlo"]],
  ["who is the governor", "person", ["Ellen Castellano"]],
  ["what did the crane operator say about robots", "statements", ["Luis Ferrand"]],
  ["what did the former president say", "statements", ["Anton Kasparov"]],
  ["who is the quarry commissioner", "notFound"],
  ["what did the prime minister of Valdoria say", "notFound"],
  ["who is the chief executive of Hadley's", "notFound"],
];

/** Where people stand on propositions of every form, and never on another than the one asked. */
const POSITIONS: readonly Expected[] = [
  ["who backs the strike", "positions", ["Joel Fitch", "Karel Novak"]],
  ["who opposes the strike", "closest", [], "opposing the walkout"],
  ["does Fitch support the strike", "positions", ["Joel Fitch"]],
  ["does Odom back the strike", "positions", ["Grant Odom"], "declined to say"],
  ["who hasn't said whether he supports the strike", "positions", ["Grant Odom"]],
  ["which republicans support the strike", "positions", ["Joel Fitch"]],
  // whoever endorses a union's demands is not yet for its strike
  ["which democrats back the strike", "closest", []],
  ["has Castellano called for a mediator", "positions", ["Ellen Castellano"]],
  ["who wants the guard sent in", "positions", ["Rita Amsel"]],
  ["who asked for the national guard", "positions", ["Rita Amsel"]],
  ["who demanded a recount", "positions", ["Mira Tolan"]],
  ["who opposes a recount", "positions", [], "oppose a recount"],
  ["who endorsed Tolan", "positions", ["Anton Kasparov"]],
  ["who refused to concede", "positions", ["Mira Tolan"]],
  ["who refused to sign the count", "positions", ["Ivana Petrescu"]],
  ["who called for Sandoval to surrender his license", "positions", ["Laura Brandt"]],
  ["did Brandt call on Sandoval to give up his licence", "positions", ["Laura Brandt"]],
  ["who opposes a new trial", "positions", ["Simon Pell"]],
  ["who wants the charges dropped", "positions", ["Peter Hallam"]],
  ["who called for a ban on night blasting", "positions", ["Quarry Workers Association"]],
  ["who wants Prado to stay", "positions", ["Alan Moyes"]],
  ["who urged the president to step down", "positions", ["Mira Tolan"]],
  ["who called for the arrest of the protest leaders", "positions", ["Boris Hale"]],
  ["who backs Kasparov", "positions", ["Marovia"], "Marovia backs"],
  ["who supports the president", "positions", ["Marovia"]],
  ["who supports a general strike", "positions", ["Karel Novak"]],
  ["who praised the ruling", "passages", ["Peter Hallam"]],
  ["who refused to discuss the player", "passages", ["Javier Mena"]],
  ["who urged the attorney general to take over the case", "passages", [], "Roark"],
  ["did Osei comment on automation", "passages", ["Martin Osei"], "declined to comment"],
  ["who called for Whitlock to resign", "notFound"],
  ["who endorsed Amsel", "notFound"],
];

/** The same asked loosely: of a holder, of an act, of an office by another name. */
const LOOSELY: readonly Expected[] = [
  ["what has Ellen Castellano called for", "positions", ["Ellen Castellano"]],
  ["what did the opposition leader demand", "positions", ["Mira Tolan"]],
  ["what does Pell oppose", "positions", ["Simon Pell"]],
  ["what is Odom's position on the strike", "positions", ["Grant Odom"], "declined to say"],
  ["who wants to arrest protest leaders", "positions", ["Boris Hale"]],
  ["which lawmakers want the guard", "positions", ["Rita Amsel"]],
  ["who wants a recount", "positions", ["Mira Tolan"]],
  ["should Prado stay", "positions", ["Alan Moyes"]],
  ["does the justice minister want protesters arrested", "positions", ["Boris Hale"]],
  ["is Ruth Calder quoted", "person", ["Ruth Calder"]],
  ["what did moyes tell radio tyne", "statements", ["Alan Moyes"], "jump off the bus"],
  ["what did the union boss say", "statements", ["Dana Whitlock"]],
  ["the leader of the opposition", "person", ["Mira Tolan"]],
  ["what did the incumbent's uncle say", "statements", ["Anton Kasparov"]],
  ["what did the DA say", "statements", ["Laura Brandt"]],
  ["who recognises Tolan", "notFound"],
  ["has the club sold Prado", "notFound"],
  ["what did Hadley's say", "notFound"],
];

export const PEOPLE_QUESTIONS: readonly Expected[] = [
  ...SURNAMES,
  ...ROLES,
  ...POSITIONS,
  ...LOOSELY,
];
