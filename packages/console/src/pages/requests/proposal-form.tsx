/**
 * Proposing the outcome along the order of questions: the first yes decides. The reply is drafted by the server from the
 * outcome and may then be rewritten.
 */
import {
  type CaseEvent,
  DECISION_ORDER,
  type DecisionStep,
  type MatterOutcome,
  OUTCOMES,
  type OutcomeId,
  outcomeLabel,
  PERIOD_OUTCOMES,
  parseEvent,
} from '@gongkai/law/request';
import { Button, Checkbox, Input, Select } from 'antd';
import { type FormEvent, useState } from 'react';
import type { EventInput, RequestRecord } from '../../api/requests.ts';
import { Field } from '../../components/field.tsx';
import { useSession } from '../../session/session.tsx';
import { previewWords } from '../../text/preview.ts';
import { newToken } from './register-form.ts';
import { Will } from './will.tsx';

export interface ProposalFormProps {
  record: RequestRecord;
  label: string;
  busy: boolean;
  onRecord: (input: EventInput) => void;
  onClose: () => void;
}

/** A matter being written; the key holds its place while rows come and go. */
type MatterDraft = { key: string; outcome: OutcomeId; matter: string };

const OUTCOME_OPTIONS = OUTCOMES.filter((outcome) => !PERIOD_OUTCOMES.includes(outcome)).map((value) => ({
  value,
  label: outcomeLabel(value),
}));

/** The questions, then reasons and matters; records `propose_outcome` of today. */
export function ProposalForm({ record, label, busy, onRecord, onClose }: ProposalFormProps) {
  const { today, staff } = useSession();
  const [chosen, setChosen] = useState<DecisionStep | null>(null);
  const [reason, setReason] = useState('');
  const [several, setSeveral] = useState(false);
  const [matters, setMatters] = useState<readonly MatterDraft[]>([]);
  const lacking = lackingOf(chosen, reason, several ? matters : []);
  const fields = {
    outcome: chosen?.outcome,
    ...(reason.trim() === '' ? {} : { reason: reason.trim() }),
    ...(several && matters.length > 0 ? { matters: matters.map(matterOf) } : {}),
  };
  const law: CaseEvent | null =
    lacking.length === 0 ? parsed({ ...fields, on: today, actor: staff.id }) : null;
  const words =
    law === null ? null : previewWords(record.events, law, { asOf: today, settings: record.settings });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (chosen === null || lacking.length > 0) return;
    onRecord({
      version: record.version,
      event: 'propose_outcome',
      on: today,
      ...fields,
      letter: { code: chosen.letter },
    });
  };
  return (
    <form className="form" onSubmit={submit}>
      <fieldset>
        <legend className="small">自上而下逐项判断，选定第一个回答“是”的问题；此前各项均视为“否”。</legend>
        <ol className="questions">
          {DECISION_ORDER.map((decision) => (
            <Question key={decision.step} decision={decision} chosen={chosen} onChoose={setChosen} />
          ))}
        </ol>
      </fieldset>
      {chosen !== null && (
        <>
          <p>
            办理结果：<strong>{outcomeLabel(chosen.outcome)}</strong>
            <small className="soft">（{chosen.basis}）</small>
          </p>
          {chosen.power === 'may' && chosen.outcome.startsWith('refused_') && (
            <p className="small soft">此项为“可以”不予公开，公开不损害公共利益的，优先考虑公开。</p>
          )}
          <Field label="理由" need={chosen.reason_forced} hint="写入答复书。">
            {(control) => (
              <Input.TextArea
                {...control}
                value={reason}
                maxLength={2000}
                autoSize={{ minRows: 2, maxRows: 8 }}
                onChange={(event) => setReason(event.target.value)}
              />
            )}
          </Field>
          <Checkbox checked={several} onChange={(event) => setSeveral(event.target.checked)}>
            本件包含多个事项，分别记录结果
          </Checkbox>
          {several && <Matters matters={matters} onChange={setMatters} />}
        </>
      )}
      <Will
        words={words}
        lacking={lacking}
        also="系统按办理结果起草答复书，可以修改，然后送保密审查和审核。"
      />
      <div className="buttons">
        <Button
          type="primary"
          htmlType="submit"
          loading={busy}
          disabled={lacking.length > 0 || words?.refused === true}
        >
          {label}
        </Button>
        <Button onClick={onClose}>取消</Button>
      </div>
    </form>
  );
}

function Question(props: {
  decision: DecisionStep;
  chosen: DecisionStep | null;
  onChoose: (decision: DecisionStep) => void;
}) {
  const { decision, chosen } = props;
  const passed = chosen !== null && decision.step < chosen.step;
  return (
    <li className={passed ? 'passed' : ''}>
      <label>
        <input
          type="radio"
          name="decision"
          checked={chosen?.step === decision.step}
          onChange={() => props.onChoose(decision)}
        />
        <span className="num">{decision.step}</span>
        <span>
          {decision.question}
          {passed && '　否'}
          {chosen?.step === decision.step && (
            <span className="basis">
              {decision.if_yes}（{decision.basis}）
            </span>
          )}
        </span>
      </label>
    </li>
  );
}

function matterOf({ outcome, matter }: MatterDraft): MatterOutcome {
  return { outcome, matter: matter.trim() };
}

function Matters(props: {
  matters: readonly MatterDraft[];
  onChange: (matters: readonly MatterDraft[]) => void;
}) {
  const { matters, onChange } = props;
  const set = (key: string, change: Partial<MatterDraft>) =>
    onChange(matters.map((matter) => (matter.key === key ? { ...matter, ...change } : matter)));
  return (
    <div>
      {matters.map((matter, index) => (
        <div className="matter" key={matter.key}>
          <Input
            aria-label={`第${index + 1}个事项`}
            placeholder={`事项${index + 1}`}
            value={matter.matter}
            onChange={(event) => set(matter.key, { matter: event.target.value })}
          />
          <Select<OutcomeId>
            aria-label={`第${index + 1}个事项的办理结果`}
            value={matter.outcome}
            onChange={(outcome) => set(matter.key, { outcome })}
            options={OUTCOME_OPTIONS}
            popupMatchSelectWidth={false}
          />
          <button
            type="button"
            className="linklike"
            onClick={() => onChange(matters.filter(({ key }) => key !== matter.key))}
          >
            删去此项
          </button>
        </div>
      ))}
      <Button
        size="small"
        onClick={() => onChange([...matters, { key: newToken(), outcome: 'granted', matter: '' }])}
      >
        加一个事项
      </Button>
    </div>
  );
}

function lackingOf(chosen: DecisionStep | null, reason: string, matters: readonly MatterDraft[]): string[] {
  const lacking: string[] = [];
  if (chosen === null) lacking.push('办理结果');
  if (chosen?.reason_forced === true && reason.trim() === '') lacking.push('理由');
  if (matters.some((matter) => matter.matter.trim() === '')) lacking.push('事项名称');
  return lacking;
}

function parsed(fields: Record<string, unknown>): CaseEvent | null {
  const result = parseEvent({ event: 'propose_outcome', ...fields });
  return result.ok ? result.value : null;
}
