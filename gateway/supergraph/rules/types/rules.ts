/** What is looked at on every object and interface type that fragmented subgraphs have. */
import { entityHasAHome } from './entity-has-a-home.ts';
import { entityIsCutOrCopied } from './entity-is-cut-or-copied.ts';
import { entityKeyHoldsItsPlace } from './entity-key-holds-its-place.ts';
import { entityKeyIsNotGathered } from './entity-key-is-not-gathered.ts';
import { fragmentationKeyIsACode } from './fragmentation-key-is-a-code.ts';
import { interfaceKeyHoldsItsPlace } from './interface-key-holds-its-place.ts';
import type { TypeRule } from './routed-type.ts';

export const typeRules: readonly TypeRule[] = Object.freeze([
  fragmentationKeyIsACode,
  entityIsCutOrCopied,
  entityKeyHoldsItsPlace,
  entityKeyIsNotGathered,
  entityHasAHome,
  interfaceKeyHoldsItsPlace,
]);
