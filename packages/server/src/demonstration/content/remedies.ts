/** Reconsideration and lawsuits against replies of the demonstration; each hangs on a `remedy_filed` event. */
import { addDays, addWorkingDays, type LocalDate, yearOf } from '@gongkai/law/calendar';
import type { RemedyContent, RequestContent } from './types.ts';

interface RemedyPlan {
  readonly key: string;
  readonly request: string;
  readonly kind: RemedyContent['kind'];
  readonly body: string;
  readonly number: (year: number) => string;
  /** Working days from filing to the decision; `null` where none is made. */
  readonly decidedAfter: number | null;
  readonly result: RemedyContent['result'];
}

const DISTRICT = '淮北市相山区人民政府';

const PLANS: readonly RemedyPlan[] = [
  {
    key: 'remedy-minutes',
    request: 'process',
    kind: 'reconsideration',
    body: DISTRICT,
    number: (year) => `相政复〔${year}〕9号`,
    decidedAfter: 30,
    result: 'corrected',
  },
  {
    key: 'remedy-bids',
    request: 'litigated',
    kind: 'reconsideration',
    body: DISTRICT,
    number: (year) => `相政复〔${year}〕4号`,
    decidedAfter: 45,
    result: 'upheld',
  },
  {
    key: 'remedy-bids-court',
    request: 'litigated',
    kind: 'litigation_after_reconsideration',
    body: '淮北市相山区人民法院',
    number: (year) => `（${year}）皖0603行初18号`,
    decidedAfter: null,
    result: 'pending',
  },
];

/** The remedies filed before `today`; one whose decision lies later is pending. */
export function demonstrationRemedies(
  requests: readonly RequestContent[],
  today: LocalDate,
): RemedyContent[] {
  const last = addDays(today, -1);
  return PLANS.flatMap((plan) => {
    const filedOn = filingDate(requests, plan);
    return filedOn === null ? [] : [remedyOf(plan, filedOn, last)];
  });
}

function filingDate(requests: readonly RequestContent[], plan: RemedyPlan): LocalDate | null {
  const steps = requests.find((request) => request.key === plan.request)?.steps ?? [];
  const filed = steps.find(({ event }) => event.event === 'remedy_filed' && event.kind === plan.kind);
  return filed?.event.on ?? null;
}

function remedyOf(plan: RemedyPlan, filedOn: LocalDate, last: LocalDate): RemedyContent {
  const decided = plan.decidedAfter === null ? null : addWorkingDays(filedOn, plan.decidedAfter);
  const over = decided !== null && decided <= last;
  return {
    key: plan.key,
    organ: 'xijie',
    request: plan.request,
    kind: plan.kind,
    body: plan.body,
    caseNumber: plan.number(yearOf(filedOn)),
    filedOn,
    result: over ? plan.result : 'pending',
    decidedOn: over ? decided : null,
  };
}
