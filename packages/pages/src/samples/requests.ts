/** Models of the request pages and of the error pages, all invented. */
import { ARTICLES } from '@gongkai/law/request';
import { publicAddress } from '../addresses.ts';
import type { ErrorModel, ErrorStatus } from '../error-page.ts';
import { REQUEST_FIELDS, type RequestField } from '../requests/fields.ts';
import type { RequestEntryModel } from '../requests/request-entry-page.ts';
import type { RequestFormModel } from '../requests/request-form-page.ts';
import type { RequestLookupModel } from '../requests/request-lookup-page.ts';
import type { RequestReceiptModel } from '../requests/request-receipt-page.ts';
import type { RequestStatusModel } from '../requests/request-status-page.ts';
import { sampleOrganShell } from './shell.ts';

const { slug } = sampleOrganShell.organ;
const shell = { ...sampleOrganShell, currentColumn: 'request_entry' } as const;

export const sampleRequestEntry: RequestEntryModel = {
  shell: { ...shell, path: publicAddress.requestEntry(slug) },
  channels: {
    unit: '党政综合办公室',
    address: '临江区解放路18号201室',
    postalCode: '234000',
    officeHours: '工作日 8:30—12:00，14:30—17:30',
    telephone: '0550-0000000',
    email: 'gongkai@example.cn',
  },
  formHref: publicAddress.requestForm(slug),
  lookupHref: publicAddress.requestLookup(slug),
};

export const sampleRequestForm: RequestFormModel = {
  shell: { ...shell, path: publicAddress.requestForm(slug) },
  action: publicAddress.requestEntry(slug),
  values: {},
  errors: [],
  idempotencyToken: '0193-token',
};

/** Every field filled wrongly in one way or another. */
export const sampleFailedRequestForm: RequestFormModel = {
  ...sampleRequestForm,
  values: {
    applicant_kind: 'organization',
    organization_name: '临江区某某律师事务所',
    organization_category: 'legal_service_institution',
    unified_code: '123',
    telephone: '12',
    email: 'nobody',
    wanted_title: '2025年道路维修工程结算材料',
    wanted_form: 'electronic',
    wanted_way: 'email',
    agent_name: '王某',
  },
  errors: REQUEST_FIELDS.map((field) => ({ field, problem: problemOf(field) })),
  challenge: { parameters: '{"algorithm":"SHA-256"}', scriptHref: '/assets/challenge.js' },
};

function problemOf(field: RequestField): 'malformed' | 'missing' | 'too_long' {
  if (field === 'unified_code' || field === 'telephone' || field === 'email') return 'malformed';
  return field === 'wanted_description' ? 'too_long' : 'missing';
}

export const sampleReceipt: RequestReceiptModel = {
  shell: { ...shell, path: publicAddress.requestEntry(slug) },
  requestNumber: '2026-0062',
  queryCode: 'K7QX-3M9D-T2WA',
  submittedOn: '2026-11-23',
  lookupHref: publicAddress.requestLookup(slug),
  telephone: '0550-0000000',
};

export const sampleConfirmedReceipt: RequestReceiptModel = {
  ...sampleReceipt,
  receivedOn: '2026-11-23',
  replyDueOn: '2026-12-21',
};

export const sampleLookup: RequestLookupModel = {
  shell: { ...shell, path: publicAddress.requestLookup(slug) },
  action: publicAddress.requestLookup(slug),
  requestNumber: '',
  errors: [],
};

export const sampleFailedLookup: RequestLookupModel = {
  ...sampleLookup,
  requestNumber: '2026-0062',
  errors: [{ problem: 'no_match' }, { problem: 'missing', field: 'query_code' }],
};

export const sampleRunningStatus: RequestStatusModel = {
  shell: { ...shell, path: publicAddress.requestLookup(slug) },
  requestNumber: '2026-0054',
  submittedOn: '2026-10-29',
  wanted: '东门街道2025年道路维修工程的结算材料，包括合同、工程量清单和审计结论。',
  state: 'awaiting_third_party',
  due: {
    on: '2026-12-07',
    provisional: false,
    workingDaysLeft: 9,
    how: [
      { rule: 'starts', article: ARTICLES.receipt_online, on: '2026-10-30', event: 'confirm' },
      { rule: 'day_one', article: ARTICLES.reply_period, on: '2026-11-02' },
      { rule: 'counted', article: ARTICLES.reply_period, on: '2026-11-27', days: 20 },
      {
        rule: 'paused',
        article: ARTICLES.reply_period,
        on: '2026-12-07',
        days: 6,
        from: '2026-11-17',
        to: '2026-11-24',
      },
    ],
  },
  steps: [
    { on: '2026-10-29', step: 'submit' },
    { on: '2026-10-30', step: 'confirm' },
    { on: '2026-10-30', step: 'accept' },
    { on: '2026-11-16', step: 'consult_third_party', note: '所需时间不计入答复期限' },
  ],
  telephone: '0550-0000000',
};

export const sampleRepliedStatus: RequestStatusModel = {
  ...sampleRunningStatus,
  requestNumber: '2026-0031',
  state: 'replied',
  due: undefined,
  steps: [
    { on: '2026-06-01', step: 'submit' },
    { on: '2026-06-02', step: 'confirm' },
    { on: '2026-06-02', step: 'accept' },
    { on: '2026-06-20', step: 'serve' },
  ],
  reply: {
    title: '政府信息公开申请答复书',
    letterNumber: '东街公复〔2026〕12号',
    servedOn: '2026-06-20',
    text: {
      sanitizedHtml:
        '<p class="flush">申请人：</p><p>您于2026年6月1日提交的政府信息公开申请，本机关于2026年6月2日收到。经查，您申请的信息属于可以公开的政府信息，依照《中华人民共和国政府信息公开条例》第三十六条第（二）项的规定，予以公开，随附复印件一份。</p><p>对本答复不服的，可以自收到之日起六十日内向临江区人民政府申请行政复议，或者在六个月内向人民法院提起行政诉讼。</p><p class="right">临江区东门街道办事处<br>2026年6月20日</p>',
    },
    files: [
      { name: '答复书.pdf', href: '/files/d', byteSize: 88_000 },
      { name: '工程结算材料.pdf', href: '/files/e', byteSize: 2_480_000, pageCount: 41 },
    ],
  },
};

const STATUSES: readonly ErrorStatus[] = [400, 403, 404, 409, 410, 413, 429, 500, 503];

export const sampleErrors: readonly ErrorModel[] = STATUSES.map((status) => ({
  shell: sampleOrganShell,
  status,
  reference: status === 500 ? '0193a7c2-4d1e' : undefined,
  retryAfterSeconds: status === 429 ? 90 : undefined,
  gone:
    status === 410
      ? {
          indexNumber: '11340603003000002B/202001-00014',
          on: '2026-05-06',
          reason: '名单含有个人信息，公示期满后停止公开',
        }
      : undefined,
}));
