/** Loads the demonstration site by the platform's own operations, in the order of its days. */

import { FIXED_COLUMNS } from '@gongkai/law/disclosure';
import { addClass, addScheme, columnByCode, createColumn, setLabels } from '../catalogue/index.ts';
import { createStaffWithHash, hashPassword, type NewGrant } from '../identity/index.ts';
import { createSectionOffice } from '../organs/index.ts';
import { type Context, createContext, type Services, type Site } from '../platform/context.ts';
import { establishOrgan } from '../setup/index.ts';
import { absenceActs } from './absence-acts.ts';
import type { AccountContent, DemonstrationContent, OrganContent } from './content/index.ts';
import { KEY_AREAS, keyAreas } from './content/key-areas.ts';
import { itemActs } from './item-acts.ts';
import { type Desk, known, openDesk, perform } from './loader.ts';
import { performRechecks } from './recheck-acts.ts';
import { reportActs } from './report-acts.ts';
import { remedyActs, requestActs } from './request-acts.ts';
import { reviewCaseActs } from './review-case-acts.ts';

/** Password of every account of the demonstration. */
export const DEMONSTRATION_PASSWORD = 'gongkai-demo';

/** The day on which the office opens its accounts, before anything else happens. */
const FOUNDED = new Date('2019-12-02T09:00:00+08:00');

/**
 * Loads everything into an empty site.
 * @param now the instant of the loading: nothing in the demonstration happens after it
 * @param onProgress told how many of how many acts are done
 */
export async function loadDemonstration(
  services: Services,
  site: Site,
  content: DemonstrationContent,
  now: Date,
  onProgress: (done: number, all: number) => void,
): Promise<void> {
  const desk = openDesk(services, site);
  const founding = createContext(services, site, { type: 'system', name: 'demonstration' }, FOUNDED);
  await services.database.transaction().execute((db) => found({ ...founding, db }, desk, content));
  const acts = [
    ...content.items.flatMap(itemActs),
    ...content.absences.flatMap(absenceActs),
    ...content.reviewCases.flatMap(reviewCaseActs),
    ...content.requests.flatMap(requestActs),
    ...content.remedies.flatMap(remedyActs),
    ...content.reports.flatMap(reportActs),
  ];
  await perform(desk, acts, (done) => onProgress(done, acts.length));
  await performRechecks(desk, now);
}

async function found(context: Context, desk: Desk, content: DemonstrationContent): Promise<void> {
  for (const [index, organ] of content.organs.entries()) await foundOrgan(context, desk, organ, index);
  await foundClasses(context);
  const hash = await hashPassword(DEMONSTRATION_PASSWORD);
  for (const account of content.accounts) await openAccount(context, desk, account, hash);
}

/** A scheme of the site's own, and the words that pages of its province have for the metadata. */
async function foundClasses(context: Context): Promise<void> {
  await addScheme(context, keyAreas);
  for (const { code, label, parent } of KEY_AREAS) {
    await addClass(context, { scheme: keyAreas.code, code, label, parent, validFrom: null });
  }
  await setLabels(context, { family: 'anhui', own: { topic_class: '主题分类' }, version: 0 });
}

async function foundOrgan(context: Context, desk: Desk, organ: OrganContent, sort: number): Promise<void> {
  const organId = await establishOrgan(context, {
    slug: organ.slug,
    code: organ.code,
    name: organ.name,
    shortName: organ.shortName,
    kind: organ.kind,
    reconsiderationOrgan: organ.reconsiderationOrgan,
    contact: organ.contact,
    settings: { reviewScheme: organ.reviewScheme },
    sort,
  });
  desk.organs.set(organ.slug, organId);
  for (const [index, office] of organ.sectionOffices.entries()) {
    const officeId = await createSectionOffice(context, { organId, name: office.name, sort: index });
    desk.offices.set(`${organ.slug}/${office.code}`, officeId);
  }
  for (const { id } of FIXED_COLUMNS) {
    const column = await columnByCode(context, organId, id);
    if (column !== undefined) desk.columns.set(`${organ.slug}/${id}`, column.id);
  }
  for (const column of organ.columns) {
    const parent = column.parent ?? 'statutory_content';
    const columnId = await createColumn(context, {
      organId,
      parentId: known(desk.columns, `${organ.slug}/${parent}`),
      code: column.code,
      name: column.name,
      art20: column.art20,
      freshnessDays: column.freshnessDays,
    });
    desk.columns.set(`${organ.slug}/${column.code}`, columnId);
  }
}

async function openAccount(
  context: Context,
  desk: Desk,
  account: AccountContent,
  hash: string,
): Promise<void> {
  const roles: NewGrant[] = account.grants.flatMap((grant) => {
    const organs = grant.organ === null ? [...desk.organs.values()] : [known(desk.organs, grant.organ)];
    return organs.map((organId) => ({ role: grant.role, organId }));
  });
  const [home] = account.grants;
  const [firstOrgan = ''] = desk.organs.keys();
  const organ = home?.organ ?? firstOrgan;
  const officeId =
    home?.sectionOffice === undefined ? undefined : known(desk.offices, `${organ}/${home.sectionOffice}`);
  await createStaffWithHash(
    context,
    {
      login: account.login,
      name: account.name,
      title: account.position,
      organId: known(desk.organs, organ),
      officeId,
      roles,
    },
    hash,
  );
}
