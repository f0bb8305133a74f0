/** The records behind a figure, a page at a time, each a link. */

import type { CellAddress } from '@gongkai/law/report';
import { OUTCOMES, outcomeLabel, STATE_LABELS, STATES } from '@gongkai/law/request';
import { Link } from 'react-router';
import { type CellRecord, type CellRecords, recordsBehind } from '../../api/reports.ts';
import { ProblemNotice } from '../../components/notice.tsx';
import { Empty, More } from '../../components/record-table.tsx';
import { usePaged } from '../../components/use-paged.ts';
import { useSession } from '../../session/session.tsx';
import { shortDate } from '../../text/dates.ts';
import { CASE_GROUP_LABELS, CASE_RESULT_LABELS } from '../../text/remedies.ts';
import { CATEGORY_WORDS } from '../../text/request-fields.ts';

/** The list; empty where the figure is 0. */
export function CellRecordList({ reportId, cell }: { reportId: string; cell: CellAddress }) {
  const list = usePaged<CellRecord, CellRecords>(['reports', 'cell', reportId, cell], (after) =>
    recordsBehind(reportId, cell, after),
  );
  const kind = list.first?.kind;
  return (
    <section className="block behind" aria-label="计入的记录">
      <h2>计入的记录</h2>
      <ProblemNotice error={list.error} onRetry={list.retry} />
      {list.rows === undefined && list.error === null && <span className="bone" />}
      {list.rows?.length === 0 && (
        <Empty title="没有记录">
          <p>台账中没有计入这一格的记录，因此为 0。</p>
        </Empty>
      )}
      {kind !== undefined && (
        <ul>
          {list.rows?.map((row) => (
            <li key={row.id}>
              <RecordLine row={row} kind={kind} />
            </li>
          ))}
        </ul>
      )}
      <More {...list.more} />
    </section>
  );
}

function RecordLine({ row, kind }: { row: CellRecord; kind: CellRecords['kind'] }) {
  const { today } = useSession();
  if (kind === 'remedies') {
    return (
      <>
        <Link to="/requests/remedies">{caseTitle(row)}</Link>
        <small>
          {[textOf(row.authority), day('受理', row.filedOn, today), caseResult(row)]
            .filter(Boolean)
            .join(' · ')}
        </small>
      </>
    );
  }
  if (kind === 'accountability') {
    return (
      <>
        <Link to={`/accountability/${row.id}`}>{textOf(row.title) || '责任追究案件'}</Link>
        <small>{day('结案', row.concludedOn, today)}</small>
      </>
    );
  }
  if (kind === 'items') {
    return (
      <>
        <Link to={`/items/${row.id}`}>{row.title}</Link>
        <small>
          {[textOf(row.documentNumber), day('成文', row.formedOn, today), day('废止', row.repealedOn, today)]
            .filter(Boolean)
            .join(' · ')}
        </small>
      </>
    );
  }
  return (
    <>
      <Link to={`/requests/${row.id}`}>申请 {row.number}</Link>
      <small>
        {[
          category(row),
          day('收到', row.receivedOn, today),
          day('办结', row.concludedOn, today),
          outcome(row) || state(row),
        ]
          .filter(Boolean)
          .join(' · ')}
      </small>
    </>
  );
}

type Value = CellRecord[string];

function textOf(value: Value): string {
  return typeof value === 'string' ? value : '';
}

function day(word: string, value: Value, today: string): string {
  return typeof value === 'string' && value !== '' ? `${shortDate(value, today)}${word}` : '';
}

function category(row: CellRecord): string {
  const labels: Readonly<Record<string, string>> = CATEGORY_WORDS;
  return labels[textOf(row.applicantCategory ?? row.category)] ?? '';
}

function outcome(row: CellRecord): string {
  const found = OUTCOMES.find((candidate) => candidate === row.outcome);
  return found === undefined ? '' : outcomeLabel(found);
}

function state(row: CellRecord): string {
  const found = STATES.find((candidate) => candidate === row.state);
  return found === undefined ? '' : STATE_LABELS[found];
}

function caseTitle(row: CellRecord): string {
  const labels: Readonly<Record<string, string>> = CASE_GROUP_LABELS;
  return [labels[textOf(row.kind)] ?? '', textOf(row.caseNumber)].filter(Boolean).join(' ');
}

function caseResult(row: CellRecord): string {
  const labels: Readonly<Record<string, string>> = CASE_RESULT_LABELS;
  return labels[textOf(row.result) || 'pending'] ?? '';
}
