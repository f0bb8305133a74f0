/** Every step that may be taken with an item by its name in the interface, and the operation that takes it. */
import { askAgreement, recordAgreement, recordReferral, referSecrecy } from './consultations.ts';
import { revise } from './drafting.ts';
import { confirmKept, openKept } from './keeping.ts';
import { publish, repeal, unpublish, withdraw } from './publishing.ts';
import {
  approveFinal,
  approveFirst,
  approveRelease,
  approveSecond,
  approveSecrecy,
  clearEmergency,
  returnItem,
  skipRelease,
  submit,
} from './review.ts';

/** The step that each action of the address takes. */
export const STEPS = {
  submit,
  ask_agreement: askAgreement,
  record_agreement: recordAgreement,
  approve_release: approveRelease,
  approve_first: approveFirst,
  approve_second: approveSecond,
  refer_secrecy: referSecrecy,
  record_referral: recordReferral,
  approve_secrecy: approveSecrecy,
  approve_final: approveFinal,
  return: returnItem,
  skip_release: skipRelease,
  publish,
  clear_emergency: clearEmergency,
  withdraw,
  unpublish,
  revise,
  repeal,
  confirm_kept: confirmKept,
  open: openKept,
} as const;

/** The names of the steps. */
export const STEP_NAMES = Object.keys(STEPS) as [keyof typeof STEPS, ...(keyof typeof STEPS)[]];
