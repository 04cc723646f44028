/** The form for what is wrong with a statement, and what it holds once it is sent. */
import {
  type APILabelComponent,
  type APIModalInteractionResponseCallbackData,
  ComponentType,
  type ModalSubmitInteraction,
  TextInputStyle,
} from "discord.js";
import { type Field, FORM, MOST_TYPED, type Request } from "../conversation/index.ts";
import { SENTENCES } from "../present/index.ts";
import { limits } from "./limits.ts";
import { requestId } from "./state.ts";

export const reportForm = (request: Request): APIModalInteractionResponseCallbackData => ({
  custom_id: requestId("", 0, request),
  title: SENTENCES.isWrong(),
  components: FORM.map(
    ({ name, label, choices }): APILabelComponent => ({
      type: ComponentType.Label,
      label: label.slice(0, limits.formLabel),
      component: choices
        ? { type: ComponentType.StringSelect, custom_id: name, options: [...choices] }
        : {
            type: ComponentType.TextInput,
            custom_id: name,
            style: TextInputStyle.Short,
            max_length: MOST_TYPED,
            required: false,
          },
    }),
  ),
});

/** What a field of it holds. */
export const filledIn =
  ({ fields }: ModalSubmitInteraction) =>
  (name: Field["name"]): string | undefined =>
    name === "problem" ? fields.getStringSelectValues(name)[0] : fields.getTextInputValue(name);
