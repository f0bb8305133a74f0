import { metadataLabels } from '@gongkai/law/disclosure';
import { describe, expect, test } from 'vitest';
import { sampleItem, sampleWithdrawnItem } from '../samples/information.ts';
import { itemPage } from './item-page.ts';

/** The labels of the metadata block, in the order printed. */
function labels(page: string): string[] {
  const block = /<dl class="meta">[\s\S]*?<\/dl>/.exec(page)?.[0] ?? '';
  return [...block.matchAll(/<dt>([^<]*)<\/dt>/g)].map((found) => found[1] ?? '');
}

describe('an item', () => {
  test('prints the metadata that is there, in official order, and no empty field', () => {
    const { documentNumber, genreClass, validity, validUntil, keywords, summary, ...bare } =
      sampleItem.metadata;
    expect(labels(itemPage({ ...sampleItem, metadata: bare }))).toEqual([
      '索引号',
      '发布机构',
      '生成日期',
      '发布日期',
      '主题分类',
    ]);
    expect(labels(itemPage(sampleItem))).toContain('文号');
  });

  test('prints the labels of the State Council where the site chose them', () => {
    const labelled = metadataLabels({ family: 'state_council', own: {} });
    const metadata = { ...sampleItem.metadata, labels: labelled };
    expect(labels(itemPage({ ...sampleItem, metadata }))).toContain('发文机关');
  });

  test('a withdrawal stands above the title, with its date and reason, and the text is gone', () => {
    const page = itemPage(sampleWithdrawnItem);
    const notice = page.indexOf(
      '本信息已于2026年11月20日撤回。理由：内容与上级最新规定不一致，修订后重新发布。',
    );
    expect(notice).toBeGreaterThan(0);
    expect(notice).toBeLessThan(page.indexOf('<h1'));
    expect(page).not.toContain('class="text"');
  });

  test('the cleaned body is printed as markup', () => {
    expect(itemPage(sampleItem)).toContain('<h2>一、补助对象</h2>');
  });

  test('carries the page labels that government sites must have', () => {
    const page = itemPage(sampleItem);
    expect(page).toContain(`<meta name="ArticleTitle" content="${sampleItem.title}">`);
    expect(page).toContain('<meta name="PubDate" content="2026-11-16">');
    expect(page).toContain('<meta name="ColumnName" content="规范性文件">');
    expect(page).toContain('<meta name="SiteIDCode" content="3400000000">');
  });

  test('attachments say how large they are', () => {
    expect(itemPage(sampleItem)).toMatch(/材料清单\.pdf<\/a><span class="size">（3 页，1\.3 MB）/);
  });
});
