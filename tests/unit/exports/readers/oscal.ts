import { catalogShape, type CatalogControl } from '../shapes/oscal-catalog.ts';
import { mappingCollectionShape, type OscalProperty } from '../shapes/oscal-mapping.ts';
import { toLine } from './row.ts';

/** Every control of an OSCAL catalog, nested ones included. Throws where it breaks its shape. */
export function readCatalog(text: string): CatalogControl[] {
	const below = (control: CatalogControl): CatalogControl[] => [
		control,
		...(control.controls ?? []).flatMap(below),
	];
	return catalogShape.parse(JSON.parse(text)).catalog.controls.flatMap(below);
}

/** Identifiers as the publisher prints them, by their OSCAL token. */
export function idsByToken(catalog: string): ReadonlyMap<string, string> {
	return new Map(
		readCatalog(catalog).map(({ id, props }) => [id, valueOf(props, 'id') ?? `no id of ${id}`]),
	);
}

const OSCAL_WORDS = {
	supportive: { 'equal-to': 'identical', 'equivalent-to': 'equivalent' },
	'set-theory': { 'equal-to': 'equal' },
} as const;

const SHARED_WORDS = { 'no-relationship': 'not-related-to' } as const;

/** Rows and gaps of a set published as an OSCAL mapping collection, read with the two catalogs it names. */
export function readOscal(text: string, catalogs: { from: string; to: string }): string[] {
	const [mapping] = mappingCollectionShape.parse(JSON.parse(text))['mapping-collection'].mappings;
	if (mapping === undefined) throw new Error('no mapping');
	const ids = { from: idsByToken(catalogs.from), to: idsByToken(catalogs.to) };
	const style = valueOf(mapping.props, 'style') ?? '';
	const words = new Map<string, string>(
		Object.entries({
			...SHARED_WORDS,
			...(style === 'supportive' ? OSCAL_WORDS.supportive : OSCAL_WORDS['set-theory']),
		}),
	);
	const rows = mapping.maps.map((map) =>
		toLine({
			from: ids.from.get(map.sources[0]?.['id-ref'] ?? ''),
			to: ids.to.get(map.targets[0]?.['id-ref'] ?? ''),
			relations: (words.get(map.relationship) ?? map.relationship).replaceAll('_', '+'),
			rationale: map.remarks,
			rationaleType: map['matching-rationale'],
			strength: valueOf(map.props, 'strength'),
			review: valueOf(map.props, 'review'),
			disagreement: valueOf(map.props, 'disagreement'),
			emphasis: valueOf(map.props, 'emphasis'),
			printedFrom: valueOf(map.props, 'printed-from'),
			printedFromTitle: valueOf(map.props, 'printed-from-title'),
			printedTo: valueOf(map.props, 'printed-to'),
			printedToTitle: valueOf(map.props, 'printed-to-title'),
			anomaly: valueOf(map.props, 'anomaly'),
		}),
	);
	return [...rows, ...mapping.props.flatMap((property) => gapLine(property, ids))].sort();
}

function gapLine(
	{ name, value, remarks }: OscalProperty,
	ids: Readonly<Record<'from' | 'to', ReadonlyMap<string, string>>>,
): string[] {
	const [, side, what] = /^(from|to)\.(.+)$/.exec(name) ?? [];
	if (side !== 'from' && side !== 'to') return [];
	const id = ids[side].get(value);
	return what === 'nothing-found'
		? [toLine({ [side]: id, rationale: remarks, gap: 'nothing found' })]
		: [toLine({ [side]: id, relations: what, rationale: remarks })];
}

function valueOf(
	properties: readonly OscalProperty[] | undefined,
	name: string,
): string | undefined {
	return properties?.find((property) => property.name === name && property.ns !== undefined)?.value;
}
