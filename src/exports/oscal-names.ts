import { v5 } from 'uuid';
import { DATA } from '../domain/addresses.ts';
import { controlSlug, type Control } from '../domain/catalogue.ts';
import type { Publisher } from '../domain/structured-data.ts';
import type { Relation } from '../schemas/crosswalk.ts';

export const OSCAL_VERSION = '1.2.2';

/** Fixed for good, so that a thing has one UUID in every build and on every host. */
const NAMESPACE = 'a0fed0a1-44b0-4646-a84b-112237d5f58c';

/** Version 5 UUID of a thing that is named for good, e.g. `catalog iso-42001-2023`. */
export function oscalUuid(name: string): string {
	return v5(name, NAMESPACE);
}

/** Identifier of a control as an OSCAL token, which starts with a letter: `a.6.2.4`, `llm01-2025`, `id-5.1`. */
export function oscalId(control: Pick<Control, 'printedId'>): string {
	const slug = controlSlug(control.printedId);
	return /^[a-z]/.test(slug) ? slug : `id-${slug}`;
}

/** Namespace of everything here that OSCAL does not define; the page of downloads explains it. */
export function oscalNamespace(publisher: Publisher): string {
	return `${publisher.origin}${DATA}#oscal`;
}

export interface Property {
	readonly name: string;
	readonly ns?: string;
	readonly value: string;
	readonly remarks?: string;
}

/** Properties of our own. Those without a value are left out; the list is undefined when none is left. */
export function houseProperties(
	publisher: Publisher,
	values: Readonly<Record<string, string | number | undefined>>,
): Property[] | undefined {
	const ns = oscalNamespace(publisher);
	const properties = Object.entries(values).flatMap(([name, value]) =>
		value === undefined ? [] : [{ name, ns, value: oneLine(String(value)) }],
	);
	return properties.length === 0 ? undefined : properties;
}

/** Text as OSCAL's strings want it: on one line, without space at its ends. */
export function oneLine(text: string): string {
	return text.replace(/\s+/g, ' ').trim();
}

/** Relations that OSCAL has a token for. */
const OSCAL_RELATIONS: Partial<Record<Relation, string>> = {
	equal: 'equal-to',
	identical: 'equal-to',
	equivalent: 'equivalent-to',
	'subset-of': 'subset-of',
	'superset-of': 'superset-of',
	'intersects-with': 'intersects-with',
	'not-related-to': 'no-relationship',
};

/** Between the relations of one row in a token of our own; only edition maps have several. */
export const RELATION_JOIN = '_';

/** A row's relationship: OSCAL's token where one says the same, otherwise our own word in our namespace. */
export function oscalRelationship(
	relations: readonly Relation[],
	publisher: Publisher,
): { relationship: string; ns?: string } {
	const [first, ...others] = relations;
	const token = first !== undefined && others.length === 0 ? OSCAL_RELATIONS[first] : undefined;
	if (token !== undefined) return { relationship: token };
	return { relationship: relations.join(RELATION_JOIN), ns: oscalNamespace(publisher) };
}
