/** Completes a name while it is typed. */
import type { ApplicationCommandOptionChoiceData, AutocompleteInteraction } from "discord.js";
import { count, type PersonLine, personTally } from "../app/index.ts";
import type { Desk } from "./desk.ts";
import { plainWithin } from "./escape.ts";
import { nameOf } from "./failures.ts";
import { limits } from "./limits.ts";

/** People as choices; where two are written alike, the first. The value is the name, because free text is allowed too. */
export const personChoices = (
  people: readonly PersonLine[],
): readonly ApplicationCommandOptionChoiceData<string>[] => {
  const choices = new Map<string, string>();
  for (const person of people) {
    const value = plainWithin(person.name, limits.choice);
    const hint = person.role?.text ?? hintOf(person);
    if (value !== "" && !choices.has(value))
      choices.set(value, plainWithin(`${value} — ${hint}`, limits.choice));
  }
  return [...choices].slice(0, limits.choices).map(([value, name]) => ({ name, value }));
};

/** `quoted 17 times in 4 articles`: an index counts printings, of which several may be one statement. */
const hintOf = (person: PersonLine): string =>
  person.statements === 0
    ? personTally(person)
    : `quoted ${count(person.statements, "time")} in ${count(person.articles, "article")}`;

/** Never fails: without choices people go on typing. */
export const completePerson = async (
  interaction: AutocompleteInteraction,
  { whosaid, log }: Desk,
): Promise<void> => {
  try {
    const typed = interaction.options.getFocused();
    await interaction.respond(personChoices(await whosaid.suggest(typed, limits.choices)));
  } catch (error) {
    log.debug(
      { event: interaction.id, error: nameOf(error) },
      "discord: no names could be offered",
    );
    if (!interaction.responded) await interaction.respond([]).catch(() => undefined);
  }
};
