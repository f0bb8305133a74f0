/** The organ as the public and its letters see it, what it decides for itself, and its section offices. */
import { useQuery } from '@tanstack/react-query';
import { Button, Drawer } from 'antd';
import { useState } from 'react';
import { readSite } from '../../api/grants.ts';
import { Notice } from '../../components/notice.tsx';
import { OrganSelect, useOrgans } from '../../components/organ-select.tsx';
import { holds, useSession } from '../../session/session.tsx';
import { FoundOrgan } from './found-organ.tsx';
import { OfficeList } from './office-list.tsx';
import { OrganForm } from './organ-form.tsx';

export function OrganSettingsPage() {
  const session = useSession();
  const mine = useOrgans().filter((organ) => holds(session, ['administrator'], organ.id));
  const [organId, setOrganId] = useState(session.organ.id);
  const [saved, setSaved] = useState<string | null>(null);
  const [founding, setFounding] = useState(false);
  const site = useQuery({ queryKey: ['site'], queryFn: readSite }).data;
  const organ = mine.find(({ id }) => id === organId) ?? mine[0];
  if (organ === undefined) return null;
  return (
    <>
      <div className="filters">
        <OrganSelect
          organs={mine}
          value={organ.id}
          onChange={(id) => {
            setOrganId(id);
            setSaved(null);
          }}
        />
        {site?.administered === true && <Button onClick={() => setFounding(true)}>设立新机关</Button>}
      </div>
      {saved !== null && <Notice tone="good">{saved}</Notice>}
      <OrganForm key={`${organ.id} ${organ.version}`} organ={organ} onDone={setSaved} />
      <OfficeList organ={organ} onDone={setSaved} />
      <Drawer
        title="设立新机关"
        open={founding}
        onClose={() => setFounding(false)}
        size={560}
        destroyOnHidden
      >
        <FoundOrgan
          onDone={(said) => {
            setFounding(false);
            setSaved(said);
          }}
        />
      </Drawer>
    </>
  );
}
