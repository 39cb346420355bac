import { describe, expect, test } from 'vitest';
import { loadSite } from '../../../src/data/load-site.ts';
import { makeDownloads, type Download } from '../../../src/exports/downloads.ts';
import type { FileEnding } from '../../../src/exports/file-names.ts';
import { sidesOf } from '../../../src/exports/sides.ts';
import type { Crosswalk } from '../../../src/domain/crosswalk.ts';
import type { Site } from '../../../src/domain/site.ts';
import { PUBLISHER, smallSite } from './one-of-everything.ts';
import { readJson } from './readers/json.ts';
import { readOscal } from './readers/oscal.ts';
import { linesOf } from './readers/row.ts';
import { readSssom } from './readers/sssom.ts';
import { readCsv, readWorkbook } from './readers/tables.ts';

const { site: realSite } = loadSite(process.cwd());

/** Files of one site by subject and ending. */
async function filesOf(
	site: Site,
): Promise<(id: string, ending: FileEnding) => Download | undefined> {
	const downloads = await makeDownloads(site, PUBLISHER);
	const byName = new Map(downloads.map((one) => [`${one.subject.id} ${one.ending}`, one]));
	return (id, ending) => byName.get(`${id} ${ending}`);
}

const textOf = (file: Download | undefined) => new TextDecoder().decode(file?.content);

describe.each([
	{ name: 'one of everything', site: smallSite },
	{ name: 'the real data', site: realSite },
])(
	'what is exported comes back, row for row and relation for relation: $name',
	async ({ site }) => {
		const find = await filesOf(site);
		const sent = (crosswalk: Crosswalk) => {
			const { from, to } = sidesOf(site, crosswalk);
			return linesOf(crosswalk, {
				from: from.textPolicy === 'ids',
				to: to.textPolicy === 'ids',
			});
		};

		describe.each([...site.crosswalks])('$id', (crosswalk) => {
			test('as JSON', () => {
				expect(readJson(textOf(find(crosswalk.id, 'json')))).toEqual(sent(crosswalk));
			});

			test('as CSV', () => {
				expect(readCsv(textOf(find(crosswalk.id, 'csv')))).toEqual(sent(crosswalk));
			});

			test('as XLSX', async () => {
				const file = find(crosswalk.id, 'xlsx');
				expect(await readWorkbook(file?.content ?? new Uint8Array())).toEqual(sent(crosswalk));
			});

			test('as SSSOM', () => {
				const rows = readSssom(textOf(find(crosswalk.id, 'sssom.tsv')), (edition, slug) => {
					const controls = [...(site.editions.get(edition)?.controls.values() ?? [])];
					return controls.find((control) => control.slug === slug)?.id;
				});
				expect(rows).toEqual(sent(crosswalk));
			});

			test.runIf(find(crosswalk.id, 'oscal.json') !== undefined)('as OSCAL', () => {
				const catalogs = {
					from: textOf(find(crosswalk.from, 'oscal.json')),
					to: textOf(find(crosswalk.to, 'oscal.json')),
				};
				expect(readOscal(textOf(find(crosswalk.id, 'oscal.json')), catalogs)).toEqual(
					sent(crosswalk),
				);
			});
		});
	},
);
