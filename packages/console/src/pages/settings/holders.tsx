/** 谁在哪天能做什么: persons and roles of an organ on a day, at a column where one is chosen, each with what it rests on. */
import { Button } from 'antd';
import { type Holder, listHolders } from '../../api/grants.ts';
import { ColumnSelect } from '../../components/column-select.tsx';
import { DateInput } from '../../components/date-input.tsx';
import { Notice, ProblemNotice } from '../../components/notice.tsx';
import { OrganFilter, useOrgans } from '../../components/organ-select.tsx';
import { Empty, More, type RecordColumn, RecordTable } from '../../components/record-table.tsx';
import { useFilters } from '../../components/use-filters.ts';
import { usePaged } from '../../components/use-paged.ts';
import { holds, useSession } from '../../session/session.tsx';
import { fullDate } from '../../text/dates.ts';
import { roleText, sourceText, spanText } from '../../text/grants.ts';

/** Who may ask: those who give grants and those who answer for the work. */
export const ANSWERABLE = [
  'administrator',
  'supervisor',
  'disclosure_unit_head',
  'responsible_leader',
] as const;

export function HoldersPage() {
  const session = useSession();
  const organs = useOrgans();
  const [read, set] = useFilters();
  const on = read('on') ?? session.today;
  const staff = read('staff');
  const filter = {
    on,
    organ: read('organ') ?? undefined,
    column: read('column') ?? undefined,
    staff: staff ?? undefined,
  };
  const list = usePaged<Holder>(['holders', filter], (after) => listHolders(filter, after));
  if (!holds(session, ANSWERABLE)) return <Notice tone="bad">授权情况由管理员和公开工作负责人查询。</Notice>;
  const organName = (id: string) => organs.find((organ) => organ.id === id)?.shortName ?? '其他机关';
  const person = staff === null ? undefined : list.rows?.find(({ id }) => id === staff);
  return (
    <>
      <h2>谁在哪天能做什么</h2>
      <div className="filters">
        <span className="day">
          <DateInput
            aria-label="日期"
            value={on}
            onChange={(day) => set('on', day === session.today ? null : day)}
          />
        </span>
        <OrganFilter value={read('organ')} onChange={(organ) => set('organ', organ)} />
        <ColumnSelect
          organId={read('organ') ?? session.organ.id}
          placeholder="全部栏目"
          value={read('column')}
          onChange={(column) => set('column', column)}
        />
        {staff !== null && (
          <Button onClick={() => set('staff', null)}>只看{person?.name ?? '一人'}：取消</Button>
        )}
      </div>
      <p className="soft">
        {fullDate(on)}有下列职责的人员。{on > session.today ? '将来的日期按现有授权推算。' : ''}
        当日终止的，终止以前仍可以办理。
      </p>
      <ProblemNotice error={list.error} onRetry={list.retry} />
      {(list.error === null || list.rows !== undefined) && (
        <RecordTable
          label="授权情况"
          columns={columnsFor(session.today, organName, (id) => set('staff', id))}
          rows={list.rows}
          rowKey={(row) => row.id}
          empty={
            <Empty title="这一天没有人有职责">
              <p>请核对日期、机关和栏目；职责由管理员在“账号”中授予。</p>
            </Empty>
          }
        />
      )}
      <More {...list.more} />
    </>
  );
}

function columnsFor(
  today: string,
  organName: (id: string) => string,
  onPerson: (id: string) => void,
): RecordColumn<Holder>[] {
  return [
    {
      key: 'person',
      head: '人员',
      className: 'who',
      cell: (row) => (
        <>
          <button type="button" className="linklike title" data-walk onClick={() => onPerson(row.id)}>
            {row.name}
          </button>
          <small>{[row.title, row.officeName ?? ''].filter((part) => part !== '').join(' · ')}</small>
        </>
      ),
    },
    {
      key: 'roles',
      head: '职责和依据',
      className: 'main',
      cell: (row) => (
        <ul className="grants">
          {row.roles.map((role) => (
            <li key={role.delegation?.id ?? role.grantId}>
              <span>
                <strong>{roleText(role)}</strong>
                {role.delegation !== null && <em className="state">代理</em>}
                <small>
                  {organName(role.organId)}，{spanText(role, today)}
                  {sourceText(role, today) === '' ? '' : `；${sourceText(role, today)}`}
                </small>
              </span>
            </li>
          ))}
        </ul>
      ),
    },
  ];
}
