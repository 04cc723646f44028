/** The forms in which print ascribes words to somebody. The first that applies names a decision's rule. */
import type { Scene } from "../scene.ts";
import type { Decision } from "./decision.ts";

export type Rule = {
  readonly id: string;
  /** What it looks for, in a sentence a reader understands. */
  readonly because: string;
  /** A text in which it decides, and one of like look in which it does not. */
  readonly example: string;
  readonly counterexample: string;
  readonly applies: (form: Form) => boolean;
};

/** How the parts of an attribution stand to each other. */
export type Form = {
  readonly decided: boolean;
  readonly inherited: boolean;
  readonly echoes: boolean;
  readonly continues: boolean;
  readonly sameParagraph: boolean;
  readonly cue: "speech" | "view" | "directive" | "judgement" | "according" | "noun" | undefined;
  readonly order: "before" | "after" | "none";
  /** The speaker's words stand before the quotation. */
  readonly speakerFirst: boolean;
  readonly document: boolean;
  readonly possessive: boolean;
  readonly colon: boolean;
  readonly dash: boolean;
  /** The words stand without marks, behind a label or a question. */
  readonly turn: "label" | "answer" | undefined;
};

export const RULES: readonly Rule[] = [
  {
    id: "turn",
    because: "A transcript sets the name and a colon before what somebody says, without marks.",
    example:
      "ANN LEE: Is the well dry?\n\nTOM RAY: I say it is dry.\n\nLEE: Then we dig.\n\nRAY: Not today.",
    counterexample: "WHERE: The well.\n\nWHEN: Monday.\n\n“The well is dry,” Ann Lee said.",
    applies: ({ turn }) => turn === "label",
  },
  {
    id: "answer",
    because: "It answers a question of an interview, which names at its head whom it is with.",
    example:
      "We spoke to Ann Lee, a farmer.\n\nIs the well dry?\n\nI say it is dry.\n\nWill you dig?\n\nI will not.\n\nWhy?\n\nMy back is bad.",
    counterexample:
      "Is the well dry?\n\nIt is.\n\nWho will dig?\n\nAnn Lee.\n\nWhy?\n\n“My back is bad,” Tom Ray said.",
    applies: ({ turn }) => turn === "answer",
  },
  {
    id: "nobody",
    because: "Nothing around these words says whose they are.",
    example: "The gate was shut.\n\n“Welcome to the fair of the four valleys, one and all.”",
    counterexample: "“Welcome to the fair,” Ann Lee said.",
    applies: ({ decided }) => !decided,
  },
  {
    id: "echo",
    because: "The same words stand further on, and there it is said whose they are.",
    example:
      "Town in uproar: “dry to the last stone”\n\nThe well is “dry to the last stone,” Ann Lee said.",
    counterexample: "“The well is dry,” Ann Lee said.",
    applies: ({ echoes }) => echoes,
  },
  {
    id: "continued-paragraph",
    because:
      "The quotation before ended without a closing mark, so this paragraph goes on with it.",
    example:
      "Ann Lee called the well “dry to the last stone, and I mean it.\n\n“Then we gave up on it, and the town gave up too.”",
    counterexample: "“The well is dry,” Ann Lee said.\n\n“Then dig,” Tom Ray said.",
    applies: ({ continues, inherited }) => continues && inherited,
  },
  {
    id: "follow-on",
    because: "It follows the speaker's own words in the same paragraph, and nobody else is named.",
    example:
      "Ann Lee said the well was “dry to the last stone.” Digging on would be “a waste of good shovels.”",
    counterexample: "“The well is dry,” Ann Lee said. “Then dig,” Tom Ray said.",
    applies: ({ inherited, sameParagraph, cue, speakerFirst }) =>
      inherited && sameParagraph && (speakerFirst || cue === undefined),
  },
  {
    id: "follow-on-paragraph",
    because: "It follows the speaker's words of a paragraph before, and nobody else is named.",
    example:
      "“The well is dry,” Ann Lee said.\n\n“We dug for a week, all of us, and found nothing.”",
    counterexample: "“The well is dry,” Ann Lee said.\n\n“Then dig,” Tom Ray said.",
    applies: ({ inherited, sameParagraph }) => inherited && !sameParagraph,
  },
  {
    id: "dash",
    because: "The name stands after the words, behind a dash.",
    example: "“A town is its wells.” — Ann Lee",
    counterexample: "“A town is its wells,” Ann Lee said — twice.",
    applies: ({ dash }) => dash,
  },
  {
    id: "according-to",
    because: "*According to* names whose words they are.",
    example: "The well is “dry to the last stone,” according to Ann Lee.",
    counterexample: "“The well is dry,” Ann Lee said, going by the map.",
    applies: ({ cue }) => cue === "according",
  },
  {
    id: "document",
    because: "The words stand in something written, and its author is named.",
    example:
      "Ann Lee put out a statement on Monday. “The well is dry and we will dig,” the statement reads.",
    counterexample: "“The well is dry,” Ann Lee said.",
    applies: ({ document, cue }) => document && cue !== undefined,
  },
  {
    id: "quote-cue-speaker",
    because: "The reporting verb follows the quotation, and its subject follows the verb.",
    example: "“The well is dry,” said Ann Lee.",
    counterexample: "“The well is dry,” Ann Lee said.",
    applies: ({ order, speakerFirst }) => order === "after" && !speakerFirst,
  },
  {
    id: "cue-speaker-quote",
    because: "The reporting verb and then its subject lead into the quotation.",
    example: "Said Ann Lee: “The well is dry.”",
    counterexample: "Ann Lee said: “The well is dry.”",
    applies: ({ order, speakerFirst }) => order === "after" && speakerFirst,
  },
  {
    id: "quote-speaker-cue",
    because: "The subject of the reporting verb follows the quotation.",
    example: "“The well is dry,” Ann Lee said.",
    counterexample: "“The well is dry,” said Ann Lee.",
    applies: ({ order, speakerFirst, cue }) =>
      order === "before" && !speakerFirst && cue !== undefined,
  },
  {
    id: "speaker-cue-quote",
    because: "The subject of the reporting verb stands before the quotation.",
    example: "Ann Lee said the well was “dry to the last stone.”",
    counterexample: "“The well is dry,” Ann Lee said.",
    applies: ({ order, speakerFirst, cue }) =>
      order === "before" && speakerFirst && cue !== undefined,
  },
  {
    id: "speaker-colon",
    because: "The name and a colon lead into the words.",
    example: "Ann Lee: “The well is dry.”",
    counterexample: "“The well is dry,” said Ann Lee: twice.",
    applies: ({ colon, speakerFirst }) => colon && speakerFirst,
  },
  {
    id: "owner",
    because: "The words are called the speaker's own.",
    example: "Ann Lee's “dry to the last stone” remark stuck.",
    counterexample: "“The well is dry,” Ann Lee said.",
    applies: ({ possessive }) => possessive,
  },
  {
    id: "subject",
    because: "The speaker is the subject of the sentence that leads into or follows the words.",
    example: "Ann Lee shook her head. “The well is dry to the last stone.”",
    counterexample: "“The well is dry,” Ann Lee said.",
    applies: ({ order }) => order === "before",
  },
  {
    id: "nearest",
    because: "The speaker is the likeliest of those named around the words.",
    example: "To Ann Lee, a farmer, it was “the last well in the valley that anybody could trust.”",
    counterexample: "“The well is dry,” Ann Lee said.",
    applies: () => true,
  },
];

/** The form of a decision, for the rules to look at. */
export const formOf = (
  scene: Scene,
  { candidate, setting, inherited, echoes = false }: Decision,
): Form => {
  const { tokens, cues, quotes } = scene;
  const phrase = candidate?.phrase;
  const mark = tokens[setting.first - 1];
  const { paragraph, turn } = quotes[setting.quote] ?? {};
  return {
    turn: turn && (turn.label ? "label" : "answer"),
    decided: candidate !== undefined,
    echoes,
    inherited,
    continues: quotes[setting.quote]?.continues ?? false,
    sameParagraph: phrase !== undefined && tokens[phrase.first]?.paragraph === paragraph,
    cue: candidate
      ? (cues[candidate.relation.cue]?.kind ?? leadingCue(scene, candidate.phrase.first))
      : undefined,
    order: candidate?.relation.order ?? "none",
    speakerFirst: phrase !== undefined && phrase.first < setting.first,
    document: phrase?.head === "document" && phrase.kind === "nominal",
    possessive: phrase?.possessive === true || phrase?.owner !== undefined,
    colon: mark?.text === ":" && phrase?.last === setting.first - 2,
    dash:
      phrase !== undefined &&
      tokens[phrase.first - 1]?.text === "—" &&
      phrase.first === setting.after + 1,
  };
};

/** *according to Doe*: the cue before the phrase. */
const leadingCue = ({ cueAt, cues }: Scene, first: number) => {
  const cue = cues[cueAt[first - 2] ?? -1];
  return cue?.kind === "according" ? cue.kind : undefined;
};

export const ruleOf = (form: Form): Rule => {
  const rule = RULES.find(({ applies }) => applies(form));
  if (!rule) throw new Error("rules: the last rule must apply to every form");
  return rule;
};
