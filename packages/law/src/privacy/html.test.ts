import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_DICTIONARIES } from './dictionary.ts';
import { htmlText } from './html-text.ts';
import { MASKABLE, masked } from './mask.ts';
import { isBrokenAddress, maskHtml, scanHtml } from './scan-html.ts';

const ID = '11010519491231002X';

describe('the text of HTML', () => {
  it('ends a line with a block, a cell with a tab, and knows entities', () => {
    const { text } = htmlText(
      '<h2>公示</h2><table><tr><th>姓名</th><th>电话</th></tr><tr><td><p>甲</p></td><td></td></tr></table><p>A&amp;B&nbsp;C&#65;</p>',
    );
    expect(text).toBe('公示\n姓名\t电话\t\n甲 \t\t\nA&B\u00a0CA\n');
  });

  it('leads back: every sign of a span stands at its piece of the HTML', () => {
    const sign = fc.constantFrom('甲', 'x', '&amp;', '<strong>', '</strong>', '<br />', '&nbsp;', '1');
    fc.assert(
      fc.property(fc.array(sign), (signs) => {
        const html = signs.join('');
        const body = htmlText(html);
        const pieces = body.piecesOf({ start: 0, end: body.text.length });
        const back = pieces.map(({ html: at }) => htmlText(html.slice(at.start, at.end)).text).join('');
        expect(back).toBe(body.text.replaceAll('\n', ''));
      }),
    );
  });

  it('counts the signs that a browser walks over', () => {
    const html = `<p>一&amp;二</p>\n<p>证<strong>${ID.slice(0, 6)}</strong>${ID.slice(6)}</p>`;
    const shownText = `一&二\n证${ID}`;
    const [finding] = scanHtml(html, NO_DICTIONARIES);
    expect(shownText.slice(finding?.shown.start, finding?.shown.end)).toBe(ID);
  });
});

describe('masking', () => {
  it('replaces the digits across tags and entities, and leaves the tags', () => {
    const html = `<p>张三&nbsp;证号<strong>${ID.slice(0, 6)}</strong>${ID.slice(6)}</p>`;
    const done = maskHtml(
      html,
      scanHtml(html, NO_DICTIONARIES).filter(({ kind }) => kind === 'identity_number'),
    );
    expect(done).toBe('<p>张三&nbsp;证号<strong>1*****</strong>***********X</p>');
    expect(scanHtml(done, NO_DICTIONARIES)).toEqual([]);
  });

  it('keeps the length, so that nothing else moves', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...MASKABLE),
        fc.array(fc.constantFrom('张', '区', 'a', '1', '１', '😀', ' ', '-')).map((signs) => signs.join('')),
        (kind, text) => {
          expect(masked(kind, text)).toHaveLength(text.length);
        },
      ),
    );
    expect(masked('person_name', '张三')).toBe('张*');
    expect(masked('person_name', '张三丰')).toBe('张*丰');
    expect(masked('mobile', '138 0013 8000')).toBe('138 **** 8000');
    expect(masked('home_address', '甲区人民路12号')).toBe('甲区******');
    expect(masked('home_address', '阳光小区3号楼501室')).toBe('***********');
  });
});

describe('links and pictures', () => {
  it('an address that leads nobody anywhere is shown, one that may lead somewhere is not', () => {
    for (const href of [
      '',
      '#',
      'C:\\文件\\a.doc',
      'file:///d:/a',
      'http://',
      'http://192.168.1.5/a',
      'http://oa.local/x',
      'https://www gov cn/',
    ]) {
      expect(isBrokenAddress(href), href).toBe(true);
    }
    for (const href of [
      'https://www.gov.cn/zhengce/',
      '/info/1',
      'mailto:a@b.cn',
      'http://甲区.政务/',
      'https://a.gov.cn:8080/x?y#z',
    ]) {
      expect(isBrokenAddress(href), href).toBe(false);
    }
    const html = '<p>见<a href="#">附件</a></p>';
    expect(scanHtml(html, NO_DICTIONARIES)).toMatchObject([{ kind: 'dead_link', text: '附件' }]);
  });

  it('a picture needs words in its place', () => {
    const html = '<p><img src="/a.png"><img src="/b.png" alt="办事流程图"></p>';
    expect(scanHtml(html, NO_DICTIONARIES)).toMatchObject([
      { kind: 'picture_without_text', blocking: false },
    ]);
  });
});
