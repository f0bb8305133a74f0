/** What is wanted (条例 art. 29), with the labels of the form. */
import type { RequestContent } from '../../api/requests.ts';
import { fieldLabel } from '../../text/fields.ts';
import { CONTENT_FIELDS, choiceLabel, REQUEST_LABELS } from '../../text/request-fields.ts';

/** The fields that say what is wanted; empty ones are not shown. */
export function Wanted({ content }: { content: RequestContent }) {
  const rows = CONTENT_FIELDS.filter((field) => (content[field] ?? '') !== '');
  return (
    <section className="block" aria-label="申请公开的信息">
      <h2>申请公开的信息</h2>
      <dl className="facts">
        {rows.map((field) => (
          <div key={field} className={WIDE.has(field) ? 'wide' : ''}>
            <dt>{REQUEST_LABELS[field] ?? fieldLabel(field)}</dt>
            <dd>{choiceLabel(field, content[field] ?? '')}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

const WIDE = new Set(['wanted_title', 'wanted_description']);
