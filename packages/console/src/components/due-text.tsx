import type { LocalDate } from '@gongkai/law/calendar';
import type { DueWords } from '../text/due.ts';
import { dueOnWords, dueWords } from '../text/due.ts';

/** A deadline in words, coloured by how pressing it is. */
function DueText({ words }: { words: DueWords }) {
  return (
    <span className={`due ${words.tone}`}>
      {words.text}
      {words.detail !== '' && <small>{words.detail}</small>}
    </span>
  );
}

/** A deadline that the server has counted. */
export function Due(props: {
  due: { on?: LocalDate | null; workingDays: number; overdue: boolean; paused: boolean };
  today: LocalDate;
}) {
  return <DueText words={dueWords(props.due, props.today)} />;
}

/** A deadline given as a day. */
export function DueOn({ on, today }: { on: LocalDate; today: LocalDate }) {
  return <DueText words={dueOnWords(on, today)} />;
}
