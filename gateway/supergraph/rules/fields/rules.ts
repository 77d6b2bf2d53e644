/** What is looked at on every field that fragmented subgraphs answer; and what on those of plain subgraphs too. */
import type { FieldRule } from '../routed-field.ts';
import { askedFieldIsNullable } from './asked-field-is-nullable.ts';
import { farReferenceIsNullable } from './far-reference-is-nullable.ts';
import { locationHasEffect } from './location-has-effect.ts';
import { nameIsTheOwners } from './name-is-the-owners.ts';
import { pathsLeadToCodes } from './paths-lead-to-codes.ts';
import { provisionIsNotGathered } from './provision-is-not-gathered.ts';
import { requirementIsNotGathered } from './requirement-is-not-gathered.ts';
import { requirementTakesNoArgument } from './requirement-takes-no-argument.ts';

export const fieldRules: readonly FieldRule[] = Object.freeze([
  askedFieldIsNullable,
  farReferenceIsNullable,
  pathsLeadToCodes,
  locationHasEffect,
  nameIsTheOwners,
  provisionIsNotGathered,
  requirementTakesNoArgument,
]);

/** A plain subgraph composes as with plain Apollo; only what it wants of a gathered field is looked at. */
export const everyFieldRules: readonly FieldRule[] = Object.freeze([requirementIsNotGathered]);
