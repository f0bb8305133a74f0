import { describe, expect, it } from 'vitest';
import { STAFF_ROLE_LABELS, type StaffRole } from '../disclosure/roles.ts';
import {
  allowedReportActions,
  REPORT_ACTION_LABELS,
  REPORT_REFUSAL_LABELS,
  REPORT_STATE_LABELS,
  type ReportAction,
  type ReportStanding,
  type ReportState,
  reportActionRefusal,
  reportDueOn,
} from './workflow.ts';

const NOBODY = { confirmedBy: null, secrecyReviewedBy: null, approvedBy: null };
const standing = (state: ReportState, fault: ReportStanding['fault'] = null): ReportStanding => ({
  state,
  approvals: NOBODY,
  fault,
});
const STATES = Object.keys(REPORT_STATE_LABELS) as ReportState[];
const ACTIONS = Object.keys(REPORT_ACTION_LABELS) as ReportAction[];
const ROLES = Object.keys(STAFF_ROLE_LABELS) as StaffRole[];

/** Who may do what from which state, written by hand. */
const MAY: Readonly<Partial<Record<`${ReportState} ${ReportAction}`, readonly StaffRole[]>>> = {
  'draft edit': ['request_handler', 'information_officer', 'disclosure_unit_head'],
  'draft confirm': ['disclosure_unit_head'],
  'confirmed secrecy_review': ['secrecy_reviewer'],
  'confirmed return': [
    'disclosure_unit_head',
    'secrecy_reviewer',
    'responsible_leader',
    'information_officer',
  ],
  'secrecy_reviewed approve': ['responsible_leader'],
  'secrecy_reviewed return': [
    'disclosure_unit_head',
    'secrecy_reviewer',
    'responsible_leader',
    'information_officer',
  ],
  'approved publish': ['information_officer'],
  'approved return': [
    'disclosure_unit_head',
    'secrecy_reviewer',
    'responsible_leader',
    'information_officer',
  ],
  'published correct': ['disclosure_unit_head'],
  'published withdraw': ['information_officer'],
  'withdrawn correct': ['disclosure_unit_head'],
};

describe('the way of an annual report', () => {
  it.each(STATES)('from %s knows exactly the steps and roles written down', (state) => {
    for (const action of ACTIONS) {
      for (const role of ROLES) {
        const may = MAY[`${state} ${action}`];
        const refusal = reportActionRefusal(action, standing(state), { id: 'p', roles: [role] });
        if (may === undefined) expect(refusal, `${action} by ${role}`).toBe('wrong_state');
        else expect(refusal, `${action} by ${role}`).toBe(may.includes(role) ? null : 'role_missing');
      }
    }
  });

  it.each(['report_unbalanced', 'figures_missing', 'texts_missing'] as const)(
    '条例 art. 50: a report with %s is neither confirmed nor approved',
    (fault) => {
      const head = { id: 'p', roles: ['disclosure_unit_head'] };
      const leader = { id: 'q', roles: ['responsible_leader'] };
      expect(reportActionRefusal('confirm', standing('draft', fault), head)).toBe(fault);
      expect(reportActionRefusal('approve', standing('secrecy_reviewed', fault), leader)).toBe(fault);
    },
  );

  it('条例 art. 17: who confirmed does not review for secrecy, and approval is a third person’s', () => {
    const all = { id: 'p', roles: ROLES };
    const confirmed = { ...standing('confirmed'), approvals: { ...NOBODY, confirmedBy: 'p' } };
    expect(reportActionRefusal('secrecy_review', confirmed, all)).toBe('same_person');
    expect(reportActionRefusal('secrecy_review', confirmed, { ...all, id: 'q' })).toBeNull();
    const reviewed = { confirmedBy: 'p', secrecyReviewedBy: 'q', approvedBy: null };
    for (const id of ['p', 'q']) {
      const asking = { ...standing('secrecy_reviewed'), approvals: reviewed };
      expect(reportActionRefusal('approve', asking, { ...all, id })).toBe('same_person');
    }
  });

  it('offers the steps of the state, with what stands in the way', () => {
    const offered = allowedReportActions(standing('draft', 'report_unbalanced'), {
      id: 'p',
      roles: ['disclosure_unit_head'],
    });
    expect(offered).toEqual([{ action: 'edit' }, { action: 'confirm', why_not: 'report_unbalanced' }]);
    expect(Object.keys(REPORT_REFUSAL_LABELS)).toContain('report_unbalanced');
  });

  it('条例 art. 49: the report of a year is due on January 31 of the next', () => {
    expect(reportDueOn(2020)).toBe('2021-01-31');
  });
});
