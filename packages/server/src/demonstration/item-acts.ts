/** The acts that bring the demonstration's items from their draft to where they stand. */
import { Readable } from 'node:stream';
import { ITEM_KINDS, itemsOf, type KindFields } from '@gongkai/law/kinds';
import { workOnFiles } from '../attachments/index.ts';
import {
  approveFinal,
  approveFirst,
  approveRelease,
  approveSecond,
  approveSecrecy,
  attachFile,
  draft,
  edit,
  place,
  publish,
  recordOutlet,
  repeal,
  returnItem,
  submit,
  withdraw,
} from '../items/index.ts';
import { organById } from '../organs/index.ts';
import type { Context } from '../platform/context.ts';
import type { ItemContent, ItemStepContent } from './content/index.ts';
import { keyAreaOf } from './content/key-areas.ts';
import { filesOf } from './files/index.ts';
import { type Act, type Desk, type Known, known } from './loader.ts';

/** One act per step of the item, and one for the document that it repeals. */
export function itemActs(item: ItemContent): Act[] {
  const acts = item.steps.map((step) => ({
    at: step.at,
    by: step.by,
    run: (context: Context, desk: Desk) => takeStep(context, desk, item, step),
  }));
  const release = item.steps.find((step) => step.step === 'publish');
  if (release !== undefined) acts.push(...outletActs(item, release), ...placementActs(item, release));
  const { repeals } = item;
  if (repeals === null || release === undefined) return acts;
  const repealing = {
    at: release.at,
    by: release.by,
    run: (context: Context, desk: Desk) => repealOlder(context, desk, item, repeals),
  };
  return [...acts, repealing];
}

/** Who published puts it into further columns, once he has recorded where else it is out. */
function placementActs(item: ItemContent, release: ItemStepContent): Act[] {
  return item.alsoIn.map((column, index) => ({
    at: new Date(Date.parse(release.at) + (item.outlets.length + index + 1) * MINUTE).toISOString(),
    by: release.by,
    run: async (context: Context, desk: Desk) => {
      const at = known(desk.items, item.key);
      const columnId = known(desk.columns, `${item.organ}/${column}`);
      const { version } = await place(context, { itemId: at.id, version: at.version, columnId });
      desk.items.set(item.key, { id: at.id, version });
    },
  }));
}

/** Publications elsewhere are recorded by who published, minutes after the release. */
function outletActs(item: ItemContent, release: ItemStepContent): Act[] {
  return item.outlets.map((outlet, index) => ({
    at: new Date(Date.parse(release.at) + (index + 1) * MINUTE).toISOString(),
    by: release.by,
    run: async (context: Context, desk: Desk) => {
      const at = known(desk.items, item.key);
      const { version } = await recordOutlet(context, {
        itemId: at.id,
        version: at.version,
        publishedOn: context.today,
        ...outlet,
      });
      desk.items.set(item.key, { id: at.id, version });
    },
  }));
}

const MINUTE = 60_000;

const STEPS = {
  submit,
  return: returnItem,
  approve_release: approveRelease,
  approve_first: approveFirst,
  approve_second: approveSecond,
  approve_secrecy: approveSecrecy,
  approve_final: approveFinal,
  publish,
  withdraw,
} as const;

async function takeStep(
  context: Context,
  desk: Desk,
  item: ItemContent,
  step: ItemStepContent,
): Promise<void> {
  if (step.step === 'create') {
    const drafted = await draft(context, draftOf(desk, item));
    const { id, version } = await withFiles(context, desk, item, drafted);
    desk.items.set(item.key, { id, version });
    return;
  }
  const at = known(desk.items, item.key);
  const { version } = await STEPS[step.step](context, {
    itemId: at.id,
    version: at.version,
    note: step.remark,
    proofread: true,
  });
  desk.items.set(item.key, { id: at.id, version });
}

/** Adds the files of an item and has them read at once, so that the guard can judge them. */
async function withFiles(context: Context, desk: Desk, item: ItemContent, drafted: Known): Promise<Known> {
  const files = filesOf(item);
  if (files.length === 0) return drafted;
  const organ = await organById(context, known(desk.organs, item.organ));
  const attachments = [];
  for (const { name, title, make } of files) {
    const bytes = await make(organ?.name ?? '');
    const added = await attachFile(context, { itemId: drafted.id, name, source: Readable.from([bytes]) });
    attachments.push({ id: added.id, name: added.name, title });
  }
  await workOnFiles(context);
  const { title, body, metadata, fields } = draftOf(desk, item);
  return await edit(context, {
    itemId: drafted.id,
    version: drafted.version,
    ...{ title, body, metadata, fields, attachments },
  });
}

function draftOf(desk: Desk, item: ItemContent): Parameters<typeof draft>[1] {
  return {
    organId: known(desk.organs, item.organ),
    officeId: known(desk.offices, `${item.organ}/${item.sectionOffice}`),
    columnId: known(desk.columns, `${item.organ}/${item.column}`),
    kind: item.kind,
    title: item.title,
    body: item.bodyHtml,
    metadata: {
      summary: item.summary,
      formedOn: item.formedOn,
      documentNumber: item.documentNumber ?? undefined,
      topicClass: item.topicClass,
      genreClass: item.genreClass ?? undefined,
      audienceClass: item.audienceClass ?? undefined,
      ownClasses: keyAreaOf(item.topicClass),
      keywords: [...item.keywords],
      validity: validityOf(item),
      effectiveOn: item.validity?.effectiveOn,
      expiresOn: item.validity?.expiresOn ?? undefined,
    },
    fields: fieldsOf(desk, item),
  };
}

/** The fields of the item, with the ids of the items that the content names by their keys. */
function fieldsOf(desk: Desk, item: ItemContent): KindFields {
  const ids = ITEM_KINDS[item.kind].fields.flatMap(({ id, type }) =>
    type === 'items' && item.fields[id] !== undefined
      ? [[id, itemsOf(item.fields, id).map((key) => known(desk.items, key).id)] as const]
      : [],
  );
  return { ...item.fields, ...Object.fromEntries(ids) };
}

/** A document is drafted in force; its repeal is an act of a later day. */
function validityOf(item: ItemContent): 'in_force' | undefined {
  return item.validity === null ? undefined : 'in_force';
}

async function repealOlder(context: Context, desk: Desk, item: ItemContent, older: string): Promise<void> {
  const at = known(desk.items, older);
  const repealed = await repeal(context, {
    itemId: at.id,
    version: at.version,
    repealedOn: context.today,
    repealedBy: known(desk.items, item.key).id,
    note: `《${item.title}》施行，本文件同时废止。`,
  });
  desk.items.set(older, { id: at.id, version: repealed.version });
}
