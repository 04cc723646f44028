/** The door of the presentation: answers as sheets, for every face. */

export { cutAtWord } from "./cut.ts";
export { byline, laidOut, quoted } from "./layout.ts";
export { type Fits, onOnePage, paged } from "./paged.ts";
export { contextSheet, present, whySheet } from "./present.ts";
export { begun, SENTENCES, SIGNS } from "./sentences.ts";
export * from "./sheet.ts";
export { statementItems } from "./statements.ts";
export { takingSheet } from "./taking.ts";
