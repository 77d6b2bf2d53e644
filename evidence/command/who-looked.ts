/** Tells the owner of a row who was shown it or asked for it, by its key and the secret under which the site has named it. */
import { readSecret } from '../../documents/read-secret.ts';
import { entriesWith } from '../../subgraphs/site/evidence/read-chain.ts';
import type { OperationBody } from '../body.ts';
import { readBody } from '../read-body.ts';
import { rowKey } from '../row-key.ts';
import type { AuditCommand } from './parse-arguments.ts';
import { type OwnedSite, orRefuse, ownedSites } from './read-sources.ts';

type WhoCommand = Extract<AuditCommand, { readonly kind: 'who' }>;

interface Look {
  readonly site: string;
  readonly seq: number;
  readonly body: OperationBody;
  /** Otherwise its key was named, and only what was asked about it may have been told. */
  readonly isShown: boolean;
}

/** Throws CONFIGURATION_INVALID or EVIDENCE_INVALID. */
export async function whoLooked(command: WhoCommand): Promise<string> {
  const looks: Look[] = [];
  for (const site of await ownedSites(command.sites)) looks.push(...(await looksAt(site, command)));
  if (looks.length === 0)
    return 'Nobody was shown this row, or named it (if relation and key are written right).';
  return looks
    .sort((a, b) => (a.body.at < b.body.at ? -1 : 1))
    .map((look) => printLook(look, command.relation))
    .join('\n');
}

async function looksAt(
  { site, ownerUrl, evidence }: OwnedSite,
  { relation, key, since = '' }: WhoCommand,
): Promise<readonly Look[]> {
  const row = rowKey(await readSecret(evidence.secret), { chain: site, relation, key });
  const entries = await orRefuse(site, entriesWith(ownerUrl, row));
  return entries.flatMap(({ seq, body: text }) => {
    const body = readBody(text);
    if (body?.kind !== 'operation' || body.at < since) return [];
    const isShown = body.keys?.[relation]?.includes(row) ?? false;
    const isNamed = body.named?.[relation]?.includes(row) ?? false;
    return isShown || isNamed ? [{ site, seq, body, isShown }] : [];
  });
}

/**
 * Of what was asked for, what belongs to the row that was shown; the rest stands in the entry. Of one that was named only,
 * everything: a number tells of it as well.
 */
function printLook({ site, seq, body, isShown }: Look, relation: string): string {
  const { at, who, fields, decision, request } = body;
  const caller = [who.subject, who.code ?? 'without a code', who.purpose ?? 'no purpose'].join(', ');
  const told = isShown ? fields.filter((field) => field.startsWith(`${relation}.`)) : fields;
  return [
    `${at}  ${caller}  ${isShown ? '' : 'NAMED, '}${decision.kind}  ${site} #${seq}${request === undefined ? '' : `, request ${request}`}`,
    ...(told.length > 0 ? [`    ${told.join(' ')}`] : []),
    ...(decision.kind === 'GIVEN' && decision.denied !== undefined
      ? [
          `    but not ${decision.denied.map(({ field, code }) => `${field ?? 'anything'} (${code})`).join(' ')}`,
        ]
      : []),
  ].join('\n');
}
