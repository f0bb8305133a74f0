import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { genreOfTitle, officialParts } from './official-head.ts';

const p = (text: string, align?: 'center' | 'right') =>
  align === undefined ? `<p>${text}</p>` : `<p class="${align}">${text}</p>`;
const BODY = p('各社区居民委员会：') + p('现就有关事项通知如下。');
const SIGNED = p('甲街道办事处', 'right') + p('2026年11月20日', 'right');

describe('the head of an official document', () => {
  it('mark, number and title stand apart, and only the text stays', () => {
    const head =
      p('甲街道办事处文件', 'center') +
      p('甲街办〔2026〕37号', 'center') +
      p('关于做好冬季取暖安全', 'center') +
      p('工作的通知', 'center');
    expect(officialParts(head + BODY + SIGNED + p('（此件公开发布）'))).toEqual({
      title: '关于做好冬季取暖安全工作的通知',
      documentNumber: '甲街办〔2026〕37号',
      formedOn: '2026-11-20',
      disclosure: 'proactive',
      html: BODY + SIGNED + p('（此件公开发布）'),
    });
  });

  it.each([
    ['甲街办[2026]07号', '甲街办〔2026〕7号'],
    ['甲街办（２０２６）第12号', '甲街办〔2026〕12号'],
    ['甲街办〔2026〕3号　　　签发人：王某某', '甲街办〔2026〕3号'],
    ['2026年第2号', '2026年第2号'],
  ])('a number written as %s is %s, also where it is not centred', (written, number) => {
    const { title, documentNumber, html } = officialParts(
      p(written) + p('关于调整时间的通告', 'center') + BODY,
    );
    expect({ title, documentNumber, html }).toEqual({
      title: '关于调整时间的通告',
      documentNumber: number,
      html: BODY,
    });
  });

  it('a number below the title is one too, a day in brackets the day, and a remark stays in the text', () => {
    const remark = p('（2026年3月2日甲街道办事处第3次会议通过）', 'center');
    expect(
      officialParts(
        p('甲街道公告', 'center') + p('第3号', 'center') + remark + BODY + p('二〇二六年三月十二日'),
      ),
    ).toMatchObject({
      title: '甲街道公告',
      documentNumber: '第3号',
      formedOn: '2026-03-12',
      html: remark + BODY + p('二〇二六年三月十二日'),
    });
    expect(officialParts(p('简介', 'center') + p('（2026年3月2日）', 'center') + BODY)).toMatchObject({
      title: '简介',
      formedOn: '2026-03-02',
      html: BODY,
    });
  });

  it('the organ named in the first line of a title belongs to it, and (试行) does', () => {
    const head = p('甲街道办事处', 'center') + p('临时救助办法', 'center') + p('（试行）', 'center');
    expect(officialParts(head + BODY).title).toBe('甲街道办事处临时救助办法（试行）');
  });

  it('a table that only lays out the mark goes with the number, one that says something stays', () => {
    const laidOut = '<table><tbody><tr><td>甲街道办事处文件</td></tr></tbody></table>';
    const head = `${p('甲街办〔2026〕9号', 'center')}<h2 class="center">关于调整时间的函</h2>`;
    expect(officialParts(laidOut + head + BODY)).toMatchObject({
      title: '关于调整时间的函',
      documentNumber: '甲街办〔2026〕9号',
      html: BODY,
    });
    const both =
      '<table><tbody><tr><td>甲街道办事处文件</td></tr><tr><td>甲街办〔2026〕9号</td></tr></tbody></table>';
    expect(officialParts(both + p('关于调整时间的函', 'center') + BODY)).toMatchObject({
      documentNumber: '甲街办〔2026〕9号',
      html: BODY,
    });
    const titled = `<h2>关于调整时间的函</h2>${BODY}`;
    expect(officialParts(laidOut + titled).html).toBe(laidOut + BODY);
  });

  it('drops nothing but lines of the head, whatever stands there', () => {
    const line = fc.constantFrom(
      ...['甲街办〔2026〕9号', '甲街道办事处文件', '关于调整时间的函', '（试行）', '机密★1年', '000001', ''],
      ...['（2026年3月2日）', '（2026年3月2日甲街道印发）', '现通知如下。', '一、要求', '2026年3月2日'],
    );
    const block = fc
      .tuple(line, fc.constantFrom(undefined, 'center' as const, 'right' as const))
      .map(([text, align]) => p(text, align));
    fc.assert(
      fc.property(fc.array(block, { maxLength: 12 }), (blocks) => {
        const { html, title } = officialParts(blocks.join(''));
        const kept = html.match(/<p.*?<\/p>/g) ?? [];
        const dropped = [...blocks];
        for (const one of kept) dropped.splice(dropped.indexOf(one), 1);
        expect(
          dropped.filter((one) => /机密|000001|通知如下|一、/.test(one) && !one.includes('center')),
        ).toEqual([]);
        expect(dropped.some((one) => one.includes('机密'))).toBe(false);
        if (title === null) expect(html).toBe(blocks.join(''));
      }),
    );
  });

  it('a mark of secrecy stays where the guard sees it', () => {
    const mark = p('机密★1年');
    const { title, html } = officialParts(mark + p('关于调整时间的通告', 'center') + BODY);
    expect({ title, html }).toEqual({ title: '关于调整时间的通告', html: mark + BODY });
  });

  it('a title that was not centred is known by what it says; a sentence is none', () => {
    expect(officialParts(p('关于清理楼道的通　　告') + BODY)).toMatchObject({
      title: '关于清理楼道的通告',
      html: BODY,
    });
    expect(officialParts(BODY)).toEqual({
      title: null,
      documentNumber: null,
      formedOn: null,
      disclosure: null,
      html: BODY,
    });
    const numbered = `<h2>一、总则</h2>${BODY}`;
    expect(officialParts(numbered)).toMatchObject({ title: null, html: numbered });
  });

  it('a heading is the title, and the centred head of a table after it is not', () => {
    const { title, html } = officialParts(`<h2>关于救助标准的说明</h2>${p('救助标准表', 'center')}${BODY}`);
    expect({ title, html }).toEqual({ title: '关于救助标准的说明', html: p('救助标准表', 'center') + BODY });
  });
});

describe('the foot', () => {
  it('the day of signing is the one at the right, before what is annexed', () => {
    const annexed = p('附件1') + p('2025年1月1日') + p('甲表', 'center');
    expect(officialParts(BODY + SIGNED + annexed).formedOn).toBe('2026-11-20');
  });

  it.each(['2026年2月30日', '2026年13月1日', '截至2026年11月20日'])('%s is no day of signing', (text) => {
    expect(officialParts(BODY + p(text, 'right')).formedOn).toBeNull();
  });

  it.each([
    ['（此件依申请公开）', 'on_request'],
    ['公开属性：不予公开', 'closed'],
    ['公开方式：主动公开', 'proactive'],
    ['此件办理完毕后退回', null],
  ])('%s is read as %s', (note, disclosure) => {
    expect(officialParts(BODY + SIGNED + p(note)).disclosure).toBe(disclosure);
  });
});

describe('the genre', () => {
  const genres = ['命令（令）', '公告', '通告', '通知', '函', '会议纪要', '纪要'];

  it.each([
    ['关于清理楼道的通告', '通告'],
    ['甲街道防汛抗旱令', '命令（令）'],
    ['关于印发《甲街道工作办法》的通知（2026年修订）', '通知'],
    ['甲街道主任办公会议纪要', '会议纪要'],
    ['十一月居家养老服务情况', null],
  ])('of %s is %s', (title, genre) => {
    expect(genreOfTitle(title, genres)).toBe(genre);
  });
});
