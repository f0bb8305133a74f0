/** 待办: what waits for the person, by due date, and the one button that leads to the act. */
import { Button } from 'antd';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { readWork, type WorkPage as WorkAnswer, type WorkRow } from '../api/work.ts';
import { BatchBar } from '../components/batch-bar.tsx';
import { Due } from '../components/due-text.tsx';
import { ProblemNotice } from '../components/notice.tsx';
import { Page } from '../components/page.tsx';
import { Empty, More, type RecordColumn, RecordTable } from '../components/record-table.tsx';
import { usePaged } from '../components/use-paged.ts';
import { useSelection } from '../components/use-selection.ts';
import { holds, useSession } from '../session/session.tsx';
import type { ChosenItem } from '../text/batch.ts';
import { moment, todaySentence } from '../text/dates.ts';
import { actLabel, actPath, countText, workDetail, workLead, workPath, workTabs } from '../text/work.ts';

/** The first page. */
export function WorkPage() {
  const session = useSession();
  const { today } = session;
  const [search] = useSearchParams();
  const kind = search.get('kind') ?? 'all';
  const list = usePaged<WorkRow, WorkAnswer>(['work', kind], (after) => readWork(kind, after));
  const selection = useSelection(list.rows, (row) => itemOf(row) !== null);
  const chosen = selection.chosen.flatMap((row) => itemOf(row) ?? []);
  const lead = list.first === undefined ? '' : workLead(list.first, kind);
  return (
    <Page title="待办" lead={`${lead}${todaySentence(today)}`}>
      <WorkTabs kind={kind} first={list.first} />
      <ProblemNotice error={list.error} onRetry={list.retry} />
      {(list.error === null || list.rows !== undefined) && (
        <RecordTable
          label="待办事项"
          columns={columnsFor(today)}
          rows={list.rows}
          rowKey={(row) => `${row.kind}-${row.id}-${row.act}`}
          selection={chosenFrom(list.rows) ? selection : undefined}
          rowLabel={(row) => row.title}
          empty={<NothingWaits />}
        />
      )}
      <More {...list.more} />
      <BatchBar chosen={chosen} onClear={selection.clear} />
    </Page>
  );
}

/** A row that stands for an item in a state of its own, as batches take it; null for others. */
function itemOf({ kind, id, title, detail }: WorkRow): ChosenItem | null {
  const { version, state, organId } = detail;
  if (kind !== 'items' || typeof version !== 'number') return null;
  if (typeof state !== 'string' || typeof organId !== 'string') return null;
  return { id, title, version, state, organId };
}

function chosenFrom(rows: readonly WorkRow[] | undefined): boolean {
  return rows?.some((row) => itemOf(row) !== null) === true;
}

function WorkTabs({ kind, first }: { kind: string; first: WorkAnswer | undefined }) {
  return (
    <nav className="tabs" aria-label="待办分类">
      {workTabs(first?.counts ?? {}, kind).map((tab) => (
        <Link
          key={tab.kind}
          to={tab.kind === 'all' ? '/' : `/?kind=${tab.kind}`}
          aria-current={tab.kind === kind ? 'page' : undefined}
        >
          {tab.label} {first === undefined ? '' : countText(first.counts[tab.kind] ?? 0, first.cap)}
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
      onClick={() => void navigate(actPath(row))}
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
