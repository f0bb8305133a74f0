/** How a site has the fields of the metadata block called: a family of labels, and its own words. */
import {
  LABEL_FAMILIES,
  METADATA_FIELDS,
  type MetadataFieldId,
  type MetadataLabelChoice,
  type MetadataLabels,
  metadataLabels,
} from '@gongkai/law/disclosure';
import { type Context, transact } from '../platform/context.ts';
import { invalid, Refusal } from '../platform/errors.ts';
import { newId } from '../platform/identifiers.ts';
import { append } from '../platform/journal/journal.ts';
import { requireSiteRole } from './site-acts.ts';
import './schema.ts';

/** What a site chose; version 0 before anybody has. */
export interface SiteLabels extends MetadataLabelChoice {
  version: number;
}

async function readRow(context: Context) {
  return await context.db
    .selectFrom('metadata_labels')
    .selectAll()
    .where('site_id', '=', context.site.id)
    .executeTakeFirst();
}

/** What the site chose. */
export async function siteLabels(context: Context): Promise<SiteLabels> {
  const row = await readRow(context);
  if (row === undefined) return { family: LABEL_FAMILIES[0]?.id ?? 'local', own: {}, version: 0 };
  return { family: row.family, own: row.own, version: row.version };
}

/** The label of each field on this site. */
export async function labelsOf(context: Context): Promise<MetadataLabels> {
  return metadataLabels(await siteLabels(context));
}

/**
 * Sets the labels; one event holds them whole. Any administrator of the site may, since they are the same for all organs.
 * @throws Refusal `not_granted`, `version_conflict`, `label_twice`
 */
export async function setLabels(context: Context, input: SiteLabels): Promise<SiteLabels> {
  const act = requireSiteRole(context, ['administrator']);
  const { family } = input;
  const own = differing(input);
  requireDistinct({ family, own });
  return await transact(context, async (tx) => {
    const before = await readRow(tx);
    if ((before?.version ?? 0) !== input.version) throw new Refusal('conflict', 'version_conflict');
    const labelSetId = before?.label_set_id ?? newId();
    const version = input.version + 1;
    const row = { family, own: JSON.stringify(own), version };
    await append(tx, {
      subject: { type: 'metadata_labels', id: labelSetId },
      version,
      event: 'metadata_labels.set',
      ...act,
      data: { family, own: { ...own } },
    });
    await tx.db
      .insertInto('metadata_labels')
      .values({ site_id: tx.site.id, label_set_id: labelSetId, ...row })
      .onConflict((conflict) => conflict.columns(['site_id', 'label_set_id']).doUpdateSet(row))
      .execute();
    return { family, own, version };
  });
}

/** The words that are not those of the family anyway. */
function differing({ family, own }: MetadataLabelChoice): MetadataLabelChoice['own'] {
  const entries = METADATA_FIELDS.flatMap(({ id, labels }) => {
    const word = own[id];
    return word === undefined || word === labels[family] ? [] : [[id, word] as const];
  });
  return Object.fromEntries(entries);
}

/** Two facts under one word could not be told apart. */
function requireDistinct(choice: MetadataLabelChoice): void {
  const seen = new Map<string, MetadataFieldId>();
  for (const [id, label] of Object.entries(metadataLabels(choice)) as [MetadataFieldId, string][]) {
    const other = seen.get(label);
    if (other !== undefined) {
      const field = choice.own[id] === undefined ? other : id;
      throw invalid({ code: 'label_twice', field: `own.${field}` });
    }
    seen.set(label, id);
  }
}
