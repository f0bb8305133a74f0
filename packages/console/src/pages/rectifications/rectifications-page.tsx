/** 整改: faults of what is public, by what became of them. */
import { RECTIFICATION_STATE_LABELS } from '@gongkai/law/disclosure';
import { Link } from 'react-router';
import { listRectifications, type RectificationRow } from '../../api/rechecks.ts';
import { DueOn } from '../../components/due-text.tsx';
import { ItemTabs } from '../../components/item-tabs.tsx';
import { Page } from '../../components/page.tsx';
import type { RecordColumn } from '../../components/record-table.tsx';
import { StateList } from '../../components/state-list.tsx';
import { useFilters } from '../../components/use-filters.ts';
import { usePaged } from '../../components/use-paged.ts';
import { useSession } from '../../session/session.tsx';
import { shortDate } from '../../text/dates.ts';

/** The list; `item` in the address limits it to one item. */
export function RectificationsPage() {
  const { today } = useSession();
  const [read, set] = useFilters();
  const filter = { state: read('state') ?? undefined, item: read('item') ?? undefined };
  const list = usePaged<RectificationRow>(['rectifications', 'list', filter], (after) =>
    listRectifications(filter, after),
  );
  return (
    <Page title="整改" lead="复核、检查发现的问题，在期限内改正并由他人确认。">
      <ItemTabs current="rectifications" />
      <StateList
        label="整改"
        states={RECTIFICATION_STATE_LABELS}
        state={read('state')}
        onState={(state) => set('state', state)}
        list={list}
        columns={columnsFor(today)}
        empty={{ title: '没有整改事项', text: '复核或者检查发现的问题会列在这里。' }}
        filters={
          filter.item !== undefined && (
            <button type="button" className="linklike" onClick={() => set('item', null)}>
              显示全部信息的整改
            </button>
          )
        }
      />
    </Page>
  );
}

function columnsFor(today: string): RecordColumn<RectificationRow>[] {
  return [
    {
      key: 'fault',
      head: '问题',
      className: 'main',
      cell: (row) => (
        <>
          <Link className="title" to={`/rectifications/${row.id}`} data-walk>
            {row.fault}
          </Link>
          <small>{row.title}</small>
        </>
      ),
    },
    {
      key: 'opened',
      head: '提出',
      className: 'tight',
      cell: (row) => (
        <>
          {shortDate(row.openedOn, today)}
          <small>{row.openedBy}</small>
        </>
      ),
    },
    {
      key: 'state',
      head: '整改',
      className: 'tight',
      cell: (row) => (
        <>
          {RECTIFICATION_STATE_LABELS[row.state]}
          {row.state !== 'closed' && (
            <small>
              <DueOn on={row.dueOn} today={today} />
            </small>
          )}
        </>
      ),
    },
  ];
}
