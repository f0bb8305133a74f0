/** The frame around every page: the places at the left, search and person above. */
import { STAFF_ROLE_LABELS } from '@gongkai/law/disclosure';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, Suspense } from 'react';
import { Link, Outlet, ScrollRestoration, useLocation, useNavigate } from 'react-router';
import { signOut } from '../api/session.ts';
import { readWork } from '../api/work.ts';
import { type Place, placesOf } from '../session/places.ts';
import { rolesHeld, SESSION_KEY, standsInFor, useSession } from '../session/session.tsx';
import { forgetKept } from './kept.ts';
import { Keys, SEARCH_ID } from './keys.tsx';

/** The frame; the page stands in its outlet. */
export function Frame() {
  const session = useSession();
  const places = placesOf(session);
  return (
    <div className="app">
      <a className="skip" href="#content">
        跳到正文
      </a>
      <nav className="side" aria-label="主导航">
        <Link className="nameplate" to="/">
          <span>
            {session.organ.shortName}
            <small>公开工作台</small>
          </span>
        </Link>
        <ul>
          {places.map((place) => (
            <li key={place.path}>
              <PlaceLink place={place} />
            </li>
          ))}
        </ul>
      </nav>
      <div>
        <Top />
        <main className="body" id="content">
          <Suspense fallback={<Skeleton />}>
            <Outlet />
          </Suspense>
        </main>
      </div>
      <Keys />
      <ScrollRestoration />
    </div>
  );
}

function PlaceLink({ place }: { place: Place }) {
  const { pathname } = useLocation();
  const current = [place.path, ...(place.also ?? [])].some((path) =>
    path === '/' ? pathname === '/' : pathname.startsWith(path),
  );
  return (
    <Link className="place" to={place.path} aria-current={current ? 'page' : undefined}>
      {place.label}
      {place.path === '/' && <Waiting />}
    </Link>
  );
}

/** How many things wait; the same answer as the first page of the list. */
function Waiting() {
  const { data } = useQuery({
    queryKey: ['work', 'count'],
    queryFn: () => readWork('all', null),
    select: (page) => page.counts.all,
    staleTime: 30_000,
  });
  if (data === undefined || data === 0) return null;
  return (
    <b>
      {data}
      <span className="unseen">件</span>
    </b>
  );
}

function Top() {
  const session = useSession();
  const absent = standsInFor(session);
  const navigate = useNavigate();
  const queries = useQueryClient();
  const leave = useMutation({
    mutationFn: signOut,
    onSuccess: () => {
      forgetKept();
      queries.clear();
      queries.setQueryData(SESSION_KEY, null);
    },
  });
  const search = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const text = String(new FormData(event.currentTarget).get('q') ?? '').trim();
    if (text === '') return;
    const place = /^\d{4}-?\d+$/.test(text) ? '/requests' : '/items';
    void navigate(`${place}?q=${encodeURIComponent(text)}`);
  };
  return (
    <header className="top">
      <search>
        <form onSubmit={search}>
          <input
            id={SEARCH_ID}
            name="q"
            type="search"
            aria-label="查找信息标题、文号或者申请编号"
            placeholder="查找信息、文号、申请编号　/"
            autoComplete="off"
          />
        </form>
      </search>
      <span className="person">
        <b>{session.staff.name}</b>
        <span>
          {rolesHeld(session)
            .map((role) => STAFF_ROLE_LABELS[role])
            .join('、')}
          {absent.length > 0 && `（代${absent.join('、')}）`}
        </span>
        <button type="button" onClick={() => leave.mutate()}>
          退出
        </button>
      </span>
    </header>
  );
}

/** The shape of a page while its code is on the way. */
function Skeleton() {
  return (
    <div aria-busy="true">
      <span className="bone" style={{ width: '9em', height: '1.6em', marginBottom: '1.4rem' }} />
      <span className="bone" style={{ width: '60%', marginBottom: '0.8rem' }} />
      <span className="bone" style={{ width: '80%', marginBottom: '0.8rem' }} />
      <span className="bone" style={{ width: '45%' }} />
    </div>
  );
}
