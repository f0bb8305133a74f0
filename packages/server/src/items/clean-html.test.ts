import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BODY_MAX_LENGTH, cleanHtml, picturesSpeak, plainText } from './clean-html.ts';

describe('what a body may hold', () => {
  test('an official document with headings, lists, tables and links passes as it is', () => {
    const body =
      '<h2>一、标准</h2><p>见<strong>附表</strong>，咨询<a href="mailto:jie@example.org">街道</a>、' +
      '<a href="https://example.org/a?b=1">区局</a>或<a href="/items/X/202603-00001">原文</a>。<br />谢谢</p>' +
      '<ul><li>其一</li></ul><table><thead><tr><th colspan="2" scope="col">项目</th></tr></thead>' +
      '<tbody><tr><td rowspan="2">甲</td><td>乙<sup>2</sup></td></tr></tbody></table><blockquote><p>引文</p></blockquote><hr />';
    expect(cleanHtml(body)).toBe(body);
  });

  test('headings and emphasis of other editors become ours', () => {
    expect(cleanHtml('<h1>题</h1><h6>目</h6><b>粗</b><i>斜</i>')).toBe(
      '<h2>题</h2><h4>目</h4><strong>粗</strong><em>斜</em>',
    );
  });
});

describe('what a document means by its form', () => {
  test('a signature at the right, a title in the middle, the start and kind of a list, a caption pass', () => {
    const body =
      '<p class="flush">各社区居委会：</p><p class="center">附件</p><p class="right">甲街道办事处</p><ol start="3" type="a"><li>丙</li></ol>' +
      '<table><caption>表一</caption><tbody><tr><td>甲</td></tr></tbody></table>';
    expect(cleanHtml(body)).toBe(body);
  });

  test('other classes, places and numbers do not', () => {
    expect(
      cleanHtml('<p class="right skiplink">甲</p><ol start="-1" type="x"><li class="right">乙</li></ol>'),
    ).toBe('<p class="right">甲</p><ol><li>乙</li></ol>');
  });

  test.each([
    ['without', '', false],
    ['with', ' alt="街道办事处地图"', true],
    ['that is declared decoration', ' alt=""', true],
  ])('a picture %s text in its place', (_name, alt, speaks) => {
    const picture = `<img src="/files/019a0000-0000-7000-8000-000000000000/a.png"${alt}>`;
    expect(picturesSpeak(cleanHtml(picture))).toBe(speaks);
  });
});

describe('what it may not', () => {
  test.each([
    ['a script', '<p>甲<script>alert(1)</script>乙</p>', '<p>甲乙</p>'],
    ['a handler', '<p onclick="alert(1)" style="color:red" class="x" id="y">甲</p>', '<p>甲</p>'],
    ['a script address', '<a href="javascript:alert(1)">甲</a>', '<a>甲</a>'],
    ['a script address in disguise', '<a href="jAva&#9;script&colon;alert(1)">甲</a>', '<a>甲</a>'],
    ['a data address', '<a href="data:text/html,x">甲</a>', '<a>甲</a>'],
    ['an address of another host in disguise', '<a href="//evil.example">甲</a>', '<a>甲</a>'],
    ['a picture', '<p><img src=x onerror=alert(1)>甲</p>', '<p>甲</p>'],
    ['a frame', '<iframe src="https://evil.example">乙</iframe>甲', '甲'],
    ['a form', '<form action="/x"><input name="y"><button>甲</button></form>', '甲'],
    [
      'a drawing with a script',
      '<svg onload="alert(1)"><script>alert(2)</script><foreignObject><p>甲</p></foreignObject></svg>',
      '<p>甲</p>',
    ],
    ['a style expression', '<p style="width:expression(alert(1))">甲</p>', '<p>甲</p>'],
    [
      'a background',
      '<td background="javascript:alert(1)" style="background:url(//evil)">甲</td>',
      '<td>甲</td>',
    ],
    ['a base address', '<base href="https://evil.example/"><a href="/x">甲</a>', '<a href="/x">甲</a>'],
    ['a refresh', '<meta http-equiv="refresh" content="0;url=https://evil.example">甲', '甲'],
    ['a drawing of mathematics', '<math><mi xlink:href="javascript:alert(1)">甲</mi></math>', '甲'],
    ['a script in a comment of Word', '<!--[if gte mso 9]><script>alert(1)</script><![endif]-->甲', '甲'],
    ['a picture that says it is ours', '<img src="/files/../api/session" alt="x">甲', '甲'],
    ['a broken handler', '<p/onmouseover=alert(1)//>甲</p>', '<p>甲</p>'],
    ['a drawing', '<svg><a href="javascript:x"><text>甲</text></a></svg>', '<a>甲</a>'],
    ['a style', '<style>p{display:none}</style><p>甲</p>', '<p>甲</p>'],
    ['a comment', '<p>甲<!-- 内部意见 --></p>', '<p>甲</p>'],
    ['a span that fills the screen', '<td colspan="1000000" rowspan="-1">甲</td>', '<td>甲</td>'],
    ['a NUL', '<p>甲\0乙</p>', '<p>甲乙</p>'],
  ])('%s', (_name, dirty, clean) => {
    expect(cleanHtml(dirty)).toBe(clean);
  });

  const pieces = fc.constantFrom(
    ...['<p>', '</p>', '<table>', '<td', '>', '<a href="', 'javascript:', '"', "'", '<script>', '</script>'],
    ...[
      '<svg/onload=',
      '<!--',
      '-->',
      '<![CDATA[',
      '&lt;',
      '&#x3c;',
      '<style>',
      'on',
      '=',
      ' ',
      '甲',
      '\0',
      '<<',
      '</',
    ],
  );

  test('whatever is put together, nothing but the allowed tags gets in, also when it is cleaned again', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        const once = cleanHtml(parts.join(''));
        for (const clean of [once, cleanHtml(once)]) {
          expect(clean).not.toMatch(/<(?!\/?(?:p|table|td|a)\b)/);
          expect(clean).not.toMatch(/<a href="\s*javascript:|<\w[^>"]*onload/i);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('bounds', () => {
  test('a body of 5 MB is refused before it is read', () => {
    expect(() => cleanHtml('<table><tr><td>'.repeat(350_000))).toThrow(
      expect.objectContaining({ kind: 'invalid', code: 'body_too_long' }),
    );
  });

  test.each(['<table><tr><td>', '<b>', '<x>', '<ul><li>'])('nesting without end is refused: %s', (piece) => {
    expect(() => cleanHtml(piece.repeat(Math.floor(BODY_MAX_LENGTH / piece.length)))).toThrow(
      expect.objectContaining({ kind: 'invalid', code: 'body_too_deep' }),
    );
  });

  test('the longest body that is taken is cleaned in time', () => {
    const row =
      '<tr><td style="width:expression(1)" onclick="x">一</td><td><p class=MsoNormal>二</p></td></tr>';
    const body = `<table>${row.repeat(Math.floor((BODY_MAX_LENGTH - 20) / row.length))}</table>`;
    const started = performance.now();
    expect(cleanHtml(body)).not.toMatch(/style|onclick|Mso/);
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  test('a long table in a few lists is no nesting', () => {
    const rows = '<tr><td>一</td><td>二</td></tr>'.repeat(5_000);
    const body = `<ul><li><table><tbody>${rows}</tbody></table></li></ul>`;
    expect(cleanHtml(body)).toBe(body);
  });
});

test('the text of a body has one line per block and its signs as they are read', () => {
  expect(
    plainText('<h2>题</h2><p>甲&amp;乙 &lt;丙&gt;</p><table><tr><td>一</td><td>二</td></tr></table>'),
  ).toBe('题\n甲&乙 <丙>\n一 二');
});
