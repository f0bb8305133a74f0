/** Staff accounts, roles and sessions. */

export { type EventActor, eventActor, peopleIn } from './actors.ts';
export { delegate, endDelegation } from './delegations.ts';
export { giveGrant, grantFounder, type NewGrant } from './grants.ts';
export { setMail } from './mail-settings.ts';
export { hashPassword } from './passwords.ts';
export { projections } from './projections.ts';
export { actorById, actorByLogin, staffNames, staffOf } from './queries.ts';
export { type DemonstrationAccounts, registerSessionRoutes, staffRoutes, tokenOf } from './routes.ts';
export { actorOfToken } from './sessions.ts';
export { createStaff, createStaffWithHash } from './staff.ts';
export { grantsOfStaff } from './staff-grants.ts';
