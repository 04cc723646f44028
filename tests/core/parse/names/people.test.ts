/** The roles printed beside a name. */
import { describe, expect, it } from "vitest";
import { readParser } from "../../../../src/lab/read-parser.ts";

const parse = readParser();
const rolesOf = (text: string, name: string): readonly string[] =>
  parse({ text })
    .people.filter((person) => person.name === name)
    .flatMap(({ roles }) => roles.map((role) => role.text));

describe("roles beside a name", () => {
  it.each([
    ["A defiant New York Gov. Ann Lee said no.", ["New York Gov."]],
    ["The embattled Rep. Ann Lee said no.", ["Rep."]],
    ["A retired Army Gen. Ann Lee said no.", ["retired Army Gen."]],
    ["The former Mayor Ann Lee said no.", ["former Mayor"]],
    ["The medical examiner Ann Lee said no.", ["medical examiner"]],
    ["A senior White House aide, Ann Lee, said no.", ["senior White House aide"]],
    ["The chief executive of Acme Bank, Ann Lee, said no.", ["chief executive of Acme Bank"]],
    ["Ann Lee, the chair of the board, said no.", ["the chair of the board"]],
    ["He thanked the mayor, Ann Lee and others.", []],
    ["The chair of the board, Ann Lee said, was old.", []],
    ["“We dig,” said Ann Lee, whose husband, Yves, was among the last to leave.", []],
    ["Ann Lee, whose mother was a nurse, said wards were full.", []],
    ["“We dig,” said Tom Roe, whose sister, Ann Lee, left.", ["sister"]],
    ["Asked whether he would drop the goalkeeper, Ann Lee shrugged.", []],
    ["“No,” said the goalkeeper, Ann Lee.", ["goalkeeper"]],
  ])("%s", (text, roles) => {
    expect(rolesOf(text, "Ann Lee")).toEqual(roles);
  });
});
