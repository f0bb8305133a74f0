// The acts whose loss would hurt most: an item is published, at once or at a set instant, a request is filed, a file is
// uploaded, an older system is taken over. Each is done as people do it, over HTTP, and noted only when the server has said that it is done.
import { createHash, randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { strToU8, zipSync } from 'fflate';
import { type OfferedAccount, page, type StaffClient, signIn, signInOffer, submitForm } from '../client.ts';

/** What the server has acknowledged. */
export interface Acknowledged {
  /** Items that were created, by id, and how far each had come. */
  drafts: Map<string, 'created' | 'submitted' | 'released' | 'cleared' | 'published'>;
  /** Index numbers of published items, by id. */
  published: Map<string, string>;
  /** Ids of items whose release was set. */
  scheduled: Set<string>;
  /** Query codes by request number. */
  requests: Map<string, string>;
  /** Imports by id, with the number of their rows and files, and whether their release was acknowledged. */
  imports: Map<string, { rows: number; files: number; released: boolean }>;
  /** SHA-256 in hex of uploaded files, by id. */
  uploads: Map<string, string>;
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

/** Of so many items the release of one is set instead of done. */
const ONE_SCHEDULED_IN = 3;
/** How far ahead: long enough that the server has answered, short enough that the release falls among the kills. */
const AHEAD_MS = 1_000;

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
  if (act % ONE_SCHEDULED_IN === 0) {
    const dueAt = new Date(Date.now() + AHEAD_MS).toISOString();
    await office.informationOfficer.post(`/api/items/${created.id}/schedules`, { act: 'publish', dueAt });
    noted.scheduled.add(created.id);
    return;
  }
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
  // The page may break the number over two lines.
  return text.replaceAll('<wbr>', '').includes(indexNumber);
}

/** Rows of one import: enough that kills fall into its loading, its checking and its release. */
const IMPORT_ROWS = 600;
const POLL_MS = 100;

interface ImportState {
  state: string;
  version: number;
}

/**
 * Takes an older system over: preview, start, both reviews, release; notes the start and the release. An import that a kill
 * left on its way is taken on before another is begun. Waits for the server's own work no longer than until the signal.
 */
export async function importFile(
  office: Office,
  act: number,
  noted: Acknowledged,
  signal: AbortSignal,
): Promise<void> {
  const open = [...noted.imports].find(([, { released }]) => !released)?.[0];
  const id = open ?? (await startImport(office, act, noted));
  const steps: Readonly<Record<string, readonly [who: StaffClient, action: string]>> = {
    checked: [office.releaseReviewer, 'approve_release'],
    secrecy_review: [office.secrecyReviewer, 'approve_secrecy'],
    ready: [office.informationOfficer, 'release'],
  };
  while (!signal.aborted) {
    const { state, version } = await office.informationOfficer.get<ImportState>(`/api/imports/${id}`);
    if (RELEASED.includes(state)) noteReleased(noted, id);
    if (state === 'done') return;
    const [who, action] = steps[state] ?? [];
    if (who === undefined) await pause(POLL_MS);
    else await who.post(`/api/imports/${id}/actions/${action}`, { version });
  }
}

const RELEASED = ['releasing', 'done'];

function noteReleased(noted: Acknowledged, id: string): void {
  const known = noted.imports.get(id);
  if (known !== undefined) noted.imports.set(id, { ...known, released: true });
}

async function startImport(office: Office, act: number, noted: Acknowledged): Promise<string> {
  const officer = office.informationOfficer;
  const isSite = noted.imports.size % 2 === 0;
  const name = encodeURIComponent(`旧网站${act}.${isSite ? 'zip' : 'csv'}`);
  const preview = await officer.upload<{ source: { fileName: string; hash: string }; mapping: object }>(
    `/api/imports/preview?organ=${office.organ.id}&name=${name}`,
    isSite ? oldSite(act) : new TextEncoder().encode(oldTable(act)),
  );
  const { id } = await officer.post<{ id: string }>('/api/imports', {
    organId: office.organ.id,
    source: { fileName: preview.source.fileName, hash: preview.source.hash },
    mapping: preview.mapping,
    settings: { columnId: office.columnId, kind: 'information', topicClass: '02' },
  });
  noted.imports.set(id, { rows: IMPORT_ROWS, files: isSite ? SITE_FILES : 0, released: false });
  return id;
}

function oldTable(act: number): string {
  const rows = Array.from(
    { length: IMPORT_ROWS },
    (_, row) =>
      `第${act}批第${row}号通告,正文,2017-05-${String((row % 28) + 1).padStart(2, '0')},https://old.example.cn/${act}/${row}`,
  );
  return ['标题,正文,发布日期,链接', ...rows].join('\n');
}

/** Files that the pages of an old site bring along. */
const SITE_FILES = 12;

function oldSite(act: number): Uint8Array {
  const files: Record<string, Uint8Array> = {};
  for (let row = 0; row < IMPORT_ROWS; row += 1) {
    const link = row < SITE_FILES ? `<a href="f${row}.docx">附件</a>` : '';
    if (row < SITE_FILES) files[`${act}/f${row}.docx`] = wordFile(`第${act}批第${row}号附件`, 200);
    files[`${act}/${row}.html`] = strToU8(
      `<html><head><title>第${act}批第${row}号通告</title><meta name="PubDate" content="2017-05-06">
       <link rel="canonical" href="https://old.example.cn/${act}/${row}.html"></head>
       <body><div id="zoom"><p>正文。${link}</p></div></body></html>`,
    );
  }
  return zipSync(files, { level: 1 });
}

/** A Word file whose public copy differs from it, padded so that its upload takes a while. */
function wordFile(text: string, padding: number): Uint8Array {
  const type = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties';
  return zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    '_rels/.rels': strToU8(
      `<Relationships><Relationship Id="a" Type="${type}" Target="docProps/core.xml"/></Relationships>`,
    ),
    'docProps/core.xml': strToU8(
      '<p:coreProperties xmlns:p="p"><creator>拟稿人</creator></p:coreProperties>',
    ),
    'word/document.xml': strToU8(
      `<w:document xmlns:w="w"><w:body><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:body></w:document>`,
    ),
    'word/media/image1.bin': [randomBytes(padding), { level: 0 }],
  });
}

/** Bytes with which the uploads of a run are padded at most. */
const LONGEST_PADDING = 3_000_000;

/** Drafts an item and uploads a file to it, noting the file's hash when the server has said that it has it. */
export async function uploadFile(office: Office, act: number, noted: Acknowledged): Promise<void> {
  const title = `关于第${act}次上传的通知`;
  const { id } = await office.drafter.post<Versioned>('/api/items', {
    organId: office.organ.id,
    columnId: office.columnId,
    kind: 'information',
    title,
    body: `<p>${title}</p>`,
    metadata: { formedOn: '2026-01-05', topicClass: '02.1' },
  });
  noted.drafts.set(id, 'created');
  const bytes = wordFile(title, (act * 7_919_113) % LONGEST_PADDING);
  const name = encodeURIComponent(`附件${act}.docx`);
  const added = await office.drafter.upload<{ id: string }>(`/api/items/${id}/files?name=${name}`, bytes);
  noted.uploads.set(added.id, createHash('sha256').update(bytes).digest('hex'));
}
