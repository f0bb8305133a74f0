/** The clocks of a case, each with how its last day was reached. */
import { CLOCK_LABELS, CLOCK_STATE_LABELS, type Clock, explainClock } from '@gongkai/law/request';
import { DueOn } from '../../components/due-text.tsx';
import { fullDate } from '../../text/dates.ts';

/** The reply’s clock first, then what runs, then what is over. */
export function Clocks({ clocks, today }: { clocks: readonly Clock[]; today: string }) {
  if (clocks.length === 0) return null;
  const ordered = [...clocks].sort((a, b) => rankOf(a) - rankOf(b));
  return (
    <section className="block" aria-label="期限">
      <h2>期限</h2>
      <div className="clocks">
        {ordered.map((clock) => (
          <OneClock
            key={`${clock.clock}.${clock.party ?? ''}.${clock.starts_on ?? ''}`}
            clock={clock}
            today={today}
          />
        ))}
      </div>
    </section>
  );
}

/** The reply's clock first, then those that still run. */
function rankOf(clock: Clock): number {
  if (clock.clock === 'reply') return 0;
  return clock.state === 'running' || clock.state === 'paused' || clock.state === 'not_started' ? 1 : 2;
}

function OneClock({ clock, today }: { clock: Clock; today: string }) {
  const running = clock.state === 'running' && clock.due_on !== null;
  return (
    <article className="clock">
      <header>
        <strong>
          {clock.party !== undefined && `${clock.party} `}
          {CLOCK_LABELS[clock.clock]}
        </strong>
        {running && clock.due_on !== null ? (
          <DueOn on={clock.due_on} today={today} />
        ) : (
          <span className={clock.state === 'missed' ? 'seal' : 'soft'}>
            {CLOCK_STATE_LABELS[clock.state]}
            {clock.due_on !== null && `（届满日 ${fullDate(clock.due_on)}）`}
          </span>
        )}
      </header>
      {clock.alarm_on !== null && clock.alarm_on !== clock.due_on && (
        <p className="small seal">
          按最早的起算口径，应在{fullDate(clock.alarm_on)}前办理，请按此日预留时间。
        </p>
      )}
      <details>
        <summary className="howto">如何计算</summary>
        <ol>
          {explainClock(clock).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ol>
      </details>
    </article>
  );
}
