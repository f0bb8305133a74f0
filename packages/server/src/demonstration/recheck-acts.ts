/**
 * The rechecks of what the demonstration released: done on the next working day by the organ's rechecker, but for those of the
 * last days, which wait in his list. A few found a fault, which was put right; the last of them still is to be.
 */
import { addWorkingDays, chinaDate, type LocalDate } from '@gongkai/law/calendar';
import { catchUp } from '../platform/journal/followers.ts';
import { sealPending } from '../platform/journal/sealer.ts';
import { followers, recordRecheck } from '../rechecks/index.ts';
import { answerRectification, confirmRectification } from '../rectifications/index.ts';
import { type Act, type Desk, known, perform } from './loader.ts';

/** The organ that the demonstration furnishes fully: its faults are shown. */
const FURNISHED = 'xijie';
/** Of so many of its rechecks one found a fault. */
const ONE_FAULT_IN = 181;

const FAULTS = [
  { fault: '第二段咨询电话漏写一位数字', answer: '已核对并更正咨询电话，更正后的内容已重新审查发布。' },
  { fault: '附表合计与分项之和不符', answer: '经核对为录入差错，已按原始台账更正。' },
  { fault: '标题中的年份写错', answer: '已更正标题，并通知转载的平台同步修改。' },
] as const;

interface OpenRecheck {
  id: string;
  organId: string;
  publishedBy: string | null;
  publishedOn: LocalDate;
}

/** Performs the rechecks that were due before `now`. */
export async function performRechecks(desk: Desk, now: Date): Promise<void> {
  const { database } = desk.services;
  await sealPending(database, desk.site.id);
  for (const follower of followers) await catchUp(database, desk.site.id, follower);
  const open = await database
    .selectFrom('rechecks')
    .select([
      'recheck_id as id',
      'organ_id as organId',
      'published_by as publishedBy',
      'published_on as publishedOn',
    ])
    .where('site_id', '=', desk.site.id)
    .where('state', '=', 'open')
    .where('due_on', '<', chinaDate(now))
    .orderBy('published_on')
    .orderBy('recheck_id')
    .execute();
  const recheckers = await recheckersOf(desk);
  const furnished = known(desk.organs, FURNISHED);
  const faulty = new Set(
    open
      .filter(({ organId }) => organId === furnished)
      .filter((_, index, own) => index % ONE_FAULT_IN === ONE_FAULT_IN - 1 || index === own.length - 1)
      .map(({ id }) => id),
  );
  const acts = open.flatMap((recheck) => {
    const by = recheckers.get(recheck.organId)?.find(({ id }) => id !== recheck.publishedBy)?.login;
    if (by === undefined) return [];
    if (!faulty.has(recheck.id)) return [passed(recheck, by)];
    return faultActs(recheck, by, [...faulty].indexOf(recheck.id), faulty.size);
  });
  await perform(desk, acts, () => undefined);
}

/** Logins of those who recheck for each organ. */
async function recheckersOf(desk: Desk): Promise<Map<string, { id: string; login: string }[]>> {
  const rows = await desk.services.database
    .selectFrom('grants')
    .innerJoin('staff', (join) =>
      join.onRef('staff.site_id', '=', 'grants.site_id').onRef('staff.staff_id', '=', 'grants.staff_id'),
    )
    .select(['grants.organ_id', 'staff.staff_id', 'staff.login'])
    .where('grants.site_id', '=', desk.site.id)
    .where('grants.role', '=', 'rechecker')
    .orderBy('staff.login')
    .execute();
  const people = new Map<string, { id: string; login: string }[]>();
  for (const row of rows) {
    people.set(row.organ_id, [...(people.get(row.organ_id) ?? []), { id: row.staff_id, login: row.login }]);
  }
  return people;
}

const dayAfter = (recheck: OpenRecheck): LocalDate => addWorkingDays(recheck.publishedOn, 1);

function passed(recheck: OpenRecheck, by: string): Act {
  return {
    at: `${dayAfter(recheck)}T10:20:00+08:00`,
    by,
    run: async (context) => {
      await recordRecheck(context, { recheckId: recheck.id, result: 'passed' });
    },
  };
}

/** A fault found, answered by the information officer and confirmed; the last of all is still open. */
function faultActs(recheck: OpenRecheck, by: string, index: number, all: number): Act[] {
  const on = dayAfter(recheck);
  const { fault, answer } = FAULTS[index % FAULTS.length] ?? FAULTS[0];
  const opened = { id: '' };
  const finding: Act = {
    at: `${on}T10:20:00+08:00`,
    by,
    run: async (context) => {
      const result = { result: 'faulty' as const, fault, dueOn: addWorkingDays(on, 3) };
      opened.id = (await recordRecheck(context, { recheckId: recheck.id, ...result })) ?? '';
    },
  };
  if (index === all - 1) return [finding];
  const answering: Act = {
    at: `${addWorkingDays(on, 1)}T15:10:00+08:00`,
    by: 'masiyuan',
    run: async (context) => {
      await answerRectification(context, { rectificationId: opened.id, version: 1, note: answer });
    },
  };
  const confirming: Act = {
    at: `${addWorkingDays(on, 2)}T09:30:00+08:00`,
    by,
    run: async (context) => {
      await confirmRectification(context, { rectificationId: opened.id, version: 2 });
    },
  };
  return [finding, answering, confirming];
}
