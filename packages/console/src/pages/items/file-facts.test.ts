import { expect, it } from 'vitest';
import type { ReadBody } from '../../api/writing.ts';
import { newDraft } from './draft.ts';
import { changeOf, fileFacts } from './file-facts.ts';

const TODAY = '2026-11-25';
const EMPTY = newDraft('organ', null, TODAY);
const FILE: ReadBody = {
  kind: 'docx',
  html: '<p>甲</p>',
  title: '关于清理楼道的通告',
  documentNumber: '甲街办〔2026〕3号',
  formedOn: '2026-11-20',
  disclosure: 'proactive',
  pictures: [],
  lost: {},
  leftOut: [],
  repaired: false,
};
const GENRES = ['通知', '通告'].map((label) => ({ code: label, label, children: [] }));
const factsOf = (body: ReadBody, values = EMPTY) => fileFacts(body, values, TODAY, GENRES);
const ids = (body: ReadBody, values = EMPTY) => factsOf(body, values).map(({ id }) => id);

it('a new draft takes title, number and day from the file', () => {
  const facts = factsOf(FILE);
  expect(facts.every(({ proposed }) => proposed)).toBe(true);
  expect(
    changeOf(
      facts,
      facts.map(({ id }) => id),
    ),
  ).toEqual({
    title: FILE.title,
    documentNumber: FILE.documentNumber,
    formedOn: FILE.formedOn,
    genreClass: '通告',
  });
});

it('the genre that a kind begins with gives way to the one in the title, one that was chosen does not', () => {
  const document = newDraft('organ', null, TODAY, 'document');
  expect(factsOf(FILE, document).find(({ id }) => id === 'genreClass')?.proposed).toBe(true);
  const chosen = { ...EMPTY, genreClass: '公告' };
  expect(factsOf(FILE, chosen).find(({ id }) => id === 'genreClass')?.proposed).toBe(false);
});

it('what the writer put in himself is offered and not replaced, and what is the same not mentioned', () => {
  const written = {
    ...EMPTY,
    title: '清理楼道',
    documentNumber: '甲街办〔2026〕3号',
    formedOn: '2026-11-02',
  };
  expect(factsOf(FILE, { ...written, genreClass: '通告' }).map(({ id, proposed }) => [id, proposed])).toEqual(
    [
      ['title', false],
      ['formedOn', false],
    ],
  );
});

it('a day to come is no day of signing', () => {
  expect(ids({ ...FILE, formedOn: '2026-12-01' })).not.toContain('formedOn');
});

it('a file that says it is not for the public is not taken as one for it, but what was public stays so', () => {
  const closed = { ...FILE, disclosure: 'closed' as const };
  expect(factsOf(closed).at(-1)).toMatchObject({
    change: { attribute: 'closed', exemption: null },
    proposed: true,
  });
  expect(ids(closed, { ...EMPTY, wasPublic: true })).not.toContain('attribute');
});
