/** Masking in one click: the text of an edition with chosen findings replaced by stars, wherever in it they stand. */
import {
  type Dictionaries,
  MASKABLE,
  masked,
  maskHtml,
  scanHtml,
  scanText,
  type TextFinding,
} from '@gongkai/law/privacy';
import type { Context } from '../platform/context.ts';
import { knownWords } from './dictionary.ts';
import { fieldsOf, findingId, type GuardedEdition, METADATA_LABELS } from './edition.ts';
import { maskLeaves, metadataText } from './leaf-text.ts';

/** The parts of a text that masking changes. */
export type MaskedText<Metadata extends object> = Pick<GuardedEdition, 'title' | 'body' | 'fields'> & {
  metadata: Metadata;
};

/** The text with the findings of these ids masked; files are left as they are. */
export async function maskedText<Metadata extends object>(
  context: Context,
  edition: GuardedEdition & { metadata: Metadata },
  ids: ReadonlySet<string>,
): Promise<MaskedText<Metadata>> {
  const { known } = await knownWords(context);
  const chosen = (found: readonly TextFinding[]) =>
    found.filter(
      ({ kind, text }) => MASKABLE.has(kind) && ids.has(findingId(context, edition.itemId, kind, text)),
    );
  const metadata = metadataText(METADATA_LABELS, { ...edition.metadata });
  const fields = fieldsOf(edition);
  return {
    title: maskedTitle(edition.title, known, chosen),
    body: maskHtml(edition.body, chosen(scanHtml(edition.body, known))),
    metadata: maskLeaves(edition.metadata, metadata, chosen(scanText(metadata.text, known))),
    fields: maskLeaves(edition.fields, fields, chosen(scanText(fields.text, known))),
  };
}

function maskedTitle(
  title: string,
  known: Dictionaries,
  chosen: (found: readonly TextFinding[]) => TextFinding[],
): string {
  return chosen(scanText(title, known)).reduce(
    (done, { kind, text, start, end }) => done.slice(0, start) + masked(kind, text) + done.slice(end),
    title,
  );
}
