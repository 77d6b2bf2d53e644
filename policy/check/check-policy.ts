/** All checks of a policy, in the order in which their findings are said: a cause before what follows from it. */
import type { CheckedPolicy, PolicyCheck, PolicyFinding } from './finding.ts';
import { countsAreReleased } from './rules/counts-are-released.ts';
import { countsWriteNothing } from './rules/counts-write-nothing.ts';
import { fieldsAreSaidOnce } from './rules/fields-are-said-once.ts';
import { fieldsExist } from './rules/fields-exist.ts';
import { granteesExist } from './rules/grantees-exist.ts';
import { keysAreShown } from './rules/keys-are-shown.ts';
import { masksFit } from './rules/masks-fit.ts';
import { ownCharactersExist } from './rules/own-characters-exist.ts';
import { presentFieldsAreShown } from './rules/present-fields-are-shown.ts';
import { purposesExist } from './rules/purposes-exist.ts';
import { purposesMatter } from './rules/purposes-matter.ts';
import { reducedIsDescribed } from './rules/reduced-is-described.ts';
import { relationsAreSpokenOf } from './rules/relations-are-spoken-of.ts';
import { relationsExist } from './rules/relations-exist.ts';
import { releasingUnitsArePlaces } from './rules/releasing-units-are-places.ts';
import { rightsAreSaidOnce } from './rules/rights-are-said-once.ts';
import { ruleIdsDiffer } from './rules/rule-ids-differ.ts';
import { seenCodesExist } from './rules/seen-codes-exist.ts';
import { unitsKnown } from './rules/units-known.ts';

export const POLICY_CHECKS: readonly PolicyCheck[] = Object.freeze([
  ruleIdsDiffer,
  purposesExist,
  purposesMatter,
  granteesExist,
  ownCharactersExist,
  seenCodesExist,
  unitsKnown,
  rightsAreSaidOnce,
  relationsExist,
  relationsAreSpokenOf,
  reducedIsDescribed,
  fieldsAreSaidOnce,
  fieldsExist,
  presentFieldsAreShown,
  masksFit,
  keysAreShown,
  countsWriteNothing,
  countsAreReleased,
  releasingUnitsArePlaces,
]);

/** Empty when the policy may be used. */
export const checkPolicy = (subject: CheckedPolicy): readonly PolicyFinding[] =>
  POLICY_CHECKS.flatMap((check) => check(subject));

/** After the place that it names: which rule, what is wrong, how to mend it. */
export const printFinding = ({ rule, message, mend }: PolicyFinding): string =>
  `${rule === undefined ? '' : `rule ${rule}: `}${message}; ${mend}`;
