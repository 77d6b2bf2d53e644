/** Every example of every deployment fits the schema that the gateway composes for it. */
import { ApolloGateway } from '@apollo/gateway';
import { type GraphQLSchema, getVariableValues, Kind, parse, validate } from 'graphql';
import { listDeployments, loadDeployment } from '../deployments/load.ts';
import { loadSitesSdl, SITES_SUBGRAPH } from '../gateway/sites/sites-subgraph.ts';
import { loadSupergraph } from '../gateway/supergraph/load-supergraph.ts';
import { loadExamples } from './load-examples.ts';

const SUBGRAPHS = `${import.meta.dirname}/../subgraphs`;

/** What callers see of the supergraph, as Apollo's gateway derives it. */
async function apiSchemaOf(subgraphs: readonly string[]): Promise<GraphQLSchema> {
  const { supergraphSdl } = await loadSupergraph(
    subgraphs.map((name) => ({
      name,
      sdl: [`${SUBGRAPHS}/shared/fragments.graphql`, `${SUBGRAPHS}/${name}/schema.graphql`],
    })),
    { name: SITES_SUBGRAPH, sdl: await loadSitesSdl() },
  );
  const gateway = new ApolloGateway({
    supergraphSdl,
    buildService: () => ({ process: async () => ({ data: {} }) }),
  });
  const schema = new Promise<GraphQLSchema>((loaded) => {
    gateway.onSchemaLoadOrUpdate(({ apiSchema }) => loaded(apiSchema));
  });
  await gateway.load({});
  await gateway.stop();
  return schema;
}

describe.each(await listDeployments())('%s', (name) => {
  test('has 6 to 10 examples, under different names', async () => {
    const examples = await loadExamples(await loadDeployment(name));
    expect(examples.length).toBeGreaterThanOrEqual(6);
    expect(examples.length).toBeLessThanOrEqual(10);
    // GraphiQL titles a tab by the name of its operation.
    expect(new Set(examples.map(({ operationName }) => operationName)).size).toBe(examples.length);
  });

  test('has examples that fit its schema, with their variables', async () => {
    const deployment = await loadDeployment(name);
    const schema = await apiSchemaOf(deployment.subgraphs);
    for (const { id, query, variables } of await loadExamples(deployment)) {
      const document = parse(query);
      expect([id, validate(schema, document).map(({ message }) => message)]).toEqual([id, []]);
      const declared = document.definitions.flatMap((definition) =>
        definition.kind === Kind.OPERATION_DEFINITION ? (definition.variableDefinitions ?? []) : [],
      );
      expect([id, getVariableValues(schema, declared, variables).errors ?? []]).toEqual([id, []]);
      expect(declared.map(({ variable }) => variable.name.value).sort()).toEqual(
        Object.keys(variables).sort(),
      );
    }
  });

  test('has an example for every demo identity', async () => {
    const deployment = await loadDeployment(name);
    const suited = new Set((await loadExamples(deployment)).flatMap(({ identities }) => identities));
    expect(deployment.identities.map(({ id }) => id).filter((id) => !suited.has(id))).toEqual([]);
  });
});
