/** Adding and removing from a chat, whatever engine keeps the archive: by whom, what is answered, what is logged. */
import { describe, expect, it, onTestFinished } from "vitest";
import { createIntake, type Member } from "../../src/app/intake.ts";
import type { Store } from "../../src/archive/index.ts";
import { pageOf } from "../doubles/article-page.ts";
import { fakeParse } from "../doubles/fake-parser.ts";
import { READING } from "../doubles/reading-options.ts";
import { siteOf, typed } from "../doubles/site-of.ts";

const ANN: Member = { platform: "slack", user: "U1" };
const BO: Member = { platform: "discord", user: "U1" };
const stop = new AbortController().signal;

const openOn = (store: Store) => {
  onTestFinished(() => store.close());
  const clock = { now: 1_000 };
  const intake = createIntake({
    allowed: { slack: ["U1"], discord: [] },
    store: async () => store,
    adding: async (its, signal) => ({
      store: its,
      parse: fakeParse,
      version: "fake-1",
      reading: READING,
      stop: signal,
    }),
    now: () => clock.now++,
  });
  return { intake, store };
};

/** Runs the contract against archives of which `empty` opens the same one, empty, as often as it is asked. */
export const intakeContract = (name: string, empty: () => Promise<() => Promise<Store>>): void => {
  describe(`an intake into ${name}`, () => {
    const open = async () => openOn(await (await empty())());

    it("takes a link from whom the operator allows, and tells what was found", async () => {
      const { intake, store } = await open();
      const { url } = await siteOf({ "/a": typed("text/html", pageOf("json-ld", "")) });
      const taking = await intake.add({ link: `${url}/a` }, ANN, stop);
      expect(taking).toMatchObject({
        complaints: [],
        arrived: [
          {
            outcome: "added",
            title: "Mayor vows to rebuild",
            outlet: "The Springfield Post",
            published: "2021-03-12T10:00:00Z",
            quotations: expect.any(Number),
          },
        ],
      });
      const id = taking.arrived[0]?.id ?? "";
      expect((await store.sources()).map((one) => one.id)).toEqual([id]);
      expect(await intake.remove(id, ANN)).toBe(true);
      expect(await intake.remove(id, ANN)).toBe(false);
      expect(await intake.log()).toMatchObject([
        { who: "slack U1", act: "add", what: `${url}/a`, articles: [id], at: 1_000 },
        { who: "slack U1", act: "remove", what: id, articles: [id], at: 1_001 },
      ]);
    });

    it("takes a file by its name, whatever the name tries", async () => {
      const { intake } = await open();
      const bytes = Buffer.from("“The well is dry” is what Ann Lee said.");
      expect(await intake.add({ name: "../../etc/well.txt", bytes }, ANN, stop)).toMatchObject({
        complaints: [],
        arrived: [{ id: "well", outcome: "added" }],
      });
      const again = await intake.add({ name: "copy.txt", bytes }, ANN, stop);
      expect(again).toMatchObject({ arrived: [{ id: "well", outcome: "duplicate" }] });
    });

    it("says why nothing was taken, and names no folder of this machine", async () => {
      const { intake } = await open();
      const taking = await intake.add({ name: "a.pdf", bytes: Buffer.from("x") }, ANN, stop);
      expect(taking).toEqual({
        arrived: [],
        complaints: [expect.stringMatching(/^a\.pdf: is no PDF that can be read/)],
      });
      const link = { link: "http://10.0.0.1/" };
      expect((await intake.add(link, ANN, stop)).complaints).toEqual([
        expect.stringContaining("private or local address"),
      ]);
    });

    it("takes and removes nothing for others, nor reads what is no link", async () => {
      const { intake } = await open();
      expect([intake.mayAdd(ANN), intake.mayAdd(BO)]).toEqual([true, false]);
      await expect(intake.add({ link: "https://post.example" }, BO, stop)).rejects.toThrow(
        "you may not",
      );
      await expect(intake.remove("a", BO)).rejects.toThrow("you may not");
      await expect(intake.add({ link: "/etc/passwd" }, ANN, stop)).rejects.toThrow("is no link");
      expect(await intake.log()).toEqual([]);
    });
  });
};
