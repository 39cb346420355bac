import { pairAddress } from '../domain/addresses.ts';
import type { Edition } from '../domain/catalogue.ts';
import { mappingAnchor, type Crosswalk, type Mapping } from '../domain/crosswalk.ts';
import { LOOSEST_FIRST } from '../domain/derivation.ts';
import type { Site } from '../domain/site.ts';
import type { Publisher } from '../domain/structured-data.ts';
import { orNothing, printedFields } from './json.ts';
import { crosswalkLicence, licenceAddress } from './licences.ts';
import {
	houseProperties,
	oneLine,
	OSCAL_VERSION,
	oscalId,
	oscalNamespace,
	oscalRelationship,
	oscalUuid,
	RELATION_JOIN,
	type Property,
} from './oscal-names.ts';
import { controlOf, sidesOf, type Sides } from './sides.ts';

interface Context {
	readonly crosswalk: Crosswalk;
	readonly sides: Sides;
	readonly publisher: Publisher;
}

/** True where OSCAL can hold the set: it knows no collection without a row that has both sides. */
export function hasOscalMapping({ mappings }: Crosswalk): boolean {
	return mappings.some(({ from, to }) => from !== undefined && to !== undefined);
}

/**
 * A mapping set in OSCAL's control mapping model. What was read without finding anything, and what an edition map calls new or
 * dropped, is in the gap summaries with its reason in a property. What nobody has looked at is left out.
 */
export function oscalMapping(site: Site, crosswalk: Crosswalk, publisher: Publisher) {
	const context = { crosswalk, sides: sidesOf(site, crosswalk), publisher };
	return {
		'mapping-collection': {
			uuid: oscalUuid(`collection ${crosswalk.id}`),
			metadata: collectionMetadata(context),
			provenance: {
				method: crosswalk.owner === 'us' ? 'hybrid' : 'human',
				'matching-rationale': loosestRationale(crosswalk),
				status: statusOf(crosswalk),
				'mapping-description': crosswalk.purpose,
				remarks: provenanceRemarks(crosswalk),
			},
			mappings: [toMapping(context)],
			'back-matter': { resources: catalogResources(context) },
		},
	};
}

function collectionMetadata({ crosswalk, sides, publisher }: Context) {
	const { source } = crosswalk;
	const maker = crosswalk.owner === 'us' ? publisher.name : source.publisher;
	const party = oscalUuid(`party ${maker}`);
	return {
		title: `${sides.from.shortTitle} to ${sides.to.shortTitle}: ${crosswalk.title}`,
		'last-modified': `${source.accessed}T00:00:00Z`,
		version: source.accessed,
		'oscal-version': OSCAL_VERSION,
		links: [
			{ href: source.url, rel: 'reference' },
			{ href: `${publisher.origin}${pairAddress(crosswalk.from, crosswalk.to)}`, rel: 'alternate' },
			{ href: licenceAddress(crosswalk, publisher), rel: 'license' },
		],
		roles: [{ id: 'creator', title: 'Maker of the mapping' }],
		parties: [{ uuid: party, type: 'organization', name: maker }],
		'responsible-parties': [{ 'role-id': 'creator', 'party-uuids': [party] }],
		remarks: crosswalkLicence(crosswalk, [sides.from, sides.to]),
	};
}

/** OSCAL demands one value for the whole set: the loosest of its rows, or the loosest of all where none is stated. */
function loosestRationale({ mappings }: Crosswalk): (typeof LOOSEST_FIRST)[number] {
	const stated = new Set(mappings.map(({ rationaleType }) => rationaleType));
	return LOOSEST_FIRST.find((type) => stated.has(type)) ?? 'functional';
}

function statusOf({ status, completeness }: Crosswalk): string {
	if (status !== 'published') return status;
	return /^complete\b/.test(completeness) ? 'complete' : 'not-complete';
}

function provenanceRemarks(crosswalk: Crosswalk): string {
	const isTyped = crosswalk.mappings.some(({ rationaleType }) => rationaleType !== undefined);
	return [
		`Completeness: ${crosswalk.completeness}`,
		`Verified: ${crosswalk.verified}`,
		...(isTyped
			? []
			: ['The source states no rationale type; OSCAL demands one, so the loosest is given.']),
		...(crosswalk.owner === 'us'
			? []
			: ['The source does not say how its rows were found; "human" is assumed.']),
		...crosswalk.caveats,
	].join('\n\n');
}

function toMapping(context: Context) {
	const { crosswalk, sides, publisher } = context;
	const complete = crosswalk.mappings.flatMap((row) => toMap(row, context) ?? []);
	return {
		uuid: oscalUuid(`mapping ${crosswalk.id}`),
		'source-resource': { type: 'catalog', href: `#${resourceUuid(sides.from)}` },
		'target-resource': { type: 'catalog', href: `#${resourceUuid(sides.to)}` },
		maps: complete,
		props: [
			...(houseProperties(publisher, {
				set: crosswalk.id,
				style: crosswalk.style,
				owner: crosswalk.owner,
			}) ?? []),
			...gapReasons('from', context),
			...gapReasons('to', context),
		],
		'source-gap-summary': gapSummary('from', context),
		'target-gap-summary': gapSummary('to', context),
	};
}

function toMap(row: Mapping, { crosswalk, sides, publisher }: Context) {
	if (row.from === undefined || row.to === undefined) return undefined;
	const anchor = mappingAnchor(crosswalk, row);
	const printed = printedFields(row, sides);
	return {
		uuid: oscalUuid(`row ${crosswalk.id} ${anchor}`),
		...oscalRelationship(row.relations, publisher),
		'matching-rationale': row.rationaleType,
		sources: [{ type: 'control', 'id-ref': oscalId(controlOf(sides.from, row.from)) }],
		targets: [{ type: 'control', 'id-ref': oscalId(controlOf(sides.to, row.to)) }],
		props: houseProperties(publisher, {
			row: anchor,
			strength: row.strength,
			review: row.review,
			emphasis: row.emphasis,
			disagreement: row.disagreement,
			anomaly: row.anomaly,
			'printed-from': printed?.from,
			'printed-from-title': printed?.fromTitle,
			'printed-to': printed?.to,
			'printed-to-title': printed?.toTitle,
		}),
		links: [
			{
				href: `${publisher.origin}${pairAddress(crosswalk.from, crosswalk.to)}#${anchor}`,
				rel: 'canonical',
			},
		],
		remarks: row.rationale,
	};
}

/** One element on which nothing follows on the other side, and why. */
interface Gap {
	readonly id: string;
	readonly why: string | undefined;
	/** `nothing-found`, or an edition map's `dropped` or `new`. */
	readonly name: string;
}

function gapsOf(side: 'from' | 'to', { crosswalk, sides }: Context): Gap[] {
	const other = side === 'from' ? 'to' : 'from';
	const token = (id: string) => oscalId(controlOf(sides[side], id));
	return [
		...crosswalk.mappings.flatMap((row) => {
			const id = row[side];
			if (id === undefined || row[other] !== undefined) return [];
			return [{ id: token(id), why: row.rationale, name: row.relations.join(RELATION_JOIN) }];
		}),
		...crosswalk.nothingFound
			.filter((gap) => gap.side === side)
			.map(({ id, note }) => ({ id: token(id), why: note, name: 'nothing-found' })),
	];
}

function gapSummary(side: 'from' | 'to', context: Context) {
	const ids = orNothing(gapsOf(side, context).map(({ id }) => id));
	return (
		ids && {
			uuid: oscalUuid(`gaps ${side} ${context.crosswalk.id}`),
			'unmapped-controls': [{ 'with-ids': ids }],
		}
	);
}

/** A gap summary has no room for reasons, so each is a property of the mapping: `from.nothing-found`, with the element's id. */
function gapReasons(side: 'from' | 'to', context: Context): Property[] {
	return gapsOf(side, context).map(({ id, why, name }) => ({
		name: `${side}.${name}`,
		ns: oscalNamespace(context.publisher),
		value: id,
		...(why !== undefined && { remarks: oneLine(why) }),
	}));
}

function resourceUuid(edition: Edition): string {
	return oscalUuid(`resource ${edition.key}`);
}

/** The catalogues, by the relative address of their files among our downloads. */
function catalogResources({ sides }: Context) {
	return [...new Set([sides.from, sides.to])].map((edition) => ({
		uuid: resourceUuid(edition),
		title: edition.title,
		rlinks: [{ href: `../frameworks/${edition.key}.oscal.json`, 'media-type': 'application/json' }],
	}));
}
