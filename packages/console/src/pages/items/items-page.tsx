/** 信息: the items of the organs one works for, newest change first. */
import { DISCLOSURE_ATTRIBUTE_LABELS, ITEM_STATE_LABELS, ITEM_STEPS } from '@gongkai/law/disclosure';
import { Button, Input, Select } from 'antd';
import { Link, useNavigate } from 'react-router';
import { type ItemRow, listItems } from '../../api/items.ts';
import { BatchBar } from '../../components/batch-bar.tsx';
import { ColumnSelect } from '../../components/column-select.tsx';
import { DueOn } from '../../components/due-text.tsx';
import { ItemTabs } from '../../components/item-tabs.tsx';
import { ProblemNotice } from '../../components/notice.tsx';
import { OrganFilter } from '../../components/organ-select.tsx';
import { Page } from '../../components/page.tsx';
import { Empty, More, type RecordColumn, RecordTable } from '../../components/record-table.tsx';
import { UpdateDuties } from '../../components/update-duties.tsx';
import { useFilters } from '../../components/use-filters.ts';
import { usePaged } from '../../components/use-paged.ts';
import { useSelection } from '../../components/use-selection.ts';
import { holds, useSession } from '../../session/session.tsx';
import { shortDate } from '../../text/dates.ts';
import { ITEM_KIND_LABELS } from '../../text/items.ts';

const STATES = Object.entries(ITEM_STATE_LABELS).map(([value, label]) => ({ value, label }));

const KINDS = Object.entries(ITEM_KIND_LABELS).map(([value, label]) => ({ value, label }));

/** Whoever takes any step with items may choose some. */
const ACTING = [...new Set(ITEM_STEPS.flatMap(({ roles }) => roles))];

/** The list with its filters in the address. */
export function ItemsPage() {
  const session = useSession();
  const navigate = useNavigate();
  const [read, set] = useFilters();
  const filter = {
    organ: read('organ') ?? undefined,
    state: read('state') ?? undefined,
    kind: read('kind') ?? undefined,
    column: read('column') ?? undefined,
    q: read('q') ?? undefined,
  };
  const filtered = Object.values(filter).some((value) => value !== undefined);
  const list = usePaged<ItemRow>(['items', 'list', filter], (after) => listItems(filter, after));
  const selection = useSelection(list.rows, (row) => row.kind !== 'annual_report');
  const writes = holds(session, ['drafter', 'section_head']);
  return (
    <Page
      title="信息"
      lead="主动公开的信息：拟稿、审查、发布和撤回都在这里办理。"
      acts={
        writes && (
          <Button type="primary" onClick={() => void navigate('/items/new')}>
            拟写信息
          </Button>
        )
      }
    >
      <ItemTabs current="items" />
      <UpdateDuties organId={read('organ') ?? session.organ.id} />
      <div className="filters">
        <OrganFilter value={read('organ')} onChange={(organ) => set('organ', organ)} />
        <Select
          aria-label="状态"
          placeholder="全部状态"
          allowClear
          value={read('state')}
          onChange={(state: string | null | undefined) => set('state', state ?? null)}
          options={STATES}
          style={{ minWidth: '9rem' }}
        />
        <Select
          aria-label="信息类型"
          placeholder="全部类型"
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          value={read('kind')}
          onChange={(kind: string | null | undefined) => set('kind', kind ?? null)}
          options={KINDS}
          style={{ minWidth: '9rem' }}
        />
        <ColumnSelect
          organId={read('organ') ?? session.organ.id}
          placeholder="全部栏目"
          value={read('column')}
          onChange={(column) => set('column', column)}
        />
        <Input.Search
          key={read('q') ?? ''}
          className="grow"
          aria-label="按标题查找"
          placeholder="标题中的词，或者索引号"
          defaultValue={read('q') ?? ''}
          allowClear
          onSearch={(text) => set('q', text.trim())}
        />
      </div>
      <ProblemNotice error={list.error} onRetry={list.retry} />
      {(list.error === null || list.rows !== undefined) && (
        <RecordTable
          label="信息"
          columns={columnsFor(session.today)}
          rows={list.rows}
          rowKey={(row) => row.id}
          selection={holds(session, ACTING) ? selection : undefined}
          rowLabel={(row) => row.title}
          empty={
            filtered ? (
              <Empty title="没有符合条件的信息">
                <p>请减少筛选条件，或者换一个词查找。</p>
              </Empty>
            ) : (
              <Empty title="还没有信息">
                <p>本机关主动公开的信息会列在这里。从“拟写信息”开始，审查通过后由政务信息员发布。</p>
              </Empty>
            )
          }
        />
      )}
      <More {...list.more} />
      <BatchBar chosen={selection.chosen} onClear={selection.clear} />
    </Page>
  );
}

/** The kind, where it says more than the name of the column. */
function kindBeside({ kind, columnName }: ItemRow): string {
  const label = ITEM_KIND_LABELS[kind];
  return kind === 'information' || label === columnName ? '' : label;
}

function columnsFor(today: string): RecordColumn<ItemRow>[] {
  return [
    {
      key: 'title',
      head: '标题',
      className: 'main',
      cell: (row) => (
        <>
          <Link className="title" to={`/items/${row.id}`} data-walk>
            {row.title === '' ? '（未填写标题）' : row.title}
          </Link>
          <small>
            {[row.columnName, kindBeside(row), row.indexNumber ?? '', row.office?.name ?? '']
              .filter((part) => part !== '')
              .join(' · ')}
          </small>
        </>
      ),
    },
    { key: 'state', head: '状态', className: 'tight', cell: (row) => <StateText row={row} /> },
    { key: 'drafter', head: '拟稿人', className: 'tight nophone', cell: (row) => row.drafter?.name ?? '' },
    {
      key: 'date',
      head: '发布、期限',
      className: 'tight',
      cell: (row) => {
        if (row.publishedOn !== null) return `${shortDate(row.publishedOn, today)}发布`;
        return row.dueOn === null ? '' : <DueOn on={row.dueOn} today={today} />;
      },
    },
  ];
}

function StateText({ row }: { row: ItemRow }) {
  const { state, emergency, attribute } = row;
  const wrong = state === 'withdrawn' || state === 'unpublished';
  return (
    <>
      <span className={`state ${wrong ? 'wrong' : ''}`}>{ITEM_STATE_LABELS[state]}</span>
      {emergency && <small className="emergency">紧急发布待补审</small>}
      {attribute !== 'proactive' && <small className="soft">{DISCLOSURE_ATTRIBUTE_LABELS[attribute]}</small>}
    </>
  );
}
