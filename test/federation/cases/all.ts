/** Every case, in the order in which a reader would meet the features. */
import type { FederationCase } from '../federation-case.ts';
import {
  interfaceOverUnion,
  interfacesAndEntities,
  interfacesWithoutEntities,
  unionsThatDiffer,
} from './abstract-types.ts';
import { corrupted, corruptedEntities, errorsBesideData } from './answers.ts';
import { childTypesThatDiffer, throughTheParent } from './child-types.ts';
import { executableDirectives, tags } from './directives.ts';
import { federation1, federation1And2 } from './federation-1.ts';
import { inaccessible } from './inaccessible.ts';
import { interfaceObjects } from './interface-objects.ts';
import { compoundKeys, keysMashup, keysThatAreNull, severalKeys } from './keys.ts';
import { enumsOfEntities, intersections } from './leaves-and-inputs.ts';
import { nodes, nodesOfTwo } from './nodes.ts';
import { mutations, selections } from './operations.ts';
import { overrides } from './overrides.ts';
import { provides, providesOnAbstractTypes } from './provides.ts';
import { requires, requiresInACircle, requiresOnAnInterface, requiresWithAnArgument } from './requires.ts';
import { sharedRoot } from './shareable.ts';

export const CASES: readonly FederationCase[] = [
  severalKeys,
  compoundKeys,
  keysMashup,
  keysThatAreNull,
  sharedRoot,
  throughTheParent,
  childTypesThatDiffer,
  requires,
  requiresInACircle,
  requiresOnAnInterface,
  requiresWithAnArgument,
  provides,
  providesOnAbstractTypes,
  overrides,
  inaccessible,
  unionsThatDiffer,
  interfaceOverUnion,
  interfacesAndEntities,
  interfacesWithoutEntities,
  interfaceObjects,
  nodes,
  nodesOfTwo,
  intersections,
  enumsOfEntities,
  federation1,
  federation1And2,
  selections,
  mutations,
  tags,
  executableDirectives,
  errorsBesideData,
  ...corrupted,
  ...corruptedEntities,
];
