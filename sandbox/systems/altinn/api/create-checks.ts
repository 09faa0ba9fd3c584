import { nameOfParty, parsePartyUrn } from '../parties.ts';
import type { Resource } from '../resources.ts';
import type { CreateRequest } from './create-schema.ts';
import {
  problem,
  type Problem,
  type ValidationError,
  validationError,
  validationProblem,
} from './problems.ts';

type Right = CreateRequest['consentrights'][number];
type Find = (identifier: string) => Resource | undefined;

/** The first party of the request that Altinn does not know, which ends the checks at once; in order from, to, delegator. */
export function unknownParty({ from, to, requireddelegator }: CreateRequest): Problem | undefined {
  for (const urn of [from, to, ...(requireddelegator === null ? [] : [requireddelegator])]) {
    if (nameOfParty(urn) !== undefined) continue;
    const isPerson = parsePartyUrn(urn)?.kind === 'person';
    return isPerson ? problem('AM-00004', { fnumber: urn }) : problem('AM-00003', { orgnr: urn });
  }
  return undefined;
}

/**
 * Everything else that is wrong, collected (docs/upstream/altinn.md#create-a-request): faults in `validTo`,
 * `redirectUrl` and an empty list of rights share one problem; each right without an action adds one; each AM code
 * and each metadata key is one of its own.
 * @param now milliseconds since the epoch, by Altinn's clock.
 */
export function collectProblems(request: CreateRequest, now: number, find: Find): readonly Problem[] {
  const errors: ValidationError[] = [];
  if (request.validto <= now) errors.push(validationError('AM.VLD-00022', 'ValidTo'));
  if (request.consentrights.length === 0) errors.push(validationError('AM.VLD-00023', 'Resource'));
  if (!isAddress(request.redirecturl)) errors.push(validationError('AM.VLD-00027', 'RedirectUrl'));

  const template = request.consentrights
    .map((right) => resourceOf(right, find)?.consentTemplate)
    .find(Boolean);
  const problems = request.consentrights.flatMap((right, index) =>
    rightProblems(right, index, template, find),
  );
  return errors.length === 0 ? problems : [...problems, validationProblem(errors)];
}

function rightProblems(right: Right, index: number, template: string | undefined, find: Find): Problem[] {
  const resource = resourceOf(right, find);
  const problems = resource === undefined ? [problem('AM-00005')] : metadataProblems(right, index, resource);
  if (resource !== undefined && resource.consentTemplate !== template) problems.push(problem('AM-00009'));
  if (right.action.length === 0) {
    problems.push(validationProblem([validationError('STD.VLD-00000', `/consentRight/${index}/action`)]));
  }
  return problems;
}

function metadataProblems({ metadata }: Right, index: number, resource: Resource): Problem[] {
  const sent = Object.entries(metadata ?? {}).map(([key, value]) => ({ key: key.toLowerCase(), value }));
  const declared = Object.keys(resource.consentMetadata);
  const ofSent = sent.flatMap(({ key, value }) => [
    ...(declared.includes(key) ? [] : [problem('AM-00006', { key })]),
    ...(value ? [] : [problem('AM-00007', { [`ConsentRight index: ${index}, key`]: key })]),
  ]);
  // The declaration's "optional" flag is not consulted (docs/upstream/altinn.md#create-a-request).
  const missing = declared.filter((key) => !sent.some((entry) => entry.key === key));
  return [...ofSent, ...missing.map((key) => problem('AM-00008', { key }))];
}

function resourceOf({ resource }: Right, find: Find): Resource | undefined {
  const [only, ...others] = resource;
  return only === undefined || others.length > 0 ? undefined : find(only.value);
}

/** An absolute URI of any scheme; whether it is escaped shows only when the person comes back. */
function isAddress(url: string): boolean {
  return /^[A-Za-z][A-Za-z0-9+.-]*:/.test(url) && URL.canParse(url);
}
