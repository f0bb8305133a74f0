/** The history of a record from the journal, newest first, in sentences. */
import type { LocalDate } from '@gongkai/law/calendar';
import type { FormatId } from '@gongkai/law/report';
import type { HistoryRow } from '../api/items.ts';
import { chinaDay, moment, shortDate } from '../text/dates.ts';
import { actorText, eventClause } from '../text/history.ts';

export interface HistoryProps {
  rows: readonly HistoryRow[];
  today: LocalDate;
  /** Of a report, for the labels of its cells. */
  format?: FormatId;
}

/** The section 办理经过 of a record. */
export function History({ rows, today, format }: HistoryProps) {
  return (
    <section className="block" aria-label="办理经过">
      <h2>办理经过</h2>
      <ol className="history">
        {[...rows].reverse().map((row) => (
          <li key={row.version}>
            <time dateTime={row.at}>{moment(row.at, today)}</time>
            <span>
              {actorText(row.actor)}　{eventClause(row, format)}
              {row.on !== chinaDay(row.at) && `（日期为${shortDate(row.on, today)}）`}
              {row.note !== null && row.note !== '' && <q>{row.note}</q>}
              {row.letter !== undefined && row.letter !== null && (
                <details className="filed">
                  <summary>函件正文</summary>
                  <p>{row.letter}</p>
                </details>
              )}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
