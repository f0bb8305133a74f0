/** A step that a record offers to a person, in words. */
import type { StepInput } from './step-input.tsx';

/** What the panel of steps shows of one. */
export interface OfferedStep {
  id: string;
  label: string;
  /** What will happen. */
  will: string;
  /** Why it may not be taken now; absent when it may. */
  whyNot?: string;
  /** The note that goes with it. */
  note?: { label: string; required: boolean; hint?: string };
  /** A word that must be typed first: only for what cannot be taken back. */
  typed?: string;
  /** What else goes with it. */
  inputs?: readonly StepInput[];
  /** Beside the way that the record goes on: never the button that the eye is led to. */
  aside?: boolean;
  /** Leads somewhere instead of asking first. */
  onGo?: () => void;
}
