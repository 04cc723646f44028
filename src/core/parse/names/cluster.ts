/** Names that are found to belong together while an article is read. */
import type { Form } from "./name-forms.ts";
import type { NameKind } from "./names.ts";

export type Cluster = {
  kind: NameKind;
  readonly number: number;
  readonly names: number[];
  readonly forms: Form[];
  /** Forms of two words and more, in order of the text; and of each wording one. */
  readonly full: Form[];
  readonly wordings: Map<string, Form>;
  /** What any of the forms prints: a cluster may have as many forms as its article has lines. */
  readonly nicknames: Set<string>;
  readonly generations: Set<string>;
  gender: "female" | "male" | undefined;
};
