import { describe, expect, test } from 'vitest';
import { sampleFailedLookup, sampleFailedRequestForm, sampleRequestForm } from '../samples/requests.ts';
import { errorSentence, REQUEST_FIELD_LABELS, REQUEST_FIELDS } from './fields.ts';
import { requestFormPage } from './request-form-page.ts';
import { requestLookupPage } from './request-lookup-page.ts';

const IN_FORM = REQUEST_FIELDS.filter((field) => field !== 'challenge');

/** The tag that carries an id. */
function tagWithId(page: string, id: string): string {
  return new RegExp(`<[a-z]+[^<>]*\\sid="${id}"[^<>]*>`).exec(page)?.[0] ?? '';
}

describe('the request form', () => {
  test('asks for everything 条例 art. 29 names', () => {
    const page = requestFormPage(sampleRequestForm);
    for (const field of IN_FORM) expect(page).toContain(` name="${field}"`);
  });

  test('says nothing of errors on the first visit', () => {
    const page = requestFormPage(sampleRequestForm);
    expect(page).not.toContain('role="alert"');
    expect(page).not.toContain('aria-invalid');
  });

  test.each(REQUEST_FIELDS)('an error of %s stands in the summary and leads to its field', (field) => {
    const page = requestFormPage(sampleFailedRequestForm);
    expect(page).toContain(`<a href="#${field}">`);
    expect(tagWithId(page, field)).not.toBe('');
  });

  test.each(IN_FORM)('the error of %s is tied to the field for those who do not see it', (field) => {
    const page = requestFormPage(sampleFailedRequestForm);
    expect(tagWithId(page, `${field}-error`)).not.toBe('');
    expect(page).toMatch(new RegExp(`aria-describedby="(?:${field}-hint )?${field}-error"`));
  });

  test('errors are listed in the order of the fields, whatever order they were found in', () => {
    const page = requestFormPage({
      ...sampleRequestForm,
      errors: [
        { field: 'consent', problem: 'missing' },
        { field: 'name', problem: 'missing' },
      ],
    });
    expect(page.indexOf('href="#name"')).toBeLessThan(page.indexOf('href="#consent"'));
    expect(page).toContain('有 2 处需要更正');
  });

  test('a sentence about a wrong value names the field and says what would be right', () => {
    expect(errorSentence({ field: 'unified_code', problem: 'malformed' })).toMatch(/统一社会信用代码.*18位/);
    expect(errorSentence({ field: 'telephone', problem: 'malformed' })).toMatch(/联系电话.*11位手机号码/);
    expect(errorSentence({ field: 'wanted_description', problem: 'too_long' })).toContain('2000');
    for (const field of ['name', 'identity_document_number', 'telephone'] as const)
      expect(errorSentence({ field, problem: 'missing' })).toContain(REQUEST_FIELD_LABELS[field]);
  });

  test('what was typed is kept', () => {
    const page = requestFormPage(sampleFailedRequestForm);
    expect(page).toContain('value="临江区某某律师事务所"');
    expect(page).toContain('<option value="legal_service_institution" selected>');
    expect(page).toMatch(/id="applicant_kind-organization"[^>]* checked/);
    expect(page).toContain('<details class="part" open>');
  });

  test('carries the token against double filing, and the challenge only where there is one', () => {
    expect(requestFormPage(sampleRequestForm)).toContain('name="idempotency_token" value="0193-token"');
    expect(requestFormPage(sampleRequestForm)).not.toContain('name="challenge"');
    expect(requestFormPage(sampleFailedRequestForm)).toContain('name="challenge"');
  });
});

describe('the look-up form', () => {
  test('each error leads to its field and the query code is never given back', () => {
    const page = requestLookupPage(sampleFailedLookup);
    expect(page).toContain('<a href="#request_number">');
    expect(page).toContain('<a href="#query_code">');
    expect(page).toContain('id="query_code" name="query_code" type="text" class="middle" value=""');
  });
});
