/** Who asks: masked, until someone who must know looks at the whole; that look is recorded. */
import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { type RequestRecord, readApplicant } from '../../api/requests.ts';
import { ProblemNotice } from '../../components/notice.tsx';
import { holds, useSession } from '../../session/session.tsx';
import { fieldLabel } from '../../text/fields.ts';
import { APPLICANT_FIELDS, choiceLabel } from '../../text/request-fields.ts';

/** The applicant’s fields; the button shows only to those who handle the case. */
export function Applicant({ record }: { record: RequestRecord }) {
  const session = useSession();
  const look = useMutation({ mutationFn: () => readApplicant(record.id) });
  const shown = look.data ?? record.applicantMasked;
  const may = holds(session, ['request_handler', 'disclosure_unit_head'], record.organ.id);
  return (
    <section className="block" aria-label="申请人">
      <h2>申请人</h2>
      <ProblemNotice error={look.error} />
      <dl className="facts">
        {APPLICANT_FIELDS.filter((field) => (shown[field] ?? '') !== '').map((field) => (
          <div key={field} className={field === 'address' ? 'wide' : ''}>
            <dt>{SHORT[field] ?? fieldLabel(field)}</dt>
            <dd>{choiceLabel(field, shown[field] ?? '')}</dd>
          </div>
        ))}
      </dl>
      {look.data === undefined && may && (
        <p className="buttons">
          <Button size="small" loading={look.isPending} onClick={() => look.mutate()}>
            查看完整信息
          </Button>
          <span className="soft small">查看人和时间将记入日志，仅限办理本件需要。</span>
        </p>
      )}
      {look.data !== undefined && <p className="soft small">本次查看已记入日志。</p>}
    </section>
  );
}

const SHORT: Readonly<Record<string, string>> = {
  name: '姓名',
  legal_representative: '负责人',
  identity_document_type: '证件类型',
  identity_document_number: '证件号码',
  unified_code: '信用代码',
  agent_name: '代理人',
  agent_identity_document_number: '代理证件',
  agent_telephone: '代理电话',
};
