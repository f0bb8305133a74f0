/** One finding of the guard: what it is, where it stands, why it was taken for that, and what to do. */
import { FINDING_LABELS, FINDING_REASON_LABELS } from '@gongkai/law/privacy';
import { Button, Checkbox } from 'antd';
import type { GuardFinding } from '../../../api/guard.ts';
import { moment } from '../../../text/dates.ts';
import { findingAdvice, findingPlace } from '../../../text/guard.ts';

export interface FindingRowProps {
  finding: GuardFinding;
  today: string;
  chosen: boolean;
  /** Left out where nothing may be done with it. */
  onChoose?: (chosen: boolean) => void;
  onShow?: () => void;
  onMask?: () => void;
}

export function FindingRow({ finding, today, chosen, onChoose, onShow, onMask }: FindingRowProps) {
  const { kind, excerpt, cleared, right } = finding;
  return (
    <li className={`finding ${cleared === null ? `asks-${finding.demand}` : 'cleared'}`}>
      <p className="findinghead">
        {onChoose !== undefined && (
          <Checkbox
            aria-label={`选择：${FINDING_LABELS[kind]} ${excerpt.text}`}
            checked={chosen}
            onChange={(event) => onChoose(event.target.checked)}
          />
        )}
        <strong>{FINDING_LABELS[kind]}</strong>
        <span className="soft small">{findingPlace(finding.place)}</span>
      </p>
      {excerpt.text !== '' && (
        <p className="findingtext">
          {excerpt.before}
          <mark>{excerpt.text}</mark>
          {excerpt.after}
        </p>
      )}
      {cleared === null ? (
        <>
          {right !== undefined && <p>建议改为“{right}”。</p>}
          <p className="soft small">
            {FINDING_REASON_LABELS[finding.reason]}
            {finding.checkedAt !== undefined && `，检查于${moment(finding.checkedAt, today)}`}。
            {findingAdvice(finding)}
          </p>
        </>
      ) : (
        <p className="soft small">
          {cleared.by} {moment(cleared.at, today)}核对保留：{cleared.reason}
        </p>
      )}
      <span className="buttons">
        {onShow !== undefined && (
          <Button size="small" onClick={onShow}>
            看位置
          </Button>
        )}
        {onMask !== undefined && cleared === null && (
          <Button size="small" onClick={onMask}>
            遮盖
          </Button>
        )}
      </span>
    </li>
  );
}
