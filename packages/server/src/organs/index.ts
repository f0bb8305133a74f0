/** Sites, organs and section offices. */
export { changeOrgan, createOrgan, createSectionOffice, createSite, type NewOrgan } from './organs.ts';
export { projections } from './projections.ts';
export { publicTopics } from './public-topics.ts';
export {
  type Organ,
  organById,
  organByName,
  organBySlug,
  organs,
  type SectionOffice,
  sectionOffices,
  sites,
} from './queries.ts';
export { organContactSchema, staffRoutes } from './routes.ts';
export type { OrganContact, OrganSettings } from './schema.ts';
export { bareShell, pageShell, type ShellInput } from './shell.ts';
