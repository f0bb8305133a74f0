/** 待办: what waits for the person, by due date, and the one button that leads to the act. */
import { Button } from 'antd';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { readWork, type WorkPage as WorkAnswer, type WorkFilter, type WorkRow } from '../api/work.ts';
import { Due } from '../components/due-text.tsx';
import { ProblemNotice } from '../components/notice.tsx';
import { Page } from '../components/page.tsx';
import { Empty, More, type RecordColumn, RecordTable } from '../components/record-table.tsx';
import { usePaged } from '../components/use-paged.ts';
import { holds, useSession } from '../session/session.tsx';
import { moment, todaySentence } from '../text/dates.ts';
import { actLabel, WORK_TABS, workDetail, workLead, workPath } from '../text/work.ts';

/** The first page. */
export function WorkPage() {
  const session = useSession();
  const { today } = session;
  const [search] = useSearchParams();
  const kind = WORK_TABS.find((tab) => tab.kind === search.get('kind'))?.kind ?? 'all';
  const list = usePaged<WorkRow, WorkAnswer>(['work', kind], (after) => readWork(kind, after));
  const counts = list.first?.counts;
  const overdue = list.rows?.filter((row) => row.due?.overdue === true && !row.due.paused).length ?? 0;
  const lead = counts === undefined ? '' : workLead(counts[kind], overdue);
  return (
    <Page title="待办" lead={`${lead}${todaySentence(today)}`}>
      <WorkTabs kind={kind} counts={counts} />
      <ProblemNotice error={list.error} onRetry={list.retry} />
      {(list.error === null || list.rows !== undefined) && (
        <RecordTable
          label="待办事项"
          columns={columnsFor(today)}
          rows={list.rows}
          rowKey={(row) => `${row.kind}-${row.id}-${row.act}`}
          empty={<NothingWaits />}
        />
      )}
      <More {...list.more} />
    </Page>
  );
}

function WorkTabs({ kind, counts }: { kind: WorkFilter; counts: WorkAnswer['counts'] | undefined }) {
  return (
    <nav className="tabs" aria-label="待办分类">
      {WORK_TABS.filter(
        (tab) => tab.kind === 'all' || tab.kind === kind || (counts?.[tab.kind] ?? 0) > 0,
      ).map((tab) => (
        <Link
          key={tab.kind}
          to={tab.kind === 'all' ? '/' : `/?kind=${tab.kind}`}
          aria-current={tab.kind === kind ? 'page' : undefined}
        >
          {tab.label} {counts?.[tab.kind] ?? ''}
        </Link>
      ))}
    </nav>
  );
}

function columnsFor(today: string): RecordColumn<WorkRow>[] {
  return [
    {
      key: 'title',
      head: '事项',
      className: 'main',
      cell: (row) => (
        <>
          <Link className="title" to={workPath(row)} data-walk>
            {row.title}
          </Link>
          <small>{workDetail(row)}</small>
        </>
      ),
    },
    {
      key: 'from',
      head: '从哪里来',
      className: 'nophone',
      cell: (row) =>
        row.from === null ? (
          '系统'
        ) : (
          <>
            {row.from.name}
            <small>{moment(row.from.at, today)}</small>
          </>
        ),
    },
    {
      key: 'due',
      head: '期限',
      cell: (row) =>
        row.due === null ? <span className="soft">无期限</span> : <Due due={row.due} today={today} />,
    },
    {
      key: 'act',
      head: '',
      className: 'tight',
      cell: (row) => <ActButton row={row} />,
    },
  ];
}

/** The late ones carry the filled button, so that the eye finds them. */
function ActButton({ row }: { row: WorkRow }) {
  const navigate = useNavigate();
  const late = row.due?.overdue === true && !row.due.paused;
  return (
    <Button
      size="small"
      type={late ? 'primary' : 'default'}
      color={late ? undefined : 'primary'}
      variant={late ? undefined : 'outlined'}
      onClick={() => void navigate(workPath(row))}
    >
      {actLabel(row.kind, row.act)}
    </Button>
  );
}

function NothingWaits() {
  const session = useSession();
  const navigate = useNavigate();
  return (
    <Empty title="没有等您办理的事项">
      <p>需要您审查的信息、办理的申请和签发的年报会按期限排列在这里。</p>
      {holds(session, ['drafter', 'section_head']) && (
        <Button type="primary" onClick={() => void navigate('/items/new')}>
          拟写信息
        </Button>
      )}
      {holds(session, ['request_handler']) && (
        <Button onClick={() => void navigate('/requests/new')}>登记当面、邮寄申请</Button>
      )}
    </Empty>
  );
}
