/** A complete item of every kind, for tests and for looking at pages and forms. All invented. */
import type { ItemKind } from '../kinds.ts';
import * as affairs from './affairs.ts';
import * as organ from './organ.ts';
import * as policy from './policy.ts';
import type { KindSample } from './sample.ts';

export { type KindSample, SAMPLE_ITEMS } from './sample.ts';

export const KIND_SAMPLES: Readonly<Record<ItemKind, KindSample>> = {
  information: policy.information,
  document: policy.document,
  normative_document: policy.normativeDocument,
  gazette_issue: policy.gazetteIssue,
  policy_interpretation: policy.policyInterpretation,
  public_response: policy.publicResponse,
  motion_reply: policy.motionReply,
  institution_profile: organ.institutionProfile,
  power_duty_list: organ.powerDutyList,
  recruitment: organ.recruitment,
  service_guide: organ.serviceGuide,
  budget: affairs.budget,
  fee_list: affairs.feeList,
  procurement: affairs.procurement,
  licence_decision: affairs.licenceDecision,
  penalty_decision: affairs.penaltyDecision,
  inspection: affairs.inspection,
  plan: affairs.plan,
  statistics: affairs.statistics,
  major_project: affairs.majorProject,
  emergency_plan: affairs.emergencyPlan,
  disclosure_guide: organ.disclosureGuide,
  disclosure_rules: organ.disclosureRules,
};
