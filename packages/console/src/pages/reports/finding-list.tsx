/** What the checks found, errors first; each leads to its cell and lights up the cells of its equation. */
import { type CellAddress, cellAddress, type Finding } from '@gongkai/law/report';
import type { ReportRecord } from '../../api/reports.ts';
import { cellId, cellsOfFinding } from './finding-cells.ts';

/** The findings in two groups; `onLight` gets the cells of the equation that was asked for. */
export function FindingList({
  record,
  onLight,
}: {
  record: Pick<ReportRecord, 'findings' | 'format' | 'state'>;
  onLight: (cells: ReadonlySet<CellAddress>) => void;
}) {
  const errors = record.findings.filter((finding) => finding.level === 'error');
  const warnings = record.findings.filter((finding) => finding.level === 'warning');
  if (errors.length + warnings.length === 0) {
    return (
      <section className="block" aria-label="检查结果">
        <h2>检查结果</h2>
        <p>各表勾稽关系平衡{record.state === 'imported' ? '' : '，与台账一致'}，没有发现问题。</p>
      </section>
    );
  }
  const show = (finding: Finding) => {
    onLight(new Set(cellsOfFinding(record, finding)));
    const target = document.getElementById(cellId(cellAddress(finding.table, finding.row, finding.column)));
    target?.scrollIntoView({ block: 'center', inline: 'center' });
    target?.querySelector('button')?.focus({ preventScroll: true });
  };
  return (
    <section className="block" aria-label="检查结果">
      <h2>
        检查结果：{errors.length} 处错误，{warnings.length} 处提示
      </h2>
      <Group findings={errors} onShow={show} open filed={record.state === 'imported'} />
      <Group
        findings={warnings}
        onShow={show}
        open={errors.length === 0 && warnings.length <= 6}
        filed={record.state === 'imported'}
      />
    </section>
  );
}

function Group(props: {
  findings: readonly Finding[];
  onShow: (finding: Finding) => void;
  open: boolean;
  /** Filed elsewhere: the figures stay as they were filed, whatever the checks say. */
  filed: boolean;
}) {
  const [first] = props.findings;
  if (first === undefined) return null;
  const wrong = first.level === 'error';
  const errorWords = props.filed ? '错误：核对是否读取有误，原件如此的照录' : '错误：必须改正后才能确认';
  return (
    <details className="findings" open={props.open}>
      <summary className={wrong ? 'seal' : ''}>
        {wrong ? errorWords : '提示：请逐项核实，空白的须补填'}
      </summary>
      <ul>
        {props.findings.map((finding) => (
          <li key={`${finding.check}.${finding.table}.${finding.row}.${finding.column}`}>
            {finding.message}
            <button type="button" className="linklike" onClick={() => props.onShow(finding)}>
              查看单元格
            </button>
            <small className="soft">
              {finding.code}　{finding.article}
            </small>
          </li>
        ))}
      </ul>
    </details>
  );
}
