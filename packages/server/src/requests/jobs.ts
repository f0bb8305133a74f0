/**
 * What the program does by itself with requests. Only the silence of those who were asked is recorded automatically: its
 * effect is the law's (条例 art. 32: the organ decides; art. 34: consent). Where silence ends an applicant's case (art. 30
 * 无正当理由, art. 35, 国办函〔2020〕109号) a person looks first what the last post brought; that is a row of the work list.
 */
import { addWorkingDays, type LocalDate } from '@gongkai/law/calendar';
import { CONSULTATION_DAYS, type Consultation } from '@gongkai/law/request';
import type { Context } from '../platform/context.ts';
import { Refusal } from '../platform/errors.ts';
import { loadCase } from './case-file.ts';
import { record } from './requests.ts';
import { type Texts, textOf } from './sealed-text.ts';
import './schema.ts';

/**
 * Records consultations whose last day has passed. May run at any time: a second run finds nothing to do.
 * @returns how many events were recorded
 */
export async function sweepDueRequests(context: Context): Promise<number> {
  const rows = await context.db
    .selectFrom('requests')
    .select('request_id')
    .where('site_id', '=', context.site.id)
    .where('silent_from', '<=', context.today)
    .orderBy('silent_from')
    .orderBy('request_id')
    .execute();
  let recorded = 0;
  for (const { request_id } of rows) recorded += await recordSilence(context, request_id);
  return recorded;
}

/** Records each run-out consultation of a case. When a person acts on it at that moment, the next round looks again. */
async function recordSilence(context: Context, requestId: string): Promise<number> {
  let recorded = 0;
  for (;;) {
    const { version, folded, texts } = await loadCase(context, requestId);
    const silent = folded.law.consultations.find((asked) => hasRunOut(asked, context.today));
    if (silent === undefined) return recorded;
    try {
      await record(context, { requestId, version, event: timeoutOf(silent, texts) });
    } catch (error) {
      if (error instanceof Refusal && error.kind === 'conflict') return recorded;
      throw error;
    }
    recorded += 1;
  }
}

/** The fifteenth working day has passed whole. */
function hasRunOut(asked: Consultation, today: LocalDate): boolean {
  if (asked.ended_on !== null || asked.delivered_on === null) return false;
  return today > addWorkingDays(asked.delivered_on, CONSULTATION_DAYS);
}

function timeoutOf(asked: Consultation, texts: Texts) {
  return asked.kind === 'third_party'
    ? ({ event: 'third_party_timeout', party: textOf(asked.party, texts) } as const)
    : ({ event: 'joint_organ_timeout', organ: asked.party } as const);
}
