import { aboutAddress, DATA, pairAddress } from '../domain/addresses.ts';
import type { Crosswalk } from '../domain/crosswalk.ts';
import { compareText } from '../domain/finding.ts';
import type { Publisher } from '../domain/structured-data.ts';
import { crosswalkEndings } from './crosswalk-endings.ts';
import { crosswalkFile, dataPageAnchor } from './file-names.ts';
import { FORMATS, type Download, type Subject } from './downloads.ts';

/** What each group of downloads is, on its page and in its structured data. */
export const GROUPS: Readonly<Record<Subject['kind'], { name: string; description: string }>> = {
	framework: {
		name: 'Catalogues of AI security and governance frameworks',
		description:
			'Every element of every edition that our answers cite: identifier, place in its document and official title, explained in our own words where the licence of the edition allows it.',
	},
	crosswalk: {
		name: 'Crosswalks between AI security and governance frameworks',
		description:
			'Every mapping set that we hold, ours and those of publishers, each with its source, style, completeness and caveats, and what was read without finding anything.',
	},
	answers: {
		name: 'Index of the answers',
		description:
			'Every question with its short answer, its dates, the controls and editions that it cites and the other works that it rests on.',
	},
};

/** `Dataset` of one group of downloads. */
export function dataset(
	kind: Subject['kind'],
	downloads: readonly Download[],
	publisher: Publisher,
): object {
	const files = downloads.filter(({ subject }) => subject.kind === kind);
	const organisation = {
		'@type': 'Organization',
		name: publisher.name,
		url: `${publisher.origin}/`,
	};
	return {
		'@context': 'https://schema.org',
		'@type': 'Dataset',
		...GROUPS[kind],
		url: `${publisher.origin}${DATA}#${kind}-files`,
		license: `${publisher.origin}${aboutAddress('licences')}`,
		isAccessibleForFree: true,
		creator: organisation,
		dateModified: files
			.map(({ subject }) => subject.version)
			.sort(compareText)
			.at(-1),
		distribution: files.map(({ address, ending, content }) => ({
			'@type': 'DataDownload',
			encodingFormat: FORMATS[ending].mediaType,
			contentUrl: `${publisher.origin}${address}`,
			contentSize: formatSize(content.length),
		})),
	};
}

/** `Dataset` of one mapping set, on the page that shows it from `from` to `to`. */
export function crosswalkDataset(
	crosswalk: Crosswalk,
	title: string,
	{ name, origin }: Publisher,
): object {
	const { id, from, to, owner, source, purpose } = crosswalk;
	return {
		'@context': 'https://schema.org',
		'@type': 'Dataset',
		name: `${title}, ${crosswalk.title}`,
		description: purpose,
		url: `${origin}${pairAddress(from, to)}#${id}`,
		license: `${origin}${dataPageAnchor(id)}`,
		isAccessibleForFree: true,
		creator: { '@type': 'Organization', name: owner === 'us' ? name : source.publisher },
		version: source.accessed,
		dateModified: source.accessed,
		distribution: crosswalkEndings(crosswalk).map((ending) => ({
			'@type': 'DataDownload',
			encodingFormat: FORMATS[ending].mediaType,
			contentUrl: `${origin}${crosswalkFile(crosswalk, ending)}`,
		})),
	};
}

/** A number of bytes for readers, in kB of 1,000 bytes. */
export function formatSize(bytes: number): string {
	return `${(bytes / 1000).toFixed(1)} kB`;
}
