/** Who is one person across the archive: appearances in articles → entities. */
export {
  type Appearance,
  appearancesOf,
  blockOf,
  type Coming,
  type Knowledge,
  type PeopleLexicon,
  sum,
} from "./appearance.ts";
export type { Entity, Link, NameLink } from "./entity.ts";
export { linkBlock } from "./link.ts";
export { LINK_REASONS } from "./reasons.ts";
export {
  articlesSplit,
  NO_RULES,
  namesIn,
  type PeopleChange,
  type PeopleCorrection,
  rulesOf,
} from "./rules.ts";
