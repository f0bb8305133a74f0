/** All kinds of notices, by theme. */
import type { Genre } from '../genre.ts';
import { cityGenres } from './city.ts';
import { compoundGenres } from './compounds.ts';
import { cultureGenres } from './culture.ts';
import { elderGenres } from './elders.ts';
import { emergencyGenres } from './emergency.ts';
import { emergencyPlanGenres } from './emergency-plans.ts';
import { employmentGenres } from './employment.ts';
import { epidemicGenres } from './epidemic.ts';
import { financeGenres } from './finance.ts';
import { governanceGenres } from './governance.ts';
import { healthGenres } from './health.ts';
import { opennessGenres } from './openness.ts';
import { peaceGenres } from './peace.ts';
import { policyGenres } from './policies.ts';
import { responseGenres } from './responses.ts';
import { safetyGenres } from './safety.ts';
import { welfareGenres } from './welfare.ts';

/** Every kind of notice; order decides document numbers of the same day. */
export const genres: readonly Genre[] = [
  ...governanceGenres,
  ...opennessGenres,
  ...financeGenres,
  ...responseGenres,
  ...policyGenres,
  ...emergencyGenres,
  ...emergencyPlanGenres,
  ...safetyGenres,
  ...epidemicGenres,
  ...welfareGenres,
  ...elderGenres,
  ...employmentGenres,
  ...healthGenres,
  ...cityGenres,
  ...compoundGenres,
  ...cultureGenres,
  ...peaceGenres,
];
