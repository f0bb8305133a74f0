import { EVENTS, fieldsOf, parseEvent } from '@gongkai/law/request';
import { describe, expect, it } from 'vitest';
import { EVENT_FORMS, eventFields, lackingFields, presetValues } from './event-forms.ts';

describe('the form of an event', () => {
  it('has only fields that the law’s event has', () => {
    for (const [name, form] of Object.entries(EVENT_FORMS)) {
      const event = EVENTS.find((candidate) => candidate === name);
      if (event === undefined) continue;
      for (const field of form.fields) expect(fieldsOf(event)).toContain(field.name);
    }
  });

  it('gives an event that the law package accepts', () => {
    const form = EVENT_FORMS.request_correction;
    const values = { ...presetValues(form), points: '写明文件名称\n\n 写明年度 ' };
    const fields = eventFields(form, values);
    expect(fields).toEqual({ points: ['写明文件名称', '写明年度'], respond_within: 15 });
    expect(parseEvent({ event: 'request_correction', on: '2026-11-24', ...fields }).ok).toBe(true);
  });

  it('sends money in fen, and yes or no as such', () => {
    expect(eventFields(EVENT_FORMS.charge_fee, { basis: 'per_page', amount: '19.99' })).toEqual({
      basis: 'per_page',
      amount: 1999,
    });
    expect(eventFields(EVENT_FORMS.correction_received, { clear: 'no' })).toEqual({ clear: false });
  });

  it('names what is lacking', () => {
    expect(lackingFields(EVENT_FORMS.consult_third_party, { party: ' ' })).toEqual(['第三方名称']);
    expect(lackingFields(EVENT_FORMS.extend, presetValues(EVENT_FORMS.extend))).toEqual([]);
  });
});
