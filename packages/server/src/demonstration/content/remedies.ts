/** Reconsideration and lawsuits against replies of the demonstration; each hangs on a `remedy_filed` event. */
import { addDays, addWorkingDays, type LocalDate, yearOf } from '@gongkai/law/calendar';
import type { RemedyContent, RequestContent } from './types.ts';

interface RemedyPlan {
  readonly key: string;
  readonly request: string;
  readonly kind: RemedyContent['kind'];
  readonly body: string;
  readonly number: (year: number) => string;
  readonly claim: string;
  /** Working days from filing to the decision; `null` where none is made. */
  readonly decidedAfter: number | null;
  readonly result: RemedyContent['result'];
  readonly resultText: string;
}

const DISTRICT = '淮北市相山区人民政府';

/** Working days from filing to acceptance (行政复议法 art. 30: five). */
const ACCEPTED_AFTER = 3;

const PLANS: readonly RemedyPlan[] = [
  {
    key: 'remedy-privacy',
    request: 'third-party-refused',
    kind: 'reconsideration',
    body: DISTRICT,
    number: (year) => `相政复〔${year}〕6号`,
    claim: '请求撤销不予公开决定，责令公开低保家庭姓名和核查材料。',
    decidedAfter: 36,
    result: 'upheld',
    resultText:
      '所涉信息属于个人隐私，办事处依法征求了第三方意见，认定事实清楚、适用依据正确，决定维持原答复。',
  },
  {
    key: 'remedy-minutes',
    request: 'process',
    kind: 'reconsideration',
    body: DISTRICT,
    number: (year) => `相政复〔${year}〕9号`,
    claim: '认为改造方案在答复时已经公示，修改稿不再属于过程性信息，请求责令重新答复。',
    decidedAfter: 30,
    result: 'corrected',
    resultText:
      '答复未区分讨论记录与已公示的方案稿，理由说明不充分，决定撤销原答复，责令自收到决定书之日起二十个工作日内重新作出答复。',
  },
  {
    key: 'remedy-bids',
    request: 'litigated',
    kind: 'reconsideration',
    body: DISTRICT,
    number: (year) => `相政复〔${year}〕4号`,
    claim: '认为投标文件关系全体业主利益，请求责令公开。',
    decidedAfter: 45,
    result: 'upheld',
    resultText: '投标报价构成和服务方案属于商业秘密，第三方不同意公开理由合理，决定维持原答复。',
  },
  {
    key: 'remedy-bids-court',
    request: 'litigated',
    kind: 'litigation_after_reconsideration',
    body: '淮北市相山区人民法院',
    number: (year) => `（${year}）皖0603行初18号`,
    claim: '请求撤销原答复和行政复议决定，判令被告限期公开投标文件。',
    decidedAfter: null,
    result: 'pending',
    resultText: '',
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
  const accepted = addWorkingDays(filedOn, ACCEPTED_AFTER);
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
    acceptedOn: accepted <= last ? accepted : null,
    claim: plan.claim,
    result: over ? plan.result : 'pending',
    decidedOn: over ? decided : null,
    resultText: over ? plan.resultText : null,
  };
}
