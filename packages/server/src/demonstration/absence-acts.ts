/** The acts by which people of the demonstration leave roles to each other. */
import { delegate, grantsOfStaff } from '../identity/index.ts';
import { requireStaff } from '../platform/access.ts';
import type { Context } from '../platform/context.ts';
import type { AbsenceContent } from './content/index.ts';
import { type Act, actorOf, type Desk } from './loader.ts';

/** One act: the absent person leaves the role, in every place where it is held, to the stand-in. */
export function absenceActs(absence: AbsenceContent): Act[] {
  const { at, absent: by } = absence;
  return [{ at, by, run: (context, desk) => leave(context, desk, absence) }];
}

async function leave(context: Context, desk: Desk, absence: AbsenceContent): Promise<void> {
  const { role, standIn, startsOn, endsOn, reason } = absence;
  const grants = await grantsOfStaff(context, requireStaff(context).id);
  const delegateId = requireStaff({ ...context, actor: await actorOf(context, desk, standIn) }).id;
  await delegate(context, {
    grantIds: grants.filter((grant) => grant.role === role).map(({ id }) => id),
    delegateId,
    startsOn,
    endsOn,
    note: reason,
  });
  // Who stands in is read anew at the next act, with the role that came to him.
  desk.actors.delete(standIn);
}
