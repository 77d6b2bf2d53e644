/** What a check of a policy is given, and what it says when something is wrong. */
import type { CodePattern } from '../../codes/pattern.ts';
import type { CodeSchemes } from '../../codes/scheme.ts';
import type { PolicyDocument } from '../document.ts';
import type { Policy } from '../policy.ts';
import type { Entities } from './entities.ts';

export interface PolicyFinding {
  /** From the document inwards: its line is named. */
  readonly path: readonly PropertyKey[];
  /** Id of the rule that is wrong, when it is a rule. */
  readonly rule?: string;
  readonly message: string;
  /** How to mend it. */
  readonly mend: string;
}

/** What a policy is held against beside its own words; what is absent is not checked. */
export interface PolicyWorld {
  readonly entities?: {
    readonly types: Entities;
    /** Whether these are all entities with all their fields, as a gateway knows them; a site may serve a part. */
    readonly whole: boolean;
  };
  /** Where the units are that the deployment lists: `knownUnits`. */
  readonly units?: readonly CodePattern[];
}

export interface CheckedPolicy {
  readonly policy: Policy;
  /** The same as it is written: rules by the same index, names as often as they stand there. */
  readonly document: PolicyDocument;
  readonly schemes: CodeSchemes;
  readonly world: PolicyWorld;
}

/** Says everything it finds and never throws. */
export type PolicyCheck = (subject: CheckedPolicy) => readonly PolicyFinding[];
