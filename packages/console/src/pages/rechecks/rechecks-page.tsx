/** 复核: what went public and was or is to be looked at by another person. */
import { RECHECK_STATE_LABELS } from '@gongkai/law/disclosure';
import { Link } from 'react-router';
import { listRechecks, type RecheckRow } from '../../api/rechecks.ts';
import { DueOn } from '../../components/due-text.tsx';
import { ItemTabs } from '../../components/item-tabs.tsx';
import { Page } from '../../components/page.tsx';
import type { RecordColumn } from '../../components/record-table.tsx';
import { StateList } from '../../components/state-list.tsx';
import { useFilters } from '../../components/use-filters.ts';
import { usePaged } from '../../components/use-paged.ts';
import { useSession } from '../../session/session.tsx';
import { shortDate } from '../../text/dates.ts';

/** The list, open ones by a filter in the address. */
export function RechecksPage() {
  const { today } = useSession();
  const [read, set] = useFilters();
  const state = read('state') ?? undefined;
  const list = usePaged<RecheckRow>(['rechecks', 'list', state], (after) => listRechecks(state, after));
  return (
    <Page title="复核" lead="信息发布后，由发布人以外的复核人核对公开页与审查通过的版本是否一致。">
      <ItemTabs current="rechecks" />
      <StateList
        label="复核"
        states={RECHECK_STATE_LABELS}
        state={read('state')}
        onState={(state) => set('state', state)}
        list={list}
        columns={columnsFor(today)}
        empty={{ title: '没有需要复核的信息', text: '信息发布后会自动列入这里，按期限复核。' }}
      />
    </Page>
  );
}

function columnsFor(today: string): RecordColumn<RecheckRow>[] {
  return [
    {
      key: 'title',
      head: '信息名称',
      className: 'main',
      cell: (row) => (
        <>
          <Link className="title" to={`/rechecks/${row.id}`} data-walk>
            {row.title}
          </Link>
          <small>
            {[row.indexNumber ?? '', row.edition > 1 ? `第${row.edition}版` : ''].filter(Boolean).join(' · ')}
          </small>
        </>
      ),
    },
    {
      key: 'published',
      head: '发布',
      className: 'tight',
      cell: (row) => (
        <>
          {shortDate(row.publishedOn, today)}
          <small>{row.publishedBy ?? '系统'}</small>
        </>
      ),
    },
    {
      key: 'state',
      head: '复核',
      className: 'tight',
      cell: (row) =>
        row.state === 'open' ? (
          <DueOn on={row.dueOn} today={today} />
        ) : (
          <span className={row.state === 'faulty' ? 'state wrong' : 'state'}>
            {RECHECK_STATE_LABELS[row.state]}
            {row.recheckedBy !== null && <small>{row.recheckedBy}</small>}
          </span>
        ),
    },
  ];
}
