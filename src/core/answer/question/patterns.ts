/** What a question asks for, by the patterns of `config/lexicon/patterns.json`. */
import { z } from "zod";
import raw from "#lexicon/patterns.json" with { type: "json" };
import { checked } from "../../lexicon.ts";

const KINDS = [
  "help",
  "which-one",
  "who-said",
  "did-say",
  "said",
  "board",
  "stance",
  "will",
  "age",
  "number",
  "date",
  "place",
  "who-is",
  "who-did",
  "thing",
  "yes-no",
] as const;
/** Marks a variant of the kind, e.g. a board of those who have not. */
const VARIANTS = ["quote", "earlier", "for", "against", "withheld", "any", "name"] as const;
/** What a follow-up changes of the question before. */
const FOLLOW_UPS = ["side", "group", "swap", "topic", "more", "others", "circumstance"] as const;

const words = z.array(z.string()).min(1);
const id = z.string().regex(/^[a-z]+(?:-[a-z]+)*$/);
const rule = { id, pattern: z.string() };

const FILE = z.strictObject({
  about: z.string(),
  lists: z.record(z.string(), z.string()),
  rules: z.array(
    z.strictObject({
      ...rule,
      kind: z.enum(KINDS),
      variant: z.enum(VARIANTS).optional(),
      examples: words,
      counterexamples: words,
    }),
  ),
  followUps: z.array(
    z.strictObject({
      ...rule,
      kind: z.enum(FOLLOW_UPS),
      side: z.enum(["for", "against", "withheld"]).optional(),
      examples: z.array(z.tuple([z.string(), z.string(), z.string()])).min(1),
      counterexamples: words,
    }),
  ),
  propositions: z.array(
    z.strictObject({ ...rule, example: z.string(), counterexample: z.string() }),
  ),
});

/** What is read from `config/lexicon/patterns.json`, with its examples: tests go by them. */
export const PATTERNS = checked("patterns", FILE, raw);

// matches: {say} · {not-yet}; not: {2,}
const LIST = /\{([a-z-]+)\}/g;

const expanded = (pattern: string): string =>
  pattern.replace(LIST, (_, name: string) => expanded(PATTERNS.lists[name] ?? ""));

type Compiled<Rule> = Omit<Rule, "pattern"> & { readonly pattern: RegExp };

const compiled = <Rule extends { readonly pattern: string }>(
  rules: readonly Rule[],
): readonly Compiled<Rule>[] =>
  rules.map((one) => ({ ...one, pattern: new RegExp(`^(?:${expanded(one.pattern)})$`) }));

const RULES = compiled(PATTERNS.rules);
export const FOLLOW_UP_RULES = compiled(PATTERNS.followUps);
export const PROPOSITIONS = compiled(PATTERNS.propositions);

export type FollowUpRule = (typeof FOLLOW_UP_RULES)[number];
export type Side = NonNullable<FollowUpRule["side"]>;
export type IntentKind = (typeof KINDS)[number];

export type Intent = {
  readonly rule: string;
  readonly kind: IntentKind;
  readonly variant?: (typeof VARIANTS)[number];
  readonly slots: Readonly<Record<string, string>>;
};

// Groups of alternatives may not share a name: who2 is who.
const NUMBERED = /\d+$/;

/** All readings of `text`, in the order of the rules; it is folded, contractions spelt out, no mark at the end. */
export const intentsOf = (text: string): readonly Intent[] =>
  RULES.flatMap(({ id: rule, kind, variant, pattern }) => {
    const match = pattern.exec(text);
    if (!match) return [];
    const slots: Record<string, string> = {};
    for (const [name, value] of Object.entries(match.groups ?? {}))
      if (value?.trim()) slots[name.replace(NUMBERED, "")] = value.trim();
    return [{ rule, kind, ...(variant ? { variant } : {}), slots }];
  });
