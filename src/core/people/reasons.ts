/** What decided whose a name is, in words that go on from a colon. */
import type { Reason } from "./entity.ts";

export const LINK_REASONS: Readonly<Record<Reason, string>> = {
  name: "by that name",
  spelling: "another spelling of the name",
  "middle name": "with or without a middle name",
  "short form": "a short form of the name",
  initials: "initials of the name",
  slip: "a letter of the name is another",
  "only bearer": "nobody else here bears the surname",
  context: "role, company, time and outlet point to them",
  open: "several bear the name, and nothing says which",
  traits: "told from others of the name by sex, party, state or field",
  operator: "an operator or people.json says so",
};
