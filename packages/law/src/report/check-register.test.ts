import { describe, expect, it } from 'vitest';
import { checkAgainstRegister } from './check-register.ts';
import { applyOverrides, buildReport } from './compile.ts';

const cell = 'requests_received_and_handled.new_requests.natural_person';
const normative = 'proactive_art20_1.normative_documents.issued';
const report = buildReport({
  organ: '甲街道办事处',
  year: 2025,
  requests: [
    { row: 'new_requests', category: 'natural_person', count: 3 },
    { row: 'granted', category: 'natural_person', count: 3 },
  ],
  cases: [],
  proactive: { proactive_art20_1: { normative_documents: { issued: 2, repealed: 0, in_force: 2 } } },
});

describe('C10: a report is what its registers give', () => {
  it('finds nothing while they agree', () => {
    expect(checkAgainstRegister(report, { [cell]: 3, [normative]: 2 })).toEqual([]);
  });

  it('names the cell, both figures and what to do; an error for requests, a warning for the catalogue', () => {
    const [requests, catalogue] = checkAgainstRegister(report, { [cell]: 4, [normative]: 3 });
    expect(requests).toMatchObject({
      code: 'C10',
      level: 'error',
      row: 'new_requests',
      column: 'natural_person',
      expected: 4,
      actual: 3,
    });
    expect(requests?.message).toContain('台账现为 4');
    expect(catalogue).toMatchObject({ code: 'C10', level: 'warning', row: 'normative_documents' });
  });

  it('does not hold a figure changed by hand against the register, unless the register has moved since', () => {
    const changed = applyOverrides(report, [
      { cell, counted: 3, stated: 5, reason: '合并前机关的申请', by: '王某', on: '2026-01-10' },
    ]);
    expect(checkAgainstRegister(changed, { [cell]: 3 })).toEqual([]);
    expect(checkAgainstRegister(changed, { [cell]: 4 })).toHaveLength(1);
  });
});
