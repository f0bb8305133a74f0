/** The organ as the public and its letters see it, what it decides for itself, and its section offices. */
import { Select } from 'antd';
import { useState } from 'react';
import { Notice } from '../../components/notice.tsx';
import { useOrgans } from '../../components/organ-select.tsx';
import { holds, useSession } from '../../session/session.tsx';
import { OfficeList } from './office-list.tsx';
import { OrganForm } from './organ-form.tsx';

export function OrganSettingsPage() {
  const session = useSession();
  const mine = useOrgans().filter((organ) => holds(session, ['administrator'], organ.id));
  const [organId, setOrganId] = useState(session.organ.id);
  const [saved, setSaved] = useState<string | null>(null);
  const organ = mine.find(({ id }) => id === organId) ?? mine[0];
  if (organ === undefined) return null;
  return (
    <>
      {mine.length > 1 && (
        <div className="filters">
          <Select
            aria-label="机关"
            value={organ.id}
            onChange={(id) => {
              setOrganId(id);
              setSaved(null);
            }}
            options={mine.map(({ id, shortName }) => ({ value: id, label: shortName }))}
          />
        </div>
      )}
      {saved !== null && <Notice tone="good">{saved}</Notice>}
      <OrganForm key={`${organ.id} ${organ.version}`} organ={organ} onDone={setSaved} />
      <OfficeList organ={organ} onDone={setSaved} />
    </>
  );
}
