/** Every kind of item, by its id. A new kind is one file and one line here. */
import { article } from './article.ts';
import { budget } from './budget.ts';
import type { KindDeclaration } from './declaration.ts';
import { disclosureGuide } from './disclosure-guide.ts';
import { disclosureRules } from './disclosure-rules.ts';
import { document } from './document.ts';
import { emergencyPlan } from './emergency-plan.ts';
import { feeList } from './fee-list.ts';
import { gazetteIssue } from './gazette-issue.ts';
import { inspection } from './inspection.ts';
import { institutionProfile } from './institution-profile.ts';
import { licenceDecision } from './licence-decision.ts';
import { majorProject } from './major-project.ts';
import { motionReply } from './motion-reply.ts';
import { normativeDocument } from './normative-document.ts';
import { penaltyDecision } from './penalty-decision.ts';
import { plan } from './plan.ts';
import { policyInterpretation } from './policy-interpretation.ts';
import { powerDutyList } from './power-duty-list.ts';
import { procurement } from './procurement.ts';
import { publicResponse } from './public-response.ts';
import { recruitment } from './recruitment.ts';
import { serviceGuide } from './service-guide.ts';
import { statistics } from './statistics.ts';

const DECLARED = {
  information: article,
  document,
  normative_document: normativeDocument,
  gazette_issue: gazetteIssue,
  policy_interpretation: policyInterpretation,
  public_response: publicResponse,
  motion_reply: motionReply,
  institution_profile: institutionProfile,
  power_duty_list: powerDutyList,
  recruitment,
  service_guide: serviceGuide,
  budget,
  fee_list: feeList,
  procurement,
  licence_decision: licenceDecision,
  penalty_decision: penaltyDecision,
  inspection,
  plan,
  statistics,
  major_project: majorProject,
  emergency_plan: emergencyPlan,
  disclosure_guide: disclosureGuide,
  disclosure_rules: disclosureRules,
} satisfies Record<string, KindDeclaration>;

/** What an item is: the id of its kind. */
export type ItemKind = keyof typeof DECLARED;

/** The kinds by id, in the order in which they are offered. */
export const ITEM_KINDS: Readonly<Record<ItemKind, KindDeclaration>> = DECLARED;

/** The ids of all kinds, in order; never empty. */
export const ITEM_KIND_IDS = Object.keys(DECLARED) as [ItemKind, ...ItemKind[]];

/** Whether a text is the id of a kind that staff write. */
export function isItemKind(kind: string): kind is ItemKind {
  return Object.hasOwn(DECLARED, kind);
}
