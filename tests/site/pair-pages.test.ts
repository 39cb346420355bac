import { describe, expect, test } from 'vitest';
import { pairAddress } from '../../src/domain/addresses.ts';
import { crosswalksBetween } from '../../src/domain/crosswalk.ts';
import { listDerivedSets } from '../../src/domain/derived-sets.ts';
import { crosswalkEndings } from '../../src/exports/crosswalk-endings.ts';
import { crosswalkFile } from '../../src/exports/file-names.ts';
import { siteConfig } from '../../src/site.config.ts';
import { files, listFaults, pageAt, promisedPages, site } from './built-site.ts';
import { attributeOf, selectAll, selectOne, textOf } from './html.ts';

const ROWS_MAX = 100; // rows of one table: more are split by group
const JUMP_FROM = 2; // groups

const derived = listDerivedSets(site);
const pairs = promisedPages.flatMap(({ address, subject }) =>
	subject.kind === 'pair' ? [{ address, subject, root: pageAt(address).root }] : [],
);
const faultsOfPairs = (find: (pair: (typeof pairs)[number]) => readonly string[]) =>
	listFaults(
		pairs.flatMap((pair) => find(pair).map((fault) => ({ address: pair.address, fault }))),
	);

describe('a pair page, as it is sent', () => {
	test('has no table of more than a hundred rows', () => {
		const faults = faultsOfPairs(({ root }) =>
			selectAll(root, '.mapping-table')
				.filter((table) => selectAll(table, 'tbody tr').length > ROWS_MAX)
				.map((table) => textOf(selectOne(table, 'caption'))),
		);
		expect(faults).toEqual([]);
	});

	test('lists the parts of each set with the number of their rows, and each leads to them', () => {
		const faults = faultsOfPairs(({ root }) =>
			selectAll(root, '.part-list a').flatMap((link) => {
				const id = (attributeOf(link, 'href') ?? '').slice(1);
				const heading = selectAll(root, `h3[id="${id}"]`)[0];
				const body =
					selectAll(root, `tbody[id="${id}"]`)[0] ??
					selectAll(root, '.mapping-part').find(
						(part) => heading && selectAll(part, 'h3').includes(heading),
					);
				const count = body === undefined ? 0 : selectAll(body, 'tr[data-relation]').length;
				return textOf(link).endsWith(`(${count})`) ? [] : [`#${id} has ${count} rows`];
			}),
		);
		expect(faults).toEqual([]);
		const lists = pairs.flatMap(({ root }) => selectAll(root, '.part-list'));
		expect(lists.filter((list) => selectAll(list, 'li').length < JUMP_FROM)).toEqual([]);
	});

	test('offers as a filter exactly the parts and relations that its rows have', () => {
		const faults = faultsOfPairs(({ root }) => {
			const values = (name: string) =>
				selectAll(root, `.pair-filter [name=${name}] option`)
					.map((option) => attributeOf(option, 'value') ?? '')
					.filter((value) => value !== '');
			const groups = selectAll(root, 'tbody[data-group]').map((body) =>
				attributeOf(body, 'data-group'),
			);
			const relations = selectAll(root, 'tr[data-relation]').flatMap((row) =>
				(attributeOf(row, 'data-relation') ?? '').split(' '),
			);
			return [
				['parts', values('group'), new Set(groups)] as const,
				['relations', values('relation'), new Set(relations)] as const,
			].flatMap(([what, offered, present]) => {
				if (present.size < 2) return offered.length === 0 ? [] : [`offers one of ${what}`];
				const same = offered.length === present.size && offered.every((one) => present.has(one));
				return same ? [] : [`offers ${offered.join(' ')} as ${what} of ${[...present].join(' ')}`];
			});
		});
		expect(faults).toEqual([]);
	});

	test('announces in one place how many rows it shows', () => {
		const faults = faultsOfPairs(({ root, subject }) => {
			const sets = crosswalksBetween(site.crosswalks, subject.from.key, subject.to.key);
			const rows = sets.reduce((sum, { mappings }) => sum + mappings.length, 0);
			const status = selectAll(root, 'main [role=status]');
			if (status.length === 0)
				return selectAll(root, '.pair-filter').length === 0 ? [] : ['no status'];
			const [only, ...others] = status;
			const says = only === undefined ? '' : textOf(only);
			const isRight = rows === 0 ? says.includes('derived') : says.startsWith(`${rows} row`);
			return others.length === 0 && isRight ? [] : [`says ${says}`];
		});
		expect(faults).toEqual([]);
	});

	test('links to each download of its sets, and to no other', () => {
		const faults = faultsOfPairs(({ root, subject }) => {
			const sets = crosswalksBetween(site.crosswalks, subject.from.key, subject.to.key);
			const expected = sets.flatMap((set) =>
				crosswalkEndings(set).map((ending) => crosswalkFile(set, ending)),
			);
			const links = selectAll(root, '.set-downloads a')
				.map((link) => attributeOf(link, 'href') ?? '')
				.filter((href) => href.startsWith('/data/v1/'));
			const missing = links.filter((href) => !files.has(href.slice(1)));
			return links.toSorted().join() === expected.toSorted().join() && missing.length === 0
				? []
				: [`links to ${links.join(' ')}`];
		});
		expect(faults).toEqual([]);
	});

	test('draws its stored rows as a ribbon, named for those who do not see it', () => {
		const faults = faultsOfPairs(({ root, subject }) => {
			const sets = crosswalksBetween(site.crosswalks, subject.from.key, subject.to.key);
			const drawings = selectAll(root, '.ribbon svg');
			if (sets.length === 0) return drawings.length === 0 ? [] : ['draws derived rows'];
			const rows = sets.flatMap(({ mappings }) =>
				mappings.filter(({ from, to }) => from && to),
			).length;
			const [only] = drawings;
			const name = only === undefined ? '' : (attributeOf(only, 'aria-label') ?? '');
			return name.includes(`: ${rows} rows between`) ? [] : [`has a drawing called ${name}`];
		});
		expect(faults).toEqual([]);
	});

	test('has a link to report a row that names the page', () => {
		const faults = faultsOfPairs(({ root, address }) => {
			const link = selectOne(root, '.report-mapping a');
			const href = new URL(attributeOf(link, 'href') ?? '');
			return href.protocol === new URL(siteConfig.reportMistakes).protocol &&
				href.searchParams.get('body')?.startsWith(`${siteConfig.origin}${address}\r\n`)
				? []
				: [href.href];
		});
		expect(faults).toEqual([]);
	});
});

test('each pair that only derived rows join has its page, and its address is as promised', () => {
	const stored = new Set(
		site.crosswalks.flatMap(({ from, to }) => [pairAddress(from, to), pairAddress(to, from)]),
	);
	const expected = new Set(
		derived.map(({ from, to }) => pairAddress(from, to)).filter((address) => !stored.has(address)),
	);
	const found = pairs.filter(({ subject }) => subject.isDerived).map(({ address }) => address);
	expect(found.toSorted()).toEqual([...expected].toSorted());
	expect(found.length).toBeGreaterThan(0);
});
