/** Looks at a case: who saw applicants' data, and which (个人信息保护法 art. 54, 55). A look changes no case. */
import { type Context, transact } from '../platform/context.ts';
import { newId } from '../platform/identifiers.ts';
import { append } from '../platform/journal/journal.ts';

/** Journals a look as a subject of its own, so that the version of the case does not move. */
export async function recordLook(
  context: Context,
  look: { requestId: string; organId: string; what: 'record' | 'applicant' },
): Promise<void> {
  await transact(context, async (tx) => {
    await append(tx, {
      subject: { type: 'access', id: newId() },
      version: 1,
      event: 'request.viewed',
      organId: look.organId,
      data: { request_id: look.requestId, what: look.what },
    });
  });
}
