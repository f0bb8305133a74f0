// The two acts whose loss would hurt most: an item is published, a request is filed. Each is done as people do it, over
// HTTP, and noted only when the server has said that it is done.
import { type OfferedAccount, page, type StaffClient, signIn, signInOffer, submitForm } from '../client.ts';

/** What the server has acknowledged. */
export interface Acknowledged {
  /** Items that were created, by id, and how far each had come. */
  drafts: Map<string, 'created' | 'submitted' | 'released' | 'cleared' | 'published'>;
  /** Index numbers of published items, by id. */
  published: Map<string, string>;
  /** Query codes by request number. */
  requests: Map<string, string>;
}

/** The people who take an item from draft to publication, all of one organ. */
export interface Office {
  organ: { id: string; slug: string };
  columnId: string;
  drafter: StaffClient;
  releaseReviewer: StaffClient;
  secrecyReviewer: StaffClient;
  informationOfficer: StaffClient;
}

interface Session {
  organ: { id: string; slug: string };
}
interface Versioned {
  id: string;
  version: number;
}

/** Signs in people of a demonstration organ, given by its short name, who together can publish. */
export async function openOffice(origin: string, organ: string): Promise<Office> {
  const offer = await signInOffer(origin);
  const sign = (role: string) => signIn(origin, holder(offer.accounts, organ, role).login, offer.password);
  const drafter = await sign('drafter');
  const session = await drafter.get<Session>('/api/session');
  const columns = await drafter.get<{ rows: { id: string; code: string }[] }>(
    `/api/columns?organ=${session.organ.id}`,
  );
  const columnId = columns.rows.at(-1)?.id;
  if (columnId === undefined) throw new Error(`${organ} has no column to publish in`);
  return {
    organ: session.organ,
    columnId,
    drafter,
    releaseReviewer: await sign('release_reviewer'),
    secrecyReviewer: await sign('secrecy_reviewer'),
    informationOfficer: await sign('information_officer'),
  };
}

function holder(accounts: OfferedAccount[], organ: string, role: string): OfferedAccount {
  const found = accounts.find((account) => account.organ === organ && account.roles.includes(role));
  if (!found) throw new Error(`${organ} has nobody who is ${role}`);
  return found;
}

/** Takes one item from draft to publication, noting each step that the server acknowledges. */
export async function publishItem(office: Office, act: number, noted: Acknowledged): Promise<void> {
  const title = `关于第${act}次演练的通知`;
  const created = await office.drafter.post<Versioned>('/api/items', {
    organId: office.organ.id,
    columnId: office.columnId,
    kind: 'information',
    title,
    body: `<p>${title}</p>`,
    metadata: { formedOn: '2026-01-05', topicClass: '02.1' },
  });
  noted.drafts.set(created.id, 'created');
  const step = async (who: StaffClient, action: string, version: number) =>
    who.post<Versioned & { indexNumber: string }>(`/api/items/${created.id}/actions/${action}`, { version });
  const submitted = await step(office.drafter, 'submit', created.version);
  noted.drafts.set(created.id, 'submitted');
  const released = await step(office.releaseReviewer, 'approve_release', submitted.version);
  noted.drafts.set(created.id, 'released');
  const cleared = await step(office.secrecyReviewer, 'approve_secrecy', released.version);
  noted.drafts.set(created.id, 'cleared');
  const published = await step(office.informationOfficer, 'publish', cleared.version);
  noted.drafts.set(created.id, 'published');
  noted.published.set(created.id, published.indexNumber);
}

/** Files one request by the public form, and notes its number and query code when the receipt shows them. */
export async function fileRequest(
  origin: string,
  slug: string,
  act: number,
  noted: Acknowledged,
): Promise<void> {
  const fields = {
    applicant_kind: 'natural_person',
    name: '王小明',
    identity_document_type: 'passport',
    identity_document_number: 'E12345678',
    telephone: '13800000000',
    email: 'wang@example.cn',
    wanted_title: `第${act}次演练的记录`,
    wanted_form: 'electronic',
    wanted_way: 'email',
    consent: 'yes',
  };
  // Many citizens, not one: a single address is held back after a few requests.
  const receipt = await submitForm(`${origin}/organs/${slug}/requests/new`, fields, addressOf(act));
  const [number, code] = [...receipt.matchAll(/<dd>([^<]+)<\/dd>/g)].map((match) => match[1]);
  if (!number || !code) throw new Error('the receipt shows no number and query code');
  noted.requests.set(number, code);
}

const addressOf = (act: number): string => `10.${(act >> 16) & 255}.${(act >> 8) & 255}.${act & 255}`;

/** Whether the public finds the request by what its receipt said. */
export async function requestIsKnown(
  origin: string,
  slug: string,
  number: string,
  code: string,
): Promise<boolean> {
  const status = await submitForm(`${origin}/organs/${slug}/requests/lookup`, {
    request_number: number,
    query_code: code,
  });
  return status.includes(number) && !status.includes('name="query_code"');
}

/** Whether the published item stands at its permanent address. */
export async function itemIsPublic(origin: string, indexNumber: string): Promise<boolean> {
  const text = await page(`${origin}/items/${indexNumber}`);
  return text.includes(indexNumber);
}
