/** 复议、诉讼: cases about disclosure, counted in section four of the report (条例 art. 50(3), 51). */
import { Button, Drawer } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { listRemedies, type RemedyRow } from '../../api/remedies.ts';
import { Notice, ProblemNotice } from '../../components/notice.tsx';
import { OrganFilter } from '../../components/organ-select.tsx';
import { Page } from '../../components/page.tsx';
import { Empty, More, type RecordColumn, RecordTable } from '../../components/record-table.tsx';
import { useFilters } from '../../components/use-filters.ts';
import { usePaged } from '../../components/use-paged.ts';
import { holds, useSession } from '../../session/session.tsx';
import { shortDate } from '../../text/dates.ts';
import { CASE_GROUP_LABELS, CASE_RESULT_LABELS } from '../../text/remedies.ts';
import { DecisionForm, FilingForm } from './remedy-forms.tsx';
import { RequestTabs } from './request-tabs.tsx';

/** The register of cases. */
export function RemediesPage() {
  const session = useSession();
  const [read, set] = useFilters();
  const organ = read('organ') ?? undefined;
  const list = usePaged<RemedyRow>(['remedies', organ], (after) => listRemedies(organ, after));
  const [filing, setFiling] = useState(false);
  const [deciding, setDeciding] = useState<RemedyRow | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const writes = holds(session, ['request_handler', 'disclosure_unit_head']);
  return (
    <Page
      title="复议、诉讼"
      lead="因政府信息公开工作被申请行政复议、提起行政诉讼的案件，计入年报第四部分。"
      acts={
        writes && (
          <Button type="primary" onClick={() => setFiling(true)}>
            登记案件
          </Button>
        )
      }
    >
      <RequestTabs current="remedies" />
      <div className="filters">
        <OrganFilter value={read('organ')} onChange={(value) => set('organ', value)} />
      </div>
      {done !== null && <Notice tone="good">{done}</Notice>}
      <ProblemNotice error={list.error} onRetry={list.retry} />
      {(list.error === null || list.rows !== undefined) && (
        <RecordTable
          label="复议、诉讼案件"
          columns={columnsFor(session.today, writes ? setDeciding : undefined)}
          rows={list.rows}
          rowKey={(row) => row.id}
          empty={
            <Empty title="没有复议、诉讼案件">
              <p>收到行政复议答复通知书或者应诉通知书后，在这里登记；年报第四部分据此统计。</p>
            </Empty>
          }
        />
      )}
      <More {...list.more} />
      <Drawer
        title="登记复议、诉讼案件"
        open={filing}
        onClose={() => setFiling(false)}
        size={460}
        destroyOnHidden
      >
        <FilingForm
          onDone={() => {
            setFiling(false);
            setDone('案件已登记，结果为“尚未审结”。');
          }}
        />
      </Drawer>
      <Drawer
        title="登记结果"
        open={deciding !== null}
        onClose={() => setDeciding(null)}
        size={460}
        destroyOnHidden
      >
        {deciding !== null && (
          <DecisionForm
            remedy={deciding}
            onDone={() => {
              setDeciding(null);
              setDone('案件结果已登记。');
            }}
          />
        )}
      </Drawer>
    </Page>
  );
}

function columnsFor(
  today: string,
  onDecide: ((row: RemedyRow) => void) | undefined,
): RecordColumn<RemedyRow>[] {
  return [
    {
      key: 'kind',
      head: '案件',
      className: 'main',
      cell: (row) => (
        <>
          <span className="title">{CASE_GROUP_LABELS[row.kind]}</span>
          <small>
            {[row.authority, row.caseNumber ?? ''].filter((part) => part !== '').join(' · ')}
            {row.requestId !== null && (
              <>
                {' · '}
                <Link to={`/requests/${row.requestId}`}>申请 {row.requestNumber}</Link>
              </>
            )}
          </small>
        </>
      ),
    },
    { key: 'filed', head: '受理', className: 'tight', cell: (row) => shortDate(row.filedOn, today) },
    {
      key: 'result',
      head: '结果',
      className: 'tight',
      cell: (row) => (
        <>
          {CASE_RESULT_LABELS[row.result ?? 'pending']}
          {row.decidedOn !== null && <small>{shortDate(row.decidedOn, today)}</small>}
        </>
      ),
    },
    {
      key: 'act',
      head: '',
      className: 'tight',
      cell: (row) =>
        onDecide !== undefined && row.decidedOn === null ? (
          <Button size="small" color="primary" variant="outlined" onClick={() => onDecide(row)}>
            登记结果
          </Button>
        ) : null,
    },
  ];
}
