import { describe, expect, it } from 'vitest';
import { isEntry, newEntry, requestBody } from './register-form.ts';

describe('the counter’s entry', () => {
  const entry = newEntry('organ', '2026-11-24');

  it('sends nothing of the other kind of applicant', () => {
    const form = {
      applicant_kind: 'organization',
      name: '张三',
      organization_name: '某公司',
      telephone: ' 13800000000 ',
    };
    expect(requestBody({ ...entry, form })).toMatchObject({
      applicant_kind: 'organization',
      organization_name: '某公司',
      telephone: '13800000000',
    });
    expect(requestBody({ ...entry, form })).not.toHaveProperty('name');
  });

  it('has a token of its own each time, so that two people never share a receipt', () => {
    expect(newEntry('organ', '2026-11-24').token).not.toBe(entry.token);
    expect(entry.token).toMatch(/^[0-9a-f]{32}$/);
  });

  it('is offered again only where it still fits', () => {
    expect(isEntry(JSON.parse(JSON.stringify(entry)))).toBe(true);
    expect(isEntry({ ...entry, channel: 'pigeon' })).toBe(false);
    expect(isEntry('x')).toBe(false);
  });
});
