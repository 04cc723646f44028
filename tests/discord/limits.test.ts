import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { personChoices } from "../../src/discord/autocomplete.ts";
import { COMMANDS } from "../../src/discord/commands.ts";
import { limits } from "../../src/discord/limits.ts";
import { ANSWERS } from "../doubles/answers.ts";
import { checkChoices, checkCommands, checkMessage } from "../doubles/discord/limits-check.ts";

const long = (length: number): string => "x".repeat(length);
const many = <T>(length: number, one: T): T[] => Array.from({ length }, () => one);
const button = (custom_id: string, more = {}) => ({
  type: 2,
  style: 2,
  label: "Next",
  custom_id,
  ...more,
});
const row = (...components: readonly object[]) => ({ type: 1, components });
const menu = (options: readonly object[]) => row({ type: 3, custom_id: "m", options });

describe("checkMessage", () => {
  it.each([
    ["a full text", { content: long(2000) }],
    ["ten embeds", { embeds: many(10, { description: "a" }) }],
    ["6,000 characters", { embeds: [{ description: long(4096) }, { description: long(1904) }] }],
    [
      "five rows of five",
      {
        content: "a",
        components: [0, 1, 2, 3, 4].map((r) =>
          row(...[0, 1, 2, 3, 4].map((b) => button(`${r}${b}`))),
        ),
      },
    ],
    [
      "25 options",
      {
        content: "a",
        components: [menu([...Array(25).keys()].map((n) => ({ label: "a", value: `${n}` })))],
      },
    ],
  ])("passes %s", (_, body) => {
    expect(checkMessage(body)).toEqual([]);
  });

  it.each([
    ["content", { content: long(2001) }],
    ["eleven embeds", { embeds: many(11, { description: "a" }) }],
    [
      "6,001 characters over two embeds",
      { embeds: [{ description: long(4096) }, { description: long(1905) }] },
    ],
    ["a title", { embeds: [{ title: long(257) }] }],
    ["a description", { embeds: [{ description: long(4097) }] }],
    ["an empty description", { embeds: [{ title: "a", description: " " }] }],
    ["an author", { embeds: [{ author: { name: long(257) }, title: "a" }] }],
    ["a footer", { embeds: [{ footer: { text: long(2049) }, title: "a" }] }],
    ["26 fields", { embeds: [{ fields: many(26, { name: "a", value: "b" }) }] }],
    ["a field without a value", { embeds: [{ fields: [{ name: "a", value: "" }] }] }],
    ["a field's value", { embeds: [{ fields: [{ name: "a", value: long(1025) }] }] }],
    ["an embed that shows nothing", { embeds: [{ color: 1 }] }],
    ["six rows", { components: [1, 2, 3, 4, 5, 6].map((n) => row(button(`${n}`))) }],
    ["six buttons", { components: [row(...[1, 2, 3, 4, 5, 6].map((n) => button(`${n}`)))] }],
    [
      "two menus in a row",
      {
        components: [
          row({ type: 3, custom_id: "a", options: [{ label: "a", value: "a" }] }, button("b")),
        ],
      },
    ],
    ["an empty row", { components: [row()] }],
    ["a custom id", { components: [row(button(long(101)))] }],
    ["no custom id", { components: [row(button(""))] }],
    ["one custom id twice", { components: [row(button("a"), button("a"))] }],
    ["a label", { components: [row(button("a", { label: long(81) }))] }],
    ["a link", { components: [row({ type: 2, style: 5, label: "a", url: long(513) })] }],
    ["no options", { components: [menu([])] }],
    [
      "26 options",
      { components: [menu([...Array(26).keys()].map((n) => ({ label: "a", value: `${n}` })))] },
    ],
    ["an option's value twice", { components: [menu(many(2, { label: "a", value: "a" }))] }],
    ["an option's label", { components: [menu([{ label: long(101), value: "a" }])] }],
  ])("refuses %s", (_, body) => {
    expect(checkMessage(body)).not.toEqual([]);
  });

  it("judges any JSON without failing", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(
          Array.isArray(checkMessage({ content: value, embeds: value, components: value })),
        ).toBe(true);
      }),
    );
  });
});

describe("checkCommands", () => {
  it("passes ours", () => {
    expect(checkCommands(COMMANDS.map((command) => ({ ...command })))).toEqual([]);
  });

  it.each([
    ["a name", [{ name: long(33), description: "a" }]],
    ["a description", [{ name: "a", description: long(101) }]],
    [
      "26 options",
      [{ name: "a", description: "a", options: many(26, { name: "b", description: "c" }) }],
    ],
  ])("refuses %s", (_, commands) => {
    expect(checkCommands(commands)).not.toEqual([]);
  });
});

describe("checkChoices", () => {
  it("passes what autocomplete offers, also of namesakes and of more people than fit", () => {
    const people = [...ANSWERS.which.people, ...ANSWERS.which.people];
    const crowd = [...Array(40).keys()].map((n) => ({
      name: `${long(120)} ${n}`,
      kind: "person" as const,
      statements: n,
      articles: 1,
    }));
    expect(personChoices(people)).toHaveLength(2);
    expect(
      checkChoices(personChoices([...people, ...crowd]).map((choice) => ({ ...choice }))),
    ).toEqual([]);
  });

  it.each([
    ["26 choices", many(26, { name: "a", value: "a" })],
    ["a choice's name", [{ name: long(limits.choice + 1), value: "a" }]],
    ["an empty value", [{ name: "a", value: "" }]],
  ])("refuses %s", (_, choices) => {
    expect(checkChoices(choices)).not.toEqual([]);
  });
});
