import { describe, expect, test } from 'vitest';
import { bodyHtml, dayOf, guessMapping } from './mapping.ts';

describe('guessing the mapping', () => {
  test('knows the names of Chinese systems and of others, each value once', () => {
    expect(guessMapping(['编号', '信息名称', '信息内容', '发布时间', '所属栏目', '索引号'])).toEqual({
      title: '信息名称',
      body: '信息内容',
      published_on: '发布时间',
      index_number: '索引号',
      column: '所属栏目',
      address: '编号',
    });
    expect(guessMapping(['Title', 'content', 'pub_date', 'URL'])).toEqual({
      title: 'Title',
      body: 'content',
      published_on: 'pub_date',
      address: 'URL',
    });
  });
});

describe('a day', () => {
  test.each([
    ['2020-01-02', '2020-01-02'],
    ['2020/1/2 08:30:00', '2020-01-02'],
    ['2020年1月2日', '2020-01-02'],
    ['2020.1.2', '2020-01-02'],
    ['20200102', '2020-01-02'],
    ['43832', '2020-01-02'],
    ['2020-02-30', null],
    ['去年', null],
    ['', null],
  ])('%s is %s', (text, day) => {
    expect(dayOf(text)).toBe(day);
  });
});

test('a body without elements becomes paragraphs, and nothing in it becomes an element', () => {
  expect(bodyHtml('　　第一段\r\n\r\n第二段 a<b & c')).toBe('<p>第一段</p><p>第二段 a&lt;b &amp; c</p>');
  expect(bodyHtml('<p>已有</p>')).toBe('<p>已有</p>');
});
