/** Completes a name while it is typed. */
import type { ApplicationCommandOptionChoiceData, AutocompleteInteraction } from "discord.js";
import { count, failureFields, type PersonLine, personTally, proposition } from "../app/index.ts";
import type { Desk } from "./desk.ts";
import { plainWithin } from "./escape.ts";
import { limits } from "./limits.ts";

type Choice = ApplicationCommandOptionChoiceData<string>;

/** People as choices; where two are written alike, the first. The value is the name, because free text is allowed too. */
export const personChoices = (people: readonly PersonLine[]): readonly Choice[] => {
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

/** Matters that people named like what is typed are asked to act on; the value is what is asked about. */
const matterChoices = async (typed: string, { whosaid }: Desk): Promise<readonly Choice[]> => {
  const people = await whosaid.suggest(typed, MATTERS);
  const asked = people.map(({ name }) => whosaid.ask(`who stands where on ${name}`));
  const found = (await Promise.all(asked)).filter((answer) => answer.kind === "positions");
  const choices = found.map((answer): Choice => {
    const { target, act } = answer;
    const value = act === "support" ? target : `whether ${target} should ${act}`;
    return {
      name: plainWithin(proposition(answer), limits.choice),
      value: plainWithin(value, limits.choice),
    };
  });
  return choices.filter(
    ({ value }, at) => choices.findIndex((each) => each.value === value) === at,
  );
};
const MATTERS = 3;

/** Never fails: without choices people go on typing. */
export const complete = async (interaction: AutocompleteInteraction, desk: Desk): Promise<void> => {
  try {
    const { name, value } = interaction.options.getFocused(true);
    const choices =
      name === "on"
        ? await matterChoices(value, desk)
        : personChoices(await desk.whosaid.suggest(value, limits.choices));
    await interaction.respond(choices);
  } catch (error) {
    desk.log.debug(
      { event: interaction.id, ...failureFields(error) },
      "discord: no names could be offered",
    );
    if (!interaction.responded) await interaction.respond([]).catch(() => undefined);
  }
};
