/** Staff accounts, roles and sessions. */

export { hashPassword } from './passwords.ts';
export { projections } from './projections.ts';
export { actorByLogin, staffNames, staffOf } from './queries.ts';
export { type DemonstrationAccounts, registerSessionRoutes, staffRoutes, tokenOf } from './routes.ts';
export { actorOfToken } from './sessions.ts';
export { createStaff, createStaffWithHash, type RoleGrant } from './staff.ts';
