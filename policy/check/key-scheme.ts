/** Whose codes the rows of an entity have: the scalar of its key is called after its scheme. */
import type { CodeScheme, CodeSchemes } from '../../codes/scheme.ts';
import type { Entity } from './entities.ts';

export function keySchemeOf(entity: Entity | undefined, schemes: CodeSchemes): CodeScheme | undefined {
  return entity && schemes.get(entity.fields.get(entity.key)?.type ?? '');
}
