/**
 * Work on files after their upload: the scan that could not be had at once, and the reading of their text and of what is
 * hidden in them. A row of `attachment_work` is the job: it is taken by moving its time on, and goes in the transaction
 * that records what came of it, so that a killed program loses none and none is recorded twice.
 */
import { sql } from 'kysely';
import { type Context, transact } from '../platform/context.ts';
import { Refusal } from '../platform/errors.ts';
import { ScannerUnavailable, type ScanVerdict } from '../platform/files/virus-scanner.ts';
import { append, eventsOf } from '../platform/journal/journal.ts';
import { foldAttachment } from './events.ts';
import { type CopyReading, readCopy, readData, unread } from './reading-copies.ts';
import type { AttachmentsTable } from './schema.ts';
import './schema.ts';

/** For how long a job belongs to the program that took it. */
const LEASE_MS = 5 * 60_000;
/** A process that ends without an answer may have met a bad moment; after so many, it is the file. */
const MOST_ATTEMPTS = 3;
const FIRST_WAIT_MS = 15_000;
const LONGEST_WAIT_MS = 10 * 60_000;

interface Job {
  attachmentId: string;
  task: 'read' | 'scan';
  attempts: number;
}

/**
 * Does the work on files that is due now, one file after another.
 * @returns how many jobs were looked at
 */
export async function workOnFiles(context: Context): Promise<number> {
  await scanWhatWasNot(context);
  for (let done = 0; ; done += 1) {
    const job = await takeJob(context);
    if (job === undefined) return done;
    await workOn(context, job);
  }
}

/** Files from the time before a scanner was configured are scanned as well. */
async function scanWhatWasNot(context: Context): Promise<void> {
  if (context.services.scanner === null) return;
  await sql`
    insert into attachment_work (site_id, attachment_id, task, attempts, due_at)
    select site_id, attachment_id, 'scan', 0, ${context.now} from attachments
     where site_id = ${context.site.id} and scan = 'none'
     order by attachment_id limit 1000
    on conflict do nothing`.execute(context.db);
}

async function takeJob(context: Context): Promise<Job | undefined> {
  const { scanner } = context.services;
  let due = context.db
    .selectFrom('attachment_work')
    .select(['attachment_id', 'task'])
    .where('site_id', '=', context.site.id)
    .where('due_at', '<=', context.now);
  if (scanner === null) due = due.where('task', '<>', 'scan');
  const taken = await context.db
    .updateTable('attachment_work as w')
    .from(due.orderBy('due_at').limit(1).forUpdate().skipLocked().as('due'))
    .set((of) => ({
      attempts: of('w.attempts', '+', 1),
      due_at: new Date(context.now.getTime() + LEASE_MS),
    }))
    .where('w.site_id', '=', context.site.id)
    .whereRef('w.attachment_id', '=', 'due.attachment_id')
    .whereRef('w.task', '=', 'due.task')
    .returning(['w.attachment_id as attachmentId', 'w.task', 'w.attempts'])
    .executeTakeFirst();
  return taken;
}

async function workOn(context: Context, job: Job): Promise<void> {
  const file = await context.db
    .selectFrom('attachments')
    .selectAll()
    .where('site_id', '=', context.site.id)
    .where('attachment_id', '=', job.attachmentId)
    .executeTakeFirstOrThrow();
  try {
    await (job.task === 'scan' ? scan(context, file) : read(context, file, job));
  } catch (error) {
    if (isOvertaken(error)) return;
    await postpone(context, job);
    if (!(error instanceof ScannerUnavailable) && !(error instanceof NoAnswer)) throw error;
  }
}

/** Another program has recorded the same work in the meantime, or something else of the file; the job shows which. */
const isOvertaken = (error: unknown): boolean =>
  error instanceof Refusal && error.code === 'version_conflict';

/** The process gave no answer; to be tried again. */
class NoAnswer extends Error {}

async function postpone(context: Context, { attachmentId, task, attempts }: Job): Promise<void> {
  const wait = Math.min(FIRST_WAIT_MS * 2 ** (attempts - 1), LONGEST_WAIT_MS);
  await context.db
    .updateTable('attachment_work')
    .set({ due_at: new Date(context.now.getTime() + wait) })
    .where('site_id', '=', context.site.id)
    .where('attachment_id', '=', attachmentId)
    .where('task', '=', task)
    .execute();
}

async function scan(context: Context, file: AttachmentsTable): Promise<void> {
  const { scanner, files } = context.services;
  if (scanner === null) return;
  const verdict: ScanVerdict = await scanner.scan(files.stream(file.hash));
  await record(context, file, 'scan', 'attachment.scanned', { ...verdict });
}

async function read(context: Context, file: AttachmentsTable, job: Job): Promise<void> {
  const answer = await readCopy(context, { hash: file.public_hash, format: file.format });
  if (typeof answer === 'string' && job.attempts < MOST_ATTEMPTS) throw new NoAnswer(answer);
  const reading = typeof answer === 'string' ? unread(answer) : answer;
  await record(context, file, 'read', 'attachment.read', readData(reading), reading);
}

/** Event, row and reading, and the job gone: one transaction. */
async function record(
  context: Context,
  { attachment_id: id, item_id, organ_id, version }: AttachmentsTable,
  task: Job['task'],
  event: string,
  data: Readonly<Record<string, string>>,
  reading?: CopyReading,
): Promise<void> {
  await transact(context, async (tx) => {
    await append(tx, {
      subject: { type: 'attachment', id },
      version: version + 1,
      event,
      organId: organ_id,
      data: { item_id, ...data },
    });
    await writeRow(tx, id);
    if (reading !== undefined) {
      const row = { ...reading, findings: JSON.stringify(reading.findings) };
      await tx.db
        .insertInto('attachment_readings')
        .values({ site_id: tx.site.id, attachment_id: id, ...row })
        .onConflict((conflict) => conflict.columns(['site_id', 'attachment_id']).doUpdateSet(row))
        .execute();
    }
    await tx.db
      .deleteFrom('attachment_work')
      .where('site_id', '=', tx.site.id)
      .where('attachment_id', '=', id)
      .where('task', '=', task)
      .execute();
  });
}

async function writeRow(context: Context, id: string): Promise<void> {
  const { scan: scanState, reading, version } = foldAttachment(await eventsOf(context, id));
  await context.db
    .updateTable('attachments')
    .set({ scan: scanState, reading, version })
    .where('site_id', '=', context.site.id)
    .where('attachment_id', '=', id)
    .execute();
}

/**
 * Has a file read once more that could not be read. The caller has checked that the actor may work on the item.
 * @throws Refusal `nothing_to_repeat`
 */
export async function repeatReading(context: Context, attachmentId: string): Promise<void> {
  await transact(context, async (tx) => {
    const events = await eventsOf(tx, attachmentId);
    const file = foldAttachment(events);
    if (file.reading !== 'unreadable') throw new Refusal('conflict', 'nothing_to_repeat');
    await append(tx, {
      subject: { type: 'attachment', id: attachmentId },
      version: file.version + 1,
      event: 'attachment.reading_repeated',
      organId: file.organ_id,
      data: { item_id: file.item_id },
    });
    await writeRow(tx, attachmentId);
    await tx.db
      .insertInto('attachment_work')
      .values({ site_id: tx.site.id, attachment_id: attachmentId, task: 'read', attempts: 0, due_at: tx.now })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  });
}
