/** What stands out about an item: emergency, whom it is for, what other organs and authorities said. */
import {
  AGREEMENT_ANSWER_LABELS,
  type Agreement,
  DISCLOSURE_ATTRIBUTE_LABELS,
  EXEMPTIONS,
  REFERRAL_RESULT_LABELS,
  REVIEW_SCHEME_LABELS,
} from '@gongkai/law/disclosure';
import type { ItemRecord } from '../../api/items.ts';
import { DueOn } from '../../components/due-text.tsx';

/** The section 公开属性和审查 at the right of an item. */
export function Standing({ item, today }: { item: ItemRecord; today: string }) {
  const exemption = EXEMPTIONS.find(({ code }) => code === item.exemption);
  const ordered = item.editions.at(-1)?.emergencyBy ?? null;
  return (
    <section aria-label="公开属性和审查">
      <h2>公开属性和审查</h2>
      {item.unclearedEmergencies.length > 0 && (
        <p className="emergency">
          紧急发布，尚未补审（第{item.unclearedEmergencies.join('、')}
          版）。由拟稿人和决定人以外的信息发布审查人办理。
        </p>
      )}
      {item.unclearedEmergencies.length === 0 && ordered !== null && item.state !== 'published' && (
        <p className="emergency">{ordered.name}已决定紧急发布，发布后须补审。</p>
      )}
      <dl className="standing">
        <div>
          <dt>公开属性</dt>
          <dd>
            {DISCLOSURE_ATTRIBUTE_LABELS[item.attribute]}
            {exemption !== undefined && (
              <span className="ground">
                {exemption.label}（{exemption.article}）
              </span>
            )}
          </dd>
        </div>
        {item.scheme !== null && (
          <div>
            <dt>审查方式</dt>
            <dd>{REVIEW_SCHEME_LABELS[item.scheme]}</dd>
          </div>
        )}
        {item.nextReviewOn !== null && (
          <div>
            <dt>下次评估</dt>
            <dd>
              <DueOn on={item.nextReviewOn} today={today} />
            </dd>
          </div>
        )}
        {item.agreements.map((agreement) => (
          <div key={agreement.organ}>
            <dt>{agreement.organ}</dt>
            <dd>{agreementWords(agreement)}</dd>
          </div>
        ))}
        {item.referral !== null && (
          <div>
            <dt>报请确定</dt>
            <dd>{item.referral === 'open' ? '尚无结果' : REFERRAL_RESULT_LABELS[item.referral]}</dd>
          </div>
        )}
      </dl>
    </section>
  );
}

function agreementWords({ answer, heeded }: Agreement): string {
  if (answer === null) return '尚未答复';
  return `${AGREEMENT_ANSWER_LABELS[answer]}${heeded ? '' : '，正文尚未修改'}`;
}
