/** The report's way to the public: steps, why not, compiling again, and the report as a file. */

import { STAFF_ROLE_LABELS } from '@gongkai/law/disclosure';
import {
  REPORT_ACTION_LABELS,
  REPORT_REFUSAL_LABELS,
  REPORT_STEPS,
  type ReportAction,
} from '@gongkai/law/report';
import {
  compileReport,
  documentAddress,
  type ImportSource,
  originalAddress,
  type ReportRecord,
  takeReportStep,
} from '../../api/reports.ts';
import { ActPanel } from '../../components/act-panel.tsx';
import type { OfferedStep } from '../../components/offered-step.ts';
import { useSession } from '../../session/session.tsx';
import { moment } from '../../text/dates.ts';
import { nameOfCell } from '../../text/history.ts';
import type { Change } from './change.ts';

const WILL: Readonly<Record<Exclude<ReportAction, 'edit'>, string>> = {
  confirm: '确认数据和文字无误，送保密审查。确认后不能再编辑，需要修改的须退回。',
  secrecy_review: '记录您的保密审查结论，送分管负责人签发。审查人与确认人不得为同一人。',
  approve: '签发年报。签发人与确认人、保密审查人不得为同一人；签发后由政务信息员发布。',
  return: '退回编制环节修改，已作出的确认、审查和签发失效。',
  publish:
    '立即在公开平台公布网页、DOCX、PDF 和数据文件，发布日期记为今天；发布后只能以更正版替代，不能直接修改。',
  withdraw:
    '公开页保留原文并加撤回说明和理由，不再提供下载，不再列入年报目录。撤回后应当编制更正版重新公布。',
  correct: '建立更正版草稿，已发布的年报在更正版发布之前保持不变；更正理由随更正版公布。',
};

const DONE: Readonly<Record<Exclude<ReportAction, 'edit'>, string>> = {
  confirm: '已确认，等待保密审查。',
  secrecy_review: '保密审查已通过，等待签发。',
  approve: '已签发，等待发布。',
  return: '已退回编制环节。',
  publish: '年报已发布。',
  withdraw: '年报已撤回。请由公开工作机构负责人办理更正。',
  correct: '更正版草稿已建立。',
};

export interface ReportStepsProps {
  record: ReportRecord;
  busy: boolean;
  error: unknown;
  onChange: Change;
  onReload: () => void;
}

/** The panel at the right of a report. */
export function ReportSteps({ record, busy, error, onChange, onReload }: ReportStepsProps) {
  const steps = record.allowed.flatMap(({ action, why_not }): OfferedStep[] => {
    if (action === 'edit') return [];
    return [
      {
        id: action,
        label: REPORT_ACTION_LABELS[action],
        will: WILL[action],
        whyNot: why_not === undefined ? undefined : whyNotWords(action, why_not),
        note: noteOf(action),
        aside: action === 'withdraw',
      },
    ];
  });
  const take = (id: string, note: string | undefined) => {
    const action = REPORT_STEPS.find((step) => step.action === id)?.action;
    if (action === undefined || action === 'edit') return;
    onChange(
      () => takeReportStep(record.id, action, { version: record.version, opinion: note }),
      DONE[action],
    );
  };
  return (
    <>
      <ActPanel
        key={record.version}
        steps={steps}
        busy={busy}
        error={error}
        onTake={take}
        onReload={onReload}
      />
      {record.source === null ? (
        <Compiled record={record} busy={busy} onChange={onChange} />
      ) : (
        <Imported id={record.id} source={record.source} />
      )}
      <section aria-label="下载">
        <h2>下载</h2>
        <p className="downloads">
          {(['docx', 'pdf', 'json'] as const).map((kind) => (
            <a key={kind} href={documentAddress(record.id, kind)} download>
              {kind.toUpperCase()}
            </a>
          ))}
        </p>
        {record.publicAddress !== null && (
          <p>
            <a href={record.publicAddress} target="_blank" rel="noreferrer">
              打开公开页
            </a>
          </p>
        )}
      </section>
    </>
  );
}

/** Names whose step it is where the person's role is what is missing. */
function whyNotWords(action: ReportAction, code: keyof typeof REPORT_REFUSAL_LABELS): string {
  if (code !== 'role_missing') return `${REPORT_REFUSAL_LABELS[code]}。`;
  const roles = REPORT_STEPS.find((step) => step.action === action)?.roles ?? [];
  return `由${roles.map((role) => STAFF_ROLE_LABELS[role]).join('、')}办理。`;
}

function noteOf(action: Exclude<ReportAction, 'edit'>): OfferedStep['note'] {
  if (action === 'return') return { label: '退回意见', required: true, hint: '写明需要修改的地方。' };
  if (action === 'withdraw') return { label: '撤回理由', required: true, hint: '随公开页公布。' };
  if (action === 'correct') return { label: '更正理由', required: true, hint: '随更正版公布。' };
  return action === 'publish' ? undefined : { label: '意见', required: false };
}

/** Where an imported report comes from, and how much of it was settled by hand. */
function Imported({ id, source }: { id: string; source: ImportSource }) {
  return (
    <section aria-label="来源">
      <h2>来源</h2>
      <p className="small">
        从原件读取：
        <a href={originalAddress(id)} download={source.fileName}>
          {source.fileName}
        </a>
      </p>
      <p className="small soft">
        存疑后确认 {source.confirmed.length} 格，对照原件改正 {source.corrected.length} 格。
      </p>
      {source.corrected.length > 0 && (
        <ul className="small">
          {source.corrected.map(({ cell, read, stated }) => (
            <li key={cell}>
              {nameOfCell(cell)}：读取为 {read ?? '空白'}，改正为 {stated ?? '空白'}
            </li>
          ))}
        </ul>
      )}
      <p className="small soft">需要改正的，由公开工作机构负责人重新导入。</p>
    </section>
  );
}

function Compiled({ record, busy, onChange }: Omit<ReportStepsProps, 'error' | 'onReload'>) {
  const { today } = useSession();
  const edit = record.allowed.find((offered) => offered.action === 'edit');
  const stale = record.findings.some((finding) => finding.check === 'rg_register');
  return (
    <section aria-label="数据">
      <h2>数据</h2>
      <p className="small soft">
        {moment(record.compiledAt, today)}按台账统计。
        {stale && <span className="seal">台账此后有变动。</span>}
      </p>
      {edit !== undefined && edit.why_not === undefined && (
        <button
          type="button"
          className="linklike"
          disabled={busy}
          onClick={() =>
            onChange(
              () => compileReport({ organId: record.organ.id, year: record.year }),
              '已按台账重新统计，文字和填报数据保留。',
            )
          }
        >
          重新统计
        </button>
      )}
    </section>
  );
}
