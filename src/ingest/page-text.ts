/** Elements of an article → its text: one paragraph a block, an empty line between two. */

/** The little of a node that is read here. */
export type PageNode = {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<PageNode>;
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

// As a browser collapses it: not the no-break space.
const WHITE = /[ \t\r\n\f]+/g;
const EDGES = /^[ \n]+|[ \n]+$/g;
// Two line breaks in a row part paragraphs; one is a blank.
const BREAKS = /\n[ \n]*\n/;

/** Paragraphs, trimmed, in the order of the page. */
export const textOf = (root: PageNode): string => {
  const paragraphs: string[] = [];
  let open = "";
  const close = (): void => {
    for (const part of open.split(BREAKS)) {
      const paragraph = part.replace(WHITE, " ").replace(EDGES, "");
      if (paragraph !== "") paragraphs.push(paragraph);
    }
    open = "";
  };
  const read = (node: PageNode): void => {
    const name = node.nodeName.toUpperCase();
    if (node.nodeType === TEXT) open += (node.textContent ?? "").replace(WHITE, " ");
    if (node.nodeType !== ELEMENT || SILENT.has(name)) return;
    if (name === "BR") open += "\n";
    if (BLOCKS.has(name)) close();
    for (const child of node.childNodes) read(child);
    if (BLOCKS.has(name)) close();
  };
  read(root);
  close();
  return paragraphs.join("\n\n");
};
