import { controlAddress, editionAddress } from '../domain/addresses.ts';
import {
	childrenOf,
	roots,
	type Control,
	type Edition,
	type Framework,
} from '../domain/catalogue.ts';
import type { Site } from '../domain/site.ts';
import type { Publisher } from '../domain/structured-data.ts';
import { dataPageAnchor } from './file-names.ts';
import { controlFields, orNothing } from './json.ts';
import { editionLicence, shownTitle } from './licences.ts';
import {
	houseProperties,
	OSCAL_VERSION,
	oscalId,
	oscalNamespace,
	oscalUuid,
	type Property,
} from './oscal-names.ts';

interface Link {
	readonly href: string;
	readonly rel: string;
}

interface Part {
	readonly id: string;
	readonly name: string;
	readonly ns?: string;
	readonly prose: string;
}

export interface OscalControl {
	readonly id: string;
	readonly class: string;
	readonly title: string;
	readonly props: Property[];
	readonly links: Link[];
	readonly parts?: Part[] | undefined;
	readonly controls?: OscalControl[] | undefined;
}

/**
 * A catalogue in OSCAL's catalog model. Every element is a control, nested as in its document, because published mappings name
 * functions and clauses as well as what lies below them, and an OSCAL map can only name controls.
 */
export function oscalCatalog(
	site: Site,
	framework: Framework,
	edition: Edition,
	publisher: Publisher,
) {
	const context = { site, edition, publisher };
	return {
		catalog: {
			uuid: oscalUuid(`catalog ${edition.key}`),
			metadata: catalogMetadata(framework, edition, publisher),
			controls: roots(edition).map((control) => toControl(control, context)),
		},
	};
}

function catalogMetadata(framework: Framework, edition: Edition, publisher: Publisher) {
	const author = oscalUuid(`party ${framework.publisher}`);
	const transcriber = oscalUuid(`party ${publisher.name}`);
	return {
		title: edition.title,
		'last-modified': `${edition.checked}T00:00:00Z`,
		version: edition.name,
		'oscal-version': OSCAL_VERSION,
		props: houseProperties(publisher, {
			edition: edition.key,
			status: edition.status,
			'text-policy': edition.textPolicy,
		}),
		links: [
			{ href: edition.url, rel: 'reference' },
			{ href: `${publisher.origin}${editionAddress(edition)}`, rel: 'alternate' },
			{ href: `${publisher.origin}${dataPageAnchor(edition.key)}`, rel: 'license' },
		],
		roles: [
			{ id: 'publisher', title: 'Publisher of the framework' },
			{ id: 'creator', title: 'Maker of this file' },
		],
		parties: [
			{ uuid: author, type: 'organization', name: framework.publisher },
			{ uuid: transcriber, type: 'organization', name: publisher.name },
		],
		'responsible-parties': [
			{ 'role-id': 'publisher', 'party-uuids': [author] },
			{ 'role-id': 'creator', 'party-uuids': [transcriber] },
		],
		remarks: editionLicence(edition, publisher),
	};
}

interface Context {
	readonly site: Site;
	readonly edition: Edition;
	readonly publisher: Publisher;
}

function toControl(control: Control, context: Context): OscalControl {
	const { site, edition, publisher } = context;
	const fields = controlFields(edition, control);
	const page = `${publisher.origin}${controlAddress(site, edition, control)}`;
	const official = fields.url === undefined ? [] : [{ href: fields.url, rel: 'reference' }];
	return {
		id: oscalId(control),
		class: control.kind,
		title: shownTitle(edition, control) ?? control.printedId,
		props: [
			{ name: 'label', value: control.printedId },
			...(houseProperties(publisher, {
				id: control.id,
				'title-by': fields.label === undefined ? undefined : publisher.name,
				guidance: fields.guidance,
				level: fields.level,
				'applies-from': fields.appliesFrom,
				'amended-by': fields.amendedBy,
			}) ?? []),
			...(fields.otherIds ?? []).map((value) => ({
				name: 'other-id',
				ns: oscalNamespace(publisher),
				value,
			})),
		],
		links: [...official, { href: page, rel: 'alternate' }],
		parts: orNothing(partsOf(oscalId(control), fields, publisher)),
		controls: orNothing(childrenOf(edition, control).map((child) => toControl(child, context))),
	};
}

/** What we say of a control in our own words. */
function partsOf(
	id: string,
	{ summary, actions, evidence }: ReturnType<typeof controlFields>,
	publisher: Publisher,
): Part[] {
	const list = (lines: readonly string[]) => lines.map((line) => `- ${line}`).join('\n');
	return [
		...(summary === undefined ? [] : [{ id: `${id}_ovw`, name: 'overview', prose: summary }]),
		...(actions === undefined ? [] : [{ id: `${id}_gdn`, name: 'guidance', prose: list(actions) }]),
		...(evidence === undefined
			? []
			: [
					{
						id: `${id}_evd`,
						name: 'evidence',
						ns: oscalNamespace(publisher),
						prose: list(evidence),
					},
				]),
	];
}
