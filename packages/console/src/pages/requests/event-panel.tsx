/** What may be recorded on the case now, each with its form and what would happen; below, what may not and why. */
import { Button, Drawer } from 'antd';
import { useState } from 'react';
import type { EventInput, RequestRecord } from '../../api/requests.ts';
import { Folded } from '../../components/folded.tsx';
import { ProblemNotice } from '../../components/notice.tsx';
import { CorrectionForm } from './correction-form.tsx';
import { EventEntry } from './event-entry.tsx';
import type { StaffEvent } from './event-forms.ts';
import { leadsOn, type OfferedEvent, offeredEvents } from './offers.ts';
import { ProposalForm } from './proposal-form.tsx';

export interface EventPanelProps {
  record: RequestRecord;
  busy: boolean;
  error: unknown;
  onReload: () => void;
  onRecord: (input: EventInput) => void;
}

/** The events at the right of a request; one form is open at a time. */
export function EventPanel(props: EventPanelProps) {
  const [open, setOpen] = useState<StaffEvent | null>(null);
  const offers = offeredEvents(props.record.allowed);
  const may = offers.filter((offer) => offer.whyNot === undefined);
  const barred = offers.filter((offer) => offer.whyNot !== undefined && !offer.elsewhere);
  const elsewhere = offers.filter((offer) => offer.elsewhere);
  return (
    <>
      <section aria-label="可以办理">
        <h2>现在可以办理</h2>
        <ProblemNotice error={props.error} onReload={props.onReload} />
        {may.length === 0 && <p className="soft">没有需要您办理的步骤。</p>}
        {may.length > 0 && (
          <ul className="acts-list">
            {may.map((offer, index) => (
              <li key={offer.event}>
                <Button
                  type={index === 0 && open === null && leadsOn(offer.event) ? 'primary' : 'default'}
                  aria-expanded={open === offer.event}
                  onClick={() => setOpen(open === offer.event ? null : offer.event)}
                >
                  {offer.label}
                </Button>
                {open === offer.event && offer.event !== 'propose_outcome' && (
                  <Entry {...props} event={offer.event} label={offer.label} onClose={() => setOpen(null)} />
                )}
              </li>
            ))}
          </ul>
        )}
      </section>
      <Drawer
        title="拟定办理结果"
        open={open === 'propose_outcome'}
        onClose={() => setOpen(null)}
        size={640}
        destroyOnHidden
      >
        <ProblemNotice error={props.error} />
        <ProposalForm {...props} label="拟定并起草答复书" onClose={() => setOpen(null)} />
      </Drawer>
      {barred.length > 0 && (
        <Folded title="您不能办理">
          <Barred offers={barred} />
        </Folded>
      )}
      {elsewhere.length > 0 && (
        <details>
          <summary className="soft small">其他环节的事项（{elsewhere.length}）</summary>
          <Barred offers={elsewhere} />
        </details>
      )}
    </>
  );
}

function Barred({ offers }: { offers: readonly OfferedEvent[] }) {
  return (
    <ul className="acts-list">
      {offers.map((offer) => (
        <li key={offer.event} className="barred">
          {offer.label}
          <small>{offer.whyNot}</small>
        </li>
      ))}
    </ul>
  );
}

type EntryProps = EventPanelProps & {
  event: Exclude<StaffEvent, 'propose_outcome'>;
  label: string;
  onClose: () => void;
};

function Entry(props: EntryProps) {
  const { event, ...rest } = props;
  if (event === 'correct_entry') return <CorrectionForm {...rest} />;
  return <EventEntry {...rest} event={event} />;
}
