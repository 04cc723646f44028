/**
 * Elements of an article → its text: one paragraph a block, an empty line between two. What the page sets apart as
 * somebody's words stands behind `>`, whose they are behind `> —`; a `q` gets the marks that a browser shows.
 */

/** The little of a node that is read here. */
export type PageNode = {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<PageNode>;
  getAttribute?(name: string): string | null;
};

const TEXT = 3;
const ELEMENT = 1;

/** Elements that stand on lines of their own. */
const BLOCKS = new Set(
  `ADDRESS ARTICLE ASIDE BLOCKQUOTE CAPTION DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI
   MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL`.split(/\s+/),
);
/** Elements whose text is not the article's. */
const SILENT = new Set("BUTTON IFRAME NOSCRIPT SCRIPT STYLE SVG TEMPLATE VIDEO AUDIO".split(" "));
/** Within a quotation: whose it is. */
const SOURCES = new Set(["CITE", "FOOTER", "FIGCAPTION"]);

// As a browser collapses it: not the no-break space.
const WHITE = /[ \t\r\n\f]+/g;
const EDGES = /^[ \n]+|[ \n]+$/g;
// Two line breaks in a row part paragraphs; one is a blank.
const BREAKS = /\n[ \n]*\n/;
const DASHES = /^[—–-]+\s*/;
// 1 · [2] · *
const NOTE = /^\s*(?:\[?\d{1,3}\]?|[*†‡])\s*$/;
const OPENS = /^\s*["“”„«'‘]/;
const WORD_END = /[\p{L}\p{N}.]$/u;
const WORD_START = /^\p{Lu}\p{Ll}/u;

/** Paragraphs, trimmed, in the order of the page. */
export const textOf = (root: PageNode): string => {
  const paragraphs: string[] = [];
  let open = "";
  let quoting = 0;
  let source = false;
  const close = (): void => {
    for (const part of open.split(BREAKS)) {
      const paragraph = part.replace(WHITE, " ").replace(EDGES, "");
      if (paragraph.replace(quoting > 0 ? DASHES : "", "") !== "")
        paragraphs.push(asSet(paragraph, quoting > 0, source));
    }
    open = "";
  };
  const readBlock = (node: PageNode, name: string): void => {
    close();
    const was = { quoting, source };
    if (name === "BLOCKQUOTE" || (name === "FIGURE" && holdsQuote(node))) quoting++;
    source ||= quoting > 0 && SOURCES.has(name);
    readChildren(node);
    close();
    ({ quoting, source } = was);
  };
  /** Below a quotation, outside it. */
  const readSource = (node: PageNode): void => {
    close();
    quoting++;
    source = true;
    readChildren(node);
    close();
    quoting--;
    source = false;
  };
  const readQuoted = (node: PageNode): void => {
    const marked = OPENS.test(node.textContent ?? "");
    open += marked ? "" : "“";
    readChildren(node);
    open += marked ? "" : "”";
  };
  const readChildren = (node: PageNode): void => {
    let before: PageNode | undefined;
    for (const child of node.childNodes) {
      if (before && runTogether(before, child, open)) open += " ";
      if (before && isQuote(before) && isCited(child)) readSource(child);
      else read(child);
      if (!isBlank(child)) before = child;
    }
  };
  const readElement = (node: PageNode, name: string): void => {
    if (name === "BR") open += "\n";
    else if (name === "Q") readQuoted(node);
    else if (BLOCKS.has(name) || (quoting > 0 && !source && name === "CITE")) readBlock(node, name);
    else readChildren(node);
  };
  const read = (node: PageNode): void => {
    const name = node.nodeName.toUpperCase();
    if (node.nodeType === TEXT) open += (node.textContent ?? "").replace(WHITE, " ");
    else if (node.nodeType === ELEMENT && !isSilent(node, name)) readElement(node, name);
  };
  read(root);
  close();
  return paragraphs.join("\n\n");
};

const isSilent = (node: PageNode, name: string): boolean =>
  SILENT.has(name) || (name === "SUP" && NOTE.test(node.textContent ?? ""));

const asSet = (paragraph: string, quoted: boolean, source: boolean): string => {
  if (!quoted) return paragraph;
  return source ? `> — ${paragraph.replace(DASHES, "")}` : `> ${paragraph}`;
};

const isQuote = ({ nodeName }: PageNode): boolean => nodeName.toUpperCase() === "BLOCKQUOTE";

const holdsQuote = (node: PageNode): boolean => [...node.childNodes].some(isQuote);

/** A `cite`, or a line that holds nothing else. */
const isCited = (node: PageNode): boolean => {
  if (node.nodeName.toUpperCase() === "CITE") return true;
  const inner = [...node.childNodes].find((child) => child.nodeName.toUpperCase() === "CITE");
  return inner !== undefined && wordsOf(inner) === wordsOf(node);
};

const wordsOf = ({ textContent }: PageNode): string =>
  (textContent ?? "").trim().replace(DASHES, "");

const isBlank = ({ nodeType, textContent }: PageNode): boolean =>
  nodeType === TEXT && (textContent ?? "").trim() === "";

/** `<time>2:05 p.m.</time><span class="byline">Jo Doe</span>`: side by side, and no word of one goes on in the other. */
const runTogether = (before: PageNode, node: PageNode, open: string): boolean =>
  isSpan(before) &&
  isSpan(node) &&
  WORD_END.test(open) &&
  WORD_START.test(node.textContent ?? "") &&
  (before.textContent ?? "").trim().length > 1;

const isSpan = ({ nodeType, nodeName }: PageNode): boolean =>
  nodeType === ELEMENT && !BLOCKS.has(nodeName.toUpperCase()) && nodeName.toUpperCase() !== "BR";
