/** Every field of the entities that has no arguments, and everything below it: what is hidden is asked for as well. */
import {
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isObjectType,
  isUnionType,
} from 'graphql';
import type { Offer, Offers } from '../../transparency/trees/offers.ts';

const ENTITIES: readonly string[] = ['Staff', 'Member', 'Organization'];

export function everyField(schema: GraphQLSchema): Offers {
  const offers: Record<string, readonly Offer[]> = {};
  const offer = (type: GraphQLObjectType): void => {
    if (offers[type.name] !== undefined) return;
    offers[type.name] = [];
    offers[type.name] = Object.values(type.getFields()).flatMap((field): readonly Offer[] => {
      const below = getNamedType(field.type);
      if (field.args.length > 0 || isInterfaceType(below) || isUnionType(below)) return [];
      if (!isObjectType(below)) return [{ name: field.name }];
      // Entities and what is paged are offered by others.
      if (ENTITIES.includes(below.name) || below.name === 'Site') return [];
      offer(below);
      return [{ name: field.name, of: below.name }];
    });
  };
  for (const name of ENTITIES) {
    const type = schema.getType(name);
    if (isObjectType(type)) offer(type);
  }
  return offers;
}
