import { isWorkingDay, workingDaysBetween, yearOf } from '@gongkai/law/calendar';
import { foldRequest, OUTCOMES, parseEvents, STATES } from '@gongkai/law/request';
import { describe, expect, it } from 'vitest';
import { accounts } from './accounts.ts';
import { demonstrationRemedies } from './remedies.ts';
import { demonstrationRequests } from './requests.ts';
import type { RequestContent } from './types.ts';

const DAYS = ['2026-11-24', '2026-06-30', '2027-03-15', '2026-01-12', '2026-12-31', '2025-09-08'] as const;
const LATE = '2026-11-24';

function folded(request: RequestContent, today: string) {
  return foldRequest(
    request.steps.map((step) => step.event),
    { asOf: today, settings: { secrecy_review_required: true } },
  );
}

describe('requests of the demonstration', () => {
  it.each(DAYS)('holds only events that the law accepts, on %s', (today) => {
    for (const request of demonstrationRequests(today)) {
      const events = request.steps.map((step) => step.event);
      expect(parseEvents(events), request.key).toMatchObject({ ok: true });
      expect(folded(request, today).refused, request.key).toBeUndefined();
      for (const { event } of request.steps) expect(event.on < today).toBe(true);
    }
  });

  it('shows every state when the year is old', () => {
    const states = demonstrationRequests(LATE).map((request) => folded(request, LATE).state);
    expect(new Set(states)).toEqual(new Set(STATES));
  });

  it('counts in every row of the request table, granted most of all', () => {
    const rows = demonstrationRequests(LATE).map((request) => folded(request, LATE).report_row);
    for (const outcome of OUTCOMES) expect(rows, outcome).toContain(outcome);
    expect(rows.filter((row) => row === 'granted').length).toBeGreaterThan(20);
  });

  it('has some sixty of this year, three carried in, and every kind of flag', () => {
    const requests = demonstrationRequests(LATE);
    const results = requests.map((request) => folded(request, LATE));
    expect(requests.length).toBeGreaterThan(60);
    const carried = results.filter(
      (result) => result.received_on?.startsWith('2025') && !result.concluded_on?.startsWith('2025'),
    );
    expect(carried).toHaveLength(3);
    const flags = new Set(results.flatMap((result) => result.flags));
    for (const flag of [
      'overdue',
      'concluded_late',
      'late_correction',
      'extended',
      'delayed',
      'under_remedy',
    ] as const) {
      expect(flags.has(flag), flag).toBe(true);
    }
  });

  it('comes from every category of applicant and every channel', () => {
    const requests = demonstrationRequests(LATE);
    expect(new Set(requests.map((request) => request.applicant.category)).size).toBe(6);
    expect(new Set(requests.map((request) => request.channel)).size).toBe(7);
  });

  it('answers with a letter of its own whose outcome is the one of the case', () => {
    const requests = demonstrationRequests(LATE);
    const letters = requests.flatMap((request) => (request.reply ? [request.reply.paragraphs.join('')] : []));
    expect(new Set(letters).size).toBe(letters.length);
    for (const request of requests) {
      const result = folded(request, LATE);
      const outcome = result.outcome ?? result.proposed_outcome;
      const byPeriod = outcome?.startsWith('other_') ?? true;
      expect(request.reply?.outcome ?? null, request.key).toBe(byPeriod ? null : outcome);
      expect(request.wanted + letters.join('')).not.toMatch(/\{[yp]\}/);
    }
  });

  it('replies in time but for the one that says it is late', () => {
    const late = demonstrationRequests(LATE).filter((request) =>
      folded(request, LATE).flags.includes('concluded_late'),
    );
    expect(late.map((request) => request.key)).toEqual(['service-late']);
  });

  it('takes steps in order, staff on working days, by persons who exist', () => {
    for (const request of demonstrationRequests(LATE)) {
      const moments = request.steps.map((step) => step.at);
      expect([...new Set(moments)].sort(), request.key).toEqual(moments);
      for (const step of request.steps) {
        expect(step.at.slice(0, 10)).toBe(step.event.on);
        if (step.by === 'applicant') continue;
        expect(isWorkingDay(step.event.on), request.key).toBe(true);
        expect(accounts.some((account) => account.login === step.by)).toBe(true);
      }
    }
  });

  it('invents numbers that belong to nobody', () => {
    for (const { applicant } of demonstrationRequests(LATE)) {
      const person = applicant.identityKind === 'resident_identity_card';
      expect(applicant.identityNumber).toMatch(person ? /^999999\d{11}[\dX]$/ : /^\d\d999999[0-9A-Z]{10}$/);
      expect(applicant.telephone).toMatch(/^154\d{8}$/);
    }
  });
});

describe('remedies of the demonstration', () => {
  it('hangs each on a reply: one upheld, one corrected, one pending in court after reconsideration', () => {
    const requests = demonstrationRequests(LATE);
    const remedies = demonstrationRemedies(requests, LATE);
    expect(remedies.map((remedy) => remedy.result).sort()).toEqual(['corrected', 'pending', 'upheld']);
    for (const remedy of remedies) {
      const request = requests.find((entry) => entry.key === remedy.request);
      const served = request?.steps.find((step) => step.event.event === 'serve');
      expect(served && served.event.on < remedy.filedOn).toBe(true);
      expect(yearOf(remedy.filedOn)).toBe(2026);
    }
  });

  it('goes to court only after reconsideration was decided, within fifteen days', () => {
    const remedies = demonstrationRemedies(demonstrationRequests(LATE), LATE);
    const court = remedies.find((remedy) => remedy.kind === 'litigation_after_reconsideration');
    const before = remedies.find(
      (remedy) => remedy.request === court?.request && remedy.kind === 'reconsideration',
    );
    const days = workingDaysBetween(before?.decidedOn ?? '', court?.filedOn ?? '');
    expect(days).toBeGreaterThan(0);
    expect(days).toBeLessThanOrEqual(10);
  });
});
