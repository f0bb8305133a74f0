/** 责任追究: cases about faults of disclosure work, newest first. */
import { ACCOUNTABILITY_FINDING_LABELS, ACCOUNTABILITY_STATE_LABELS } from '@gongkai/law/disclosure';
import { Link } from 'react-router';
import { type CaseRow, listCases } from '../../api/accountability.ts';
import { Page } from '../../components/page.tsx';
import type { RecordColumn } from '../../components/record-table.tsx';
import { StateList } from '../../components/state-list.tsx';
import { SupervisionTabs } from '../../components/supervision-tabs.tsx';
import { useFilters } from '../../components/use-filters.ts';
import { usePaged } from '../../components/use-paged.ts';
import { useSession } from '../../session/session.tsx';
import { shortDate } from '../../text/dates.ts';

/** The list. */
export function CasesPage() {
  const { today } = useSession();
  const [read, set] = useFilters();
  const state = read('state') ?? undefined;
  const list = usePaged<CaseRow>(['accountability', 'list', state], (after) => listCases(state, after));
  return (
    <Page title="责任追究" lead="公开工作中的过错：从问题追溯到每一个办理人，结论和处理计入年度报告。">
      <SupervisionTabs current="accountability" />
      <StateList
        label="责任追究"
        states={ACCOUNTABILITY_STATE_LABELS}
        state={read('state')}
        onState={(state) => set('state', state)}
        list={list}
        columns={columnsFor(today)}
        empty={{
          title: '没有责任追究案件',
          text: '在信息或者整改事项的页面可以提起；没有发生的，年报如实写明没有发生。',
        }}
      />
    </Page>
  );
}

function columnsFor(today: string): RecordColumn<CaseRow>[] {
  return [
    {
      key: 'fault',
      head: '过错事实',
      className: 'main',
      cell: (row) => (
        <>
          <Link className="title" to={`/accountability/${row.id}`} data-walk>
            {row.fault}
          </Link>
          <small>{row.title}</small>
        </>
      ),
    },
    {
      key: 'opened',
      head: '立案',
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
      head: '结论',
      className: 'tight',
      cell: (row) =>
        row.finding === null
          ? ACCOUNTABILITY_STATE_LABELS[row.state]
          : ACCOUNTABILITY_FINDING_LABELS[row.finding],
    },
  ];
}
