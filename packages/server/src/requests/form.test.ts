import { describe, expect, test } from 'vitest';
import { checkForm } from './form.ts';
import { CITIZEN, COMPANY } from './requests.testing.ts';

function problemsOf(form: Record<string, string | undefined>, source: 'public' | 'counter' = 'public') {
  const checked = checkForm(form, source);
  return checked.ok ? [] : checked.errors.map(({ field, problem }) => `${field} ${problem}`);
}

describe('the form holds everything that 条例 art. 29 asks for', () => {
  test.each([
    ['applicant_kind'],
    ['name'],
    ['identity_document_type'],
    ['identity_document_number'],
    ['telephone'],
    ['address'],
    ['wanted_form'],
    ['wanted_way'],
    ['consent'],
  ])('a citizen’s form without %s names that field', (field) => {
    expect(problemsOf({ ...CITIZEN, [field]: undefined })).toContain(`${field} missing`);
    expect(problemsOf({ ...CITIZEN, [field]: '   ' })).toContain(`${field} missing`);
  });

  test.each([
    ['organization_name'],
    ['organization_category'],
    ['unified_code'],
    ['legal_representative'],
    ['contact_name'],
    ['telephone'],
  ])('an organization’s form without %s names that field', (field) => {
    expect(problemsOf({ ...COMPANY, [field]: undefined }, 'counter')).toEqual([`${field} missing`]);
  });

  test('one of title, document number and description is enough, none is too little', () => {
    const { wanted_title: _title, wanted_description: _text, ...rest } = CITIZEN;
    expect(problemsOf(rest)).toEqual(['wanted_title missing']);
    expect(problemsOf({ ...rest, wanted_document_number: '西街办〔2025〕31号' })).toEqual([]);
    expect(problemsOf({ ...rest, wanted_description: '雨污分流的材料' })).toEqual([]);
  });

  test('the way wanted needs its address', () => {
    expect(problemsOf({ ...CITIZEN, wanted_way: 'email', email: undefined })).toEqual(['email missing']);
    expect(problemsOf({ ...CITIZEN, wanted_way: 'pick_up', address: undefined })).toEqual([]);
  });

  test('an agent is named in full or not at all', () => {
    expect(problemsOf({ ...CITIZEN, agent_name: '王某' })).toEqual([
      'agent_identity_document_number missing',
      'agent_telephone missing',
    ]);
  });

  test.each([
    ['identity_document_number', '34060319900307771'],
    ['telephone', '12'],
    ['email', 'nobody'],
    ['postal_code', '2350'],
    ['wanted_way', 'courier'],
    ['applicant_kind', 'robot'],
  ])('%s may not be %s', (field, value) => {
    expect(problemsOf({ ...CITIZEN, [field]: value })).toContain(`${field} malformed`);
  });

  test('a description is bounded', () => {
    expect(problemsOf({ ...CITIZEN, wanted_description: '长'.repeat(2001) })).toEqual([
      'wanted_description too_long',
    ]);
  });

  test('fields of the other kind of applicant and the answers of the moment are not kept', () => {
    const checked = checkForm({ ...COMPANY, name: '张三', consent: 'on', challenge: 'x' }, 'counter');
    expect(checked).toMatchObject({ ok: true, form: { applicantCategory: 'commercial_enterprise' } });
    const kept = checked.ok ? Object.keys(checked.form.values) : [];
    expect(kept).not.toContain('name');
    expect(kept).not.toContain('consent');
    expect(kept).not.toContain('challenge');
  });
});
