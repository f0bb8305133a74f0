// A document of two hundred pages, as a plan or a budget is: chapters, articles, tables with merged heads.

/** What stands at its very end, by which one sees that all of it is there. */
export const LAST_WORDS = '本文件到此结束。';

const SENTENCES = [
  '各村（社区）要按照职责分工，细化措施，落实责任，确保各项任务按期完成。',
  '对群众反映的问题，应当自收到之日起五个工作日内予以答复，并做好记录。',
  '所需经费列入年度预算，专款专用，接受财政、审计部门和社会公众的监督。',
  '项目实施单位应当在开工前十日内公示施工范围、工期和联系人，减少对居民生活的影响。',
];

/** HTML of about so many characters of text, a table every few paragraphs. */
export function longDocument(characters: number): string {
  const parts: string[] = [];
  let written = 0;
  for (let chapter = 1; written < characters; chapter += 1) {
    parts.push(`<h2>第${chapter}章　工作安排</h2>`);
    for (let article = 1; article <= 12; article += 1) {
      const text = `第${article}条　${SENTENCES.join('')}`;
      parts.push(`<p>${text}</p>`);
      written += text.length;
    }
    const { html, length } = table(chapter);
    parts.push(html);
    written += length;
  }
  parts.push(`<p>${LAST_WORDS}</p>`);
  return parts.join('');
}

function table(chapter: number): { html: string; length: number } {
  const rows = Array.from(
    { length: 12 },
    (_, row) =>
      `<tr><td>${chapter}.${row + 1}</td><td>改造楼道照明</td><td>${(row + 3) * 4}</td><td>综合办公室</td><td>按季度公布</td></tr>`,
  );
  const head =
    '<tr><th scope="col" rowspan="2">序号</th><th scope="col" colspan="2">任务</th><th scope="col" rowspan="2">责任单位</th><th scope="col" rowspan="2">备注</th></tr><tr><th scope="col">内容</th><th scope="col">数量</th></tr>';
  const html = `<table><tbody>${head}${rows.join('')}</tbody></table>`;
  return { html, length: html.replace(/<[^>]*>/g, '').length };
}
