import { describe, expect, it } from "vitest";
import { readParser } from "../../../../src/lab/read-parser.ts";

const parse = readParser();

/** Who says what without marks: `Ann Lee: We dig.` */
const turnsIn = (...paragraphs: readonly string[]): readonly string[] => {
  const text = paragraphs.join("\n\n");
  return parse({ text }).attributions.flatMap(({ rule, speakers, content }) =>
    rule === "turn" || rule === "answer"
      ? content.map(
          ({ start, end }) => `${speakers.join(" + ") || "nobody"}: ${text.slice(start, end)}`,
        )
      : [],
  );
};

describe("a transcript", () => {
  it("names each speaker in full once and by surname then", () => {
    expect(
      turnsIn(
        "ANN LEE, HOST:",
        "The well is dry. Here is Tom Ray.",
        "(SOUNDBITE OF DIGGING)",
        "TOM RAY, BYLINE: I have dug since May.",
        "LEE: And?",
        "RAY: Nothing, Ann.",
        "UNIDENTIFIED MAN: Give up!",
        "(LAUGHTER)",
        "LEE: Thank you, Tom.",
      ),
    ).toEqual([
      "ANN LEE: The well is dry. Here is Tom Ray.",
      "Tom Ray: I have dug since May.",
      "ANN LEE: And?",
      "Tom Ray: Nothing, Ann.",
      "nobody: Give up!",
      "ANN LEE: Thank you, Tom.",
    ]);
  });

  it("is nobody's where the label is a role, whoever spoke before", () => {
    expect(
      turnsIn(
        "Councillor Ann Lee: The well is dry. We must dig.",
        "The Chair: You have one minute.",
        "Councillor Tom Ray: I would not dig.",
        "The Chair: Thank you.",
      ),
    ).toEqual([
      "Ann Lee: The well is dry. We must dig.",
      "nobody: You have one minute.",
      "Tom Ray: I would not dig.",
      "nobody: Thank you.",
    ]);
  });

  it("ends a turn at any label of its own, and at no sentence with a colon", () => {
    expect(
      turnsIn(
        "ANN LEE: The well is dry. We must dig.",
        "Reporter #2: Will you pay?",
        "ANN LEE: I will.",
        "Here is the plan: we dig at dawn.",
        "A voice from the gallery: With what?",
        "TOM RAY: With shovels, I hope.",
        "ANN LEE: Thank you.",
      ),
    ).toEqual([
      "ANN LEE: The well is dry. We must dig.",
      "nobody: Will you pay?",
      "ANN LEE: I will.",
      "ANN LEE: Here is the plan: we dig at dawn.",
      "nobody: With what?",
      "TOM RAY: With shovels, I hope.",
      "ANN LEE: Thank you.",
    ]);
  });

  it("may be a parliament's record: stops, dashes, and brackets that name nobody", () => {
    expect(
      turnsIn(
        "Mr. LEEMAN. I rise to dig. The well is dry.",
        "Ms. RAYNER. I rise to oppose it.",
        "Mr. LEEMAN. I dug it twice.",
      ),
    ).toEqual([
      "LEEMAN: I rise to dig. The well is dry.",
      "RAYNER: I rise to oppose it.",
      "LEEMAN: I dug it twice.",
    ]);
    expect(
      turnsIn(
        "The Minister for Wells (Ann Lee): We will dig by May.",
        "Tom Ray (Orrin North) (Lab): Will my town get water?",
        "Ann Lee (interrupting): I said that we will.",
      ),
    ).toEqual([
      "Ann Lee: We will dig by May.",
      "Tom Ray: Will my town get water?",
      "Ann Lee: I said that we will.",
    ]);
    expect(
      parse({
        text: "Tom Ray (Orrin North): I dig.\n\nAnn Lee (Ravenna South): I do not.\n\nTom Ray: We shall see.",
      }).people.map(({ name }) => name),
    ).toEqual(["Tom Ray", "Ann Lee"]);
  });

  it("is no list of what there is to know", () => {
    expect(turnsIn("Venue: Orrin Hall.", "Doors: at seven, I hope.", "Stage: Ann Lee.")).toEqual(
      [],
    );
  });

  it("is not its headline, and prints names best where they are in small letters", () => {
    expect(
      turnsIn(
        "Radio Hale: the flood, one year on",
        "ANN LEE, HOST: Welcome. With us is Tom Ray, the mayor.",
        "TOM RAY: We lost eleven houses that night.",
        "LEE: Will there be money?",
        "RAY: There has to be, I say.",
      ),
    ).toEqual([
      "ANN LEE: Welcome. With us is Tom Ray, the mayor.",
      "Tom Ray: We lost eleven houses that night.",
      "ANN LEE: Will there be money?",
      "Tom Ray: There has to be, I say.",
    ]);
  });

  it("may set names in small letters, titles before them, and paragraphs that go on", () => {
    expect(
      turnsIn(
        "Ann Lee and Sen. Tom Ray met on Monday.",
        "Ann Lee: Is the well dry?",
        "Sen. Tom Ray: It is.",
        "I went down there myself.",
        "Lee: So you dig?",
        "Ray: We do not.",
        "The two shook hands.",
      ),
    ).toEqual([
      "Ann Lee: Is the well dry?",
      "Tom Ray: It is.",
      "Tom Ray: I went down there myself.",
      "Ann Lee: So you dig?",
      "Tom Ray: We do not.",
    ]);
  });

  it.each([
    [["WHERE: The well.", "WHEN: Monday.", "TICKETS: We ask for $5.", "CONTACT: Ann Lee."]],
    [["Ravenna: dry.", "Willow Bend: wet.", "Orrin: dry.", "Horton: wet."]],
    [["Ann Lee: “We dig.”", "Tom Ray: “We do not.”", "Lee: “We do.”", "Ray: “No.”"]],
    [["NEW DELHI: Ann Lee said the well was dry.", "She said that we must dig."]],
  ])("is no list: %j", (paragraphs) => {
    expect(turnsIn(...paragraphs)).toEqual([]);
  });
});

describe("an interview without marks", () => {
  it("gives its answers to whom it is with", () => {
    expect(
      turnsIn(
        "Ann Lee has dug wells for 40 years",
        "By Tom Ray",
        "Lee spoke to us in her yard. The conversation has been edited for length.",
        "Do you like wells?",
        "I do. My father called them “doors.”",
        "We had nine.",
        "Tell me about your father.",
        "He hated water. I never knew why.",
        "What is next for you?",
        "A chair. Why would I want more?",
        "“Doors” opens on Monday.",
      ),
    ).toEqual([
      "Ann Lee: I do. My father called them “doors.”",
      "Ann Lee: We had nine.",
      "Ann Lee: He hated water. I never knew why.",
      "Ann Lee: A chair. Why would I want more?",
    ]);
  });

  it("may set Q and A", () => {
    expect(
      turnsIn(
        "We sat down with Ann Lee.",
        "Q: Do you dig?",
        "A: I do.",
        "Q: Why?",
        "A: My back told me to stop. I did not listen.",
        "Q: And now?",
        "A: Now I do.",
      ),
    ).toEqual([
      "Ann Lee: I do.",
      "Ann Lee: My back told me to stop. I did not listen.",
      "Ann Lee: Now I do.",
    ]);
  });

  it.each([
    [
      [
        "The well, explained",
        "Why is it dry?",
        "It is May.",
        "Who digs?",
        "Ann Lee.",
        "When?",
        "Soon.",
      ],
    ],
    [
      [
        "Ann Lee spoke to us.",
        "How do I register?",
        "At the town hall.",
        "What does it cost?",
        "Nothing.",
        "When is it open?",
        "On Mondays.",
      ],
    ],
  ])("is no list of questions that nobody answers: %j", (paragraphs) => {
    expect(turnsIn(...paragraphs)).toEqual([]);
  });
});

it("tells words without marks from those in marks", () => {
  const told = (text: string) => parse({ text }).attributions.map(({ unmarked }) => unmarked);
  expect(told("ANN LEE: I dig.\n\nTOM RAY: Why?\n\nLEE: I am dry.\n\nRAY: So am I.")).toEqual(
    Array.from({ length: 4 }, () => true),
  );
  expect(told("“The well is dry, and I am tired of it,” Ann Lee said.")).toEqual([undefined]);
});

it("gives an interview to the barber who talked to Tom Ray, and to Tom Ray whom the board talked to", () => {
  const answerer = (lead: string) =>
    parse({
      text: `${lead}\n\nHow did you start?\n\nI swept floors.\n\nDo they tell you things?\n\nAll of it, and I forget it.\n\nAnd the well?\n\nI dug it.`,
    }).attributions.find(({ unmarked }) => unmarked)?.speakers;
  const about = "After 31 years, Ann Lee is leaving her shop.";
  expect(answerer(`${about} The barber talked to Tom Ray about hair.`)).toEqual(["Ann Lee"]);
  expect(answerer(`${about} We talked to Tom Ray about hair.`)).toEqual(["Tom Ray"]);
});
