/** The form for what is wrong with a statement, and what it holds once it is sent. */
import {
  type APIModalInteractionResponseCallbackData,
  ComponentType,
  type ModalSubmitInteraction,
  TextInputStyle,
} from "discord.js";
import { PROBLEMS } from "../app/index.ts";
import { FIELDS, type Filled, MOST_TYPED, type Request } from "../conversation/index.ts";
import { begun, SENTENCES } from "../present/index.ts";
import { limits } from "./limits.ts";
import { requestId } from "./state.ts";

export const reportForm = (request: Request): APIModalInteractionResponseCallbackData => ({
  custom_id: requestId("", 0, request),
  title: SENTENCES.isWrong(),
  components: [
    {
      type: ComponentType.Label,
      label: SENTENCES.whatIsWrong(),
      component: {
        type: ComponentType.StringSelect,
        custom_id: FIELDS.problem,
        options: Object.entries(PROBLEMS).map(([value, label]) => ({ label: begun(label), value })),
      },
    },
    typed(FIELDS.who, SENTENCES.whoIsIt()),
    typed(FIELDS.note, SENTENCES.anythingElse()),
  ],
});

const typed = (name: string, label: string) =>
  ({
    type: ComponentType.Label,
    label: label.slice(0, limits.formLabel),
    component: {
      type: ComponentType.TextInput,
      custom_id: name,
      style: TextInputStyle.Short,
      max_length: MOST_TYPED,
      required: false,
    },
  }) as const;

export const filledIn = ({ fields }: ModalSubmitInteraction): Filled => ({
  problem: fields.getStringSelectValues(FIELDS.problem)[0],
  who: fields.getTextInputValue(FIELDS.who),
  note: fields.getTextInputValue(FIELDS.note),
});
