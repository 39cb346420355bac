import type { RecordedKind } from '../schemas/history.ts';
import { answerAddress, editionAddress, pairAddress } from './addresses.ts';
import type { Control } from './catalogue.ts';
import { mappingAnchor, type Crosswalk, type Mapping } from './crosswalk.ts';
import { fingerprint } from './fingerprint.ts';
import type { Site } from './site.ts';

/** Something whose changes are recorded, as it is now. */
export interface RecordedThing {
	readonly kind: RecordedKind;
	readonly id: string;
	readonly title: string;
	/** Page that shows it. */
	readonly address: string;
	/** The day on which it was published, as far as it says so, else the day it was last checked. */
	readonly published: string;
	/** The day on which its meaning last changed, by its own account. */
	readonly updated: string;
	/** A fingerprint of each of its parts. */
	readonly parts: ReadonlyMap<string, string>;
}

/** Name of a thing in the record. */
export function thingKey({ kind, id }: Pick<RecordedThing, 'kind' | 'id'>): string {
	return `${kind} ${id}`;
}

/** Everything whose changes are recorded. An answer says itself when it changed; of data, each row has a fingerprint. */
export function recordedThings(site: Site): RecordedThing[] {
	return [
		...answers(site),
		...editions(site),
		...site.crosswalks.map((set) => crosswalk(site, set)),
	];
}

function answers(site: Site): RecordedThing[] {
	return [...site.answers.values()].map(({ slug, question, published, updated }) => ({
		kind: 'answer',
		id: slug,
		title: question,
		address: answerAddress(slug),
		published,
		updated,
		parts: new Map([['text', updated]]),
	}));
}

function editions(site: Site): RecordedThing[] {
	return [...site.editions.values()].map((edition) => ({
		kind: 'framework',
		id: edition.key,
		title: edition.title,
		address: editionAddress(edition),
		published: edition.checked,
		updated: edition.checked,
		parts: new Map(
			[...edition.controls.values()].map((control) => [control.id, controlPrint(control)]),
		),
	}));
}

function crosswalk(site: Site, set: Crosswalk): RecordedThing {
	const nameOf = (key: string) => site.editions.get(key)?.shortTitle ?? key;
	return {
		kind: 'crosswalk',
		id: set.id,
		title: `${nameOf(set.from)} to ${nameOf(set.to)}: ${set.title}`,
		address: pairAddress(set.from, set.to),
		published: set.source.accessed,
		updated: set.source.accessed,
		parts: new Map(set.mappings.map((row) => [mappingAnchor(set, row), rowPrint(row)])),
	};
}

function controlPrint({
	title,
	label,
	kind,
	parent,
	summary,
	status,
}: Control & { status?: unknown }) {
	return fingerprint([title, label, kind, parent, summary, status]);
}

function rowPrint({ relations, rationale, strength, asPublished, anomaly }: Mapping): string {
	return fingerprint([relations, rationale, strength, asPublished, anomaly]);
}
