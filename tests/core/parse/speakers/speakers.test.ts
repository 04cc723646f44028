/** Who said it, by the form of the sentence and of the name. */
import { describe } from "vitest";
import { eachLastSpeaker } from "../said.ts";

describe("forms of attribution", () => {
  eachLastSpeaker([
    ["“The well is dry and we will dig again,” Ann Lee said.", "Ann Lee"],
    ["“The well is dry and we will dig again,” said Ann Lee.", "Ann Lee"],
    ["“The well is dry and we will dig again,” says Ann Lee, the mayor.", "Ann Lee"],
    ["“The well is dry and we will dig again,” Ann Lee told reporters on Monday.", "Ann Lee"],
    ["“The well is dry and we will dig again,” Ann Lee wrote in a letter to the board.", "Ann Lee"],
    [
      "“The well is dry and we will dig again,” added Ann Lee, who runs the water board.",
      "Ann Lee",
    ],
    ["Ann Lee said: “The well is dry and we will dig again.”", "Ann Lee"],
    ["Ann Lee told the board, “The well is dry and we will dig again.”", "Ann Lee"],
    ["Said Ann Lee: “The well is dry and we will dig again.”", "Ann Lee"],
    ["Ann Lee: “The well is dry and we will dig again.”", "Ann Lee"],
    ["“The well is dry,” Ann Lee said, “and we will dig again.”", "Ann Lee"],
    ["“The well is dry and we will dig again,” Ann Lee said Monday in Ravenna.", "Ann Lee"],
    ["“The well is dry and we will dig again,” according to Ann Lee.", "Ann Lee"],
    ["“The well is dry and we will dig again,” Ann Lee, 43, a farmer from Iowa, said.", "Ann Lee"],
    [
      "“The well is dry and we will dig again,” said Ann Lee, director of the State Water Office.",
      "Ann Lee",
    ],
    ["“The well is dry and we will dig again,” Mayor Ann Lee tweeted.", "Ann Lee"],
    [
      "Asked whether the town would move, Ann Lee shook her head. “The well is dry and we will dig again,” she said.",
      "Ann Lee",
    ],
    ["Ann Lee was blunt: “The well is dry and we will dig again.”", "Ann Lee"],
    ["“The well is dry and we will dig again,” Ann Lee quipped.", "Ann Lee"],
    ["“The well is dry and we will dig again,” Ann Lee recalled.", "Ann Lee"],
    ["“The well is dry and we will dig again,” Ann Lee explains.", "Ann Lee"],
    ["“The well is dry and we will dig again,” Ann Lee insisted, banging the table.", "Ann Lee"],
    ["“The well is dry and we will dig again,” Ann Lee (D-Ohio) said.", "Ann Lee"],
    ["“The well is dry and we will dig again,” Sen. Ann Lee, D-Ohio, said.", "Ann Lee"],
    ["“The well is dry and we will dig again,” the mayor, Ann Lee, said.", "Ann Lee"],
    ["“The well is dry and we will dig again,” said the mayor, Ann Lee.", "Ann Lee"],
    ["“The well is dry and we will dig again,” said Ann Lee, speaking for the board.", "Ann Lee"],
    ["In a statement, Ann Lee said: “The well is dry and we will dig again.”", "Ann Lee"],
    [
      "“The well is dry and we will dig again,” Ann Lee said in a statement to the Post.",
      "Ann Lee",
    ],
    ["“The well is dry and we will dig again,” a smiling Ann Lee told the crowd.", "Ann Lee"],
  ]);
});

describe("names", () => {
  eachLastSpeaker([
    ["“The well is dry and we will dig again,” said Ibrahima Sarr-Diallo.", "Ibrahima Sarr-Diallo"],
    ["“The well is dry and we will dig again,” said Jens van der Hoeven.", "Jens van der Hoeven"],
    ["“The well is dry and we will dig again,” said Fatima al-Rashid.", "Fatima al-Rashid"],
    ["“The well is dry and we will dig again,” Fatima al-Rashid said.", "Fatima al-Rashid"],
    [
      "“The well is dry and we will dig again,” said María José de la Torre.",
      "María José de la Torre",
    ],
    ["“The well is dry and we will dig again,” said Çağlar Büyükışık.", "Çağlar Büyükışık"],
    ["“The well is dry and we will dig again,” said Siobhán O’Dowd.", "Siobhán O’Dowd"],
    ["“The well is dry and we will dig again,” said Søren Kjær.", "Søren Kjær"],
    ["“The well is dry and we will dig again,” said Nguyễn Thị Lan.", "Nguyễn Thị Lan"],
    ["“The well is dry and we will dig again,” said Bae Jin-woo.", "Bae Jin-woo"],
    ["“The well is dry and we will dig again,” said Ngozi Eze.", "Ngozi Eze"],
    ["“The well is dry and we will dig again,” said D’Arcy Lyle.", "D’Arcy Lyle"],
    ["“The well is dry and we will dig again,” said Wei Han Liang.", "Wei Han Liang"],
    ["“The well is dry and we will dig again,” said Amos B. Quill.", "Amos B. Quill"],
    ["“The well is dry and we will dig again,” said J. R. Tolland.", "J. R. Tolland"],
    [
      "“The well is dry and we will dig again,” said Rosalind Stroud-Baptiste.",
      "Rosalind Stroud-Baptiste",
    ],
    ["“The well is dry and we will dig again,” said Zoltán Kertész.", "Zoltán Kertész"],
    ["“The well is dry and we will dig again,” said Łukasz Wróbel.", "Łukasz Wróbel"],
    ["“The well is dry and we will dig again,” said Oluwaseun Bright.", "Oluwaseun Bright"],
    ["“The well is dry and we will dig again,” said Marisela Oduya.", "Marisela Oduya"],
    ["“The well is dry and we will dig again,” said Ffion Pugh.", "Ffion Pugh"],
    ["“The well is dry and we will dig again,” said Tane Wirihana.", "Tane Wirihana"],
    ["“The well is dry and we will dig again,” said Boris Penhaligon.", "Boris Penhaligon"],
    ["“The well is dry and we will dig again,” said Lars-Erik Öberg.", "Lars-Erik Öberg"],
    ["“The well is dry and we will dig again,” said Ana Lúcia dos Santos.", "Ana Lúcia dos Santos"],
    ["“The well is dry and we will dig again,” Ibrahima Sarr-Diallo said.", "Ibrahima Sarr-Diallo"],
    ["“The well is dry and we will dig again,” Jens van der Hoeven said.", "Jens van der Hoeven"],
    [
      "“The well is dry and we will dig again,” María José de la Torre said.",
      "María José de la Torre",
    ],
    ["“The well is dry and we will dig again,” Çağlar Büyükışık said.", "Çağlar Büyükışık"],
    ["“The well is dry and we will dig again,” Siobhán O’Dowd said.", "Siobhán O’Dowd"],
    ["“The well is dry and we will dig again,” Søren Kjær said.", "Søren Kjær"],
    ["“The well is dry and we will dig again,” Nguyễn Thị Lan said.", "Nguyễn Thị Lan"],
    ["“The well is dry and we will dig again,” Bae Jin-woo said.", "Bae Jin-woo"],
    ["“The well is dry and we will dig again,” Ngozi Eze said.", "Ngozi Eze"],
    ["“The well is dry and we will dig again,” D’Arcy Lyle said.", "D’Arcy Lyle"],
    ["“The well is dry and we will dig again,” Wei Han Liang said.", "Wei Han Liang"],
    ["“The well is dry and we will dig again,” Amos B. Quill said.", "Amos B. Quill"],
    ["“The well is dry and we will dig again,” J. R. Tolland said.", "J. R. Tolland"],
    ["“The well is dry and we will dig again,” Milton Abernathy Jr. said.", "Milton Abernathy Jr."],
    [
      "“The well is dry and we will dig again,” Rosalind Stroud-Baptiste said.",
      "Rosalind Stroud-Baptiste",
    ],
    ["“The well is dry and we will dig again,” Zoltán Kertész said.", "Zoltán Kertész"],
    ["“The well is dry and we will dig again,” Łukasz Wróbel said.", "Łukasz Wróbel"],
    ["“The well is dry and we will dig again,” Oluwaseun Bright said.", "Oluwaseun Bright"],
    ["“The well is dry and we will dig again,” Marisela Oduya said.", "Marisela Oduya"],
    ["“The well is dry and we will dig again,” Ffion Pugh said.", "Ffion Pugh"],
    ["“The well is dry and we will dig again,” Tane Wirihana said.", "Tane Wirihana"],
    ["“The well is dry and we will dig again,” Boris Penhaligon said.", "Boris Penhaligon"],
    ["“The well is dry and we will dig again,” Lars-Erik Öberg said.", "Lars-Erik Öberg"],
    ["“The well is dry and we will dig again,” Ana Lúcia dos Santos said.", "Ana Lúcia dos Santos"],
  ]);
});

describe("titles", () => {
  eachLastSpeaker([
    ["“The well is dry and we will dig again,” said Gov. Ann Lee.", "Ann Lee"],
    ["“The well is dry and we will dig again,” said Prime Minister Ann Lee.", "Ann Lee"],
    ["“The well is dry and we will dig again,” said Police Chief Ann Lee.", "Ann Lee"],
    ["“The well is dry and we will dig again,” said City Council Member Ann Lee.", "Ann Lee"],
    ["“The well is dry and we will dig again,” said Det Con Ann Lee.", "Ann Lee"],
    ["“The well is dry and we will dig again,” said Professor Ann Lee.", "Ann Lee"],
    ["“The well is dry and we will dig again,” said Dr. Ann Lee.", "Ann Lee"],
    ["“The well is dry and we will dig again,” said Judge Ann Lee KC.", "Ann Lee"],
    ["“The well is dry and we will dig again,” said Ann Lee MP.", "Ann Lee"],
    ["“The well is dry and we will dig again,” said Ann Lee, PhD, on Monday.", "Ann Lee"],
    ["“The well is dry and we will dig again,” said Composer Ann Lee.", "Ann Lee"],
    ["“The well is dry and we will dig again,” said Landscaper Ann Lee.", "Ann Lee"],
    ["“The well is dry and we will dig again,” said Chief Executive Officer Ann Lee.", "Ann Lee"],
    ["“The well is dry and we will dig again,” said the Rev. Ann Lee.", "Ann Lee"],
    ["“The well is dry and we will dig again,” said Dame Ann Lee.", "Ann Lee"],
    ["“The well is dry and we will dig again,” said Lt. Gov. Ann Lee.", "Ann Lee"],
    ["“The well is dry and we will dig again,” said former Senator Ann Lee.", "Ann Lee"],
    ["“The well is dry and we will dig again,” said company spokeswoman Ann Lee.", "Ann Lee"],
    ["“The well is dry and we will dig again,” said Labour’s Ann Lee.", "Ann Lee"],
    ["“The well is dry and we will dig again,” said Harbour Board chair Ann Lee.", "Ann Lee"],
  ]);
});

describe("bodies", () => {
  eachLastSpeaker([
    [
      "“The well is dry and we will dig again,” the Harbour Board said in a statement.",
      "Harbour Board",
    ],
    [
      "“The well is dry and we will dig again,” the Ministry of Water said in a statement.",
      "Ministry of Water",
    ],
    [
      "“The well is dry and we will dig again,” the University of Ravenna said in a statement.",
      "University of Ravenna",
    ],
    [
      "“The well is dry and we will dig again,” Larkspur Foods Inc. said in a statement.",
      "Larkspur Foods Inc.",
    ],
    [
      "“The well is dry and we will dig again,” the United Bakery Workers said in a statement.",
      "United Bakery Workers",
    ],
    [
      "“The well is dry and we will dig again,” the European Commission said in a statement.",
      "European Commission",
    ],
    [
      "“The well is dry and we will dig again,” the Department of Water said in a statement.",
      "Department of Water",
    ],
  ]);
});
