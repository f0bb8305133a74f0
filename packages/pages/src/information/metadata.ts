import {
  DISCLOSURE_ATTRIBUTE_LABELS,
  type DisclosureAttribute,
  type LabelFamily,
  METADATA_FIELDS,
  type MetadataFieldId,
  VALIDITY_LABELS,
  type Validity,
} from '@gongkai/law/disclosure';
import { type LocalDate, time } from '../components/date.ts';
import { type Html, type HtmlValue, html } from '../markup.ts';

/** Catalogue metadata of an item as printed (条例 art. 12 para 3). The title stands in the heading below it. */
export type ItemMetadata = {
  /** Which of the two families of labels the site prints; `local` where not said. */
  readonly labelFamily?: LabelFamily;
  readonly indexNumber: string;
  readonly publisher: string;
  readonly documentNumber?: string;
  readonly formedOn: LocalDate;
  readonly publishedOn: LocalDate;
  /** Which working day after it was formed the item was published (条例 art. 26). */
  readonly publishedOnWorkingDay?: number;
  readonly topicClass?: string;
  readonly genreClass?: string;
  readonly audienceClass?: string;
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
  const family = metadata.labelFamily ?? 'local';
  const rows = METADATA_FIELDS.flatMap(({ id, labels }) => {
    const value = values[id];
    return value
      ? [
          html`<div${id === 'summary' && html` class="whole"`}><dt>${labels[family]}</dt><dd>${value}</dd></div>`,
        ]
      : [];
  });
  return html`<dl class="meta">${rows}</dl>`;
}

function printedValues(metadata: ItemMetadata): Partial<Record<MetadataFieldId, HtmlValue>> {
  return {
    index_number: metadata.indexNumber,
    publisher: metadata.publisher,
    document_number: metadata.documentNumber,
    formed_on: time(metadata.formedOn),
    published_on: publication(metadata),
    topic_class: metadata.topicClass,
    genre_class: metadata.genreClass,
    audience_class: metadata.audienceClass,
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
