/** The editions of an item: where each stands, who approved its text, who published it, what changed. */
import { EDITION_STATE_LABELS, ITEM_ACTION_LABELS } from '@gongkai/law/disclosure';
import type { ItemEdition, ItemRecord, Person } from '../../api/items.ts';
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
      <p className="head">
        <b>第{edition.edition}版</b>
        <span className="state">{EDITION_STATE_LABELS[edition.state]}</span>
        {edition.emergencyBy !== null && (
          <span className="emergency">紧急发布{edition.emergencyClearedBy === null ? '' : '（已补审）'}</span>
        )}
      </p>
      {edition.changeNote !== null && <p className="small">更正说明：{edition.changeNote}</p>}
      <ul className="small">
        {stepsOf(edition, today).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </li>
  );
}

/** Who did what for the edition, in the order of the steps. */
function stepsOf(edition: ItemEdition, today: string): string[] {
  const did = (person: Person | null, what: string, at: string | null) =>
    `${person?.name ?? '系统'}　${what}${at === null ? '' : `，${moment(at, today)}`}`;
  const { emergencyBy, emergencyClearedBy, publishedAt, supersededAt } = edition;
  return [
    did(edition.openedBy, '拟稿', edition.openedAt),
    ...(emergencyBy === null ? [] : [did(emergencyBy, '决定紧急发布', null)]),
    ...edition.approvals.map(({ by, action, proofread, at }) =>
      did(by, `${ITEM_ACTION_LABELS[action]}${proofread ? '，已校对' : ''}`, at),
    ),
    ...(publishedAt === null ? [] : [did(edition.publishedBy, '发布', publishedAt)]),
    ...(emergencyClearedBy === null ? [] : [did(emergencyClearedBy, '紧急发布补审通过', null)]),
    ...(supersededAt === null ? [] : [`${moment(supersededAt, today)}被新版取代`]),
  ];
}
