/** Files of past years for tests: a page whose table of cases is printed without separators, and a report as JSON. */
import { buildReport, formatOfYear, tableOf } from '@gongkai/law/report';

const CASES = 'reconsideration_and_litigation.case_count';

/** The cells of the page for which more than one figure balances: 1, 0, 10 and 10, 1, 0 both add up to 11. */
export const UNCERTAIN = ['upheld', 'corrected', 'other_result'].map(
  (result) => `${CASES}.reconsideration_${result}`,
);

/** A reading of those cells that balances. */
export const DECIDED = Object.fromEntries(UNCERTAIN.map((cell, index) => [cell, [10, 1, 0][index] ?? 0]));

/** A report of 2024: three requests, all granted, nothing carried over; section two is left out. */
export function pageOf2024(): Uint8Array {
  const rows = tableOf(formatOfYear(2024), 'requests_received_and_handled')?.rows ?? [];
  const figure = (id: string) => (['new_requests', 'granted', 'results_total'].includes(id) ? 3 : 0);
  const body = rows
    .filter(({ kind }) => kind !== 'group_header')
    .map(({ id, label }) => `<tr><td>${label}<td>${figure(id)}${'<td>0'.repeat(5)}<td>${figure(id)}</tr>`);
  return new TextEncoder().encode(`<!doctype html><title>年报</title>
<h1>甲区甲街道办事处2024年政府信息公开工作年度报告</h1>
<h2>三、收到和处理政府信息公开申请情况</h2><table>
<tr><td rowspan=3><td colspan=7>申请人情况</tr>
<tr><td rowspan=2>自然人<td colspan=5>法人或其他组织<td rowspan=2>总计</tr>
<tr><td>商业企业<td>科研机构<td>社会公益组织<td>法律服务机构<td>其他</tr>${body.join('')}</table>
<h2>四、政府信息公开行政复议、行政诉讼情况</h2><p>行政复议</p><p>行政诉讼</p>
<p>结果维持 结果纠正 其他结果 尚未审结 总计</p><p>未经复议直接起诉</p><p>复议后起诉</p><p>1010011${'0'.repeat(10)}</p>
<h2>五、存在的主要问题及改进情况</h2><p>继续改进。</p><h2>六、其他需要报告的事项</h2><p>无。</p>`);
}

/** A report of 2023 that carries two requests over. */
export function jsonOf2023(): Uint8Array {
  const report = buildReport({
    organ: '甲区甲街道办事处',
    year: 2023,
    requests: [
      { row: 'new_requests', category: 'natural_person', count: 2 },
      { row: 'carried_out', category: 'natural_person', count: 2 },
    ],
    cases: [],
    proactive: {},
  });
  return new TextEncoder().encode(JSON.stringify(report));
}
