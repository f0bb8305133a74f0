import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { importedBody } from './body-import.ts';

const text = (written: string): Uint8Array => new TextEncoder().encode(written);
const docx = (body: string): Uint8Array =>
  zipSync({
    'word/document.xml': strToU8(`<w:document xmlns:w="x"><w:body>${body}</w:body></w:document>`),
  });

describe('a file as the body', () => {
  test('of Word comes as clean HTML, its title apart', async () => {
    const p = (written: string, properties = '') =>
      `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t>${written}</w:t></w:r></w:p>`;
    const read = await importedBody(
      docx(p('关于清理楼道的通告', '<w:jc w:val="center"/>') + p('通告如下。')),
    );
    expect(read).toMatchObject({ kind: 'docx', title: '关于清理楼道的通告', html: '<p>通告如下。</p>' });
  });

  test('brings its pictures, each at its place in the text', async () => {
    const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]).toString('base64');
    const { html, pictures, lost } = await importedBody(
      text(
        `<html><body><p>甲</p><img src="data:image/png;base64,${png}" alt="辖区图"><img src="x.bmp"></body></html>`,
      ),
    );
    const [picture] = pictures;
    expect(pictures).toEqual([{ address: picture?.address, type: 'image/png', data: png }]);
    expect(html).toBe(`<p>甲</p><img src="${picture?.address}" alt="辖区图" />`);
    expect(lost).toEqual({ elsewhere: 1 });
  });

  test('with scripts is cleaned', async () => {
    const page =
      '<html><body><p onclick="x">甲<a href="javascript:alert(1)">乙</a></p><script>alert(1)</script><svg onload="x"></svg></body></html>';
    expect((await importedBody(text(page))).html).toBe('<p>甲乙</p>');
  });

  test.each<[string, Uint8Array, string]>([
    ['a renamed program', text('MZ\x90\0'), 'body_file_not_a_document'],
    [
      'a DOCX that bursts',
      zipSync({ 'word/document.xml': new Uint8Array(70 * 1024 * 1024) }),
      'body_file_zip_bomb',
    ],
    ['nothing', new Uint8Array(), 'file_missing'],
  ])('is refused with a word: %s', async (_name, bytes, code) => {
    await expect(importedBody(bytes)).rejects.toMatchObject({ kind: 'invalid', code });
  });

  test('that would take all memory is ended, and the next one is read', async () => {
    const bursting = docx('<w:p><w:r><w:t>甲</w:t></w:r></w:p>'.repeat(1_500_000));
    const [ended, read] = await Promise.allSettled([importedBody(bursting), importedBody(text('甲'))]);
    expect(ended).toMatchObject({
      status: 'rejected',
      reason: {
        code: expect.stringMatching(/^body_file_(?:out_of_memory|too_slow|too_large|zip_bomb|crashed)$/),
      },
    });
    expect(read).toMatchObject({ status: 'fulfilled', value: { html: '<p>甲</p>' } });
  });
});
