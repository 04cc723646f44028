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

const text = (content: string) => ({ type: 10, content });
const box = (...components: readonly object[]) => ({
  components: [{ type: 17, components }],
  flags: 32_768,
});
const section = (...components: readonly object[]) => ({
  type: 9,
  components,
  accessory: button("s"),
});
const options = (count: number) =>
  [...Array(count).keys()].map((n) => ({ label: "a", value: `${n}` }));

describe("checkMessage", () => {
  it.each([
    ["a full text", box(text(long(4000)))],
    ["forty components", box(...many(39, text("a")))],
    ["a section", box(section(text("a"), text("b"), text("c")), { type: 14 })],
    ["a row of five", box(row(...[1, 2, 3, 4, 5].map((n) => button(`${n}`))))],
    ["25 options", box(menu(options(25)))],
  ])("passes %s", (_, body) => {
    expect(checkMessage(body)).toEqual([]);
  });

  it.each([
    ["no component", { components: [], flags: 32_768 }],
    ["4,001 characters over two texts", box(text(long(2001)), text(long(2000)))],
    ["an empty text", box(text(" "))],
    ["41 components", box(...many(40, text("a")))],
    ["an empty container", box()],
    ["content beside components", { ...box(text("a")), content: "a" }],
    ["embeds beside components", { ...box(text("a")), embeds: [] }],
    ["no flag", { ...box(text("a")), flags: 64 }],
    ["a section of four texts", box(section(...many(4, text("a"))))],
    ["a section without a button", box({ type: 9, components: [text("a")] })],
    ["an unknown component", box({ type: 99 })],
    ["six buttons", box(row(...[1, 2, 3, 4, 5, 6].map((n) => button(`${n}`))))],
    ["two menus in a row", box(row({ type: 3, custom_id: "a", options: options(1) }, button("b")))],
    ["an empty row", box(row())],
    ["a custom id", box(row(button(long(101))))],
    ["no custom id", box(row(button("")))],
    ["one custom id twice", box(row(button("a"), button("a")))],
    ["a label", box(row(button("a", { label: long(81) })))],
    ["a link", box(row({ type: 2, style: 5, label: "a", url: long(513) }))],
    ["no options", box(menu([]))],
    ["26 options", box(menu(options(26)))],
    ["an option's value twice", box(menu(many(2, { label: "a", value: "a" })))],
    ["an option's label", box(menu([{ label: long(101), value: "a" }]))],
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
