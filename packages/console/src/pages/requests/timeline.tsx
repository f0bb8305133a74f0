/** The events of a case, newest first, and what the ledger says beside them: looks, reviews, texts. */
import { EVENTS } from '@gongkai/law/request';
import type { HistoryRow } from '../../api/items.ts';
import type { RequestRecord } from '../../api/requests.ts';
import { caseClause } from '../../text/case-events.ts';
import { chinaDay, moment, shortDate } from '../../text/dates.ts';
import { eventClause } from '../../text/history.ts';

interface Line {
  key: string;
  at: string;
  on: string;
  who: string;
  what: string;
  note: string | null;
}

/** The section 办理经过 of a request. */
export function Timeline({ record, today }: { record: RequestRecord; today: string }) {
  return (
    <section className="block" aria-label="办理经过">
      <h2>办理经过</h2>
      <ol className="history">
        {linesOf(record).map((line) => (
          <li key={line.key}>
            <time dateTime={line.at}>{moment(line.at, today)}</time>
            <span>
              {line.who}　{line.what}
              {line.on !== chinaDay(line.at) && `（日期为${shortDate(line.on, today)}）`}
              {line.note !== null && line.note !== '' && <q>{line.note}</q>}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Law's events in full words; what the ledger holds beside them in the journal's. */
function linesOf(record: RequestRecord): Line[] {
  return [...record.history].reverse().map((row) => lineOf(row, record));
}

function lineOf(row: HistoryRow, record: RequestRecord): Line {
  const name = EVENTS.find((candidate) => candidate === row.event);
  const event =
    name === undefined
      ? undefined
      : record.events.find((candidate) => candidate.event === name && candidate.recorded_at === row.at);
  return {
    key: String(row.version),
    at: row.at,
    on: row.on,
    who: row.actor?.name ?? (row.event === 'submit' ? '申请人' : '系统'),
    what: event === undefined ? eventClause(row) : caseClause(event),
    note: row.note,
  };
}
