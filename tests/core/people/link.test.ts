import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Appearance,
  appearancesOf,
  type Knowledge,
  linkBlock,
  type PeopleChange,
  type Person,
  rulesOf,
  sum,
} from "../../../src/core/index.ts";

type Named = Partial<Person> & { readonly name: string };
type Paper = {
  readonly id: string;
  readonly people: readonly Named[];
  readonly outlet?: string;
  readonly published?: string;
};

const LEXICON = {
  shortForms: new Map([
    ["chuck", "charles"],
    ["bill", "william"],
  ]),
  fields: new Map([
    ["senator", "politics"],
    ["mayor", "politics"],
    ["goalkeeper", "sport"],
    ["surgeon", "medicine"],
  ]),
};

const role = (text: string) => ({ text, span: { start: 0, end: text.length } });

const paper = (id: string, ...names: readonly (string | Named)[]): Paper => ({
  id,
  people: names.map((one) => (typeof one === "string" ? { name: one } : one)),
});

/** Whom the names of each paper are taken for, and why: `paper: name` → `entity (why)`. */
const whoIsWho = (papers: readonly Paper[], changes: readonly PeopleChange[] = []) => {
  const knowledge: Knowledge = { lexicon: LEXICON, rules: rulesOf(changes) };
  const known = new Map<string, Appearance>();
  const places: { readonly place: string; readonly id: string }[] = [];
  for (const { people, ...article } of papers) {
    const facts = {
      attributions: [],
      people: people.map(
        (one): Person => ({ kind: "person", aliases: [], mentions: [], roles: [], ...one }),
      ),
    };
    appearancesOf(article, facts, knowledge).forEach((one, i) => {
      places.push({ place: `${article.id}: ${people[i]?.name}`, id: one.id });
      const before = known.get(one.id);
      known.set(one.id, before ? sum(before, [{ one, by: 1 }]) : one);
    });
  }
  const blocks = new Set([...known.values()].map(({ block }) => block));
  const linked = [...blocks].map((block) =>
    linkBlock(
      [...known.values()].filter((one) => one.block === block),
      knowledge,
    ),
  );
  const names = new Map(
    linked.flatMap(({ entities }) => entities.map(({ id, name }) => [id, name])),
  );
  const links = new Map(linked.flatMap((one) => [...one.links]));
  return Object.fromEntries(
    places.map(({ place, id }) => {
      const link = links.get(id);
      return [place, `${names.get(link?.entity ?? "")} (${link?.why})`];
    }),
  );
};

describe("people across articles", () => {
  it("are one where the name in full is the same, whatever its accents", () => {
    expect(
      whoIsWho([paper("a", "José Marín"), paper("b", "Jose Marin"), paper("c", "José Marín")]),
    ).toEqual({
      "a: José Marín": "José Marín (name)",
      "b: Jose Marin": "José Marín (name)",
      "c: José Marín": "José Marín (name)",
    });
  });

  it.each([
    ["a short form", "Charles Dunmore", "Chuck Dunmore", "short form"],
    ["initials", "Ada Quenby", "A. Quenby", "initials"],
    ["a middle name", "Ada Mary Quenby", "Ada Quenby", "middle name"],
    ["a name known by its second part", "Willard Otto Treadle", "Otto Treadle", "middle name"],
    ["another alphabet", "Olena Rudenskyy", "Olena Rudenskiy", "spelling"],
    ["another alphabet, in the first name", "Muhammad Ilyas", "Mohammed Ilyas", "spelling"],
    ["a letter", "Ida Brandstetter", "Ida Brandstatter", "slip"],
  ])("are one by %s, where nobody else is meant", (_, often, once, why) => {
    const found = whoIsWho([paper("a", often), paper("b", often), paper("c", once)]);
    expect(found[`c: ${once}`]).toBe(`${often} (${why})`);
  });

  it.each([
    ["Robert Vane", "Roberta Vane"],
    ["Ann Sorrel", "Anton Sorrel"],
    ["Cal Brandt Jr.", "Cal Brandt Sr."],
    ["John A. Peel", "John B. Peel"],
    ["Tess Lee", "Tess Low"],
  ])("are two: %s and %s", (one, other) => {
    const found = whoIsWho([paper("a", one), paper("b", other)]);
    expect(found).toEqual({ [`a: ${one}`]: `${one} (name)`, [`b: ${other}`]: `${other} (name)` });
  });

  it("are told apart where initials fit two", () => {
    const found = whoIsWho([
      paper("a", "Jane Halloran"),
      paper("b", "John Halloran"),
      paper("c", "J. Halloran"),
    ]);
    expect(found["c: J. Halloran"]).toBe("J. Halloran (name)");
  });

  it("of one name are two where what they are contradicts", () => {
    const senator = { name: "Paul Rusk", roles: [role("senator")], party: "Democrat" };
    const keeper = { name: "Paul Rusk", roles: [role("goalkeeper")] };
    const found = whoIsWho([
      paper("a", senator, "Ida Vann"),
      paper("b", keeper, "Leo Marsh"),
      paper("c", "Paul Rusk", "Leo Marsh"),
    ]);
    expect(found).toMatchObject({
      "a: Paul Rusk": "Paul Rusk (democrat) (traits)",
      "b: Paul Rusk": "Paul Rusk (sport) (traits)",
      "c: Paul Rusk": "Paul Rusk (sport) (traits)",
    });
  });

  it("are left open where nothing tells which of two of the name is meant", () => {
    const senator = { name: "Paul Rusk", roles: [role("senator")] };
    const keeper = { name: "Paul Rusk", roles: [role("goalkeeper")] };
    const found = whoIsWho([
      paper("a", senator, "Ida Vann"),
      paper("b", keeper, "Leo Marsh"),
      paper("c", "Paul Rusk", "Una Pike"),
    ]);
    expect(found).toMatchObject({
      "a: Paul Rusk": "Paul Rusk (politics) (traits)",
      "b: Paul Rusk": "Paul Rusk (sport) (traits)",
      "c: Paul Rusk": "Paul Rusk (1) (open)",
    });
  });

  it("are one whatever they became", () => {
    const found = whoIsWho([
      paper("a", { name: "Paul Rusk", roles: [role("mayor")] }),
      paper("b", { name: "Paul Rusk", roles: [role("senator")] }),
    ]);
    expect(new Set(Object.values(found))).toEqual(new Set(["Paul Rusk (name)"]));
  });
});

describe("a surname alone", () => {
  it("is the only bearer's", () => {
    const found = whoIsWho([paper("a", "Edmund Farrow"), paper("b", "Farrow")]);
    expect(found["b: Farrow"]).toBe("Edmund Farrow (only bearer)");
  });

  it("is nobody's whose sex or field it contradicts", () => {
    const found = whoIsWho([
      paper("a", { name: "Edmund Farrow", gender: "male" }),
      paper("b", { name: "Farrow", gender: "female" }),
    ]);
    expect(found["b: Farrow"]).toBe("Farrow (name)");
  });

  it("is of two bearers the one in whose company it stands", () => {
    const found = whoIsWho([
      ...["1", "2", "3"].map((n) => paper(`a${n}`, "Edmund Farrow", "Ida Vann", "Nils Orde")),
      ...["1", "2", "3"].map((n) => paper(`b${n}`, "Grace Farrow", "Leo Marsh", "Una Pike")),
      paper("c", "Farrow", "Leo Marsh", "Una Pike"),
    ]);
    expect(found["c: Farrow"]).toBe("Grace Farrow (context)");
  });

  it("is left open where nothing points to either", () => {
    const found = whoIsWho([
      paper("a", "Edmund Farrow", "Ida Vann"),
      paper("b", "Grace Farrow", "Leo Marsh"),
      paper("c", "Farrow", "Rosa Quill"),
    ]);
    expect(found["c: Farrow"]).toBe("Farrow (open)");
  });

  it("is not the only bearer's whom hardly anybody knows, where everybody knows another by it", () => {
    const others = Array.from({ length: 8 }, (_, i) => paper(`b${i}`, "Farrow", "Leo Marsh"));
    const found = whoIsWho([paper("a", "Edmund Farrow", "Ida Vann"), ...others]);
    expect(found["b0: Farrow"]).toBe("Farrow (name)");
  });
});

describe("bodies", () => {
  const body = (name: string): Named => ({ name, kind: "body" });

  it.each([
    ["Harbour Safety Inspectorate", "HSI", "initials"],
    ["Brightmoor Foods", "Brightmoor", "short form"],
    ["Brightmoor Foods", "Brightmoor Foods Inc.", "name"],
  ])("are one: %s and %s", (often, once, why) => {
    const found = whoIsWho([
      paper("a", body(often)),
      paper("b", body(often)),
      paper("c", body(once)),
    ]);
    expect(found[`c: ${once}`]).toBe(`${often} (${why})`);
  });

  it.each([
    ["National Ferry Trust", "National Bus Trust"],
    ["Harbour Safety Inspectorate", "HSE"],
  ])("are two: %s and %s", (one, other) => {
    const found = whoIsWho([paper("a", body(one)), paper("b", body(other))]);
    expect(found).toEqual({ [`a: ${one}`]: `${one} (name)`, [`b: ${other}`]: `${other} (name)` });
  });
});

describe("an operator", () => {
  it("joins names that nothing else would", () => {
    const joined = { act: "join", names: ["Ida Vann", "Ida Petrosyan"] } as const;
    const found = whoIsWho(
      [paper("a", "Ida Vann"), paper("b", "Ida Vann"), paper("c", "Ida Petrosyan")],
      [joined],
    );
    expect(found["c: Ida Petrosyan"]).toBe("Ida Vann (operator)");
  });

  it("parts names that would be one, and joins them again", () => {
    const parted = { act: "part", names: ["Chuck Dunmore", "Charles Dunmore"] } as const;
    const papers = [
      paper("a", "Charles Dunmore"),
      paper("b", "Charles Dunmore"),
      paper("c", "Chuck Dunmore"),
    ];
    expect(whoIsWho(papers, [parted])["c: Chuck Dunmore"]).toBe("Chuck Dunmore (name)");
    const found = whoIsWho(papers, [parted, { ...parted, act: "join" }]);
    expect(found["c: Chuck Dunmore"]).toBe("Charles Dunmore (operator)");
  });

  it("says in which articles a name is another person's", () => {
    const split = {
      act: "split",
      name: "Ida Vann",
      articles: ["b"],
      as: "Ida Vann (baker)",
    } as const;
    expect(whoIsWho([paper("a", "Ida Vann"), paper("b", "Ida Vann")], [split])).toEqual({
      "a: Ida Vann": "Ida Vann (name)",
      "b: Ida Vann": "Ida Vann (baker) (name)",
    });
  });
});

describe("linking", () => {
  const given = fc.constantFrom("Ann", "Anna", "Bill", "William", "W.", "Carla", "Carlo", "");
  const surname = fc.constantFrom("Rudensky", "Rudenskyy", "Halloran", "Holloran");
  const person = fc.record({
    name: fc.tuple(given, surname).map((parts) => parts.join(" ").trim()),
    gender: fc.constantFrom("female" as const, "male" as const),
    roles: fc.subarray(["senator", "surgeon", "goalkeeper"].map(role), { maxLength: 1 }),
  });
  const papers = fc
    .array(fc.uniqueArray(person, { selector: ({ name }) => name, maxLength: 4 }), { maxLength: 9 })
    .map((all) => all.map((people, i) => paper(`p${i}`, ...people)));

  it("does not depend on the order in which articles come", () => {
    fc.assert(
      fc.property(papers, fc.infiniteStream(fc.nat()), (all, order) => {
        const shuffled = all
          .map((one) => ({ one, at: order.next().value ?? 0 }))
          .toSorted((a, b) => a.at - b.at)
          .map(({ one }) => one);
        expect(whoIsWho(shuffled)).toEqual(whoIsWho(all));
      }),
    );
  });

  it("gives every name to somebody", () => {
    fc.assert(
      fc.property(papers, (all) => {
        for (const link of Object.values(whoIsWho(all))) expect(link).toMatch(/^\S.* \(.+\)$/);
      }),
    );
  });
});
