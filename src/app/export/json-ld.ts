/** Statements as schema.org describes them: https://schema.org/Quotation, https://schema.org/Claim */
import type { Amendment } from "../../core/index.ts";
import { amendmentLine } from "../wording.ts";
import type { Exported } from "./exported.ts";

/** Words in marks are a `Quotation`; a paraphrase is a `Claim` of its author; what was held, done or not said is neither. */
export const toJsonLd = (one: Exported): object => {
  const { kind, report, link, words, label, corrections } = one;
  return {
    ...bodyOf(one),
    text: words.join(" … "),
    disambiguatingDescription: label,
    inLanguage: one.language ?? "en",
    identifier: identifiersOf(one),
    ...(link === undefined ? {} : { url: link }),
    ...(kind === "indirect" && !report
      ? { appearance: articleOf(one) }
      : { isPartOf: articleOf(one) }),
    ...(corrections.length === 0 ? {} : { correction: corrections.map(correctionOf) }),
  };
};

const bodyOf = ({ kind, report, speakers }: Exported): object => {
  const people = speakers.map(({ name, kind: what }) => ({
    "@type": what === "body" ? "Organization" : "Person",
    name,
  }));
  const by = (property: string) => (people.length === 0 ? {} : { [property]: people });
  if (report) return { "@type": "CreativeWork", ...by("about") };
  return kind === "indirect"
    ? { "@type": "Claim", ...by("author") }
    : { "@type": "Quotation", ...by("spokenByCharacter") };
};

const identifiersOf = ({ ref, hash, spans }: Exported): readonly object[] =>
  [
    { propertyID: "whosaid", value: ref },
    { propertyID: "sha256", value: hash },
    {
      propertyID: "offsets",
      value: spans.map(({ start, end }) => `${start}-${end}`).join(","),
    },
  ].map((property) => ({ "@type": "PropertyValue", ...property }));

const articleOf = ({ article, title, url, published, outlet, origin, byline }: Exported) => ({
  "@type": "NewsArticle",
  identifier: article,
  ...(title === undefined ? {} : { headline: title }),
  ...(url === undefined ? {} : { url }),
  ...(published === undefined ? {} : { datePublished: published }),
  ...(byline === undefined ? {} : { creditText: byline }),
  ...((outlet ?? origin) === undefined
    ? {}
    : { publisher: { "@type": "Organization", name: outlet ?? origin } }),
});

const correctionOf = (amendment: Amendment): object => ({
  "@type": "CorrectionComment",
  text: amendmentLine(amendment),
  dateCreated: amendment.at,
});
