/** 申请: the register of requests, names masked, latest change first. */

import { CHANNEL_LABELS, outcomeLabel, STATE_LABELS } from '@gongkai/law/request';
import { Button, Input, Select } from 'antd';
import { Link, useNavigate } from 'react-router';
import { listRequests, type RequestRow } from '../../api/requests.ts';
import { Due } from '../../components/due-text.tsx';
import { ProblemNotice } from '../../components/notice.tsx';
import { OrganFilter } from '../../components/organ-select.tsx';
import { Page } from '../../components/page.tsx';
import { Empty, More, type RecordColumn, RecordTable } from '../../components/record-table.tsx';
import { useFilters } from '../../components/use-filters.ts';
import { usePaged } from '../../components/use-paged.ts';
import { holds, useSession } from '../../session/session.tsx';
import { shortDate } from '../../text/dates.ts';
import { CATEGORY_WORDS } from '../../text/request-fields.ts';
import { RequestTabs } from './request-tabs.tsx';

const STATES = Object.entries(STATE_LABELS).map(([value, label]) => ({ value, label }));
const OPENNESS = [
  { value: 'true', label: '在办' },
  { value: 'false', label: '已办结' },
];

/** The register with its filters in the address. */
export function RequestsPage() {
  const session = useSession();
  const navigate = useNavigate();
  const [read, set] = useFilters();
  const filter = {
    organ: read('organ') ?? undefined,
    state: read('state') ?? undefined,
    open: read('open') ?? undefined,
    q: read('q') ?? undefined,
  };
  const filtered = Object.values(filter).some((value) => value !== undefined);
  const list = usePaged<RequestRow>(['requests', 'list', filter], (after) => listRequests(filter, after));
  return (
    <Page
      title="申请"
      lead="政府信息公开申请的登记、办理、答复和送达。列表中的姓名和内容已作遮盖。"
      acts={
        holds(session, ['request_handler']) && (
          <Button type="primary" onClick={() => void navigate('/requests/new')}>
            登记当面、邮寄申请
          </Button>
        )
      }
    >
      <RequestTabs current="requests" />
      <div className="filters">
        <OrganFilter value={read('organ')} onChange={(organ) => set('organ', organ)} />
        <Select
          aria-label="是否办结"
          placeholder="在办和已办结"
          allowClear
          value={read('open')}
          onChange={(open: string | null | undefined) => set('open', open ?? null)}
          options={OPENNESS}
          style={{ minWidth: '9rem' }}
        />
        <Select
          aria-label="办理环节"
          placeholder="全部环节"
          allowClear
          value={read('state')}
          onChange={(state: string | null | undefined) => set('state', state ?? null)}
          options={STATES}
          popupMatchSelectWidth={false}
          style={{ minWidth: '9rem' }}
        />
        <Input.Search
          key={read('q') ?? ''}
          className="grow"
          aria-label="按申请编号查找"
          placeholder="申请编号"
          defaultValue={read('q') ?? ''}
          allowClear
          onSearch={(text) => set('q', text.trim())}
        />
      </div>
      <ProblemNotice error={list.error} onRetry={list.retry} />
      {(list.error === null || list.rows !== undefined) && (
        <RecordTable
          label="申请"
          columns={columnsFor(session.today)}
          rows={list.rows}
          rowKey={(row) => row.id}
          empty={
            filtered ? (
              <Empty title="没有符合条件的申请">
                <p>请减少筛选条件，或者核对申请编号。</p>
              </Empty>
            ) : (
              <Empty title="还没有申请">
                <p>网上提交的申请会自动进入这里；当面、邮寄、传真等渠道收到的申请，请在收到当日登记。</p>
              </Empty>
            )
          }
        />
      )}
      <More {...list.more} />
    </Page>
  );
}

function columnsFor(today: string): RecordColumn<RequestRow>[] {
  return [
    {
      key: 'title',
      head: '申请',
      className: 'main',
      cell: (row) => (
        <>
          <Link className="title" to={`/requests/${row.id}`} data-walk>
            {row.applicantMasked}：{row.subjectMasked}
          </Link>
          <small>
            {[row.number, CATEGORY_WORDS[row.applicantCategory], CHANNEL_LABELS[row.channel]].join(' · ')}
          </small>
        </>
      ),
    },
    {
      key: 'state',
      head: '环节',
      className: 'tight',
      cell: (row) => (
        <span className="state">
          {STATE_LABELS[row.state]}
          {row.underRemedy && <small className="seal">复议诉讼中</small>}
        </span>
      ),
    },
    {
      key: 'received',
      head: '收到',
      className: 'tight nophone',
      cell: (row) => (row.receivedOn === null ? '待确认' : shortDate(row.receivedOn, today)),
    },
    { key: 'due', head: '期限、结果', cell: (row) => <Ending row={row} today={today} /> },
  ];
}

function Ending({ row, today }: { row: RequestRow; today: string }) {
  if (row.concludedOn !== null) {
    return (
      <>
        {row.outcome === null ? '已办结' : outcomeLabel(row.outcome)}
        <small>
          {shortDate(row.concludedOn, today)}办结
          {row.dueOn !== null && row.concludedOn > row.dueOn ? '，逾期' : ''}
        </small>
      </>
    );
  }
  if (row.state === 'received_unconfirmed') return <span className="due soon">应当当日确认收到</span>;
  if (row.due === null) return <span className="soft">答复期限停止计算</span>;
  return <Due due={{ ...row.due, on: row.dueOn }} today={today} />;
}
