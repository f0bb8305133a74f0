/**
 * What penalty and licence decisions have in common: who was decided about, without what would harm a person, and the
 * seven working days in which they are published (国办发〔2018〕118号).
 */
import { addWorkingDays } from '../../calendar/index.ts';
import type { ClockLine, FieldFault, KindFields, ScalarField } from './declaration.ts';
import { choice, line, must } from './fields.ts';
import { dayOf, textOf } from './values.ts';

const ARTICLE = '国办发〔2018〕118号';
const PUBLISHED_WITHIN = 7;

/** Whom the decision is about. */
export const PARTY_FIELDS: readonly ScalarField[] = [
  choice('party_kind', '相对人类别', { organization: '法人或者其他组织', person: '自然人' }, must),
  line('party', '相对人', { ...must, help: '自然人的姓名应当隐去名，如“王某”。' }),
  line('party_code', '统一社会信用代码', { max: 18, help: '法人或者其他组织填写。' }),
];

const CREDIT_CODE = /^[0-9A-Z]{18}$/;
const MASKED = /[某*×＊]/;

/** A natural person's full name stays out (条例 art. 15); an organization's code has 18 characters (GB 32100-2015). */
export function partyFaults(fields: KindFields): FieldFault[] {
  const party = textOf(fields, 'party');
  const code = textOf(fields, 'party_code');
  const person = textOf(fields, 'party_kind') === 'person';
  const faults: FieldFault[] = [];
  if (person && party !== undefined && !MASKED.test(party)) {
    faults.push({ code: 'person_not_masked', field: 'party', article: '《政府信息公开条例》第十五条' });
  }
  if (code !== undefined && (person || !CREDIT_CODE.test(code))) {
    faults.push({ code: 'not_a_credit_code', field: 'party_code', article: 'GB 32100-2015' });
  }
  return faults;
}

/** Seven working days from the decision. */
export function decisionClock(fields: KindFields, publishedOn: string | null): ClockLine[] {
  const decided = dayOf(fields, 'decided_on');
  if (decided === undefined) return [];
  return [
    {
      label: '决定作出后公开',
      from: decided,
      due: addWorkingDays(decided, PUBLISHED_WITHIN),
      done: publishedOn,
      limit: '7个工作日',
      basis: ARTICLE,
    },
  ];
}
