/** Two people in one sentence, each with words in marks: the second clause has a subject of its own. */
import { describe } from "vitest";
import { eachWhole, quotationsIn } from "../said.ts";

describe("whoever opens the second clause says what is quoted in it", () => {
  eachWhole(quotationsIn, [
    [
      "Ann Lee called it “odd,” and Mayor Tom Ray accused the board of “governing by notice.”",
      "Ann Lee (Ann Lee, called): odd, = it “odd,”",
      "Tom Ray (Mayor Tom Ray, accused): governing by notice. = the board of “governing by notice.”",
    ],
    [
      "Ann Lee said the plan was “a gift,” and Tom Ray called it “late.”",
      "Ann Lee (Ann Lee, said): a gift, = the plan was “a gift,”",
      "Tom Ray (Tom Ray, called): late. = it “late.”",
    ],
    [
      "Tom Ray called it “bold” and “late,” and Ann Lee said she was “not so sure.”",
      "Tom Ray (Tom Ray, called): bold … late, = it “bold” and “late,”",
      "Ann Lee (Ann Lee, said): not so sure. = she was “not so sure.”",
    ],
    [
      "The Star called it “fun,” and critic Ann Lee branded it “a bore.”",
      "nobody (The Star, called): fun, = it “fun,”",
      "Ann Lee (critic Ann Lee, branded): a bore. = it “a bore.”",
    ],
    [
      "Tom Ray called it “a gift,” and the union called it “a theft.”",
      "Tom Ray (Tom Ray, called): a gift, = it “a gift,”",
      "nobody (the union, called): a theft. = it “a theft.”",
    ],
    // the same person's, with and without a verb of their own
    [
      "Tom Ray called the offer “odd,” and said the union would “fight on.”",
      "Tom Ray (Tom Ray, called): odd, … fight on. = the offer “odd,” and said the union would “fight on.”",
    ],
  ]);
});
