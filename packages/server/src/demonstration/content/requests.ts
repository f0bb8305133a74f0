/** All requests of the demonstration: every state, every outcome of the format of 2021, on time and late. */
import { addDays, type LocalDate, yearOf } from '@gongkai/law/calendar';
import { requestOf } from './requests/build.ts';
import { grantedScenarios } from './requests/granted.ts';
import { laterGrantedScenarios } from './requests/granted-later.ts';
import { earlierScenarios, openScenarios } from './requests/open.ts';
import { refusedScenarios } from './requests/refused.ts';
import { unavailableScenarios } from './requests/unavailable.ts';
import type { RequestContent } from './types.ts';

/**
 * The requests as they stand on the morning of `today`, in order of submission: those of its year, those in hand, and
 * six of the year before, of which three were carried over.
 */
export function demonstrationRequests(today: LocalDate): RequestContent[] {
  const last = addDays(today, -1);
  const scenarios = [
    ...earlierScenarios,
    ...grantedScenarios,
    ...laterGrantedScenarios,
    ...refusedScenarios,
    ...unavailableScenarios,
    ...openScenarios,
  ];
  return scenarios
    .map((scenario) => requestOf(scenario, yearOf(today), last))
    .filter((request) => request !== null)
    .sort((a, b) => (firstMoment(a) < firstMoment(b) ? -1 : 1));
}

function firstMoment(request: RequestContent): string {
  return request.steps[0]?.at ?? '';
}
