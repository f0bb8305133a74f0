import { EVENTS, STATES } from '@gongkai/law/request';
import { describe, expect, test } from 'vitest';
import { sampleReceipt, sampleRepliedStatus, sampleRunningStatus } from '../samples/requests.ts';
import { requestReceiptPage } from './request-receipt-page.ts';
import { requestStatusPage } from './request-status-page.ts';
import { isPublicStep } from './status-words.ts';

describe('the state of a request', () => {
  test('the due date shows how it was reached, each step with its article', () => {
    const page = requestStatusPage(sampleRunningStatus);
    expect(page).toContain('<time datetime="2026-12-07">');
    expect(page).toContain('还有 9 个工作日');
    expect(page).toMatch(/扣除6个工作日（《政府信息公开条例》第三十三条）/);
  });

  test('a day that may still move says so, and one that has passed says by how much', () => {
    const due = { on: '2027-01-11', provisional: true, workingDaysLeft: -2, how: [] };
    const page = requestStatusPage({ ...sampleRunningStatus, due });
    expect(page).toContain('尚未公布');
    expect(page).toContain('已超过 2 个工作日');
  });

  test('the reading by which the office warns itself is not shown to the applicant', () => {
    const how = [
      { rule: 'earliest_reading', article: '国办公开办函〔2015〕207号', on: '2026-12-01' } as const,
    ];
    const due = { on: '2026-12-07', provisional: false, workingDaysLeft: 3, how };
    expect(requestStatusPage({ ...sampleRunningStatus, due })).not.toContain('2026年12月1日');
  });

  test('the reply and its files are there once it was served', () => {
    const page = requestStatusPage(sampleRepliedStatus);
    expect(page).toContain('东街公复〔2026〕12号');
    expect(page).toContain('<a href="/files/d">答复书.pdf</a>');
  });

  test.each(STATES)('state %s has a name and a meaning', (state) => {
    const page = requestStatusPage({ ...sampleRunningStatus, state });
    expect(page).toMatch(/<h1>[^<]{2,}<\/h1>\s*<p class="lead">[^<]{6,}<\/p>/);
  });

  test('steps inside the office are not public', () => {
    const kept = EVENTS.filter((event) => !isPublicStep(event));
    for (const event of ['propose_outcome', 'reject', 'approve', 'correct_entry'] as const)
      expect(kept).toContain(event);
  });
});

test('the receipt shows number and code, and is kept out of search engines and referrers', () => {
  const page = requestReceiptPage(sampleReceipt);
  expect(page).toContain('<dd>2026-0062</dd>');
  expect(page).toContain('<dd>K7QX-3M9D-T2WA</dd>');
  expect(page).toContain('<meta name="robots" content="noindex, nofollow">');
  expect(page).toContain('<meta name="referrer" content="same-origin">');
});
