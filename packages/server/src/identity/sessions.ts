/** Sign-in and sessions: a random token in an HttpOnly cookie, known to the database only by its hash. */
import { createHash, randomBytes } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { StaffActor } from '../platform/access.ts';
import type { Context, Services, Site } from '../platform/context.ts';
import { Refusal } from '../platform/errors.ts';
import { grantsInForce } from './in-force.ts';
import { passwordFits } from './passwords.ts';
import './schema.ts';

/** Name of the session cookie. */
export const SESSION_COOKIE = 'gongkai_session';
/** A session ends after a working day, or after an hour of nothing done. */
export const SESSION_LIFE_MS = 12 * 60 * 60 * 1000;
const IDLE_MS = 60 * 60 * 1000;
/** How stale `last_seen_at` may get before it is written again. */
const SEEN_MS = 60 * 1000;

const ATTEMPTS = 10;
const ATTEMPTS_WINDOW_MS = 15 * 60 * 1000;
const attempts = new LRUCache<string, number>({ max: 10_000, ttl: ATTEMPTS_WINDOW_MS, noUpdateTTL: true });

function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/**
 * Signs a person in.
 * @returns the session token for the cookie
 * @throws Refusal `wrong_credentials`, or `too_many_attempts` after ten failures in a quarter of an hour
 */
export async function signIn(
  context: Context,
  input: { login: string; password: string; address: string },
): Promise<string> {
  const keys = [`login ${context.site.id} ${input.login}`, `address ${input.address} ${input.login}`];
  if (keys.some((key) => (attempts.get(key) ?? 0) >= ATTEMPTS))
    throw new Refusal('too_many', 'too_many_attempts');
  const staff = await context.db
    .selectFrom('staff')
    .select(['staff_id', 'password_hash', 'active'])
    .where('site_id', '=', context.site.id)
    .where('login', '=', input.login)
    .executeTakeFirst();
  const fits = await passwordFits(staff?.password_hash, input.password);
  if (staff === undefined || !fits || !staff.active) {
    for (const key of keys) attempts.set(key, (attempts.get(key) ?? 0) + 1);
    throw new Refusal('unauthenticated', 'wrong_credentials');
  }
  for (const key of keys) attempts.delete(key);
  const token = randomBytes(32).toString('base64url');
  await context.db
    .insertInto('sessions')
    .values({
      site_id: context.site.id,
      token_hash: hashOf(token),
      staff_id: staff.staff_id,
      created_at: context.now,
      last_seen_at: context.now,
      expires_at: new Date(context.now.getTime() + SESSION_LIFE_MS),
    })
    .execute();
  await forgetExpired(context);
  return token;
}

async function forgetExpired(context: Context): Promise<void> {
  await context.db
    .deleteFrom('sessions')
    .where('site_id', '=', context.site.id)
    .where('expires_at', '<', context.now)
    .execute();
}

/** Signs out: the token is worth nothing afterwards. */
export async function signOut(context: Context, token: string): Promise<void> {
  await context.db
    .deleteFrom('sessions')
    .where('site_id', '=', context.site.id)
    .where('token_hash', '=', hashOf(token))
    .execute();
}

/** The member of staff behind a session token, with the grants in force today; undefined when it is worth nothing. */
export async function actorOfToken(
  services: Services,
  site: Site,
  token: string,
  now: Date,
): Promise<StaffActor | undefined> {
  if (!/^[\w-]{43}$/.test(token)) return undefined;
  const db = services.database;
  const session = await db
    .selectFrom('sessions')
    .innerJoin('staff', (join) =>
      join.onRef('staff.site_id', '=', 'sessions.site_id').onRef('staff.staff_id', '=', 'sessions.staff_id'),
    )
    .select([
      'staff.staff_id',
      'staff.name',
      'staff.organ_id',
      'staff.office_id',
      'staff.active',
      'last_seen_at',
    ])
    .where('sessions.site_id', '=', site.id)
    .where('sessions.token_hash', '=', hashOf(token))
    .where('sessions.expires_at', '>', now)
    .where('sessions.last_seen_at', '>', new Date(now.getTime() - IDLE_MS))
    .executeTakeFirst();
  if (session === undefined || !session.active) return undefined;
  if (now.getTime() - session.last_seen_at.getTime() > SEEN_MS) {
    await db
      .updateTable('sessions')
      .set({ last_seen_at: now })
      .where('site_id', '=', site.id)
      .where('token_hash', '=', hashOf(token))
      .execute();
  }
  return {
    type: 'staff',
    id: session.staff_id,
    name: session.name,
    organId: session.organ_id,
    officeId: session.office_id,
    grants: (await grantsInForce(db, site.id, [session.staff_id], now)).get(session.staff_id) ?? [],
  };
}
