import type { IssueCode } from './types.js';

/** An issue where a step found it: offsets are in the text that the step was given. */
export interface Finding {
  readonly code: IssueCode;
  readonly start: number;
  readonly end: number;
  /** Worked out when somebody asks. */
  readonly candidates?: () => readonly string[];
}
