/** The lists of this place: items, what is to be rechecked, what is to be put right, what is taken over in bulk. */
import { Link } from 'react-router';

const TABS = [
  { id: 'items', label: '信息', to: '/items' },
  { id: 'rechecks', label: '复核', to: '/rechecks' },
  { id: 'rectifications', label: '整改', to: '/rectifications' },
  { id: 'imports', label: '批量导入', to: '/items/imports' },
] as const;

/** The tabs, with the one that is shown. */
export function ItemTabs({ current }: { current: (typeof TABS)[number]['id'] }) {
  return (
    <nav className="tabs" aria-label="信息工作">
      {TABS.map(({ id, label, to }) => (
        <Link key={id} to={to} aria-current={id === current ? 'page' : undefined}>
          {label}
        </Link>
      ))}
    </nav>
  );
}
