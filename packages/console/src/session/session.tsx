/** Who is signed in: read once, kept by the query cache, null when nobody is. */
import type { StaffRole } from '@gongkai/law/disclosure';
import { useQuery } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext } from 'react';
import { Navigate, useLocation } from 'react-router';
import { readSession, type Session } from '../api/session.ts';
import { ProblemNotice } from '../components/notice.tsx';

const SessionContext = createContext<Session | null>(null);

export const SESSION_KEY = ['session'] as const;

/** Shows its children to those who are signed in; sends others to sign in and back. */
export function WithSession({ children }: { children: ReactNode }) {
  const location = useLocation();
  const { data, error, refetch } = useQuery({
    queryKey: SESSION_KEY,
    queryFn: readSession,
    staleTime: 60_000,
    // The server's day moves on, and a session may end elsewhere.
    refetchInterval: 300_000,
  });
  if (error !== null && data === undefined) {
    return (
      <main className="body">
        <ProblemNotice error={error} onRetry={() => void refetch()} />
      </main>
    );
  }
  if (data === undefined) return <main className="body" aria-busy="true" />;
  if (data === null) {
    const back = `${location.pathname}${location.search}`;
    return <Navigate to={back === '/' ? '/sign-in' : `/sign-in?back=${encodeURIComponent(back)}`} replace />;
  }
  return <SessionContext value={data}>{children}</SessionContext>;
}

/** The session; only below `WithSession`. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === null) throw new Error('no session above this component');
  return session;
}

/** Whether the person holds one of the roles, for the organ or for any. */
export function holds(session: Session, roles: readonly StaffRole[], organId?: string): boolean {
  return session.grants.some(
    (grant) => roles.includes(grant.role) && (organId === undefined || grant.organId === organId),
  );
}

/** The absent people for whom the person stands in today, by name. */
export function standsInFor(session: Session): string[] {
  return [...new Set(session.grants.flatMap(({ behalfOf }) => behalfOf?.name ?? []))];
}

/** The roles that the person holds, each once, in the order in which work passes through them. */
export function rolesHeld(session: Session): StaffRole[] {
  return [...new Set(session.grants.map((grant) => grant.role))];
}
