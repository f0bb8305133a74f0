/** The editions of an item: where each stands, who approved its text, who published it, what changed. */
import { EDITION_STATE_LABELS, ITEM_ACTION_LABELS } from '@gongkai/law/disclosure';
import type { ItemEdition, ItemRecord } from '../../api/items.ts';
import { moment } from '../../text/dates.ts';

/** The section 版本, newest first. */
export function Editions({ item, today }: { item: ItemRecord; today: string }) {
  return (
    <section className="block" aria-label="版本">
      <h2>版本</h2>
      <ol className="editions">
        {[...item.editions].reverse().map((edition) => (
          <Edition key={edition.edition} edition={edition} today={today} />
        ))}
      </ol>
    </section>
  );
}

function Edition({ edition, today }: { edition: ItemEdition; today: string }) {
  return (
    <li>
      <p>
        <b>第{edition.edition}版</b>　
        <span className={`state ${edition.state === 'superseded' ? 'soft' : ''}`}>
          {EDITION_STATE_LABELS[edition.state]}
        </span>
        {edition.emergencyBy !== null && (
          <span className="emergency">
            　紧急发布{edition.emergencyClearedBy === null ? '' : '（已补审）'}
          </span>
        )}
      </p>
      {edition.changeNote !== null && <p className="small">更正说明：{edition.changeNote}</p>}
      <ul className="small">
        <li>
          {edition.openedBy?.name ?? '系统'}拟稿，{moment(edition.openedAt, today)}
        </li>
        {edition.emergencyBy !== null && <li>{edition.emergencyBy.name}决定紧急发布</li>}
        {edition.approvals.map((approval) => (
          <li key={`${approval.action} ${approval.at}`}>
            {approval.by?.name ?? ''}
            {ITEM_ACTION_LABELS[approval.action]}
            {approval.proofread && '，已校对'}，{moment(approval.at, today)}
          </li>
        ))}
        {edition.publishedAt !== null && (
          <li>
            {edition.publishedBy?.name ?? ''}发布，{moment(edition.publishedAt, today)}
          </li>
        )}
        {edition.emergencyClearedBy !== null && <li>{edition.emergencyClearedBy.name}补审通过</li>}
        {edition.supersededAt !== null && <li>{moment(edition.supersededAt, today)}被新版取代</li>}
      </ul>
    </li>
  );
}
