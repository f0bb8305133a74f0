import {
  DISCLOSURE_ATTRIBUTE_LABELS,
  type DisclosureAttribute,
  METADATA_FIELDS,
  type MetadataFieldId,
  type MetadataLabels,
  metadataLabels,
  VALIDITY_LABELS,
  type Validity,
} from '@gongkai/law/disclosure';
import { anchor } from '../components/anchor.ts';
import { type LocalDate, time } from '../components/date.ts';
import { type Html, type HtmlValue, html, joined } from '../markup.ts';
import type { Link } from '../shell.ts';

/** A class as its name, or as the way to everything that has it. */
export type PrintedClass = string | Link;

/** Catalogue metadata of an item as printed (条例 art. 12 para 3). The title stands in the heading below it. */
export type ItemMetadata = {
  /** What the site calls each field; the common words where not said. */
  readonly labels?: MetadataLabels;
  readonly indexNumber: string;
  readonly publisher: string;
  readonly documentNumber?: string;
  readonly formedOn: LocalDate;
  readonly publishedOn: LocalDate;
  /** Which working day after it was formed the item was published (条例 art. 26). */
  readonly publishedOnWorkingDay?: number;
  readonly topicClass?: PrintedClass;
  readonly genreClass?: PrintedClass;
  readonly audienceClass?: PrintedClass;
  /** Classes of schemes that the site made, by the name of the scheme. */
  readonly ownClasses?: readonly { readonly label: string; readonly classes: readonly PrintedClass[] }[];
  readonly combinedClass?: string;
  readonly disclosureMode?: DisclosureAttribute;
  readonly validity?: Validity;
  readonly validUntil?: LocalDate;
  readonly repealedOn?: LocalDate;
  readonly sourceName?: string;
  readonly keywords?: readonly string[];
  readonly summary?: string;
};

/** The metadata block: official labels in official order; what is empty is not printed. */
export function metadataBlock(metadata: ItemMetadata): Html {
  const values = printedValues(metadata);
  const labels = metadata.labels ?? metadataLabels({ family: 'local', own: {} });
  const rows = METADATA_FIELDS.flatMap(({ id }) => {
    const value = values[id];
    const own = id === 'audience_class' ? ownRows(metadata) : [];
    return value ? [metadataRow(id, labels[id], value), ...own] : own;
  });
  return html`<dl class="meta">${rows}</dl>`;
}

function metadataRow(id: MetadataFieldId, label: string, value: HtmlValue): Html {
  return html`<div${id === 'summary' && html` class="whole"`}><dt>${label}</dt><dd>${value}</dd></div>`;
}

/** The site's own schemes stand behind the classes of the national block. */
function ownRows({ ownClasses = [] }: ItemMetadata): Html[] {
  return ownClasses.map(
    ({ label, classes }) =>
      html`<div><dt>${label}</dt><dd>${joined(classes.map(printedClass), '；')}</dd></div>`,
  );
}

function printedClass(printed: PrintedClass | undefined): HtmlValue {
  return typeof printed === 'object' ? anchor(printed) : printed;
}

function printedValues(metadata: ItemMetadata): Partial<Record<MetadataFieldId, HtmlValue>> {
  return {
    // It breaks after the code of its organ, if anywhere.
    index_number: html`<span class="number">${joined(metadata.indexNumber.split(/(?<=\/)/), html`<wbr>`)}</span>`,
    publisher: metadata.publisher,
    document_number: metadata.documentNumber,
    formed_on: time(metadata.formedOn),
    published_on: publication(metadata),
    topic_class: printedClass(metadata.topicClass),
    genre_class: printedClass(metadata.genreClass),
    audience_class: printedClass(metadata.audienceClass),
    combined_class: metadata.combinedClass,
    disclosure_mode: metadata.disclosureMode && DISCLOSURE_ATTRIBUTE_LABELS[metadata.disclosureMode],
    validity: metadata.validity && validityMark(metadata.validity, metadata.validUntil),
    repealed_on: metadata.repealedOn && time(metadata.repealedOn),
    source_name: metadata.sourceName,
    keywords: metadata.keywords?.join('；'),
    summary: metadata.summary,
  };
}

function publication({ publishedOn, publishedOnWorkingDay: day }: ItemMetadata): HtmlValue {
  return day === undefined ? time(publishedOn) : html`${time(publishedOn)}（第 ${day} 个工作日）`;
}

function validityMark(validity: Validity, until: LocalDate | undefined): Html {
  const gone = validity === 'expired' || validity === 'repealed';
  return html`<span class="badge${gone && ' off'}">${VALIDITY_LABELS[validity]}</span>${until && html` 至 ${time(until)}`}`;
}
