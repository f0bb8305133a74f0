/** 监督: the journal of the organs one answers for, newest first: who did what, when and why. */
import { Link } from 'react-router';
import { type JournalRow, listJournal } from '../api/staff.ts';
import { ProblemNotice } from '../components/notice.tsx';
import { OrganFilter } from '../components/organ-select.tsx';
import { Page } from '../components/page.tsx';
import { Empty, More, type RecordColumn, RecordTable } from '../components/record-table.tsx';
import { SupervisionTabs } from '../components/supervision-tabs.tsx';
import { useFilters } from '../components/use-filters.ts';
import { usePaged } from '../components/use-paged.ts';
import { useSession } from '../session/session.tsx';
import { chinaDay, moment, shortDate } from '../text/dates.ts';
import { actorText, eventClause, isReference } from '../text/history.ts';

/** Where the record of a subject is, and what it is called. */
const SUBJECTS: Readonly<Record<string, { label: string; path?: string }>> = {
  item: { label: '信息', path: '/items' },
  request: { label: '申请', path: '/requests' },
  report: { label: '年报', path: '/reports' },
  remedy: { label: '复议、诉讼' },
  organ: { label: '机关' },
  column: { label: '栏目' },
  staff: { label: '账号' },
  section_office: { label: '科室' },
  recheck: { label: '复核', path: '/rechecks' },
  rectification: { label: '整改', path: '/rectifications' },
  import: { label: '批量导入', path: '/items/imports' },
  schedule: { label: '定时' },
  accountability_case: { label: '责任追究', path: '/accountability' },
};

/** The journal as a list; one subject alone where it was asked for. */
export function JournalPage() {
  const { today } = useSession();
  const [read, set] = useFilters();
  const filter = {
    organ: read('organ') ?? undefined,
    subject: read('subject') ?? undefined,
    person: read('person') ?? undefined,
  };
  const list = usePaged<JournalRow>(['journal', filter], (after) => listJournal(filter, after));
  return (
    <Page
      title="监督"
      lead="工作日志：每一步由谁办理、何时办理、有何意见。日志逐条链接校验，不能修改或者删除。"
    >
      <SupervisionTabs current="journal" />
      <div className="filters">
        <OrganFilter value={read('organ')} onChange={(organ) => set('organ', organ)} />
        {filter.subject !== undefined && (
          <button type="button" className="linklike" onClick={() => set('subject', null)}>
            显示全部对象
          </button>
        )}
        {filter.person !== undefined && (
          <button type="button" className="linklike" onClick={() => set('person', null)}>
            显示全部办理人
          </button>
        )}
      </div>
      <ProblemNotice error={list.error} onRetry={list.retry} />
      {(list.error === null || list.rows !== undefined) && (
        <RecordTable
          label="工作日志"
          columns={columnsFor(
            today,
            (subject) => set('subject', subject),
            (person) => set('person', person),
          )}
          rows={list.rows}
          rowKey={(row) => row.id}
          empty={
            <Empty title="没有日志">
              <p>您监督的机关办理的每一步都会记在这里。</p>
            </Empty>
          }
        />
      )}
      <More {...list.more} />
    </Page>
  );
}

function columnsFor(
  today: string,
  onSubject: (subject: string) => void,
  onPerson: (person: string) => void,
): RecordColumn<JournalRow>[] {
  return [
    { key: 'at', head: '时间', className: 'tight', cell: (row) => moment(row.at, today) },
    {
      key: 'actor',
      head: '办理人',
      className: 'tight',
      cell: (row) => <Person row={row} onPerson={onPerson} />,
    },
    {
      key: 'what',
      head: '办理事项',
      className: 'main',
      cell: (row) => (
        <>
          {eventClause(row)}
          {row.on !== chinaDay(row.at) && `（日期为${shortDate(row.on, today)}）`}
          {row.note !== null && row.note !== '' && !isReference(row.note) && <small>{row.note}</small>}
        </>
      ),
    },
    {
      key: 'subject',
      head: '对象',
      className: 'tight',
      cell: (row) => <Subject row={row} onSubject={onSubject} />,
    },
  ];
}

function Person({ row, onPerson }: { row: JournalRow; onPerson: (person: string) => void }) {
  const { actor } = row;
  if (actor === null) return <>系统</>;
  return (
    <>
      {actorText(actor)}
      <small>
        <button type="button" className="linklike" onClick={() => onPerson(actor.id)}>
          只看此人
        </button>
      </small>
    </>
  );
}

/** A look at a request is a subject of its own in the journal; what was looked at is what one wants to open. */
function subjectOf({ subject, data }: JournalRow): JournalRow['subject'] {
  return subject.type === 'access' && typeof data.request_id === 'string'
    ? { type: 'request', id: data.request_id }
    : subject;
}

function Subject({ row, onSubject }: { row: JournalRow; onSubject: (subject: string) => void }) {
  const { type, id } = subjectOf(row);
  const known = SUBJECTS[type];
  return (
    <>
      {known?.path === undefined ? (
        (known?.label ?? type)
      ) : (
        <Link to={`${known.path}/${id}`} data-walk>
          {known.label}
        </Link>
      )}
      <small>
        <button type="button" className="linklike" onClick={() => onSubject(id)}>
          只看此对象
        </button>
      </small>
    </>
  );
}
