import { describe, expect, test } from 'vitest';
import { loadSite } from '../../../src/data/load-site.ts';
import type { Edition } from '../../../src/domain/catalogue.ts';
import type { Site } from '../../../src/domain/site.ts';
import { frameworkShape } from '../../../src/exports/json-shapes.ts';
import { makeDownloads } from '../../../src/exports/downloads.ts';
import { matrix, PUBLISHER, smallSite } from './one-of-everything.ts';
import { readCatalog } from './readers/oscal.ts';
import { readCsvLines } from './readers/tables.ts';

const { site: realSite } = loadSite(process.cwd());

async function textsOf(site: Site): Promise<(edition: Edition, ending: string) => string> {
	const downloads = await makeDownloads(site, PUBLISHER);
	const texts = new Map(
		downloads.map(({ subject, ending, content }) => [
			`${subject.id} ${ending}`,
			new TextDecoder().decode(content),
		]),
	);
	return (edition, ending) => texts.get(`${edition.key} ${ending}`) ?? '';
}

describe.each([
	{ name: 'one of everything', site: smallSite },
	{ name: 'the real data', site: realSite },
])('a catalogue comes back with every control: $name', async ({ site }) => {
	const textOf = await textsOf(site);

	describe.each([...site.editions.values()])('$key', (edition) => {
		const controls = [...edition.controls.values()];
		const isShown = edition.textPolicy !== 'ids';
		const isExplained = edition.textPolicy === 'own-words';

		test('as JSON, in order', () => {
			const document = frameworkShape.parse(JSON.parse(textOf(edition, 'json')));
			expect(
				document.controls.map(({ id, parent, kind, title, label, summary, actions, evidence }) => [
					[id, parent, kind, title, label],
					[summary, actions, evidence],
				]),
			).toEqual(
				controls.map((control) => [
					[
						control.id,
						control.parent,
						control.kind,
						isShown ? control.title : undefined,
						isShown ? control.label : undefined,
					],
					isExplained
						? [control.summary, control.actions, control.evidence]
						: [undefined, undefined, undefined],
				]),
			);
		});

		test('as CSV, in order', () => {
			const lines = readCsvLines(textOf(edition, 'csv'));
			expect(lines.map((line) => [line.get('id'), line.get('title'), line.get('summary')])).toEqual(
				controls.map(({ id, title, summary }) => [
					id,
					isShown ? title : undefined,
					isExplained ? summary : undefined,
				]),
			);
			expect(lines.every((line) => line.has('licence'))).toBe(true);
		});

		test('as OSCAL, in its place in the tree', () => {
			const found = readCatalog(textOf(edition, 'oscal.json'));
			const labels = found.map(({ props }) => props.find(({ name }) => name === 'label')?.value);
			expect(labels.sort()).toEqual(controls.map(({ printedId }) => printedId).sort());
			const nested = found.flatMap(({ controls: below }) => below ?? []);
			expect(nested).toHaveLength(controls.filter(({ parent }) => parent !== undefined).length);
		});
	});
});

test('an edition whose licence allows identifiers only shows nothing else, in any file', async () => {
	const downloads = await makeDownloads(smallSite, PUBLISHER);
	const touching = downloads.filter(({ subject }) => subject.id.includes(matrix.key));
	expect(touching.length).toBeGreaterThan(6);
	const leaks = downloads.filter(({ content, ending }) => {
		return ending !== 'xlsx' && new TextDecoder().decode(content).includes('SECRET');
	});
	expect(leaks.map(({ address }) => address)).toEqual([]);
});
