/** Asks with a typed document, as a front end would: what comes back has the type of what was asked. */
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { print } from 'graphql';
import type { Caller } from '../house/ask.ts';
import type { House } from '../house/house.ts';

export async function askTyped<Data, Variables extends Readonly<Record<string, unknown>>>(
  house: House,
  caller: Caller,
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  const { data, errors } = await house.query(caller, print(document), variables);
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return data as Data;
}
