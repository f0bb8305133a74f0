import { describe, expect, it } from 'vitest';
import { isDraftValues, missingOf, newDraft, publicationSentence, toItemDraft } from './draft.ts';

const draft = newDraft('organ', null, '2026-11-24');

describe('a draft', () => {
  it('asks of a normative document what the catalogue asks', () => {
    const missing = missingOf({ ...draft, kind: 'normative_document', title: '细则' });
    expect(missing).toEqual([
      'document_number',
      'topic_class',
      'genre_class',
      'validity',
      'column',
      'body',
      'fields.legality_reviewed_by',
      'fields.deliberated_at',
      'fields.metadata.effectiveOn',
    ]);
  });

  it('cannot be kept on the server without a title and a column', () => {
    expect(toItemDraft({ ...draft, title: '通知' }, undefined)).toBeNull();
    expect(toItemDraft({ ...draft, columnId: 'c' }, undefined)).toBeNull();
    expect(toItemDraft({ ...draft, columnId: 'c', title: ' 通知 ' }, undefined)).toMatchObject({
      title: '通知',
    });
  });

  it('keeps the metadata that the form does not show', () => {
    const sent = toItemDraft({ ...draft, columnId: 'c', title: '通知' }, { combinedClass: '社会救助' });
    expect(sent?.metadata.combinedClass).toBe('社会救助');
  });

  it('sends no validity once it is no normative document', () => {
    const sent = toItemDraft({ ...draft, columnId: 'c', title: '通知', validity: 'in_force' }, undefined);
    expect(sent?.metadata.validity).toBeUndefined();
  });

  it('shows the last day for publication, 20 working days on', () => {
    expect(publicationSentence('2026-11-24')).toBe('应于2026年12月22日前公开');
    expect(publicationSentence('')).toBeNull();
    expect(publicationSentence('1026-11-24')).toBeNull();
  });

  it('is offered again only where it still fits', () => {
    expect(isDraftValues(draft)).toBe(true);
    expect(isDraftValues({ title: 'x' })).toBe(false);
    expect(isDraftValues(null)).toBe(false);
  });
});
