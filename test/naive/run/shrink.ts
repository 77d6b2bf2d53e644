/** Makes a difference smaller as long as it stays one: rules of the policy, then parts of the operation. */

import { readFileSync } from 'node:fs';
import { buildSchema, type DocumentNode, Kind, parse, print, validate, visit } from 'graphql';
import { TributaryError } from '../../../errors/tributary-error.ts';
import type { Case } from '../cases/case.ts';
import { chance } from '../random.ts';
import type { PolicyDocument } from '../world/policies.ts';
import type { Failure } from './run-case.ts';
import { runCase } from './run-case.ts';
import type { Failed } from './run-world.ts';

const schema = buildSchema(readFileSync(new URL('../evaluator/schema.graphql', import.meta.url), 'utf8'), {
  assumeValidSDL: true,
});

export interface Smallest {
  readonly policy: PolicyDocument;
  readonly tried: Case;
  readonly failure: Failure;
}

/** Nobody else may ask the world meanwhile: its policy changes. */
export async function shrink({ world, served, policy, tried, name, ...failure }: Failed): Promise<Smallest> {
  let smallest: Smallest = { policy, tried, failure };
  let version = 1_000_000 * (name.case + 1);
  const fails = async (candidate: PolicyDocument, asked: Case): Promise<Failure | undefined> =>
    runCase({ world, served, policy: candidate }, asked, chance('shrink')).catch(() => undefined);
  const publish = async (candidate: PolicyDocument): Promise<PolicyDocument | undefined> => {
    version += 1;
    const named = { ...candidate, version: String(version) };
    try {
      await served.publish(named);
      return named;
    } catch (error) {
      if (error instanceof TributaryError) return undefined;
      throw error;
    }
  };

  for (const { id } of policy.rules) {
    const fewer = withoutRule(smallest.policy, id);
    const published = fewer.rules.length === 0 ? undefined : await publish(fewer);
    const again = published && (await fails(published, smallest.tried));
    if (published && again) smallest = { ...smallest, policy: published, failure: again };
  }
  await publish(smallest.policy);

  if (tried.kind === 'walk') return smallest;
  for (let goesOn = true; goesOn; ) {
    goesOn = false;
    for (const candidate of smallerDocuments(parse(smallest.tried.question.text))) {
      const asked = { ...smallest.tried, question: { ...smallest.tried.question, text: print(candidate) } };
      const again = await fails(smallest.policy, asked);
      if (again === undefined) continue;
      smallest = { ...smallest, tried: asked, failure: again };
      goesOn = true;
      break;
    }
  }
  return smallest;
}

/** Relations that nothing speaks of any more, and purposes that nothing names, are refused: so they go, too. */
function withoutRule(policy: PolicyDocument, id: string): PolicyDocument {
  const rules = policy.rules.filter((rule) => rule.id !== id);
  const named = new Set(rules.flatMap(({ purposes = [] }) => purposes));
  return {
    ...policy,
    rules,
    relations: Object.fromEntries(
      Object.entries(policy.relations).filter(([name]) =>
        rules.some(({ relations }) => relations.includes(name)),
      ),
    ),
    purposes: policy.purposes.map(({ id: purpose, title }) => ({
      id: purpose,
      title,
      ...(!named.has(purpose) && { recorded: true }),
    })),
  };
}

/** With one selection, argument or condition less. */
function* smallerDocuments(document: DocumentNode): Generator<DocumentNode> {
  const parts: unknown[] = [];
  visit(document, {
    enter: (node) => {
      const droppable = [
        Kind.FIELD,
        Kind.INLINE_FRAGMENT,
        Kind.FRAGMENT_SPREAD,
        Kind.ARGUMENT,
        Kind.DIRECTIVE,
        Kind.OBJECT_FIELD,
      ];
      if ((droppable as string[]).includes(node.kind)) parts.push(node);
    },
  });
  for (const part of parts) {
    const without = visit(document, { enter: (node) => (node === part ? null : undefined) });
    const tidy = withoutLeftovers(without);
    if (tidy !== undefined && validate(schema, tidy).length === 0) yield tidy;
  }
}

/** Without fragments and variables that nothing uses. */
function withoutLeftovers(document: DocumentNode): DocumentNode | undefined {
  const text = safely(() => print(document));
  if (text === undefined || /\{\s*\}/.test(text)) return undefined;
  const parsed = safely(() => parse(text));
  if (parsed === undefined) return undefined;
  const spread = new Set([...text.matchAll(/\.\.\.(F\d+)/g)].map(([, name]) => name));
  const used = new Set([...text.matchAll(/[(:[ ]\$(\w+)(?!\w*:)/g)].map(([, name]) => name));
  return visit(parsed, {
    FragmentDefinition: (node) => (spread.has(node.name.value) ? undefined : null),
    VariableDefinition: (node) => (used.has(node.variable.name.value) ? undefined : null),
  });
}

function safely<Value>(work: () => Value): Value | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
