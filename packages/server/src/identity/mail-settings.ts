/** Where a person's digest goes and whether it is wanted. The address stays out of the journal; that one was set is in it. */
import { requireStaff } from '../platform/access.ts';
import { type Context, transact } from '../platform/context.ts';
import { invalid } from '../platform/errors.ts';
import { append } from '../platform/journal/journal.ts';
import { lockStaff } from './grants.ts';

/** A person's own settings for mail. */
export interface MailSettings {
  email: string | null;
  dailyDigest: boolean;
}

/** One's own settings. */
export async function mailSettings(context: Context): Promise<MailSettings> {
  return await context.db
    .selectFrom('staff')
    .select(['email', 'daily_digest as dailyDigest'])
    .where('site_id', '=', context.site.id)
    .where('staff_id', '=', requireStaff(context).id)
    .executeTakeFirstOrThrow();
}

/**
 * Sets one's own.
 * @throws Refusal `email_required` for a digest without an address
 */
export async function setMail(context: Context, { email, dailyDigest }: MailSettings): Promise<void> {
  const { id } = requireStaff(context);
  if (dailyDigest && email === null) throw invalid({ code: 'email_required', field: 'email' });
  await transact(context, async (tx) => {
    const staff = await lockStaff(tx, id);
    const version = staff.version + 1;
    await append(tx, {
      subject: { type: 'staff', id },
      version,
      event: 'staff.mail_set',
      organId: staff.organ_id,
      data: { daily_digest: dailyDigest, email_set: email !== null },
    });
    await tx.db
      .updateTable('staff')
      .set({ email, daily_digest: dailyDigest, version })
      .where('site_id', '=', tx.site.id)
      .where('staff_id', '=', id)
      .execute();
  });
}
