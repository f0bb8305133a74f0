/** The acts that bring the items of `review-cases` to where they stand. */
import {
  approveRelease,
  approveSecrecy,
  askAgreement,
  draft,
  publish,
  recordAgreement,
  referSecrecy,
  skipRelease,
  submit,
  unpublish,
} from '../items/index.ts';
import type { Context } from '../platform/context.ts';
import type { ReviewCase, ReviewCaseStep } from './content/index.ts';
import { type Act, type Desk, known } from './loader.ts';

const STEPS = {
  submit,
  ask_agreement: askAgreement,
  record_agreement: recordAgreement,
  refer_secrecy: referSecrecy,
  approve_release: approveRelease,
  approve_secrecy: approveSecrecy,
  skip_release: skipRelease,
  publish,
  unpublish,
} as const;

/** One act per step. */
export function reviewCaseActs(item: ReviewCase): Act[] {
  return item.steps.map((step) => ({
    at: step.at,
    by: step.by,
    run: (context: Context, desk: Desk) => takeStep(context, desk, item, step),
  }));
}

async function takeStep(
  context: Context,
  desk: Desk,
  item: ReviewCase,
  taken: ReviewCaseStep,
): Promise<void> {
  const { step, at: _at, by: _by, ...input } = taken;
  if (step === 'create') {
    const { id, version } = await draft(context, draftOf(desk, item));
    desk.items.set(item.key, { id, version });
    return;
  }
  const { id, version } = known(desk.items, item.key);
  const after = await STEPS[step](context, { itemId: id, version, ...input });
  desk.items.set(item.key, { id, version: after.version });
}

function draftOf(desk: Desk, item: ReviewCase): Parameters<typeof draft>[1] {
  return {
    organId: known(desk.organs, item.organ),
    officeId: known(desk.offices, `${item.organ}/${item.sectionOffice}`),
    columnId: known(desk.columns, `${item.organ}/${item.column}`),
    kind: 'information',
    title: item.title,
    body: item.bodyHtml,
    metadata: { summary: item.summary, formedOn: item.formedOn, topicClass: item.topicClass },
    attribute: item.attribute,
    exemption: item.exemption,
    fields: {},
  };
}
